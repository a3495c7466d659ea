// Writes the sample documents (KSB of 2, 3, 4, 6 and 8 parties, and the notula, on F4 and A4) as .docx into a folder.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { openSources } from '../load-source.mjs';

export const PARTY_COUNTS = [2, 3, 4, 6, 8];
export const PAPERS = ['F4', 'A4'];

/**
 * @param {string} folder is made when it is not there
 * @returns {Promise<readonly { file: string, kind: 'ksb' | 'notula', paper: string, parties: number }[]>}
 */
export async function makeSamples(folder) {
  mkdirSync(folder, { recursive: true });
  const sources = await openSources();
  try {
    const { makeAgreementDocument, makeMinutesDocument } = await sources.load('src-renderer/word/make-document.ts');
    const agreements = await sources.load('src-renderer/testing/samples/sample-agreement.ts');
    const meetings = await sources.load('src-renderer/testing/samples/sample-meeting.ts');
    const made = [];
    const keep = (file, bytes, about) => {
      writeFileSync(join(folder, file), bytes);
      made.push({ file, ...about });
    };
    for (const paper of PAPERS) {
      const options = { paper, version: 'Rancangan 3' };
      for (const parties of PARTY_COUNTS) {
        const bytes = await makeAgreementDocument(agreements.sampleAgreement(parties), options);
        keep(`ksb-${parties}-${paper}.docx`, bytes, { kind: 'ksb', paper, parties });
      }
      const minutes = await makeMinutesDocument(meetings.sampleMeeting(), meetings.sampleOffice(), options);
      keep(`notula-${paper}.docx`, minutes, { kind: 'notula', paper, parties: 0 });
    }
    return made;
  } finally {
    await sources.close();
  }
}
