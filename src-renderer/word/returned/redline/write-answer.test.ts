import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { judgeWord } from '#testing/word-judge.ts';
import { hasLibreOffice, resolveAll } from '#testing/libre-office.ts';
import { resolveRevisions } from '#testing/resolve-revisions.ts';
import { sampleAgreement } from '#testing/samples/sample-agreement.ts';
import { seeded, type Seeded } from '#testing/seeded.ts';
import { AMENDS_NONE } from '#domain/agreements/amendment.ts';
import { NO_ENGLISH } from '#domain/agreements/bilingual.ts';
import type { Agreement } from '#domain/agreements/agreement.ts';
import { makeAgreementDocument } from '../../make-document.ts';
import { clauseText } from '../compare/clause-text.ts';
import { parseReturned } from '../parse/parse.ts';
import { clausesIn } from '../recognise/clauses.ts';
import { textBefore, textNow } from '../recognise/lines.ts';
import { writeAnswer } from './write-answer.ts';

const SEED = Number(process.env['SIMPUL_REDLINE_SEED'] ?? 20_261_123);
/** The long form is asked for by number: SIMPUL_REDLINE_EDITS=10000. */
const LEAST_EDITS = Number(process.env['SIMPUL_REDLINE_EDITS'] ?? 250);

const US = { author: 'Sekretariat Sleman', date: '2026-11-23T10:00:00Z' };
const THEM = { author: 'Bagian Kerja Sama Magelang', date: '2026-11-22T08:30:00Z' };

function file(agreement: Agreement): Promise<Uint8Array> {
  return makeAgreementDocument(agreement, { paper: 'F4', version: 'versi 1' });
}

function opened(bytes: Uint8Array) {
  const read = parseReturned(bytes);
  if (!read.ok) throw new Error(JSON.stringify(read.error));
  return read.value;
}

/** What the articles say, with nothing about who wrote it. */
function articlesOf(bytes: Uint8Array): readonly string[] {
  const live = clausesIn(opened(bytes)).clauses.filter(({ struck }) => !struck);
  return live.map((clause) => `${clause.title}\n${clauseText(clause).text}`);
}

/** Every paragraph with and without its tracked changes: the file as a partner reads it. */
function paragraphsOf(bytes: Uint8Array): readonly (readonly string[])[] {
  return opened(bytes).paragraphs.map((paragraph) => [textNow(paragraph), textBefore(paragraph), paragraph.style]);
}

function answered(partner: Uint8Array, ours: Uint8Array, writer = US): Uint8Array {
  const made = writeAnswer(partner, ours, writer);
  if (!made.ok) throw new Error(JSON.stringify(made.error));
  return made.value.bytes;
}

function xmlOf(bytes: Uint8Array): string {
  return strFromU8(unzipSync(bytes)['word/document.xml'] ?? new Uint8Array());
}

function editsBy(bytes: Uint8Array, author: string): number {
  return xmlOf(bytes).split(`w:author="${author}"`).length - 1;
}

const LISTS = 'word/numbering.xml';

/** The lists of a file, without those that were not there before. */
function listsBefore(before: Parts, after: Parts): readonly string[] {
  const nums = (parts: Parts): readonly string[] =>
    [
      ...strFromU8(parts[LISTS] ?? new Uint8Array()).matchAll(
        /<w:num .*?<\/w:num>|<w:abstractNum .*?<\/w:abstractNum>/gu,
      ),
    ].map(([all]) => all);
  const known = new Set(nums(before));
  return nums(after).filter((one) => known.has(one));
}

type Parts = Readonly<Record<string, Uint8Array>>;

const INSERTS = [
  'paling lambat',
  '30 (tiga puluh) hari',
  'secara tertulis,',
  'PARA PIHAK',
  '&',
  'Rp1.250.000.000,00',
  '“baru”',
];

function wordsEdited(text: string, chance: Seeded): string {
  const words = text.split(' ');
  for (let count = 1 + chance.below(3); count > 0; count -= 1) {
    const at = chance.below(words.length + 1);
    const roll = chance.below(3);
    if (roll === 0) words.splice(at, 0, chance.pick(INSERTS));
    else if (roll === 1 && words.length > 4) words.splice(Math.min(at, words.length - 2), 1);
    else words.splice(Math.min(at, words.length - 1), 1, chance.pick(INSERTS));
  }
  return words.join(' ');
}

