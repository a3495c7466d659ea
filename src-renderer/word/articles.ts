import { AlignmentType, Bookmark, type IParagraphOptions, Paragraph, type ParagraphChild } from 'docx';
import type { Clause, Letter } from '#domain/agreements/article-text.ts';
import type { OutlinedArticle } from './outline.ts';
import { bookmarkOf } from './bookmark.ts';
import type { DisputeComments } from './dispute-comments.ts';
import { body, bold, legalRuns, paragraph, plain, run } from './pieces.ts';

/** `single`: the article has one ayat; `keep`: it stays together with what follows it. */
type Place = { readonly single: boolean; readonly first: boolean; readonly keep: boolean };

/** An article: `Pasal n`, its title, its ayat with huruf and angka (word.md §4, rules 8 to 10). */
export function articleParagraphs(
  { id, number, title, lead, quoted, clauses }: OutlinedArticle,
  keep: boolean,
  comments: DisputeComments,
): Paragraph[] {
  const single = clauses.length === 1;
  return [
    new Paragraph({ style: 'SKPasal', children: anchored(id, number, comments) }),
    paragraph('SKJudulPasal', plain(title)),
    ...(lead === undefined ? [] : [paragraph('SKAyat', legalRuns(lead), { keepNext: keep || quoted !== undefined })]),
    ...(quoted === undefined ? [] : quotation(quoted)),
    ...clauses.flatMap((clause, index) => clauseParagraphs(clause, { single, first: index === 0, keep })),
  ];
}

/** Heading and title of the article that an addendum writes anew: looks like an article's, and is none of this document. */
function quotation({ heading, title }: NonNullable<OutlinedArticle['quoted']>): Paragraph[] {
  const keeping = { alignment: AlignmentType.CENTER, keepNext: true, keepLines: true } as const;
  return [
    paragraph('SKIsi', bold(heading), { ...keeping, spacing: body() }),
    paragraph('SKIsi', bold(title), { ...keeping, spacing: body({ after: 120 }) }),
  ];
}

/**
 * The words `Pasal n` inside a hidden bookmark that tells the article apart when the file comes back. Around the heading alone:
 * a bookmark that spans paragraphs comes back doubled (word.md §2).
 */
function anchored(id: string, number: number, comments: DisputeComments): ParagraphChild[] {
  const words = comments.around(id, [run(`Pasal ${number}`)]);
  return id === '' ? [...words] : [new Bookmark({ id: bookmarkOf(id), children: [...words] })];
}

/** One ayat alone has no number, and its huruf stand at the margin. What leads to a list stays with it. */
function clauseParagraphs(clause: Clause, at: Place): Paragraph[] {
  const numbering = at.single ? {} : { numbering: numbered('ayat', 0, at.first) };
  return [
    paragraph('SKAyat', legalRuns(clause.text), {
      ...numbering,
      keepNext: at.keep || clause.letters.length > 0,
      keepLines: at.keep,
    }),
    ...clause.letters.flatMap((letter, index) =>
      letterParagraphs(letter, { ...at, first: index === 0, last: index === clause.letters.length - 1 }),
    ),
  ];
}

function letterParagraphs(letter: Letter, at: Place & { readonly last: boolean }): Paragraph[] {
  const own = at.single ? numbered('huruf', 0, at.first) : numbered('ayat', 1, false);
  const below = at.single ? numbered('huruf', 1, false) : numbered('ayat', 2, false);
  // What ends the list stands as far from the next ayat as an ayat does.
  const end = (isEnd: boolean): IParagraphOptions => (isEnd ? { spacing: body({ after: 120 }) } : {});
  const count = letter.numbers.length;
  return [
    paragraph('SKHuruf', legalRuns(letter.text), {
      numbering: own,
      keepNext: at.keep || count > 0,
      ...end(at.last && count === 0),
    }),
    ...letter.numbers.map((text, index) =>
      paragraph('SKHuruf', legalRuns(text), {
        numbering: below,
        keepNext: at.keep,
        ...end(at.last && index === count - 1),
      }),
    ),
  ];
}

/** A numbered paragraph; `restart` begins again at 1 or a. */
export function numbered(
  reference: string,
  level: number,
  restart: boolean,
): NonNullable<IParagraphOptions['numbering']> {
  return restart ? { reference, level, restart: true } : { reference, level };
}
