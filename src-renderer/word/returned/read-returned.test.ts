import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync, existsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { sampleAgreement } from '#testing/samples/sample-agreement.ts';
import { makeAgreementDocument } from '../make-document.ts';
import { readReturned, type ReturnedReading } from './read-returned.ts';

const sent = (parties = 2) =>
  makeAgreementDocument(sampleAgreement(parties), { paper: 'F4', version: 'versi 1', initials: true });

function reading(returned: Uint8Array, ours: Uint8Array): ReturnedReading {
  const read = readReturned(returned, ours);
  if (!read.ok) throw new Error(JSON.stringify(read.error));
  return read.value;
}

function changesIn({ clauses, outside }: ReturnedReading): readonly unknown[] {
  return [...clauses.filter(({ kind, moved, unsure }) => kind !== 'same' || moved || unsure), ...outside];
}

describe('N2 a file without edits has no changes', () => {
  it('our own, of two and of eight parties, and says which draft it is', async () => {
    for (const parties of [2, 8]) {
      const file = await sent(parties);
      const read = reading(file, file);
      expect(changesIn(read)).toEqual([]);
      expect(read.clauses.length).toBe(sampleAgreement().articles.length);
      expect(read.identity).toEqual({
        id: 'sampleAgreement0000001',
        version: 'versi 1',
        versionId: null,
        from: 'properties',
      });
    }
  });

  it.skipIf(!existsSync('/usr/bin/soffice'))(
    'opened and saved by LibreOffice, also by way of .doc',
    async () => {
      const file = await sent();
      const folder = mkdtempSync(join(tmpdir(), 'returned-'));
      for (const way of [['docx'], ['doc', 'docx']]) {
        let path = join(folder, 'a.docx');
        writeFileSync(path, file);
        for (const [step, format] of way.entries()) {
          const out = join(folder, `${way.join('-')}-${step}`);
          execFileSync('soffice', [
            `-env:UserInstallation=file://${folder}/profile`,
            '--headless',
            '--convert-to',
            format,
            '--outdir',
            out,
            path,
          ]);
          path = join(out, `a.${format}`);
        }
        expect({ way, changes: changesIn(reading(readFileSync(path), file)) }).toEqual({ way, changes: [] });
      }
    },
    240_000,
  );
});
