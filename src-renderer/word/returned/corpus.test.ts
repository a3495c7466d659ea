import { beforeAll, describe, expect, it } from 'vitest';
import type { Case } from '#testing/returned-corpus/build.ts';
import { addendumFiles, bilingualFiles, type KindCase, type KindOutcome } from '#testing/returned-corpus/kinds.ts';
import { readableFiles } from '#testing/returned-corpus/read.ts';
import { refusedFiles } from '#testing/returned-corpus/refused.ts';
import { withText } from '#testing/returned-corpus/build.ts';
import { sampleOf } from '#testing/samples/sample-kinds.ts';
import { sampleAgreement } from '#testing/samples/sample-agreement.ts';
import { makeAgreementDocument } from '../make-document.ts';
import { CLAUSE_PARTS } from './compare/said.ts';
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
    ...('commentsOutside' in expected ? { commentsOutside: read.value.comments.length } : {}),
    ...('id' in expected ? { id: read.value.identity.id ?? '' } : {}),
    ...('from' in expected ? { from: read.value.identity.from } : {}),
    ...('authors' in expected ? { authors: authors(read.value) } : {}),
  };
}

function fileOf(type: 'MOU' | 'ADD') {
  return makeAgreementDocument(sampleOf(type), { paper: 'F4', version: 'versi 1' });
}

type KindFile = KindCase & { readonly sent: Uint8Array; readonly isAddendum: boolean };

/** What became of the articles, part by part; the authors of changes in any part. */
function kindOutcome({ bytes, sent, isAddendum, expected }: KindFile): KindOutcome {
  const read = readReturned(bytes, sent, { isAddendum });
  if (!read.ok) throw new Error(read.error.reason);
  const { clauses } = read.value;
  const changed = clauses.flatMap((clause): readonly string[] => {
    const { kind, place, number, moved, unsure } = clause;
    const parts = CLAUSE_PARTS.filter((part) => clause[part].some((hunk) => hunk.kind !== 'same'));
    const name = kind === 'removed' ? `removed ${place + 1}` : `${kind} ${number}: ${parts.join(' ')}`;
    return [
      ...(kind === 'same' ? [] : [name]),
      ...(moved ? [`moved ${place + 1}`] : []),
      ...(unsure ? [`unsure ${number}`] : []),
    ];
  });
  const hunks = clauses.flatMap((clause) => CLAUSE_PARTS.flatMap((part) => clause[part]));
  const who = hunks.flatMap((hunk) =>
    hunk.kind === 'same' ? [] : hunk.by.map(({ author, date }) => `${author} ${date ?? '-'}`),
  );
  return {
    changes: [...changed, ...read.value.outside.map(({ kind, part }) => `${kind} ${part}`)],
    ...('comments' in expected ? { comments: clauses.flatMap(({ comments }) => comments).length } : {}),
    ...('authors' in expected ? { authors: [...new Set(who)] } : {}),
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

  it('those in two languages and those that change another agreement', async () => {
    const [mou, addendum] = await Promise.all([fileOf('MOU'), fileOf('ADD')]);
    const files = [
      ...bilingualFiles(mou).map((file) => ({ ...file, sent: mou, isAddendum: false })),
      ...addendumFiles(addendum).map((file) => ({ ...file, sent: addendum, isAddendum: true })),
    ];
    expect(files.map((file) => [file.name, kindOutcome(file)])).toEqual(
      files.map(({ name, expected }) => [name, expected]),
    );
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
