import type { Remote } from 'comlink';
import type { DocumentWish, DocumentWishKind } from '#app/document-wish.ts';
import type { Refused } from '#app/engine.ts';
import type { Queries } from '#app/queries.ts';
import type { Result } from '#base/result.ts';
import type { PaperBlank } from '#domain/cooperation/item-papers.ts';
import type { Paper } from '#domain/agreements/agreement.ts';
import type { House } from '#word/sheet.ts';
import type { WordWorkerApi } from '../word.worker.ts';

/** What is known of a document before it is drawn: what its file is called, and how the Word worker draws it. */
export type Drawing = {
  readonly title: string;
  readonly draw: (word: Remote<WordWorkerApi>) => Promise<Uint8Array>;
  /** What of it nothing in the register fills, where the document tells. */
  readonly blanks?: readonly PaperBlank[];
};

export type WishOf<K extends DocumentWishKind> = Extract<DocumentWish, { readonly kind: K }>;
/** `paper` and `house` are what every document is drawn on, whatever it says. */
export type DocumentSources = { readonly queries: Queries; readonly paper: Paper; readonly house: House };
/** Refused where the record is not here. */
export type Drawn = Promise<Result<Drawing, Refused>>;

/** Gathers what a document of one kind says, out of the rows. */
export type DocumentKind<K extends DocumentWishKind> = (wish: WishOf<K>, from: DocumentSources) => Drawn;

/** A file that is no version of a draft names the state it was made from, by when that was changed last. */
export function versionOf(changed: number): string {
  return `keadaan ${new Date(changed).toISOString().slice(0, 16).replace('T', ' ')} UTC`;
}

export function noSuchRecord(record: string): Refused {
  return { reason: 'no-such-record', detail: record };
}
