import { describe, expect, it } from 'vitest';
import { KEPT, staying } from './thinning.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const START = Date.parse('2026-01-05T00:00:00Z');
const SEEDS = Array.from({ length: 60 }, (_, index) => index + 1);

/** The same numbers from 0 to 1 for the same seed. */
function chance(seed: number): () => number {
  let state = seed * 2_654_435_761;
  return () => {
    state = (Math.imul(state ^ (state >>> 15), 2_246_822_519) + 0x9e_37_79_b9) >>> 0;
    return state / 0x1_0000_0000;
  };
}

/** Backups as offices make them: some each working day, weeks without any, a clock that jumps. */
function someTimes(seed: number): readonly number[] {
  const next = chance(seed);
  const times: number[] = [];
  let now = START;
  while (times.length < 40 + next() * 400) {
    now += next() < 0.05 ? next() * 30 * DAY : next() * 5 * HOUR;
    times.push(Math.floor(next() < 0.02 ? now - next() * 20 * DAY : now));
  }
  return times;
}

const newestFirst = (times: Iterable<number>): readonly number[] => [...times].toSorted((one, other) => other - one);
const bucketsOf = (times: Iterable<number>, length: number): readonly number[] =>
  newestFirst(new Set([...times].map((time) => Math.floor(time / length))));

describe('thinning out', () => {
  it.each(SEEDS)('keeps the latest, nothing that was not there, and never too many (seed %i)', (seed) => {
    const times = someTimes(seed);
    const kept = staying(times);
    expect([...kept].filter((time) => !times.includes(time))).toEqual([]);
    for (const time of newestFirst(times).slice(0, KEPT.latest)) expect(kept.has(time)).toBe(true);
    expect(kept.size).toBeLessThanOrEqual(KEPT.latest + KEPT.hours + KEPT.days + KEPT.weeks);
  });

  it.each(SEEDS)('twice is as once, and in whatever order (seed %i)', (seed) => {
    const times = someTimes(seed);
    expect(newestFirst(staying([...staying(times)]))).toEqual(newestFirst(staying(times)));
    expect(newestFirst(staying(times.toReversed()))).toEqual(newestFirst(staying(times)));
  });

  it.each(SEEDS)('keeps the last backup of each of the latest hours and days that have one (seed %i)', (seed) => {
    const times = someTimes(seed);
    const kept = staying(times);
    for (const [length, count] of [
      [HOUR, KEPT.hours],
      [DAY, KEPT.days],
    ] as const) {
      for (const bucket of bucketsOf(times, length).slice(0, count)) {
        const last = Math.max(...times.filter((time) => Math.floor(time / length) === bucket));
        expect(kept.has(last)).toBe(true);
      }
    }
  });

  it.each(SEEDS.slice(0, 10))('thinned after every backup, a year still has all its latest weeks (seed %i)', (seed) => {
    const next = chance(seed);
    let held: readonly number[] = [];
    for (let now = START; now < START + 365 * DAY; now += HOUR + Math.floor(next() * 20 * HOUR)) {
      held = [...staying([...held, now])];
    }
    const weeks = bucketsOf(
      held.map((time) => time - 4 * DAY),
      7 * DAY,
    );
    expect(weeks.length).toBeGreaterThanOrEqual(KEPT.weeks);
    for (let index = 1; index < KEPT.weeks; index += 1) expect((weeks[0] ?? 0) - (weeks[index] ?? 0)).toBe(index);
  });
});
