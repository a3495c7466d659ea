import { gzipSync } from 'node:zlib';
import type { Ratios } from './ratios.ts';

export type PartnerFile = { readonly package: Uint8Array; readonly json: string; readonly changes: Uint8Array };
export type PartnerFiles = {
  readonly card: Uint8Array;
  readonly full: PartnerFile;
  readonly week: PartnerFile & {
    readonly changed: string;
    readonly workbook: Uint8Array;
    readonly ofOpLog: Uint8Array;
  };
};

/** How small a package is (exchange.md §8, rows 1 to 6). Sizes do not depend on the machine. */
export function packageSizes({ full, week }: PartnerFiles, ratios: Ratios): void {
  const unit = 'kB';
  ratios.add({
    what: 'first package',
    ours: kB(full.package),
    baseline: squeezed(full.json),
    against: 'whole JSON, gzip',
    unit,
    target: { atMost: 1.25 },
  });
  ratios.add({
    what: 'weekly package',
    ours: kB(week.package),
    baseline: squeezed(week.json),
    against: 'whole JSON, gzip',
    unit,
    target: { atLeast: 45 },
  });
  ratios.add({
    what: 'weekly package',
    ours: kB(week.package),
    baseline: kB(week.workbook),
    against: 'an Excel workbook of everything',
    unit,
    target: { atLeast: 50 },
  });
  ratios.add({
    what: 'weekly package',
    ours: kB(week.package),
    baseline: squeezed(week.changed),
    against: 'changed records whole, gzip',
    unit,
    target: { atLeast: 2.4 },
  });
  ratios.add({
    what: 'weekly package',
    ours: kB(week.package),
    baseline: kB(week.ofOpLog),
    against: 'the same of a plain log of fields',
    unit,
    target: { atMost: 1.45 },
  });
  ratios.add({
    what: 'weekly package',
    ours: kB(week.package),
    baseline: squeezed(week.changes),
    against: 'its changes alone, gzip',
    unit,
    target: { atMost: 1.12 },
  });
}

function kB(bytes: Uint8Array): number {
  return bytes.length / 1000;
}

function squeezed(data: string | Uint8Array): number {
  return kB(gzipSync(data, { level: 9 }));
}
