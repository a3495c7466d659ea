import type { Ratios } from './ratios.ts';

export type SendingTools = {
  readonly resending: (wish: object) => { readonly sent: number; readonly useful: number; readonly weeks: number };
  readonly haveSize: (of: { readonly feeds: number; readonly records: number }) => { readonly vector: number; readonly heads: number };
};

/** A year of twelve offices around one, who lose 30 of 100 files, and what it takes to say what is here (exchange.md §8, rows 12 and 15). */
export function sending({ resending, haveSize }: SendingTools, records: number, ratios: Ratios): void {
  const { sent, useful, weeks } = resending({ seed: 1, offices: 12, weeks: 52, entriesAWeek: 4, sends: 60, lost: 30, doubled: 15, delay: 4, copyDelay: 6 });
  ratios.add({ what: 'entries sent, 30 % of files lost', ours: sent, baseline: useful, against: 'entries that were news', unit: '', target: { atMost: 5 } });
  ratios.add({ what: 'weeks until 95 % are known', ours: weeks, baseline: 1, against: 'a week', unit: '', target: { atMost: 13 } });
  const { vector, heads } = haveSize({ feeds: 40, records });
  ratios.add({ what: 'what an office has, 40 feeds', ours: vector / 1000, baseline: heads / 1000, against: `heads of ${records} documents`, unit: 'kB', target: { atLeast: 50 } });
}
