// Writes the sample documents as .docx into a folder: every kind of agreement between 2 to 30 parties, and every other document that
// can be wished for, on F4 and A4.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { openSources } from '../load-source.mjs';
import { agreementSamples, houseSamples } from './agreement-samples.mjs';
import { longerLetters, longerMinutes } from './longer-samples.mjs';

const PAPERS = ['F4', 'A4'];
/** One of each kind, and the numbers of parties in which the block of signatures looks different. */
const QUICK = /^(?:ksb-(?:2|5|6|30)-F4|(?:pks|nk|rk|loi|mou|add)-2-F4|ksb-3-F4-21)\.docx$/u;
/** On these the office has emblems of every party, and signs with PIHAK KESATU at the right. */
const HOUSE_PAPERS = ['F4-21', 'F4-21.59'];

/**
 * @typedef {'agreement' | 'signed' | 'minutes' | 'bare' | 'own'} Form What must be found on the pages: articles and signatures of parties,
 * whoever signs a letter, a deed or a report, who leads and who writes, nothing of these; `own`: made of a
 * template, in which a line that leads to a list cannot know whether it is one.
 * @typedef {{ readonly file: string, readonly form: Form, readonly paper: 'F4' | 'A4', readonly lies?: 'across', readonly parties: number, readonly articles: number, readonly names: readonly string[] }} Sample
 */

/** Besides the letters of an item, which are all signed. */
const FORMS = {
  notula: 'minutes',
  'berita-acara': 'signed',
  'surat-kuasa': 'signed',
  'laporan-tahunan': 'signed',
  'laporan-pelaksanaan': 'signed',
};

/**
 * @param {string} folder is made when it is not there
 * @param {{ readonly lengths?: readonly number[], readonly quick?: boolean }} sweep by how many lines the agreements are lengthened, one document for each; quick: one paper, few numbers of parties
 * @returns {Promise<readonly Sample[]>}
 */
export async function makeSamples(folder, { lengths = [0], quick = false } = {}) {
  mkdirSync(folder, { recursive: true });
  const sources = await openSources();
  const made = [];
  try {
    for await (const { about, bytes } of wanted(sources, { lengths, quick })) {
      writeFileSync(join(folder, about.file), bytes);
      made.push(about);
    }
    return made;
  } finally {
    await sources.close();
  }
}

async function* wanted(sources, { lengths, quick }) {
  const agreements = [agreementSamples(sources, lengths), houseSamples(sources, HOUSE_PAPERS)];
  for (const samples of agreements)
    for await (const sample of samples) if (!quick || QUICK.test(sample.about.file)) yield sample;
  for (const paper of quick ? PAPERS.slice(0, 1) : PAPERS) yield* otherSamples(sources, paper);
  for (const length of lengths.filter((lines) => lines > 0)) {
    for (const paper of PAPERS) {
      yield* longerMinutes(sources, { paper, length });
      yield* longerLetters(sources, { paper, length });
    }
  }
}

/** Every document that a person can wish for but the drafts, which agreementSamples makes of all numbers of parties. */
async function* otherSamples(sources, paper) {
  const { EVERY_DOCUMENT, FROM_TEMPLATES } = await sources.load('src-renderer/testing/samples/every-document.ts');
  const { DRAFTED } = await sources.load('src-renderer/domain/agreements/instrument.ts');
  const drafts = new Set(DRAFTED.map((type) => type.toLowerCase()));
  for (const [kind, documents] of Object.entries({ ...EVERY_DOCUMENT, template: FROM_TEMPLATES })) {
    for (const { name, agreement, make } of documents.filter((one) => !drafts.has(one.name))) {
      const form = kind === 'template' ? 'own' : (FORMS[name] ?? (kind === 'letter' ? 'signed' : 'bare'));
      const lies = name.endsWith('register') ? { lies: 'across' } : {};
      const file = `${name}-${paper}.docx`;
      const bytes = await make({ paper, version: 'Rancangan 3' });
      yield {
        about: { file, paper, ...lies, form, parties: 0, articles: 0, names: [], ...aboutAgreement(agreement) },
        bytes,
      };
    }
  }
}

function aboutAgreement(agreement) {
  if (agreement === undefined) return {};
  const { parties, articles } = agreement;
  const names = parties.map((party) => party.name.toUpperCase());
  return { form: 'agreement', parties: parties.length, articles: articles.length, names };
}
