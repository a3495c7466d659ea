import type { ItemPaper, PaperBlank } from '#domain/cooperation/item-papers.ts';
import type { ProceedingsOutline } from '../outline.ts';
import { approvalOutline } from './approval-outline.ts';
import { startBlanks } from './blanks.ts';
import { discussionOutline, handoverOutline } from './deed-outlines.ts';
import { feasibilityOutline } from './feasibility-outline.ts';
import { frameworkOutline } from './framework-outline.ts';
import { initiationOutline } from './initiation-outline.ts';
import { offerOutline } from './offer-outline.ts';
import type { LetterOutline, StudyOutline } from './outlines.ts';
import { replyOutline } from './reply-outline.ts';
import type { PaperRequest, Writing } from './sources.ts';

/** `which`: the paper, by which an office's own template for it is found. */
type Said =
  | { readonly kind: 'letter'; readonly which: Letter; readonly outline: LetterOutline }
  | { readonly kind: 'study'; readonly which: Study; readonly outline: StudyOutline }
  | { readonly kind: 'deed'; readonly which: Deed; readonly outline: ProceedingsOutline };

type Study = 'framework' | 'feasibility';
type Deed = 'discussion' | 'handover';
type Letter = Exclude<ItemPaper, Study | Deed>;

/** What a letter or form of an item says, what it is called, and which blanks it has. */
export type ItemPaperOutline = {
  /** What the paper is called in its footer: `Surat penawaran`. */
  readonly name: string;
  readonly title: string;
  /** Id of the item. */
  readonly item: string;
  readonly said: Said;
  /** Each once; exactly what is dotted on it. */
  readonly blanks: readonly PaperBlank[];
};

/** Writes one paper of an item from what the register holds. */
export function itemPaperOutline(request: PaperRequest): ItemPaperOutline {
  const { item } = request.sources;
  const blanks = startBlanks();
  const said = WRITE[request.which]({ ...request, blanks });
  const name = NAMES[request.which];
  return { name, title: `${name} ${item.title.trim()}`.trim(), item: item.id, said, blanks: blanks.found() };
}

const NAMES: Readonly<Record<ItemPaper, string>> = {
  framework: 'Kerangka acuan kerja',
  feasibility: 'Studi kelayakan',
  initiation: 'Surat inisiasi',
  offer: 'Surat penawaran',
  reply: 'Surat jawaban',
  'approval-request': 'Permohonan persetujuan DPRD',
  discussion: 'Berita acara pembahasan rancangan',
  handover: 'Berita acara serah terima naskah',
};

const WRITE: Readonly<Record<ItemPaper, (writing: Writing) => Said>> = {
  framework: (writing) => ({ kind: 'study', which: 'framework', outline: frameworkOutline(writing) }),
  feasibility: (writing) => ({ kind: 'study', which: 'feasibility', outline: feasibilityOutline(writing) }),
  initiation: (writing) => ({ kind: 'letter', which: 'initiation', outline: initiationOutline(writing) }),
  offer: (writing) => ({ kind: 'letter', which: 'offer', outline: offerOutline(writing) }),
  reply: (writing) => ({ kind: 'letter', which: 'reply', outline: replyOutline(writing) }),
  'approval-request': (writing) => ({ kind: 'letter', which: 'approval-request', outline: approvalOutline(writing) }),
  discussion: (writing) => ({ kind: 'deed', which: 'discussion', outline: discussionOutline(writing) }),
  handover: (writing) => ({ kind: 'deed', which: 'handover', outline: handoverOutline(writing) }),
};
