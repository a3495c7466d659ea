import { median, type Ratios } from './ratios.ts';

export type DocumentTools = {
  readonly makeAgreementDocument: (agreement: unknown, options: object) => Promise<Uint8Array>;
  /** The same document by the library alone: laid out and packed, without what makes its bytes the same each time. */
  readonly bareAgreementDocument: (agreement: unknown) => Promise<unknown>;
  /** A Kesepakatan Bersama of two parties with so many articles. */
  readonly agreementOf: (articles: number) => unknown;
};

const DRAFTS = 100;
const ARTICLES = 15;

/** A KSB of 15 articles against the same document by the docx library alone, made in turn, so that a busy machine slows both. */
export async function documents({ makeAgreementDocument, bareAgreementDocument, agreementOf }: DocumentTools, ratios: Ratios): Promise<void> {
  const agreement = agreementOf(ARTICLES);
  const options = { paper: 'F4', version: 'versi 1' };
  const times: { ours: number; bare: number }[] = [];
  // The first ones pay for what both need: modules and a warm engine.
  for (let round = -10; round < DRAFTS; round += 1) {
    const bare = await timed(() => bareAgreementDocument(agreement));
    const ours = await timed(() => makeAgreementDocument(agreement, options));
    if (round >= 0) times.push({ ours, bare });
  }
  const middle = async (which: 'ours' | 'bare'): Promise<number> => {
    let at = 0;
    return median(DRAFTS, async () => Promise.resolve(times[at++]?.[which] ?? 0));
  };
  ratios.add({
    what: `a KSB of ${ARTICLES} articles as Word`,
    ours: await middle('ours'),
    baseline: await middle('bare'),
    against: 'the docx library alone',
    unit: 'ms',
    target: { atMost: 1.2 },
  });
}

async function timed(make: () => Promise<unknown>): Promise<number> {
  const from = performance.now();
  await make();
  return performance.now() - from;
}
