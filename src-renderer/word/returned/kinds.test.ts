import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Article } from '#domain/agreements/agreement.ts';
import { DRAFTED, type DraftedType } from '#domain/agreements/instrument.ts';
import { sampleForeignAddendum, sampleOf } from '#testing/samples/sample-kinds.ts';
import { makeAgreementDocument } from '../make-document.ts';
import { readReturnedDraft, type ReturnedDraft } from './read-returned.ts';

const made = (type: DraftedType, parties = 2) =>
  makeAgreementDocument(sampleOf(type, parties), { paper: 'F4', version: 'versi 1', initials: true });

async function reading(file: Uint8Array, type: DraftedType, parties = 2): Promise<ReturnedDraft> {
  const read = await readReturnedDraft(file, sampleOf(type, parties));
  if (!read.ok) throw new Error(JSON.stringify(read.error));
  return read.value;
}

function changesIn({ clauses, outside }: ReturnedDraft): readonly unknown[] {
  return [...clauses.filter(({ kind, moved, unsure }) => kind !== 'same' || moved || unsure), ...outside];
}

describe('N2 a file of any kind without edits has no changes', () => {
  it.each(DRAFTED)('our own %s, of two and of eight parties, with all its articles', async (type) => {
    for (const parties of [2, 8]) {
      const read = await reading(await made(type, parties), type, parties);
      expect(changesIn(read)).toEqual([]);
      expect(read.clauses.length).toBe(sampleOf(type, parties).articles.length);
      expect(read.identity.id).toBe(sampleOf(type, parties).id);
    }
  });

  it.each([2, 8])('an addendum in two languages, of %i parties, with all its articles', async (parties) => {
    const sample = sampleForeignAddendum(parties);
    const file = await makeAgreementDocument(sample, { paper: 'F4', version: 'versi 1', initials: true });
    const read = await readReturnedDraft(file, sample);
    if (!read.ok) throw new Error(JSON.stringify(read.error));
    expect(changesIn(read.value)).toEqual([]);
    expect(read.value.clauses.length).toBe(sample.articles.length);
  });

  it.each([
    ['an English word', (row: Article) => ({ ...row, english: `${row.english} At once.` }), 'english'],
    ['an English title', (row: Article) => ({ ...row, titleEnglish: 'Other' }), 'titleEnglish'],
    ['an Indonesian word', (row: Article) => ({ ...row, text: `${row.text} Segera.` }), 'text'],
    ['the number of the article', (row: Article) => ({ ...row, amendsNumber: '77' }), 'lead'],
  ] as const)('N2 of an addendum in two languages tells apart %s', async (_name, change, part) => {
    const sample = sampleForeignAddendum();
    for (const place of [0, 1]) {
      const articles = sample.articles.map((row, index) => (index === place ? change(row) : row));
      const file = await makeAgreementDocument({ ...sample, articles }, { paper: 'F4', version: 'versi 1' });
      const read = await readReturnedDraft(file, sample);
      if (!read.ok) throw new Error(JSON.stringify(read.error));
      const differing = read.value.clauses.flatMap((clause, index) =>
        (['lead', 'title', 'text', 'titleEnglish', 'english'] as const)
          .filter((each) => clause[each].some(({ kind }) => kind !== 'same'))
          .map((each) => [index, each]),
      );
      expect(differing).toEqual([[place, part]]);
    }
  });

  it.skipIf(!existsSync('/usr/bin/soffice')).each(['LOI', 'MOU', 'ADD', 'PKS', 'RK'] as const)(
    'a %s opened and saved by LibreOffice, also by way of .doc',
    async (type) => {
      const folder = mkdtempSync(join(tmpdir(), 'returned-'));
      const file = await made(type);
      for (const way of [['docx'], ['doc', 'docx']]) {
        let path = join(folder, 'a.docx');
        writeFileSync(path, file);
        for (const [step, format] of way.entries()) {
          const out = join(folder, `${way.join('-')}-${step}`);
          const profile = `-env:UserInstallation=file://${folder}/profile`;
          execFileSync('soffice', [profile, '--headless', '--convert-to', format, '--outdir', out, path], {
            stdio: 'ignore',
          });
          path = join(out, `a.${format}`);
        }
        const read = await reading(readFileSync(path), type);
        expect({ way, changes: changesIn(read), articles: read.clauses.length }).toEqual({
          way,
          changes: [],
          articles: sampleOf(type).articles.length,
        });
      }
    },
    240_000,
  );
});
