import { createContext, useContext } from 'react';
import type { RecordView } from '#app/views.ts';
import { present } from '#base/assert.ts';
import type { Edit } from '#domain/record/edit.ts';

/** The draft on the screen, and how it is changed. Every change is kept at once; nothing waits for a Save button. */
export type DraftOnScreen = {
  readonly view: RecordView<'agreement'>;
  readonly change: (edits: readonly Edit[]) => void;
  /** Kemendagri code of the own region, and the address of the own office: the seat of the own region. */
  readonly ownRegion: string;
  readonly ownAddress: string;
  /** `YYYY-MM-DD` in the office's zone. */
  readonly today: string;
};

export const DraftContext = createContext<DraftOnScreen | null>(null);

export function useDraft(): DraftOnScreen {
  return present(useContext(DraftContext), 'the parts of the drafting screen stand inside its context');
}
