import type { Ratios } from './ratios.ts';

export type SendingTools = {
  readonly resending: (wish: object) => { readonly sent: number; readonly useful: number; readonly weeks: number };
  readonly haveSize: (of: { readonly feeds: number; readonly records: number }) => {
    readonly vector: number;
    readonly heads: number;
  };
  readonly yearOfHistory: (
    counts: Counts,
    seed: number,
  ) => { readonly documents: number; readonly feed: number; readonly json: number };
};

type Counts = { readonly items: number; readonly meetings: number; readonly agreements: number };

/** A year of twelve offices around one, who lose 30 of 100 files, and what it takes to say what is here (exchange.md §8, rows 12 and 15). */
export function sending({ resending, haveSize }: SendingTools, records: number, ratios: Ratios): void {
  const { sent, useful, weeks } = resending({
    seed: 1,
    offices: 12,
    weeks: 52,
    entriesAWeek: 4,
    sends: 60,
    lost: 30,
    doubled: 15,
    delay: 4,
    copyDelay: 6,
  });
  ratios.add({
    what: 'entries sent, 30 % of files lost',
    ours: sent,
    baseline: useful,
    against: 'entries that were news',
    unit: '',
    target: { atMost: 5 },
  });
  ratios.add({
    what: 'weeks until 95 % are known',
    ours: weeks,
    baseline: 1,
    against: 'a week',
    unit: '',
    target: { atMost: 13 },
  });
  const { vector, heads } = haveSize({ feeds: 40, records });
  ratios.add({
    what: 'what an office has, 40 feeds',
    ours: vector / 1000,
    baseline: heads / 1000,
    against: `heads of ${records} documents`,
    unit: 'kB',
    target: { atLeast: 50 },
  });
}

/** What is kept after a year of weeks, documents and signed changes, against the records as plain JSON (exchange.md §8, row 11). */
export function aYear({ yearOfHistory }: SendingTools, counts: Counts, ratios: Ratios): void {
  const { documents, feed, json } = yearOfHistory(counts, 1);
  const kept = (documents + feed) / 1000;
  ratios.add({
    what: 'kept after a year of weeks',
    ours: kept,
    baseline: json / 1000,
    against: 'the records as JSON',
    unit: 'kB',
    target: { atMost: 1 },
  });
}
