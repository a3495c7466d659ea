import type { ReadableDb } from '../database.ts';
import type { ActionRow, DecisionRow, MeetingRow } from '../list-rows.ts';
import { lastBy, type ListOf } from './list.ts';

const FAR = '\uFFFF';

/** Meetings, the latest first; those without a day come last. */
export async function listMeetings(db: ReadableDb, limit: number): Promise<ListOf<MeetingRow>> {
  const [rows, all] = await Promise.all([lastBy(db.meetings, '[date+starts]', limit), db.meetings.count()]);
  return { rows, matching: all, all };
}

/** The first meeting from today on that is not closed. */
export async function nextMeeting(db: ReadableDb, today: string): Promise<MeetingRow | null> {
  const coming = db.meetings.where('[date+starts]').between([today, ''], [FAR, FAR], true, true);
  return (await coming.filter((meeting) => meeting.state !== 'closed').first()) ?? null;
}

/** Meetings about an item, the latest first. */
export async function meetingsOfItem(db: ReadableDb, item: string): Promise<readonly MeetingRow[]> {
  const rows = await db.meetings.where('about').equals(item).toArray();
  return rows.toSorted((one, other) => compare(`${other.date} ${other.starts}`, `${one.date} ${one.starts}`));
}

export async function decisionsOfItem(db: ReadableDb, item: string): Promise<readonly DecisionRow[]> {
  const rows = await db.decisions.where('items').equals(item).toArray();
  return rows.toSorted((one, other) => compare(other.meetingDate, one.meetingDate));
}

export async function actionsOfItem(db: ReadableDb, item: string): Promise<readonly ActionRow[]> {
  const rows = await db.actions.where('items').equals(item).toArray();
  return rows.toSorted((one, other) => compare(one.due, other.due));
}

/** Open action items, the soonest due first; those without a day come last. */
export async function openActions(db: ReadableDb, limit: number): Promise<ListOf<ActionRow>> {
  return actionsDue(db, FAR, limit);
}

/** Open action items whose day is over, the longest overdue first. `today` is `YYYY-MM-DD`. */
export async function overdueActions(db: ReadableDb, today: string, limit: number): Promise<ListOf<ActionRow>> {
  return actionsDue(db, today, limit);
}

async function actionsDue(db: ReadableDb, before: string, limit: number): Promise<ListOf<ActionRow>> {
  const due = () => db.actions.where('[state+due]').between(['open', ''], ['open', before], true, false);
  const [rows, matching, all] = await Promise.all([due().limit(limit).toArray(), due().count(), db.actions.count()]);
  return { rows, matching, all };
}

function compare(one: string, other: string): number {
  return one < other ? -1 : Number(one > other);
}
