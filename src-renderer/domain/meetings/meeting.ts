import { z } from 'zod';
import { affirm, choose, day, line, type ListRow, type RecordOf, type Shape, time, weave } from '../record/shape.ts';
import { type Party, partySchema } from '../parties/party.ts';
import { zoneSchema } from '../office/office.ts';

export const meetingStateSchema = z.enum(['planned', 'running', 'closed']);

/** A paragraph of the minutes: a note, a decision (*keputusan*), an action item (*tindak lanjut*) or a point left open (*belum sepakat*). */
export const blockTypeSchema = z.enum(['note', 'decision', 'action', 'open-point']);
export type BlockType = z.infer<typeof blockTypeSchema>;

export const actionStateSchema = z.enum(['open', 'done', 'dropped']);

const recordReference = z.string().max(60);

export const MEETING = {
  kind: 'meeting',
  fields: {
    title: line(),
    date: day(),
    starts: time(),
    ends: time(),
    zone: choose(zoneSchema, 'WIB'),
    place: line(),
    chair: line(),
    noteTaker: line(),
    /** Who takes part; with the regions among them the meeting may be shared. */
    parties: choose<readonly Party[]>(z.array(partySchema).max(60).readonly(), []),
    /** Cooperation items that the meeting is about. */
    items: choose(z.array(recordReference).max(200).readonly(), []),
    state: affirm(meetingStateSchema, 'planned'),
    /** When the meeting was opened, milliseconds since 1970; null before. For the running clock only. */
    openedAt: choose(z.number().nullable(), null),
  },
  lists: {
    topics: {
      title: line(),
      minutes: choose(z.number().int().min(0).max(600).nullable(), null),
      item: choose(recordReference.nullable(), null),
      done: choose(z.boolean(), false),
    },
    participants: {
      name: line(),
      post: line(),
      institution: line(),
      present: choose(z.boolean(), false),
    },
    /** The minutes, paragraph by paragraph; `topic` names the row of `topics` it stands under. */
    blocks: {
      topic: choose(z.string().max(60), ''),
      type: affirm(blockTypeSchema, 'note'),
      text: weave(),
      /** Action items only: who, until when, and how far. */
      who: line(),
      until: day(),
      state: affirm(actionStateSchema, 'open'),
    },
  },
} as const satisfies Shape;

/** A meeting (*rapat*) with its minutes (*notula*). */
export type Meeting = RecordOf<typeof MEETING>;
export type MeetingTopic = ListRow<(typeof MEETING)['lists']['topics']>;
export type MeetingParticipant = ListRow<(typeof MEETING)['lists']['participants']>;
export type MinutesBlock = ListRow<(typeof MEETING)['lists']['blocks']>;

/** The blocks of one topic in order. */
export function blocksOf(meeting: Pick<Meeting, 'blocks'>, topic: string): readonly MinutesBlock[] {
  return meeting.blocks.filter((block) => block.topic === topic);
}
