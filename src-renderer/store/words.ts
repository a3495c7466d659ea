/** More words than this of one record are not found: a bound, so that one long text cannot fill the index. */
const MOST_WORDS = 400;

/** The words of texts: lower case, without accents, at least two letters or digits long, each once. */
export function wordsOf(...texts: readonly string[]): readonly string[] {
  const words = new Set<string>();
  for (const text of texts) {
    for (const [word] of fold(text).matchAll(/[\p{L}\p{N}]{2,40}/gu)) {
      words.add(word);
      if (words.size >= MOST_WORDS) return [...words];
    }
  }
  return [...words];
}

/** `Kerja-Sama É` as it is compared: `kerja-sama e`. */
function fold(text: string): string {
  return text
    .normalize('NFD')
    .replaceAll(/\p{M}+/gu, '')
    .toLocaleLowerCase('id');
}

/** What was typed into a search field, as beginnings of words; one letter alone counts too. */
export function beginningsOf(text: string): readonly string[] {
  return [...new Set([...fold(text).matchAll(/[\p{L}\p{N}]{1,40}/gu)].map(([word]) => word))];
}
