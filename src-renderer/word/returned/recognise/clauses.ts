import type { Comment, Paragraph, ReturnedFile } from '../parse/model.ts';
import { headingOf, type Heading } from './heading.ts';
import { type Line, linesOf, textBefore, textNow } from './lines.ts';
import { plainText } from './plain-text.ts';

/** An article as it stands in a file. */
export type FoundClause = {
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

export type FoundText = {
  readonly opening: readonly Line[];
  readonly clauses: readonly FoundClause[];
  readonly closing: readonly Line[];
  /** Comments on what stands outside the articles. */
  readonly comments: readonly Comment[];
};

type Open = {
  readonly heading: Paragraph;
  readonly found: Heading;
  readonly struck: boolean;
  readonly rest: Paragraph[];
};

/** Cuts a file into what stands before the articles, the articles, and what closes it. */
export function clausesIn(file: ReturnedFile): FoundText {
  const opening: Paragraph[] = [];
  const closing: Paragraph[] = [];
  const open: Open[] = [];
  for (const paragraph of file.paragraphs) {
    const heading = closing.length > 0 ? null : headingIn(paragraph);
    const last = open.at(-1);
    if (heading !== null) open.push({ heading: paragraph, ...heading, rest: [] });
    else if (last === undefined) opening.push(paragraph);
    else if (closing.length > 0 || isClosing(paragraph)) closing.push(paragraph);
    else last.rest.push(paragraph);
  }
  return {
    opening: linesOf(opening),
    clauses: settled(open).map((one) => clauseOf(one, file)),
    closing: linesOf(closing),
    comments: commentsOn([...opening, ...closing], file),
  };
}

function headingIn(paragraph: Paragraph): { readonly found: Heading; readonly struck: boolean } | null {
  if (paragraph.place !== 'body') return null;
  const isStyled = /^(?:SK Pasal|heading \d|judul \d)$/iu.test(paragraph.style);
  const label = paragraph.label === '' ? '' : `${paragraph.label}\n`;
  const now = textNow(paragraph);
  const found = headingOf(/^pasal/iu.test(label) ? label + now : now, isStyled);
  if (found !== null && (now.trim() !== '' || paragraph.markDeleted === null)) return { found, struck: false };
  const before = now.trim() === '' ? headingOf(textBefore(paragraph), isStyled) : null;
  return before === null ? null : { found: before, struck: true };
}

/** The words that end a text of agreement, below the last article. */
function isClosing(paragraph: Paragraph): boolean {
  return (
    paragraph.place === 'body' && /^Demikian(?:lah)?\b/iu.test(plainText(textNow(paragraph) || textBefore(paragraph)))
  );
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

function clauseOf({ heading, found, struck, rest }: Open, file: ReturnedFile): FoundClause {
  const lines = linesOf(rest).filter((line) => line.text !== '' || line.before !== '' || struck);
  const titleAt = found.title === '' ? lines.findIndex(({ text }) => text !== '') : -1;
  const titleLine = titleAt >= 0 && isTitle(lines[titleAt]) ? (lines[titleAt] ?? null) : null;
  const paragraphs = [heading, ...rest];
  return {
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
