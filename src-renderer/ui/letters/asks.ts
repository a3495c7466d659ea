import type { ItemPaper, ItemPaperForm } from '#domain/cooperation/item-papers.ts';

type Ask = keyof ItemPaperForm;

const LETTER: readonly Ask[] = ['number', 'date'];
const DEED: readonly Ask[] = ['agreement', 'number', 'date', 'place'];

/** What each paper is asked for beside what the register holds, in the order of the form. */
const ASKS: Readonly<Record<ItemPaper, readonly Ask[]>> = {
  framework: ['date'],
  feasibility: ['date'],
  initiation: LETTER,
  offer: ['from', 'to', ...LETTER, 'place'],
  reply: ['to', 'answer', 'note', 'theirNumber', 'theirDate', ...LETTER],
  'approval-request': LETTER,
  discussion: DEED,
  handover: DEED,
};

/** An organisation's letter needs a place, a region's has its own; an accepted offer needs no reasons. */
export function asksOf(which: ItemPaper, form: ItemPaperForm): readonly Ask[] {
  return ASKS[which].filter((ask) => {
    if (which === 'offer' && ask === 'place') return form.from.startsWith('org:');
    return ask !== 'note' || form.answer !== 'accept';
  });
}
