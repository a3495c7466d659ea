import { describe, expect, it } from 'vitest';
import { sampleAgreement } from '#testing/samples/sample-agreement.ts';
import { seeded, type Seeded } from '#testing/seeded.ts';
import { type Alignable, align } from './align.ts';

const SEED = 20_261_123;
const TRIALS = 300;

type Known = Alignable & { readonly origin: number };

const BASE: readonly Known[] = sampleAgreement().articles.map(({ title, text }, origin) => ({
  origin,
  bookmarks: [],
  title: title.toUpperCase(),
  text,
}));
const WORDS = BASE.map(({ text }) => text)
  .join(' ')
  .split(/\s+/u);

/** Half of what changes becomes another word of the same agreement, a quarter goes, a quarter gets a word behind it. */
function worn(text: string, share: number, chance: Seeded): string {
  return text
    .split(/\s+/u)
    .flatMap((word) => {
      const roll = chance.below(1000) / 1000;
      if (roll < share / 2) return [chance.pick(WORDS)];
      if (roll < share * 0.75) return [];
      return roll < share ? [word, chance.pick(WORDS)] : [word];
    })
    .join(' ');
}

/** Two articles go, three move, two are new, a fifth of the titles is rewritten, the rest is worn. */
function edited(share: number, chance: Seeded): readonly Known[] {
  const all = BASE.map((one) => ({
    ...one,
    title: chance.below(5) === 0 ? worn(one.title, 0.6, chance) : one.title,
    text: worn(one.text, share, chance),
  }));
  for (let step = 0; step < 2; step += 1) all.splice(chance.below(all.length), 1);
  for (let step = 0; step < 3; step += 1) {
    all.splice(chance.below(all.length), 0, ...all.splice(chance.below(all.length), 1));
  }
  for (let step = 0; step < 2; step += 1) {
    const title = chance.pick(['PELINDUNGAN DATA', 'KETENTUAN LAIN', 'SANKSI', 'KEPEMILIKAN HASIL']);
    const text = Array.from({ length: 40 }, () => chance.pick(WORDS)).join(' ');
    all.splice(chance.below(all.length), 0, { origin: -1, bookmarks: [], title, text });
  }
  return all;
}

function measure(share: number): number {
  const chance = seeded(SEED);
  let [right, wrong, missed] = [0, 0, 0];
  for (let trial = 0; trial < TRIALS; trial += 1) {
    const theirs = edited(share, chance);
    const pairs = align(BASE, theirs);
    const good = pairs.filter((pair) => theirs[pair.theirs]?.origin === pair.ours).length;
    right += good;
    wrong += pairs.length - good;
    missed += theirs.filter(({ origin }) => origin >= 0).length - good;
  }
  return (2 * right) / (2 * right + wrong + missed);
}

describe('articles are found again without any anchor', () => {
  it.each([
    [0, 1],
    [0.2, 0.995],
    [0.4, 0.99],
  ])(`F1 over ${TRIALS} trials of seed ${SEED} with %d of the words changed is at least %d`, (share, least) => {
    expect(measure(share)).toBeGreaterThanOrEqual(least);
  });

  it('by the bookmark although every word is another', () => {
    const ours = BASE.map((one, index) => ({ ...one, bookmarks: [`_psl_${index}`] }));
    const theirs = ours.toReversed().map((one) => ({ ...one, title: 'LAIN', text: 'sama sekali lain' }));
    const pairs = align(ours, theirs);
    expect(pairs.every((pair) => pair.ours === ours.length - 1 - pair.theirs)).toBe(true);
  });

  it('but not by a bookmark that was copied onto the words of another article', () => {
    const [one, other] = [BASE[0], BASE[4]];
    if (one === undefined || other === undefined) throw new Error('the sample has five articles');
    const ours = [
      { ...one, bookmarks: ['_psl_a'] },
      { ...other, bookmarks: ['_psl_b'] },
    ];
    const theirs = [
      { ...other, bookmarks: ['_psl_a'] },
      { ...one, bookmarks: [] },
    ];
    expect(align(ours, theirs).map(({ ours: left, theirs: right }) => [left, right])).toEqual(
      expect.arrayContaining([
        [0, 1],
        [1, 0],
      ]),
    );
  });

  it('and a person is asked where two are nearly alike', () => {
    const [one] = BASE;
    if (one === undefined) throw new Error('the sample has articles');
    const theirs = [one, { ...one, text: `${one.text} lagi` }];
    expect(align([one], theirs)[0]?.unsure).toBe(true);
  });
});