function linesEdited(text: string, chance: Seeded): string {
  const lines = text.split('\n');
  const at = chance.below(lines.length);
  const roll = chance.below(8);
  if (roll === 0 && lines.length > 2 && at > 0) lines.splice(at, 1);
  else if (roll === 1) lines.push(`PARA PIHAK ${chance.words(9)}.`);
  else
    lines[at] = (lines[at] ?? '').replace(
      /^(?:[a-z]\. |\d\. )?(.*)$/u,
      (all, rest: string) => all.slice(0, all.length - rest.length) + wordsEdited(rest, chance),
    );
  return lines.join('\n');
}

function edited(agreement: Agreement, chance: Seeded): Agreement {
  const articles = agreement.articles.map((article) => {
    const roll = chance.below(10);
    if (roll < 4) return article;
    return roll === 4
      ? { ...article, title: `${article.title} ${chance.pick(['DAN BIAYA', 'BERSAMA', 'LAIN'])}` }
      : { ...article, text: linesEdited(article.text, chance) };
  });
  const roll = chance.below(8);
  if (roll === 0) articles.splice(chance.below(articles.length), 1);
  if (roll === 1) {
    const text = Array.from({ length: 3 }, () => `${chance.words(14)}.`).join('\n');
    articles.splice(1 + chance.below(articles.length - 1), 0, {
      id: `baru${chance.below(99_999)}`,
      order: '',
      origin: null,
      title: `Tambahan ${chance.words(3)}`,
      text,
      ...NO_ENGLISH,
      ...AMENDS_NONE,
    });
  }
  return { ...agreement, articles };
}

/** Cuts runs in two at random, as word processors do, some with a no-break space or a bookmark between. */
function frayed(bytes: Uint8Array, chance: Seeded): Uint8Array {
  const parts = unzipSync(bytes);
  const xml = xmlOf(bytes).replaceAll(
    /<w:r>((?:<w:rPr>(?:(?!<\/w:rPr>).)*<\/w:rPr>)?)<w:t xml:space="preserve">([^<&]{12,})<\/w:t><\/w:r>/gu,
    (whole, properties: string, text: string) => {
      if (chance.below(3) > 0) return whole;
      const at = 1 + chance.below(text.length - 2);
      const run = (part: string): string => `<w:r>${properties}<w:t xml:space="preserve">${part}</w:t></w:r>`;
      const between = chance.pick([
        '',
        '<w:proofErr w:type="spellStart"/>',
        '<w:bookmarkStart w:id="9000" w:name="_GoBack"/><w:bookmarkEnd w:id="9000"/>',
      ]);
      return run(text.slice(0, at)) + between + run(text.slice(at).replace(' ', chance.pick([' ', '\u00A0'])));
    },
  );
  return zipSync({ ...parts, 'word/document.xml': strToU8(xml) });
}

