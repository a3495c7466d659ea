import type { Comment, Paragraph, ReturnedFile } from '../parse/model.ts';
import { columnsIn } from './columns.ts';
import type { Heading } from './heading.ts';
import { ENGLISH, INDONESIAN, type Language } from './languages.ts';
import { type Line, linesOf, textBefore, textNow } from './lines.ts';
import { plainText } from './plain-text.ts';

/** An article as it stands in a file. */
export type FoundClause = OneClause & {
  /** The same article in the second text; null where the document has one text or the article was not found in it. */
  readonly english: OneClause | null;
};

/** An article in one language. */
export type OneClause = {
  /** Which of the headings of the file it begins with, from 0: what a person says about it is kept under this. */
  readonly at: number;
  /** Its hidden bookmarks; more than one after copying, none when a program dropped them. */
  readonly bookmarks: readonly string[];
  readonly number: string;
  readonly title: string;
  /** The lines below heading and title. */
  readonly lines: readonly Line[];
  /** Heading and title: their tracked changes, and where a redline writes. */
  readonly heading: Paragraph;
  readonly titleLine: Line | null;
  readonly comments: readonly Comment[];
  /** Its heading and all its words were struck with tracking on. */
  readonly struck: boolean;
};

/** What looks like the heading of an article and was said to be none. */
export type SetAside = { readonly at: number; readonly text: string };

export type FoundText = {
  readonly opening: readonly Line[];
  readonly clauses: readonly FoundClause[];
  readonly closing: readonly Line[];
  /** Comments on what stands outside the articles. */
  readonly comments: readonly Comment[];
  readonly setAside: readonly SetAside[];
};

type OneText = Omit<FoundText, 'clauses'> & { readonly clauses: readonly OneClause[] };

type Open = {
  readonly at: number;
  readonly heading: Paragraph;
  readonly found: Heading;
  readonly struck: boolean;
  readonly rest: Paragraph[];
};

const NOTHING: ReadonlySet<number> = new Set();

/**
 * Cuts a file into what stands before the articles, the articles, and what closes it; of two texts side by side each is cut by
 * itself. `noArticles`: headings, by their place among the headings of the file, that a person says are none.
 */
export function clausesIn(file: ReturnedFile, noArticles = NOTHING): FoundText {
  const columns = columnsIn(file.paragraphs);
  const none: Paragraph[] = [];
  const isNone = (paragraph: Paragraph, at: number): boolean => noArticles.has(at) && none.push(paragraph) > 0;
  const own = cut(columns?.left ?? file.paragraphs, file, { language: INDONESIAN, isNone });
  if (columns === null) return { ...own, clauses: own.clauses.map((clause) => ({ ...clause, english: null })) };
  const isBesideNone = (paragraph: Paragraph): boolean => none.some((one) => isBeside(one, paragraph));
  return together(own, cut(columns.right, file, { language: ENGLISH, isNone: isBesideNone }));
}

type Cutting = {
  readonly language: Language;
  /** Whether a heading is said to be none; `at`: its place among the headings. */
  readonly isNone: (paragraph: Paragraph, at: number) => boolean;
};

function cut(paragraphs: readonly Paragraph[], file: ReturnedFile, cutting: Cutting): OneText {
  const cutter = new Cutter(cutting);
  for (const paragraph of paragraphs) cutter.take(paragraph);
  const { opening, closing, open, setAside } = cutter;
  return {
    opening: linesOf(opening),
    clauses: settled(open).map((one) => clauseOf(one, file)),
    closing: linesOf(closing),
    comments: commentsOn([...opening, ...closing], file),
    setAside,
  };
}

/** Takes the paragraphs of one text in their order. */
class Cutter {
  readonly opening: Paragraph[] = [];
  readonly closing: Paragraph[] = [];
  readonly open: Open[] = [];
  readonly setAside: SetAside[] = [];
  readonly #cutting: Cutting;
  #headings = 0;

  constructor(cutting: Cutting) {
    this.#cutting = cutting;
  }

