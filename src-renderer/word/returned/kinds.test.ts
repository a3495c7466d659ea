import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { DRAFTED, type DraftedType } from '#domain/agreements/instrument.ts';
import { sampleOf } from '#testing/samples/sample-kinds.ts';
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
