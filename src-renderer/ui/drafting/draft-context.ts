import { createContext, useContext } from 'react';
import type { RecordView } from '#app/views.ts';
import { present } from '#base/assert.ts';
import type { Beside } from '#domain/agreements/beside.ts';
import type { Edit } from '#domain/record/edit.ts';
import type { Sharable } from '../sharing/sharable.ts';

/** The draft on the screen, and how it is changed. Every change is kept at once; nothing waits for a Save button. */
export type DraftOnScreen = {
  readonly view: RecordView<'agreement'>;
  readonly change: (edits: readonly Edit[]) => void;
  /** Kemendagri code of the own region, and the address of the own office: the seat of the own region. */
  readonly ownRegion: string;
  readonly ownAddress: string;
  /** Goes up when texts of articles were written by something else than typing: their fields then begin anew from what is kept. */
  readonly turn: number;
  readonly renew: () => void;
  /** What the checks look at beside the draft. */
  readonly beside: Beside;
  /** `YYYY-MM-DD` in the office's zone. */
  readonly today: string;
};

export const DraftContext = createContext<DraftOnScreen | null>(null);

export function useDraft(): DraftOnScreen {
  return present(useContext(DraftContext), 'the parts of the drafting screen stand inside its context');
}

/** The draft as sharing looks at it. */
export function useSharableDraft(): Sharable {
  const { view, ownRegion } = useDraft();
  const { scope, sharedWith, without, leftBehind, apart, conflicts, value } = view;
  const parties = value.parties.flatMap(({ party }) => (party === null ? [] : [party]));
  return {
    scope,
    sharedWith,
    without,
    leftBehind,
    apart,
    record: value.id,
    parties,
    ownRegion,
    disputes: conflicts.length,
  };
}
