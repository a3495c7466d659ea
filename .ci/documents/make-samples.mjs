// Writes the sample documents as .docx into a folder: KSB of 2, 3, 4, 6 and 8 parties and the notula, on F4 and A4.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { openSources } from '../load-source.mjs';

const PARTY_COUNTS = [2, 3, 4, 6, 8];
const PAPERS = ['F4', 'A4'];
/** On these the office has emblems of every party, and signs with PIHAK KESATU at the right. */
const HOUSE_PAPERS = ['F4-21', 'F4-21.59'];

/** @typedef {{ readonly file: string, readonly kind: 'ksb' | 'notula', readonly paper: string, readonly parties: number, readonly articles: number }} Sample */

/**
 * @param {string} folder is made when it is not there
 * @param {{ readonly lengths: readonly number[] }} sweep by how many lines the agreements are lengthened, one document for each
 * @returns {Promise<readonly Sample[]>}
 */
export async function makeSamples(folder, sweep = { lengths: [0] }) {
  mkdirSync(folder, { recursive: true });
  const sources = await openSources();
  try {
    const { makeAgreementDocument, makeMinutesDocument } = await sources.load('src-renderer/word/make-document.ts');
    const { sampleAgreement } = await sources.load('src-renderer/testing/samples/sample-agreement.ts');
    const { sampleMeeting, sampleOffice } = await sources.load('src-renderer/testing/samples/sample-meeting.ts');
    const made = [];
    const keep = (about, bytes) => {
      writeFileSync(join(folder, about.file), bytes);
      made.push(about);
    };
    const houseFor = await housesOf(sources);
    for (const paper of [...PAPERS, ...HOUSE_PAPERS]) {
      const wanted = PARTY_COUNTS.flatMap((parties) => sweep.lengths.map((length) => ({ parties, length })));
      for (const { parties, length } of wanted) {
        const agreement = lengthened(sampleAgreement(parties), length);
        const file = `ksb-${parties}-${paper}${length === 0 ? '' : `-${length}`}.docx`;
        const about = { file, kind: 'ksb', paper, parties, articles: agreement.articles.length };
        const options = { paper, version: 'Rancangan 3', initials: parties === 3, house: houseFor(agreement, paper) };
        keep(about, await makeAgreementDocument(agreement, options));
      }
      for (const length of sweep.lengths) {
        const meeting = lengthenedMeeting(sampleMeeting(), length);
        const file = `notula-${paper}${length === 0 ? '' : `-${length}`}.docx`;
        const bytes = await makeMinutesDocument(meeting, sampleOffice(), { paper, version: 'Rancangan 3' });
        keep({ file, kind: 'notula', paper, parties: 0, articles: 0 }, bytes);
      }
    }
    return made;
  } finally {
    await sources.close();
  }
}

/** Settings of an office with invented emblems, for the papers that have them; none for the others. */
async function housesOf(sources) {
  const { sampleEmblem } = await sources.load('src-renderer/testing/samples/sample-emblem.ts');
  const { STANDARD_HOUSE } = await sources.load('src-renderer/domain/office/house-style.ts');
  const { partyKey } = await sources.load('src-renderer/domain/parties/party.ts');
  return ({ parties }, paper) => {
    if (!HOUSE_PAPERS.includes(paper)) return undefined;
    const emblems = parties.map(({ party }, index) => sampleEmblem(partyKey(party), [40, 30 + 20 * index, 90], 354));
    return { style: { ...STANDARD_HOUSE, firstSide: 'right' }, emblems };
  };
}

/** The agreement with so many lines more in its first article, so that everything behind it stands elsewhere on its page. */
function lengthened(agreement, lines) {
  const [first, ...others] = agreement.articles;
  const text = [first.text, ...Array.from({ length: lines }, (_none, index) => `Baris tambahan ke-${index + 1}.`)];
  return { ...agreement, articles: [{ ...first, text: text.join('\n') }, ...others] };
}

function lengthenedMeeting(meeting, lines) {
  const [first, ...others] = meeting.blocks;
  const text = [first.text, ...Array.from({ length: lines }, (_none, index) => `Catatan tambahan ke-${index + 1}.`)];
  return { ...meeting, blocks: [{ ...first, text: text.join('\n') }, ...others] };
}
