import type { Result } from '#base/result.ts';
import type { ReturnedDraft } from '#word/returned/read-returned.ts';
import type { PrintWish } from './document-wish.ts';
import type { MadeFile, Refused } from './engine.ts';
import type { ReportMethods } from './report-methods.ts';

export type { ReturnedDraft } from '#word/returned/read-returned.ts';

/** A file that came back, and when it is answered, by this laptop's clock (milliseconds since 1970). */
export type AnswerWish = { readonly file: Uint8Array; readonly time: number };

/** What the Word worker does, which stands beside the engine. Nothing here changes a record. */
export type DocumentMethods = ReportMethods & {
  /** The document as a Word file with a name for it. */
  readonly document: (wish: PrintWish) => Promise<Result<MadeFile, Refused>>;
  /** Compares a Word file that came back with the draft as it is now. */
  readonly readReturned: (record: string, file: Uint8Array) => Promise<Result<ReturnedDraft, Refused>>;
  /**
   * The partner's file with the draft as it is now on top, as tracked changes; nothing else of the file is touched. `changes`: how
   * many were written, 0 where the file says what the draft says.
   */
  readonly answerReturned: (
    record: string,
    wish: AnswerWish,
  ) => Promise<Result<MadeFile & { readonly changes: number }, Refused>>;
};

export type DocumentMethod = keyof DocumentMethods;
