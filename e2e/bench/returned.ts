import type { Ratios } from './ratios.ts';

export type ReturnedTools = {
  readonly readReturned: (returned: Uint8Array, sent: Uint8Array) => { readonly ok: boolean };
  /** Unzips a Word file and parses its text, and nothing else. */
  readonly bareParse: (bytes: Uint8Array) => unknown;
  /** The draft as it was sent, and the same with so many paragraphs more. */
  readonly longReturned: (paragraphs: number) => Promise<{ readonly sent: Uint8Array; readonly returned: Uint8Array }>;
};

const PARAGRAPHS = 10_000;
const ROUNDS = 5;

/** A returned Word file of 10,000 paragraphs, read warm and compared with what was sent, against unzipping and parsing alone. */
export async function returned(
  { readReturned, bareParse, longReturned }: ReturnedTools,
  ratios: Ratios,
): Promise<void> {
  const files = await longReturned(PARAGRAPHS);
  const ours = fastest(() => {
    if (!readReturned(files.returned, files.sent).ok) throw new Error('the long file is read');
  });
  const baseline = fastest(() => bareParse(files.returned));
  const what = `reading a returned file of ${PARAGRAPHS} paragraphs`;
  ratios.add({ what, ours, baseline: 1000, against: 'a second', unit: 'ms', target: { atMost: 1 } });
  ratios.add({
    what,
    ours,
    baseline,
    against: 'unzipping and parsing it',
    unit: 'ms',
  });
}

/** The first round pays for a warm engine; of the others the fastest, since others use the machine too. */
function fastest(work: () => unknown): number {
  const times = Array.from({ length: ROUNDS + 1 }, () => {
    const from = performance.now();
    work();
    return performance.now() - from;
  });
  return Math.min(...times.slice(1));
}
