import { readWords } from '#domain/wording/read-words.ts';
import { plainText } from './plain-text.ts';

/** What a heading says: its number as it stands there, and a title that stands in the same paragraph. */
export type Heading = { readonly number: string; readonly title: string };

const NUMBER = String.raw`(?:ke[- ]?)?(?:(\d{1,3}|[IVXLC]{1,9})\s?([A-Z]?)|([a-z]+(?: [a-z]+){0,3}))`;
const ALONE = new RegExp(`^pasal ${NUMBER}\\s?[.:;)]?$`, 'iu');
const WITH_TITLE = /^pasal (?:ke[- ]?)?(\d{1,3}|[IVXLC]{1,9})([A-Z]?)\s?[.:)\u2013\u2014-]\s?(\S.{1,148})$/iu;

/**
 * Whether a paragraph is the heading of an article, however it is spelled: `PASAL 3`, `Pasal VI`, `Pasal 5.`, `Pasal ke-8`,
 * `P A S A L  2`, `Pasal Kelima`, with a no-break space or with its title behind it. A sentence that begins with `Pasal 5 ayat`
 * is none.
 */
export function headingOf(text: string, isStyled: boolean): Heading | null {
  const [first = '', ...rest] = text.split('\n').filter((line) => line.trim() !== '');
  const line = tightened(plainText(first));
  if (!/^pasal/iu.test(line)) return null;
  const number = aloneNumber(line);
  return number === null ? withTitle(line, isStyled, rest) : { number, title: plainText(rest.join(' ')) };
}

function withTitle(line: string, isStyled: boolean, rest: readonly string[]): Heading | null {
  const [, digits = '', letter = '', title = ''] = WITH_TITLE.exec(line) ?? [];
  const isTitle = isStyled || (title === title.toLocaleUpperCase('id') && /\p{Lu}{3}/u.test(title));
  if (digits === '' || !isTitle) return null;
  return { number: arabic(digits) + letter.toUpperCase(), title: plainText([title, ...rest].join(' ')) };
}

function aloneNumber(line: string): string | null {
  const [whole, digits = '', letter = '', words = ''] = ALONE.exec(line) ?? [];
  if (whole === undefined) return null;
  return digits === '' ? spelledNumber(words.toLowerCase()) : arabic(digits) + letter.toUpperCase();
}

/** `kelima`, `kesatu`, `pertama`, `dua belas`. */
function spelledNumber(words: string): string | null {
  const plain = words === 'pertama' ? 'satu' : words.replace(/^ke/u, '');
  const value = readWords(plain);
  return value === null || value === 0 ? null : String(value);
}

/** `P A S A L  1 2` with spaces between the letters. */
function tightened(line: string): string {
  return line
    .replace(/^p a s a l\b/iu, 'Pasal')
    .replace(/^(pasal)(?=[\dIVX])/iu, '$1 ')
    .replace(
      /^(pasal (?:ke[- ]?)?)((?:\d ){1,2}\d)$/iu,
      (_all, before: string, digits: string) => before + digits.replaceAll(' ', ''),
    );
}

const ROMAN: Readonly<Record<string, number>> = { i: 1, v: 5, x: 10, l: 50, c: 100 };

function arabic(number: string): string {
  if (/^\d/u.test(number)) return String(Number(number));
  const values = number
    .toLowerCase()
    .split('')
    .map((letter) => ROMAN[letter] ?? 0);
  const total = values.reduce((sum, value, index) => sum + (value < (values[index + 1] ?? 0) ? -value : value), 0);
  return String(total);
}
