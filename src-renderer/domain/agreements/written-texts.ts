import type { Agreement } from './agreement.ts';

/** A text that somebody typed into a draft. `path` leads to it; `article` is the number of the article it stands in, null elsewhere. */
export type WrittenText = {
  readonly path: string;
  readonly text: string;
  readonly language: 'id' | 'en';
  readonly article: number | null;
};

/** Fields of rows that are typed freely, by list. What is chosen or computed is never wrong by itself. */
const FREE = {
  parties: ['decree', 'mandate', 'seat'],
  premises: ['text', 'english'],
  bases: ['text', 'english'],
  articles: ['text', 'english'],
  works: ['activity', 'roles', 'output', 'funding', 'time'],
  costs: ['activity', 'bearer', 'source'],
  schedule: ['activity', 'begins', 'finishes', 'responsible'],
  dataMatrix: ['data', 'owner', 'receiver', 'aim', 'deadline'],
} as const;
const LISTS = ['parties', 'premises', 'bases', 'articles', 'works', 'costs', 'schedule', 'dataMatrix'] as const;

/**
 * Everything typed into a draft that stands on paper, in the order of the paper. The closing is not among it: it is written from
 * the draft, never typed.
 */
export function writtenTexts(agreement: Agreement): readonly WrittenText[] {
  const single = (path: 'title' | 'parentNamed' | 'titleEnglish'): WrittenText => ({
    path,
    text: agreement[path],
    language: path === 'titleEnglish' ? 'en' : 'id',
    article: null,
  });
  return [
    single('title'),
    single('titleEnglish'),
    single('parentNamed'),
    ...LISTS.flatMap((list) => inRows(agreement, list)),
  ].filter(({ text }) => text.trim() !== '');
}

function inRows(agreement: Agreement, list: (typeof LISTS)[number]): readonly WrittenText[] {
  const rows: readonly Readonly<Record<string, unknown>>[] = agreement[list];
  return rows.flatMap((row, index) =>
    FREE[list].map((field): WrittenText => {
      const text = row[field];
      return {
        path: `${list}/${String(row['id'])}/${field}`,
        text: typeof text === 'string' ? text : '',
        language: field === 'english' ? 'en' : 'id',
        article: list === 'articles' ? index + 1 : null,
      };
    }),
  );
}
