import type { Paper } from '#domain/agreements/agreement.ts';
import type { ItemPaper, ItemPaperForm } from '#domain/cooperation/item-papers.ts';
import type { VersionMark } from '#domain/agreements/versions.ts';
import type { HistoryPaper } from '#word/history-document.ts';
import type { MandateGiver } from '#word/mandate-outline.ts';
import type { RegisterOf } from '#word/register-outline.ts';

/*
 * Which document a person wants. A new kind of document begins with a line here, and the compiler leads to
 * `roots/documents`, where it is made.
 */

/** Invitation (*undangan*), attendance sheet (*daftar hadir*), minutes (*notula*), and what the parties sign (*berita acara*). */
export type MeetingPaper = 'invitation' | 'attendance' | 'minutes' | 'proceedings';

/** The draft of an agreement, as it is now; `version`: under the name of that version of it, which is kept. */
export type AgreementWish = { readonly kind: 'agreement'; readonly record: string; readonly version?: VersionMark };

/** One of the originals (*rangkap*) of an agreement, which names the party that receives it. `row`: that party's row. */
export type CopyWish = {
  readonly kind: 'copy';
  readonly record: string;
  readonly row: string;
  readonly version?: VersionMark;
};

/** A paper of a meeting, made of what the meeting says now. `to`: the one recipient of an invitation; without it all are named. */
export type MeetingWish = {
  readonly kind: 'meeting';
  readonly record: string;
  readonly which: MeetingPaper;
  readonly to?: string;
};

/** A power of attorney. `row`: the party's row in the agreement; `giver`: the head of region, null while nobody is known. */
export type MandateWish = {
  readonly kind: 'mandate';
  readonly record: string;
  readonly row: string;
  readonly giver: MandateGiver | null;
};

/** A history on paper: of which record or office (`id`), and the moment it was made, milliseconds since 1970. */
export type HistoryWish = {
  readonly kind: 'history';
  readonly history: HistoryPaper;
  readonly id: string;
  readonly time: number;
};

/**
 * A letter or form of a cooperation item. `today` (`YYYY-MM-DD`): who is in office on this day signs. `named`: what tells its file
 * from others of its kind, where one letter goes to several.
 */
export type LetterWish = {
  readonly kind: 'letter';
  readonly record: string;
  readonly which: ItemPaper;
  readonly form: ItemPaperForm;
  readonly today: string;
  readonly named?: string;
};

/** A letter or an agreement that says nothing, to see the settings of the office by. */
export type SampleWish = { readonly kind: 'sample'; readonly which: 'letter' | 'agreement' };

/** The register of a year (*register kerja sama*): of which year, partner and kind. */
export type RegisterWish = { readonly kind: 'register'; readonly of: RegisterOf };

/** The yearly report (*laporan tahunan*). */
export type AnnualWish = { readonly kind: 'annual'; readonly of: RegisterOf };

/** The implementation report (*laporan pelaksanaan*) of an agreement in a year. `today` is `YYYY-MM-DD`. */
export type ImplementationWish = {
  readonly kind: 'implementation';
  readonly record: string;
  readonly year: number;
  readonly today: string;
};

export type DocumentWish =
  | AgreementWish
  | CopyWish
  | MeetingWish
  | MandateWish
  | HistoryWish
  | LetterWish
  | SampleWish
  | RegisterWish
  | AnnualWish
  | ImplementationWish;
export type DocumentWishKind = DocumentWish['kind'];

/** A document on which paper. */
export type PrintWish = { readonly wish: DocumentWish; readonly paper: Paper };
