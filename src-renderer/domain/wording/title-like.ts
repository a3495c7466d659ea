import { titleInSentence } from './phrases.ts';

/**
 * A title that was read off paper, where titles stand in capitals, written as the record writes it: words that our own title has
 * keep its letters (`TPA`, `Kabupaten`), the others are written as in a sentence. One that is not all capitals stays as it is.
 */
export function titleLike(printed: string, own: string): string {
  if (/\p{Ll}/u.test(printed)) return printed;
  const known = new Map(own.split(/\s+/u).map((word) => [word.toLocaleUpperCase('id'), word]));
  const plain = titleInSentence(printed).split(' ');
  return printed
    .trim()
    .split(/\s+/u)
    .map((word, index) => known.get(word) ?? (index > 0 ? smallEnglish(word) : null) ?? plain[index] ?? word)
    .join(' ');
}

/** Small words of English titles, which no Indonesian title has. */
const SMALL = new Set(['and', 'or', 'of', 'the', 'for', 'in', 'on', 'to', 'by', 'with', 'from', 'between']);

function smallEnglish(word: string): string | null {
  const small = word.toLowerCase();
  return SMALL.has(small) ? small : null;
}
