import { describe, expect, it } from 'vitest';
import { haveSize } from './have-size.ts';
import { resending } from './resending.ts';

const YEAR = { weeks: 52, entriesAWeek: 4, sends: 60, doubled: 15, delay: 4, copyDelay: 6 } as const;

describe('exchange.md §3.5, §8 row 15: what is sent again until it is acknowledged', () => {
  it.each([1, 2, 3])(
    'X5 in a star that loses 30 of 100 files: at most five times what is needed, known within 13 weeks, healed in two rounds (seed %i)',
    (seed) => {
      const { sent, useful, weeks, rounds } = resending({ ...YEAR, seed, offices: 12, lost: 30 });
      expect(sent / useful).toBeLessThanOrEqual(5);
      expect(weeks).toBeLessThanOrEqual(13);
      expect(rounds).toBeLessThanOrEqual(2);
    },
  );

  it('and one that loses none needs less', () => {
    const costOf = (lost: number): number => {
      const { sent, useful } = resending({ ...YEAR, seed: 4, offices: 12, lost });
      return sent / useful;
    };
    expect(costOf(0)).toBeLessThan(costOf(30));
  });
});

describe('exchange.md §8 row 12: the word of what one has', () => {
  it('takes a fiftieth of the heads of all documents, or less', () => {
    const { vector, heads } = haveSize({ feeds: 40, records: 2700 });
    expect(heads / vector).toBeGreaterThanOrEqual(50);
  });
});
