const MODIFIERS = [
  [/^(?:cmdorctrl|commandorcontrol|ctrl|control)$/i, 'ctrl'],
  [/^shift$/i, 'shift'],
  [/^(?:alt|option|altgr)$/i, 'alt'],
  [/^(?:super|meta|cmd|command)$/i, 'meta'],
];

/** Electron's key names and the KeyboardEvent.code of the key. */
const CODES = {
  Plus: 'Equal',
  Return: 'Enter',
  Esc: 'Escape',
  Up: 'ArrowUp',
  Down: 'ArrowDown',
  Left: 'ArrowLeft',
  Right: 'ArrowRight',
  ',': 'Comma',
  '.': 'Period',
  '/': 'Slash',
  '-': 'Minus',
  '=': 'Equal',
  '[': 'BracketLeft',
  ']': 'BracketRight',
  ';': 'Semicolon',
  "'": 'Quote',
  '`': 'Backquote',
  '\\': 'Backslash',
};
const SAME = ['Space', 'Tab', 'Backspace', 'Delete', 'Insert', 'Enter', 'Home', 'End', 'PageUp', 'PageDown', 'Escape'];

function codeOf(part) {
  if (/^[a-z]$/i.test(part)) return `Key${part.toUpperCase()}`;
  if (/^\d$/.test(part)) return `Digit${part}`;
  if (/^F\d{1,2}$/i.test(part)) return part.toUpperCase();
  return SAME.includes(part) ? part : CODES[part];
}

/** `CmdOrCtrl+Shift+Z` as the key event it stands for on Linux; throws where it cannot be read. */
export function parseAccelerator(text) {
  const accelerator = { ctrl: false, shift: false, alt: false, meta: false, code: '' };
  for (const part of text.replace(/\+\+$/, '+Plus').split('+')) {
    const modifier = MODIFIERS.find(([pattern]) => pattern.test(part));
    const code = codeOf(part);
    if (modifier !== undefined) accelerator[modifier[1]] = true;
    else if (code !== undefined) accelerator.code = code;
    else throw new TypeError(`the stand-in cannot read the accelerator '${text}'`);
  }
  return accelerator;
}
