import { createContext, useContext } from 'react';
import { present } from '#base/assert.ts';
import type { ConflictView, RecordView } from '#app/views.ts';
import type { Meeting } from '#domain/meetings/meeting.ts';
import type { Edit } from '#domain/record/edit.ts';
import { useOwnOffice } from '../session/use-own-office.ts';
import type { Sharable } from '../sharing/sharable.ts';

/** What every part of a meeting's screen works with. */
export type MeetingScene = {
  /** The meeting as it stands with what was just done to it. */
  readonly meeting: Meeting;
  readonly view: RecordView<'meeting'>;
  readonly change: (edits: readonly Edit[], note?: string) => void;
  /** The topic whose minutes are shown; null for the details of the meeting. */
  readonly topic: string | null;
  readonly openTopic: (topic: string | null) => void;
  /** Whether the person has gone to another topic since the screen was opened: then the cursor goes along. */
  readonly isMoved: boolean;
  readonly numbers: ReadonlyMap<string, string>;
  readonly today: string;
};

export const MeetingContext = createContext<MeetingScene | null>(null);

export function useMeeting(): MeetingScene {
  return present(useContext(MeetingContext), 'every part of the screen stands inside its meeting');
}

export function useMeetingConflict(path: string): ConflictView | undefined {
  return useMeeting().view.conflicts.find((conflict) => conflict.path === path);
}

/** The meeting as sharing looks at it. */
export function useSharableMeeting(): Sharable {
  const { meeting, view } = useMeeting();
  const ownRegion = useOwnOffice()?.value.region ?? '';
  const { scope, sharedWith, without, leftBehind, apart, conflicts } = view;
  const { id: record, parties } = meeting;
  return { scope, sharedWith, without, leftBehind, apart, record, parties, ownRegion, disputes: conflicts.length };
}
