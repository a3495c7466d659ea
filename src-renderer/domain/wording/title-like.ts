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
    .map((word, index) => known.get(word) ?? plain[index] ?? word)
    .join(' ');
}
