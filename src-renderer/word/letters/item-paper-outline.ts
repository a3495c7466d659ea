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

type Said =
  | { readonly kind: 'letter'; readonly outline: LetterOutline }
  | { readonly kind: 'study'; readonly outline: StudyOutline }
  | { readonly kind: 'deed'; readonly outline: ProceedingsOutline };

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
  framework: (writing) => ({ kind: 'study', outline: frameworkOutline(writing) }),
  feasibility: (writing) => ({ kind: 'study', outline: feasibilityOutline(writing) }),
  initiation: (writing) => ({ kind: 'letter', outline: initiationOutline(writing) }),
  offer: (writing) => ({ kind: 'letter', outline: offerOutline(writing) }),
  reply: (writing) => ({ kind: 'letter', outline: replyOutline(writing) }),
  'approval-request': (writing) => ({ kind: 'letter', outline: approvalOutline(writing) }),
  discussion: (writing) => ({ kind: 'deed', outline: discussionOutline(writing) }),
  handover: (writing) => ({ kind: 'deed', outline: handoverOutline(writing) }),
};
