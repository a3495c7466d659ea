import { beforeAll, describe, expect, it } from 'vitest';
import type { Case } from '#testing/returned-corpus/build.ts';
import { readableFiles } from '#testing/returned-corpus/read.ts';
import { refusedFiles } from '#testing/returned-corpus/refused.ts';
import { withText } from '#testing/returned-corpus/build.ts';
import { sampleAgreement } from '#testing/samples/sample-agreement.ts';
import { makeAgreementDocument } from '../make-document.ts';
import { readReturned, type ReturnedReading } from './read-returned.ts';

let base: Uint8Array = new Uint8Array();

beforeAll(async () => {
  base = await makeAgreementDocument(sampleAgreement(), { paper: 'F4', version: 'versi 1' });
});

function changes({ clauses }: ReturnedReading): readonly string[] {
  return clauses.flatMap(({ kind, place, number, moved, unsure }) => {
    const name = kind === 'removed' ? String(place + 1) : number;
    return [
      ...(kind === 'same' ? [] : [`${kind} ${name}`]),
      ...(moved ? [`moved ${String(place + 1)}`] : []),
      ...(unsure ? [`unsure ${name}`] : []),
    ];
  });
}

function authors({ clauses }: ReturnedReading): readonly string[] {
  const all = clauses.flatMap(({ title, text }) => [...title, ...text]);
  const who = all.flatMap((hunk) =>
    hunk.kind === 'same' ? [] : hunk.by.map(({ author, date }) => `${author} ${date ?? '-'}`),
  );
  return [...new Set(who)];
}

function outcome({ bytes, expected }: Case): Case['expected'] {
  const read = readReturned(bytes, base);
  if (!read.ok) return { refused: read.error.reason };
  return {
    changes: changes(read.value),
    ...('comments' in expected ? { comments: read.value.clauses.flatMap(({ comments }) => comments).length } : {}),
    ...('from' in expected ? { from: read.value.identity.from } : {}),
    ...('authors' in expected ? { authors: authors(read.value) } : {}),
  };
}

describe('X3 every file that comes back is read rightly or refused by name', () => {
  it('those that are not read', () => {
    const files = refusedFiles(base);
    expect(files.map((file) => [file.name, outcome(file)])).toEqual(
      files.map(({ name, expected }) => [name, expected]),
    );
  }, 120_000);

  it('those that are read', () => {
    const files = readableFiles(base);
    expect(files.map((file) => [file.name, outcome(file)])).toEqual(
      files.map(({ name, expected }) => [name, expected]),
    );
    expect(files.length + refusedFiles(base).length).toBeGreaterThanOrEqual(60);
  }, 120_000);

  it('10,000 paragraphs are read, and all of them stand behind the last article', () => {
    const line =
      '<w:p><w:r><w:t>PARA PIHAK menyampaikan laporan pelaksanaan kerja sama setiap triwulan.</w:t></w:r></w:p>';
    const long = withText(base, (xml) => xml.replace('<w:sectPr', `${line.repeat(10_000)}<w:sectPr`));
    const read = readReturned(long, base);
    if (!read.ok) throw new Error('a long file is read');
    expect(read.value.outside.map(({ part, kind }) => ({ part, kind }))).toEqual([{ part: 'closing', kind: 'added' }]);
    const [hunk] = read.value.outside.flatMap(({ hunks }) => hunks);
    expect(hunk?.kind === 'change' && hunk.added.split(' triwulan.').length - 1).toBe(10_000);
    expect(read.value.clauses.filter(({ kind }) => kind !== 'same')).toEqual([]);
  }, 120_000);
});
