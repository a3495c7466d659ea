import { createContext, useContext } from 'react';
import type { RecordView } from '#app/views.ts';
import { present } from '#base/assert.ts';
import type { Edit } from '#domain/record/edit.ts';
import type { Sharable } from '../sharing/sharable.ts';

/** The item on the screen, and how it is changed. Every change is kept at once; nothing waits for a Save button. */
export type ItemOnScreen = {
  readonly view: RecordView<'cooperation-item'>;
  readonly change: (edits: readonly Edit[]) => void;
  /** Kemendagri code of the own region. */
  readonly ownRegion: string;
  /** `YYYY-MM-DD` in the office's zone. */
  readonly today: string;
};

export const ItemContext = createContext<ItemOnScreen | null>(null);

export function useItem(): ItemOnScreen {
  return present(useContext(ItemContext), 'the parts of the record screen stand inside its context');
}

/** The item as sharing looks at it. */
export function useSharableItem(): Sharable {
  const { view, ownRegion } = useItem();
  const { scope, sharedWith, without, leftBehind, apart, conflicts, value } = view;
  const { id: record, parties } = value;
  return { scope, sharedWith, without, leftBehind, apart, record, parties, ownRegion, disputes: conflicts.length };
}
