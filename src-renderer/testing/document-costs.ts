import { agreementOf, bareAgreementDocument } from './bench-documents.ts';
import { makeAgreementDocument } from '#word/make-document.ts';

/** Milliseconds of each round. */
export type DocumentCosts = { readonly ours: readonly number[]; readonly bare: readonly number[] };

const ROUNDS = 100;
/** They pay for what both need: modules and a warm engine. */
const WARMING = 10;

/** A KSB with so many articles by the product, and by the docx library alone, in turn, so that a busy machine slows both. */
export async function documentCosts(articles: number): Promise<DocumentCosts> {
  const agreement = agreementOf(articles);
  const [ours, bare]: [number[], number[]] = [[], []];
  for (let round = -WARMING; round < ROUNDS; round += 1) {
    const other = await timed(() => bareAgreementDocument(agreement));
    const own = await timed(() => makeAgreementDocument(agreement, { paper: 'F4', version: 'versi 1' }));
    if (round < 0) continue;
    ours.push(own);
    bare.push(other);
  }
  return { ours, bare };
}

async function timed(make: () => Promise<unknown>): Promise<number> {
  const from = performance.now();
  await make();
  return performance.now() - from;
}
