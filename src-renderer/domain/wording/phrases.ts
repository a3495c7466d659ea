/*
 * Free text of a form as part of a legal sentence: lists found and lettered, first letters small, closing marks off.
 */

/** Ends a sentence or a list item; a closing `dan` or `atau` belongs to the list, not to the item. */
const CLOSING = /(?:[;,]?\s+(?:dan|atau|dan\/atau))?[.;,\s]*$/u;

/**
 * The items of a text that lists something: line by line, with semicolons, or as `a. … b. …`. One item when it lists nothing.
 * Signs in front (`-`, `•`, `1.`, `a.`) and closing marks are taken off; empty items are left out.
 */
export function listItems(text: string): readonly string[] {
  return text
    .split(/\n|;|(?:^|\s)[a-z]\.\s/u)
    .map((item) => withoutClosing(item.replace(/^\s*(?:[-–•*]|\d{1,2}[.)]|[a-z][.)])\s+/u, '')))
    .filter((item) => item !== '' && item !== 'dan' && item !== 'atau');
}

/** `a. satu;` `b. dua; dan` `c. tiga.`, each beginning small. After `z.` comes `aa.`, as Word counts. */
export function lettered(items: readonly string[], joiner: 'dan' | 'atau' = 'dan'): readonly string[] {
  return items.map(
    (item, index) => `${letterOf(index)}. ${lowerFirst(item)}${closingMark(index, items.length, joiner)}`,
  );
}

/** The mark behind an item of a list, by its place from 0: `;`, then `; dan`, then `.` */
export function closingMark(index: number, count: number, joiner: 'dan' | 'atau' = 'dan'): string {
  if (index === count - 1) return '.';
  return index === count - 2 ? `; ${joiner}` : ';';
}

/** `a` for 0, `z` for 25, `aa` for 26. */
export function letterOf(index: number): string {
  return String.fromCodePoint(97 + (index % 26)).repeat(1 + Math.floor(index / 26));
}

export function withoutClosing(text: string): string {
  return text.trim().replaceAll(/\s+/gu, ' ').replace(CLOSING, '');
}

/**
 * The text with a small first letter, as it stands inside a sentence. A name (`Kapanewon Tempel`, a title in capitals) and an
 * abbreviation keep theirs: the word after tells them from the beginning of a sentence.
 */
export function lowerFirst(text: string): string {
  const trimmed = text.trim();
  const [, first = '', second = ''] = /^(\S+)(?:\s+(\S+))?/u.exec(trimmed) ?? [];
  const isCapitalised = (word: string): boolean => /^[A-Z][a-z]/u.test(word);
  if (!isCapitalised(first) || isCapitalised(second)) return trimmed;
  return trimmed.charAt(0).toLowerCase() + trimmed.slice(1);
}

const SMALL = new Set([
  'dan',
  'atau',
  'di',
  'ke',
  'dari',
  'untuk',
  'pada',
  'dalam',
  'dengan',
  'yang',
  'antara',
  'oleh',
]);

/** A title typed all in capitals, as a title inside a sentence (`PENGELOLAAN SAMPAH` → `Pengelolaan Sampah`); others stay as typed. */
export function titleInSentence(title: string): string {
  const trimmed = title.trim().replaceAll(/\s+/gu, ' ');
  if (/[a-z]/u.test(trimmed)) return trimmed;
  return trimmed
    .toLocaleLowerCase('id')
    .split(' ')
    .map((word, index) =>
      index > 0 && SMALL.has(word) ? word : word.charAt(0).toLocaleUpperCase('id') + word.slice(1),
    )
    .join(' ');
}

/** `A`, `A dan B`, `A, B, dan C`. */
export function joined(parts: readonly string[]): string {
  return parts.length <= 2 ? parts.join(' dan ') : `${parts.slice(0, -1).join(', ')}, dan ${parts.at(-1) ?? ''}`;
}
