import { describe, expect, it } from 'vitest';
import { composed, type Hunk } from '#domain/agreements/returned-text.ts';
import { seeded } from '#testing/seeded.ts';
import { threeWayHunks } from './three-way.ts';

const BASE = 'PIHAK KESATU menyediakan lahan. PIHAK KEDUA membiayai angkutan sampah setiap minggu.';

function hunks(ours: string, theirs: string, base = BASE): readonly Hunk[] {
  return threeWayHunks(base, ours, { text: theirs, tracked: [] });
}

const changes = (all: readonly Hunk[]) =>
  all.flatMap((hunk) => (hunk.kind === 'same' ? [] : [[hunk.side ?? 'theirs', hunk.removed, hunk.added, hunk.base]]));

describe('a returned text by way of the version that both come from', () => {
  it('tells what they changed from what we changed since', () => {
    const ours = BASE.replace('lahan', 'lahan dan alat');
    const theirs = BASE.replace('setiap minggu', 'setiap hari');
    expect(changes(hunks(ours, theirs))).toEqual([
      ['ours', ' dan alat', '', undefined],
      ['theirs', 'minggu', 'hari', undefined],
    ]);
  });

  it('tells where both changed the same place, with what stood there, and is silent where both say the same', () => {
    const [ours, theirs] = [BASE.replace('minggu', 'bulan'), BASE.replace('minggu', 'hari')];
    expect(changes(hunks(ours, theirs))).toEqual([['both', 'bulan', 'hari', 'minggu']]);
    expect(changes(hunks(ours, ours))).toEqual([]);
    expect(changes(hunks(BASE, BASE))).toEqual([]);
  });

  it('never loses a word: all taken is theirs, none is ours, in 400 seeded texts', () => {
    const random = seeded(20_261_123);
    const words = BASE.split(' ');
    const changed = (): string => {
      const text = [...words];
      for (let edit = 0; edit < 3; edit += 1) {
        const at = random.below(text.length);
        text.splice(at, random.below(10) < 4 ? 1 : 0, ...(random.below(10) < 7 ? [`kata${random.below(4)}`] : []));
      }
      return text.join(' ');
    };
    for (let trial = 0; trial < 400; trial += 1) {
      const [ours, theirs] = [changed(), changed()];
      const found = hunks(ours, theirs);
      expect([trial, composed(found, () => true), composed(found, () => false)]).toEqual([trial, theirs, ours]);
    }
  });
});
