import type { Result } from '#base/result.ts';
import type { PaperBlank } from '#domain/cooperation/item-papers.ts';
import type { EmblemFault, EncodedEmblem } from '#word/encode-emblem.ts';
import type { ToldArticles } from '#domain/agreements/told-article.ts';
import type { VersionMark } from '#domain/agreements/versions.ts';
import type { PartDifference } from '#word/versions/compare-versions.ts';
import type { Layout } from '#domain/templates/layouts.ts';
import type { TemplateReading } from '#word/template/read-template.ts';
import type { PrintedPages } from '#word/print/printed-pages.ts';
import type { ReturnedDraft } from '#word/returned/read-returned.ts';
import type { PrintWish } from './document-wish.ts';
import type { MadeFile, Refused } from './engine.ts';
import type { ReportMethods } from './report-methods.ts';

export type { EmblemFault } from '#word/encode-emblem.ts';
export type { PartDifference, VersionPart } from '#word/versions/compare-versions.ts';
export type { TemplateReading } from '#word/template/read-template.ts';
export type { PrintedPages } from '#word/print/printed-pages.ts';
export type { ReturnedDraft } from '#word/returned/read-returned.ts';

/** A file that came back, and when it is answered, by this laptop's clock (milliseconds since 1970). */
export type AnswerWish = {
  readonly file: Uint8Array;
  readonly time: number;
  /** The row under which the answer will be kept as a version. */
  readonly id: string;
  /** What the person said of the file's headings while it was read. */
  readonly told?: ToldArticles;
};

/** A file made of a draft that is to be kept as a version of it (`Engine.keepVersion`). */
export type MadeVersion = MadeFile & { readonly mark: VersionMark; readonly text: string; readonly print: string };

/**
 * A Word file of a draft on its way out, as itself or printed. `source`: its SHA-256. `pdf`: the PDF that was printed from this very
 * file before and is kept here; null where there is none, and for what leaves as Word.
 */
type OnItsWay = { readonly source: string; readonly pdf: Uint8Array | null };

/** A version of a draft on its way out. */
export type NewVersion = MadeVersion & OnItsWay;
/** An original of a version for one party on its way out; `print`: what the draft said when it was made. */
export type NewCopy = MadeFile & OnItsWay & { readonly print: string };

/** Which original: of which version, for which party's row, in which form. */
export type CopyOf = { readonly mark: VersionMark; readonly row: string; readonly how: 'word' | 'pdf' };

/** One side of a comparison: the draft now, or one of its versions. */
export type VersionSide = { readonly kind: 'now' } | { readonly kind: 'version'; readonly id: string };

/** A document as a file. `blanks`: what of it nothing in the register fills, where the document tells. */
export type MadeDocument = MadeFile & { readonly blanks?: readonly PaperBlank[] };

/** What the Word worker does, which stands beside the engine. Nothing here changes a record. */
export type DocumentMethods = ReportMethods & {
  /** The document as a Word file with a name for it. */
  readonly document: (wish: PrintWish) => Promise<Result<MadeDocument, Refused>>;
  /** A picture that a person gave, as the emblem that is kept. */
  readonly readEmblem: (file: Uint8Array) => Promise<Result<EncodedEmblem, EmblemFault>>;
  /** Judges a Word file as a template of a layout; what is no safe Word file is refused. */
  readonly readTemplate: (layout: Layout, file: Uint8Array) => Promise<Result<TemplateReading, Refused>>;
  /** A template of a layout to begin with, drawn by the settings of the office. */
  readonly starterTemplate: (layout: Layout) => Promise<Result<MadeFile, Refused>>;
  /** A Word file as pages to look at and to print. */
  readonly printedPages: (word: Uint8Array) => Promise<Result<PrintedPages, Refused>>;
  /** Compares a Word file that came back with the draft as it is now; `told`: what the person said of its headings. */
  readonly readReturned: (
    record: string,
    file: Uint8Array,
    told?: ToldArticles,
  ) => Promise<Result<ReturnedDraft, Refused>>;
  /**
   * The partner's file with the draft as it is now on top, as tracked changes; nothing else of the file is touched. `changes`: how
   * many were written, 0 where the file says what the draft says.
   */
  readonly answerReturned: (
    record: string,
    wish: AnswerWish,
  ) => Promise<Result<MadeVersion & { readonly changes: number }, Refused>>;
  /**
   * The draft as its next version, which `id` will name; or the version that says the same in the same bytes already. Nothing is
   * kept by this.
   */
  readonly newVersion: (record: string, id: string, how: 'word' | 'pdf') => Promise<Result<NewVersion, Refused>>;
  /** The original of a version that a party receives. Nothing is kept by this. */
  readonly newCopy: (record: string, of: CopyOf) => Promise<Result<NewCopy, Refused>>;
  /** What changed from one version to another; null where the words of one are not in this office. */
  readonly compareVersions: (
    record: string,
    before: VersionSide,
    after: VersionSide,
  ) => Promise<Result<readonly PartDifference[] | null, Refused>>;
};

export type DocumentMethod = keyof DocumentMethods;
