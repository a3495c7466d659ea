/**
 * How many hours, days and weeks keep a backup each, and how many of the latest stay whatever the hour: the one before an
 * import must not go because another is made when the window closes.
 */
export const KEPT = { latest: 6, hours: 24, days: 14, weeks: 26 } as const;

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
/** 1970-01-01 was a Thursday: weeks begin on Monday. */
const MONDAY = 4 * DAY;

/**
 * The backups that stay: of the latest hours, days and weeks that have one, the last in each, and the latest few. `times` are milliseconds since
 * 1970. Hours without a backup do not count, so that a laptop that lay in a drawer loses nothing by it.
 */
export function staying(times: readonly number[]): ReadonlySet<number> {
  const latestFirst = [...new Set(times)].toSorted((one, other) => other - one);
  const kept = new Set(latestFirst.slice(0, KEPT.latest));
  const keepOnePer = (count: number, spanOf: (time: number) => number): void => {
    const spans = new Set<number>();
    for (const time of latestFirst) {
      const span = spanOf(time);
      if (spans.has(span)) continue;
      if (spans.size === count) return;
      spans.add(span);
      kept.add(time);
    }
  };
  keepOnePer(KEPT.hours, (time) => Math.floor(time / HOUR));
  keepOnePer(KEPT.days, (time) => Math.floor(time / DAY));
  keepOnePer(KEPT.weeks, (time) => Math.floor((time - MONDAY) / (7 * DAY)));
  return kept;
}
