import { ARMOR_FIRST_LINE, ARMOR_LAST_LINE } from './age-file.ts';
import { EXCHANGE_LIMITS } from './limits.ts';

const WIDTH = 64;

/**
 * The armoured packages in a text, each as age writes it. Mail programs put words before and after, mark lines of an answer
 * with `>`, end lines in CRLF, leave blanks and break lines anew; none of that is part of the package. Empty when the file
 * holds no armour near its beginning; null where one begins and does not end.
 */
export function armoredBlocks(file: Uint8Array): readonly string[] | null {
  if (!beginsArmor(file)) return [];
  const blocks: string[] = [];
  let body: string[] | null = null;
  for (const raw of textOf(file).split(/\r\n|\r|\n/)) {
    const line = raw.replace(/^[>|\s]+/, '').trimEnd();
    if (line === ARMOR_FIRST_LINE) {
      if (body !== null) return null;
      body = [];
    } else if (line === ARMOR_LAST_LINE && body !== null) {
      blocks.push(block(body.join('')));
      body = null;
    } else body?.push(line);
  }
  return body === null ? blocks : null;
}

/** Whether armour begins near the beginning of a file. */
export function beginsArmor(file: Uint8Array): boolean {
  return textOf(file.subarray(0, EXCHANGE_LIMITS.armorStart)).includes(ARMOR_FIRST_LINE);
}

function block(body: string): string {
  const lines = [ARMOR_FIRST_LINE];
  for (let at = 0; at < body.length; at += WIDTH) lines.push(body.slice(at, at + WIDTH));
  return `${[...lines, ARMOR_LAST_LINE].join('\n')}\n`;
}

/** Latin-1 reads any bytes, and armour is ASCII; some editors of Windows save text as UTF-16, with a mark in front. */
function textOf(file: Uint8Array): string {
  const isWide = file[0] === 0xff && file[1] === 0xfe;
  const text = new TextDecoder(isWide ? 'utf-16le' : 'latin1').decode(file);
  // A byte order mark reads as these three letters in Latin-1.
  return text.replace(/^ï»¿/, '');
}
