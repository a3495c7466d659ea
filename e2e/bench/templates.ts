import Docxtemplater from 'docxtemplater';
import PizZip from 'pizzip';
import type { Ratios } from './ratios.ts';

export type TemplateTools = {
  readonly makeAgreementDocument: (agreement: unknown, options: object) => Promise<Uint8Array>;
  readonly makeStarterTemplate: (layout: string, on: object) => Promise<Uint8Array>;
  readonly agreementOutline: (agreement: unknown) => object;
  readonly layoutValues: (layout: string, said: object) => object;
  readonly standardHouse: object;
  readonly sampleAgreement: () => unknown;
};

const DRAFTS = 100;

/** A hundred drafts out of the office's own template, against the bare library filling and packing the same one. */
export async function templates(tools: TemplateTools, ratios: Ratios): Promise<void> {
  const template = await tools.makeStarterTemplate('KSB', { paper: 'F4' });
  const agreement = tools.sampleAgreement();
  const house = { style: tools.standardHouse, emblems: [], templates: { KSB: template } };
  const bare = (): Promise<unknown> => {
    const library = new Docxtemplater(new PizZip(template), {
      delimiters: { start: '{{', end: '}}' },
      paragraphLoop: true,
      linebreaks: true,
    });
    library.render(tools.layoutValues('KSB', { ...tools.agreementOutline(agreement), firstSide: 'left' }));
    return Promise.resolve(library.getZip().generate({ type: 'uint8array', compression: 'DEFLATE' }));
  };
  const own = (): Promise<unknown> =>
    tools.makeAgreementDocument(agreement, { paper: 'F4', version: 'versi 1', house });
  const { ours, baseline } = await inTurn(own, bare);
  const what = `${DRAFTS} drafts of a KSB from an own template`;
  ratios.add({ what, ours, baseline, against: 'docxtemplater alone', unit: 'ms', target: { atMost: 1.2 } });
}

/** One of each in turn, so that whatever else the machine does falls on both. */
async function inTurn(own: () => Promise<unknown>, bare: () => Promise<unknown>) {
  // The first ones pay for what both need: modules and a warm engine.
  for (let index = 0; index < 5; index += 1) {
    await own();
    await bare();
  }
  let [ours, baseline] = [0, 0];
  for (let index = 0; index < DRAFTS; index += 1) {
    const from = performance.now();
    await own();
    const between = performance.now();
    await bare();
    ours += between - from;
    baseline += performance.now() - between;
  }
  return { ours, baseline };
}