describe('our answer as tracked changes on top of their file', () => {
  it('that says the same writes nothing', async () => {
    const own = await file(sampleAgreement());
    expect(editsBy(answered(own, own), US.author)).toBe(0);
  });

  it(`accepted is our text, refused is theirs, and a second time is nothing: ${LEAST_EDITS} edits of seed ${SEED}`, async () => {
    const chance = seeded(SEED);
    let edits = 0;
    for (let round = 0; edits < LEAST_EDITS; round += 1) {
      const base = sampleAgreement();
      const plain = frayed(await file(edited(base, chance)), chance);
      // Every other partner tracks what they change.
      const partner = round % 2 === 0 ? plain : answered(await file(base), plain, THEM);
      const ours = await file(edited(edited(base, chance), chance));
      const answer = answered(partner, ours);
      edits += editsBy(answer, US.author);
      const [before, after] = [unzipSync(partner), unzipSync(answer)];
      expect({
        at: `round ${round} of seed ${SEED}`,
        accepted: articlesOf(resolveRevisions(answer, 'accept')),
        shown: articlesOf(answer),
        refused: paragraphsOf(resolveRevisions(answer, 'reject', US.author)),
        again: editsBy(answered(answer, ours, { ...US, author: 'Kedua' }), 'Kedua'),
        others: { ...after, 'word/document.xml': null, [LISTS]: null },
        lists: listsBefore(before, after),
        moves: /<w:move(?:From|To)/u.test(xmlOf(answer)),
      }).toEqual({
        at: `round ${round} of seed ${SEED}`,
        accepted: articlesOf(ours),
        shown: articlesOf(ours),
        refused: paragraphsOf(partner),
        again: 0,
        others: { ...before, 'word/document.xml': null, [LISTS]: null },
        lists: listsBefore(before, before),
        moves: false,
      });
    }
  }, 1_800_000);

  it('begins the ayat of a new article at (1), in every article anew', async () => {
    const base = sampleAgreement();
    const fresh = (id: string) => {
      const [first] = base.articles;
      if (first === undefined) throw new Error('the sample has articles');
      return { ...first, id, title: `Tambahan ${id}`, text: 'Satu.\na. satu;\nb. dua.\nDua.' };
    };
    const [one, ...rest] = base.articles;
    if (one === undefined) throw new Error('the sample has articles');
    const answer = answered(
      await file(base),
      await file({ ...base, articles: [one, fresh('baru1'), fresh('baru2'), ...rest] }),
    );
    const labels = clausesIn(opened(answer)).clauses.map(({ lines }) =>
      lines.map(({ paragraphs }) => paragraphs.at(-1)?.label),
    );
    expect(labels.slice(1, 3)).toEqual([
      ['(1)', 'a.', 'b.', '(2)'],
      ['(1)', 'a.', 'b.', '(2)'],
    ]);
  });

  it('and a tracked change that is lost on the way is seen', async () => {
    const [partner, ours] = [await file(sampleAgreement()), await file(edited(sampleAgreement(), seeded(3)))];
    const answer = answered(partner, ours);
    const parts = unzipSync(answer);
    const lost = xmlOf(answer).replace(/<w:del (?:(?!<\/w:del>).)*<\/w:del>/u, '');
    const broken = zipSync({ ...parts, 'word/document.xml': strToU8(lost) });
    expect(lost).not.toBe(xmlOf(answer));
    expect(paragraphsOf(resolveRevisions(broken, 'reject', US.author))).not.toEqual(paragraphsOf(partner));
  });

  it('N1 is valid by the Open XML SDK, also on top of tracked changes of theirs', async () => {
    const chance = seeded(11);
    const base = await file(sampleAgreement());
    const partner = answered(base, await file(edited(edited(sampleAgreement(), chance), chance)), THEM);
    const answer = answered(partner, await file(edited(edited(sampleAgreement(), chance), chance)));
    expect(await judgeWord(answer)).toEqual([]);
  }, 60_000);

  it.skipIf(!hasLibreOffice())(
    'is read by LibreOffice as we mean it: its own accept-all gives our text, its own reject-all theirs',
    async () => {
      for (const seed of [5, 6, 7]) {
        const chance = seeded(seed);
        const [base, wish] = [sampleAgreement(), edited(edited(sampleAgreement(), chance), chance)];
        const [partner, ours] = [await file(base), await file(wish)];
        const folder = mkdtempSync(join(tmpdir(), 'answer-'));
        const at = (name: string): string => join(folder, name);
        writeFileSync(at('answer.docx'), answered(partner, ours));
        resolveAll('AcceptAll', at('answer.docx'), at('accepted.docx'));
        resolveAll('RejectAll', at('answer.docx'), at('rejected.docx'));
        const read = (name: string) => articlesOf(readFileSync(at(name)));
        expect({ seed, articles: read('accepted.docx') }).toEqual({ seed, articles: articlesOf(ours) });
        expect({ seed, articles: read('rejected.docx') }).toEqual({ seed, articles: articlesOf(partner) });
        expect(editsBy(readFileSync(at('accepted.docx')), US.author)).toBe(0);
      }
    },
    240_000,
  );
});
