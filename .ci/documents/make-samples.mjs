// Writes the sample documents as .docx into a folder: every kind of agreement between 2 to 30 parties, the notula, and the
// letters and forms of an item, on F4 and A4.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { openSources } from '../load-source.mjs';
import { agreementSamples, houseSamples } from './agreement-samples.mjs';
import { makeLetterSamples } from './letter-samples.mjs';

const PAPERS = ['F4', 'A4'];
/** One of each kind, and the numbers of parties in which the block of signatures looks different. */
const QUICK =
  /^(?:(?:ksb-(?:2|5|6|30)|(?:pks|nk|rk|loi|mou|add)-2|notula|(?:framework|offer|approval)-isi)-F4|ksb-3-F4-21)\.docx$/u;
/** On these the office has emblems of every party, and signs with PIHAK KESATU at the right. */
const HOUSE_PAPERS = ['F4-21', 'F4-21.59'];

/** @typedef {{ readonly file: string, readonly kind: 'agreement' | 'notula' | 'surat' | 'kajian', readonly paper: 'F4' | 'A4', readonly parties: number, readonly articles: number, readonly names: readonly string[] }} Sample */

/**
 * @param {string} folder is made when it is not there
 * @param {{ readonly lengths: readonly number[], readonly quick?: boolean }} sweep by how many lines the agreements are lengthened, one document for each; quick: a few of them
 * @returns {Promise<readonly Sample[]>}
 */
export async function makeSamples(folder, sweep = { lengths: [0], quick: false }) {
  mkdirSync(folder, { recursive: true });
  const sources = await openSources();
  try {
    const { makeMinutesDocument } = await sources.load('src-renderer/word/make-document.ts');
    const { sampleMeeting, sampleOffice } = await sources.load('src-renderer/testing/samples/sample-meeting.ts');
    const made = [];
    const keep = (about, bytes) => {
      if (sweep.quick && !QUICK.test(about.file)) return;
      writeFileSync(join(folder, about.file), bytes);
      made.push(about);
    };
    for await (const { about, bytes } of agreementSamples(sources, sweep.lengths)) keep(about, bytes);
    for await (const { about, bytes } of houseSamples(sources, HOUSE_PAPERS)) keep(about, bytes);
    for (const paper of PAPERS) {
      for (const length of sweep.lengths) {
        const meeting = lengthenedMeeting(sampleMeeting(), length);
        const file = `notula-${paper}${length === 0 ? '' : `-${length}`}.docx`;
        const bytes = await makeMinutesDocument(meeting, sampleOffice(), { paper, version: 'Rancangan 3' });
        keep({ file, kind: 'notula', paper, parties: 0, articles: 0, names: [] }, bytes);
      }
    }
    for (const { bytes, ...about } of await makeLetterSamples(sources, PAPERS, sweep.lengths)) keep(about, bytes);
    return made;
  } finally {
    await sources.close();
  }
}

function lengthenedMeeting(meeting, lines) {
  const [first, ...others] = meeting.blocks;
  const text = [first.text, ...Array.from({ length: lines }, (_none, index) => `Catatan tambahan ke-${index + 1}.`)];
  return { ...meeting, blocks: [{ ...first, text: text.join('\n') }, ...others] };
}
