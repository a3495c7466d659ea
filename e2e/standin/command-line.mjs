const SWITCH = /^--([^=]+)(?:=(.*))?$/s;

function parseInspect(name, value = '9229') {
  return { port: Number(value.split(':').at(-1)), wait: name === 'inspect-brk' };
}

/**
 * Electron's command line: switches anywhere, -r only before the app; the first bare word is the app.
 * @param {readonly string[]} words without node and the script
 */
export function parseCommandLine(words) {
  const found = { asksVersion: false, app: null, inspect: null, requires: [], switches: [] };
  for (let at = 0; at < words.length; at += 1) {
    const word = words[at];
    const match = SWITCH.exec(word);
    if (found.app === null && (word === '-r' || word === '--require')) {
      at += 1;
      found.requires.push(words[at]);
    } else if (match !== null) addSwitch(found, match[1], match[2]);
    else if (found.app === null && !word.startsWith('-')) found.app = word;
  }
  found.asksVersion ||= words[0] === '-v';
  return found;
}

function addSwitch(found, name, value) {
  if (name === 'version') found.asksVersion = true;
  else if (name === 'inspect' || name === 'inspect-brk') found.inspect = parseInspect(name, value);
  else found.switches.push([name, value ?? '']);
}
