import type { Agreement } from '#domain/agreements/agreement.ts';
import { type Copy, copiesOf } from '#domain/agreements/copies.ts';
import type { DocumentWish } from './document-wish.ts';

/** A document for a party, or the one for all of them (`copy` null). */
export type WishedCopy = { readonly copy: Copy | null; readonly wish: DocumentWish };

/**
 * Every document of an agreement of many parties: one that says nothing of originals, then the original of each party, in the order
 * of the parties (domain.md §5: a signing of one ministry with 29 agencies).
 */
export function copyWishes(agreement: Pick<Agreement, 'id' | 'parties'>): readonly WishedCopy[] {
  const { id } = agreement;
  return [
    { copy: null, wish: { kind: 'agreement', record: id } },
    ...copiesOf(agreement).map((copy) => ({ copy, wish: { kind: 'copy', record: id, row: copy.row } as const })),
  ];
}
