import { inChromium } from './in-chromium.ts';
import type { Ratios } from './ratios.ts';

type Counts = { readonly items: number; readonly meetings: number; readonly agreements: number };
type Costs = {
  readonly firstImport: { readonly ours: number; readonly floor: number };
  readonly list: { readonly rows: number; readonly documents: number };
  readonly edit: { readonly ours: number; readonly floor: number; readonly p95: number };
};

/** What records cost in the merge engine, in Chromium, against a plain log of fields (exchange.md §8, rows 8, 9 and 10). */
export async function records(folder: string, counts: Counts, ratios: Ratios): Promise<void> {
  const { firstImport, list, edit } = await costs(folder, counts);
  const unit = 'ms';
  const log = 'a plain log of fields';
  const all = counts.items + counts.meetings + counts.agreements;
  ratios.add({
    what: `merging, reading and saving ${all} records`,
    ours: firstImport.ours,
    baseline: firstImport.floor,
    against: log,
    unit,
    target: { atMost: 12 },
  });
  ratios.add({
    what: `the rows of a list of ${all} records`,
    ours: list.rows,
    baseline: list.documents,
    against: 'opening all documents',
    unit,
    target: { atLeast: 20 },
  });
  ratios.add({
    what: 'open, change and save one record',
    ours: edit.ours,
    baseline: edit.floor,
    against: log,
    unit,
    target: { atMost: 20 },
  });
  ratios.add({
    what: 'open, change and save one record, 95 of 100',
    ours: edit.p95,
    baseline: 16,
    against: '16 ms',
    unit,
    target: { atMost: 1 },
  });
}

function costs(folder: string, counts: Counts): Promise<Costs> {
  return inChromium(folder, 'src-renderer/testing/record-costs-in-browser.ts', (page) =>
    page.evaluate(
      (wanted) =>
        (globalThis as unknown as { costsHere: (counts: Counts, seed: number) => Promise<Costs> }).costsHere(wanted, 1),
      counts,
    ),
  );
}