  take(paragraph: Paragraph): void {
    const last = this.open.at(-1);
    const begun = this.#begun(paragraph, last);
    if (begun !== null) this.open.push(begun);
    else if (last === undefined) this.opening.push(paragraph);
    else if (this.#isClosing(paragraph)) this.closing.push(paragraph);
    else last.rest.push(paragraph);
  }

  /** The article that begins with a paragraph; null where none does. */
  #begun(paragraph: Paragraph, last: Open | undefined): Open | null {
    const found = this.closing.length > 0 ? null : headingIn(paragraph, this.#cutting.language);
    if (found === null || isQuoted(last, this.#cutting.language)) return null;
    const at = this.#headings;
    this.#headings += 1;
    if (!this.#cutting.isNone(paragraph, at)) return { at, heading: paragraph, ...found, rest: [] };
    this.setAside.push({ at, text: plainText(textNow(paragraph)) || paragraph.label });
    return null;
  }

  #isClosing(paragraph: Paragraph): boolean {
    return this.closing.length > 0 || isClosing(paragraph, this.#cutting.language);
  }
}

/** Articles of the second text stand beside those of the first: in the same row, or under the same number. */
function together(own: OneText, other: OneText): FoundText {
  const taken = new Map<OneClause, OneClause>();
  const alone: { readonly behind: OneClause | null; readonly clause: OneClause }[] = [];
  let behind: OneClause | null = null;
  for (const clause of other.clauses) {
    const free = own.clauses.filter((one) => !taken.has(one) && one.struck === clause.struck);
    const beside =
      free.find((one) => isBeside(one.heading, clause.heading)) ?? free.find(({ number }) => number === clause.number);
    if (beside === undefined) alone.push({ behind, clause });
    else taken.set(beside, clause);
    behind = beside ?? behind;
  }
  const foreign = (after: OneClause | null): readonly FoundClause[] =>
    alone.filter((one) => one.behind === after && !one.clause.struck).map(({ clause }) => withoutFirst(clause));
  const clauses = own.clauses.flatMap((clause): readonly FoundClause[] => {
    const english = taken.get(clause) ?? null;
    const comments = [...clause.comments, ...(english?.comments ?? [])];
    return [{ ...clause, comments, english }, ...foreign(clause)];
  });
  return {
    opening: [...own.opening, ...other.opening],
    clauses: [...foreign(null), ...clauses],
    closing: [...own.closing, ...other.closing],
    comments: [...own.comments, ...other.comments],
    setAside: own.setAside,
  };
}

function isBeside({ cell: one }: Paragraph, { cell: other }: Paragraph): boolean {
  return one !== null && one.table === other?.table && one.row === other.row;
}

/** An article that stands in the second text alone. */
function withoutFirst(clause: OneClause): FoundClause {
  return { ...clause, at: -1 - clause.at, bookmarks: [], title: '', titleLine: null, lines: [], english: clause };
}

/** What leads in an article of another agreement: the heading that follows is that article's. */
function isQuoted(last: Open | undefined, { quoting }: Language): boolean {
  const before = last?.rest.findLast((paragraph) => textNow(paragraph).trim() !== '');
  return before !== undefined && quoting.test(textNow(before));
}

function headingIn(
  paragraph: Paragraph,
  language: Language,
): { readonly found: Heading; readonly struck: boolean } | null {
  if (paragraph.place !== 'body') return null;
  const isStyled = /^(?:SK Pasal|heading \d|judul \d)$/iu.test(paragraph.style);
  const label = paragraph.label === '' ? '' : `${paragraph.label}\n`;
  const now = textNow(paragraph);
  const found = language.heading(language.label.test(label) ? label + now : now, isStyled);
  if (found !== null && (now.trim() !== '' || paragraph.markDeleted === null)) return { found, struck: false };
  const before = now.trim() === '' ? language.heading(textBefore(paragraph), isStyled) : null;
  return before === null ? null : { found: before, struck: true };
}

/** The words that end a text of agreement, below the last article. */
function isClosing(paragraph: Paragraph, { closing }: Language): boolean {
  return paragraph.place === 'body' && closing.test(plainText(textNow(paragraph) || textBefore(paragraph)));
}

/** A heading that was struck while its words stay was written anew or joined: the words belong to the article above. */
function settled(open: readonly Open[]): readonly Open[] {
  const kept: Open[] = [];
  for (const one of open) {
    const above = kept.at(-1);
    const hasWords = one.rest.some((paragraph) => textNow(paragraph).trim() !== '');
    if (one.struck && hasWords && above !== undefined) above.rest.push(one.heading, ...one.rest);
    else kept.push(one);
  }
  return kept;
}

function clauseOf({ at, heading, found, struck, rest }: Open, file: ReturnedFile): OneClause {
  const lines = linesOf(rest).filter((line) => line.text !== '' || line.before !== '' || struck);
  const titleAt = found.title === '' ? lines.findIndex(({ text }) => text !== '') : -1;
  const titleLine = titleAt >= 0 && isTitle(lines[titleAt]) ? (lines[titleAt] ?? null) : null;
  const paragraphs = [heading, ...rest];
  return {
    at,
    bookmarks: paragraphs.flatMap(({ bookmarks }) => bookmarks.flatMap(ownBookmark)),
    number: found.number,
    title: titleLine === null ? found.title : titleLine.text,
    lines: lines.filter((line) => line !== titleLine),
    heading,
    titleLine,
    comments: commentsOn(paragraphs, file),
    struck,
  };
}

function commentsOn(paragraphs: readonly Paragraph[], file: ReturnedFile): readonly Comment[] {
  return paragraphs.flatMap(({ comments }) => comments.flatMap((id) => file.comments.get(id) ?? []));
}

/** A title is short, not numbered and no sentence; or it has the style of one. */
function isTitle(line: Line | undefined): boolean {
  if (line === undefined || line.mark !== 'none') return false;
  if (line.paragraphs.some(({ style }) => style === 'SK Judul Pasal')) return true;
  return line.text.length <= 160 && line.text === line.text.toLocaleUpperCase('id') && /\p{L}/u.test(line.text);
}

/** Copies of a bookmark get a tail from some programs. */
function ownBookmark(name: string): readonly string[] {
  const own = /^(_psl_.+?)(?:_?[Cc]opy_?\d+)?$/u.exec(name)?.[1];
  return own === undefined ? [] : [own];
}
