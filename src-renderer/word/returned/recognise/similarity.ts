/** What two articles are compared by: their words and pairs of words, and the letters of their titles. */
export type Shape = {
  readonly title: ReadonlyMap<string, number>;
  readonly words: ReadonlyMap<string, number>;
};

export type ClauseText = { readonly title: string; readonly text: string };

export function shapeOf({ title, text }: ClauseText): Shape {
  return { title: trigrams(title), words: wordsAndPairs(text) };
}

/** How much rarer than others a word is among these articles: a word of one article tells more than one of all. */
export function rarity(shapes: readonly Shape[]): (word: string) => number {
  const counts = new Map<string, number>();
  for (const { words } of shapes) for (const word of words.keys()) counts.set(word, (counts.get(word) ?? 0) + 1);
  return (word) => Math.log(1 + shapes.length / (counts.get(word) ?? 0.5));
}

/** Between 0 and 1: the angle between the weighted words of two texts (cosine). */
export function wordLikeness(one: Shape, other: Shape, weight: (word: string) => number): number {
  let together = 0;
  let length = 0;
  let otherLength = 0;
  for (const [word, count] of one.words) {
    const worth = count * weight(word);
    length += worth * worth;
    together += worth * (other.words.get(word) ?? 0) * weight(word);
  }
  for (const [word, count] of other.words) otherLength += (count * weight(word)) ** 2;
  return length === 0 || otherLength === 0 ? 0 : together / Math.sqrt(length * otherLength);
}

/** Between 0 and 1: how many groups of three letters two titles share (Dice). */
export function titleLikeness(one: Shape, other: Shape): number {
  let shared = 0;
  let all = 0;
  for (const [gram, count] of one.title) {
    shared += Math.min(count, other.title.get(gram) ?? 0);
    all += count;
  }
  for (const count of other.title.values()) all += count;
  return all === 0 ? 0 : (2 * shared) / all;
}

function wordsAndPairs(text: string): ReadonlyMap<string, number> {
  const words =
    text
      .toLowerCase()
      .normalize('NFKC')
      .match(/[\p{L}\p{N}]+(?:-[\p{L}\p{N}]+)*/gu) ?? [];
  const counts = new Map<string, number>();
  words.forEach((word, index) => {
    add(counts, word);
    if (index > 0) add(counts, `${words[index - 1]} ${word}`);
  });
  return counts;
}

function trigrams(title: string): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  const padded = ` ${title.toLowerCase()} `;
  for (let at = 0; at < padded.length - 2; at += 1) add(counts, padded.slice(at, at + 3));
  return counts;
}

function add(counts: Map<string, number>, key: string): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}
