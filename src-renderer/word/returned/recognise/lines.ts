import type { Paragraph, Revision } from '../parse/model.ts';
import { foldSigns } from './plain-text.ts';

/** What a line is called in front of its text. An article's single ayat has no number. */
export type Mark = 'ayat' | 'huruf' | 'angka' | 'none';

/** Letters of a line as they stand now, and which tracked change brought them or struck something there. */
export type Tracked = {
  readonly revision: Revision;
  /** Where in the line it stands now. A deletion stands between two letters: both are the same. */
  readonly from: number;
  readonly to: number;
  /** What was struck or written. */
  readonly text: string;
};

/** A paragraph as it stands now, all tracked changes taken as done. */
export type Line = {
  readonly mark: Mark;
  /** The label as it was typed by hand, with its space; '' where numbering is automatic or there is none. */
  readonly typed: string;
  readonly text: string;
  readonly tracked: readonly Tracked[];
  /** The text with nothing tracked done. */
  readonly before: string;
  readonly paragraphs: readonly Paragraph[];
};

/** Lines of paragraphs. A paragraph whose end was struck goes on in the next one, but never in another cell of a table. */
export function linesOf(paragraphs: readonly Paragraph[]): readonly Line[] {
  const lines: Line[] = [];
  let open: Paragraph[] = [];
  for (const paragraph of paragraphs) {
    if (open.length > 0 && open.at(-1)?.cell !== paragraph.cell) lines.push(lineOf(open.splice(0)));
    open.push(paragraph);
    if (paragraph.markDeleted !== null) continue;
    lines.push(lineOf(open));
    open = [];
  }
  if (open.length > 0) lines.push(lineOf(open));
  return lines;
}

/** The text of a paragraph without what was struck. */
export function textNow(paragraph: Paragraph): string {
  return paragraph.pieces.map(({ text, deleted }) => (deleted === null ? text : '')).join('');
}

/** The text of a paragraph without what was written in. */
export function textBefore(paragraph: Paragraph): string {
  return paragraph.pieces.map(({ text, inserted }) => (inserted === null ? text : '')).join('');
}

/** The label that was typed by hand: `(2) `, `a. `, `1) `. */
export const TYPED_LABEL = /^\s*(?:\((\d{1,3}[a-z]?)\)|([a-z]{1,2})[.)]|(\d{1,2})[.)])\s+/u;

function lineOf(paragraphs: readonly Paragraph[]): Line {
  const { now, before } = flowsOf(paragraphs);
  // What is left of several paragraphs joined shows the label of the last: that is the end which was not struck.
  const label = paragraphs.at(-1)?.label ?? '';
  const typed = label === '' ? TYPED_LABEL.exec(now.text) : null;
  const cut = typed?.[0].length ?? 0;
  return {
    mark: label === '' ? typedMark(typed) : markOf(label),
    typed: now.text.slice(0, cut),
    text: now.text.slice(cut),
    tracked: now.tracked.map((one) => ({ ...one, from: Math.max(0, one.from - cut), to: Math.max(0, one.to - cut) })),
    before: label === '' ? before.text.replace(TYPED_LABEL, '') : before.text,
    paragraphs,
  };
}

type Flowed = { readonly text: string; readonly tracked: readonly Tracked[] };

function flowsOf(paragraphs: readonly Paragraph[]): { readonly now: Flowed; readonly before: Flowed } {
  const now = new Flow();
  const before = new Flow();
  for (const { pieces, markInserted, markDeleted } of paragraphs) {
    for (const piece of pieces) {
      const text = foldSigns(piece.text);
      now.take(text, piece.inserted, piece.deleted);
      if (piece.inserted === null) before.take(text, null, null);
    }
    for (const mark of [markInserted, markDeleted]) if (mark !== null) now.note(mark, '¶');
  }
  return { now: now.done(), before: before.done() };
}

function markOf(label: string): Mark {
  if (/^\(\d+[a-z]?\)$/iu.test(label)) return 'ayat';
  if (/^\(?[a-z]{1,3}[.)]$/iu.test(label)) return 'huruf';
  return /^\d+[.)]$/u.test(label) ? 'angka' : 'none';
}

function typedMark(typed: RegExpExecArray | null): Mark {
  if (typed === null) return 'none';
  if (typed[1] !== undefined) return 'ayat';
  return typed[2] === undefined ? 'angka' : 'huruf';
}

/** Text that is written one space at a time, with the places of tracked changes in it. */
class Flow {
  private text = '';
  private readonly tracked: Tracked[] = [];

  take(text: string, inserted: Revision | null, deleted: Revision | null): void {
    const from = this.text.length;
    if (deleted === null) this.text += this.fitting(text.replaceAll(/ {2,}/gu, ' '));
    const revision = deleted ?? inserted;
    if (revision !== null && (deleted === null || inserted === null)) this.put(revision, text, from);
  }

  note(revision: Revision, text: string): void {
    this.put(revision, text, this.text.length);
  }

  done(): Flowed {
    return { text: this.text.trimEnd(), tracked: this.tracked };
  }

  private fitting(text: string): string {
    return this.text === '' || this.text.endsWith(' ') ? text.trimStart() : text;
  }

  private put(revision: Revision, text: string, from: number): void {
    const to = this.text.length;
    const last = this.tracked.at(-1);
    // Programs cut one change into many runs.
    if (last !== undefined && text !== '¶' && last.text !== '¶' && last.to === from && alike(last.revision, revision))
      this.tracked.splice(-1, 1, { ...last, to, text: last.text + text });
    else this.tracked.push({ revision, from, to, text });
  }
}

function alike(one: Revision, other: Revision): boolean {
  return one.kind === other.kind && one.author === other.author && one.date === other.date;
}
