import { Document, Packer, Paragraph } from 'docx';
import type { Ratios } from './ratios.ts';

export type DocumentTools = {
  readonly makeAgreementDocument: (agreement: unknown, options: object) => Promise<Uint8Array>;
  readonly sampleAgreement: () => unknown;
};

const DRAFTS = 100;
const PARAGRAPHS = 90;

/** A hundred KSB drafts against as many paragraphs of the same text by the library alone. */
export async function documents({ makeAgreementDocument, sampleAgreement }: DocumentTools, ratios: Ratios): Promise<void> {
  const agreement = sampleAgreement();
  const text = JSON.stringify(agreement);
  const paragraphs = (): Paragraph[] =>
    Array.from({ length: PARAGRAPHS }, (_none, index) => new Paragraph(text.slice(index * 80, index * 80 + 80)));
  const baseline = await timed(() => Packer.toBuffer(new Document({ sections: [{ children: paragraphs() }] })));
  const ours = await timed(() => makeAgreementDocument(agreement, { paper: 'F4', version: 'versi 1' }));
  ratios.add({ what: `${DRAFTS} drafts of a KSB`, ours, baseline, against: 'as many bare paragraphs', unit: 'ms' });
}

async function timed(make: () => Promise<unknown>): Promise<number> {
  // The first one pays for what both need: modules and a warm engine.
  await make();
  const from = performance.now();
  for (let index = 0; index < DRAFTS; index += 1) await make();
  return performance.now() - from;
}
