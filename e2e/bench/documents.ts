import { inChromium } from './in-chromium.ts';
import type { Ratios } from './ratios.ts';

type Costs = { readonly ours: readonly number[]; readonly bare: readonly number[] };

const ARTICLES = 15;

/** A KSB of 15 articles out of a worker, as in the product, against the same document by the docx library alone. */
export async function documents(folder: string, ratios: Ratios): Promise<void> {
  const { ours, bare } = await inChromium(folder, 'src-renderer/testing/document-costs-in-browser.ts', (page) =>
    page.evaluate(
      (articles) =>
        (globalThis as unknown as { documentCostsHere: (articles: number) => Promise<Costs> }).documentCostsHere(
          articles,
        ),
      ARTICLES,
    ),
  );
  ratios.add({
    what: `a KSB of ${ARTICLES} articles as Word, in the worker`,
    ours: middle(ours),
    baseline: middle(bare),
    against: 'the docx library alone',
    unit: 'ms',
    target: { atMost: 1.2 },
  });
}

function middle(times: readonly number[]): number {
  return times.toSorted((one, other) => one - other)[Math.floor(times.length / 2)] ?? 0;
}
