import type { ReadableDb } from '../database.ts';
import type { ActionRow, DecisionRow, MeetingRow } from '../list-rows.ts';

/** Meetings of a year with what was decided and promised in them; rows of lists alone. */
export async function talksOfYear(
  db: ReadableDb,
  year: number,
): Promise<{
  readonly meetings: readonly MeetingRow[];
  readonly decisions: readonly DecisionRow[];
  readonly actions: readonly ActionRow[];
}> {
  const [from, to] = [`${year}-01-01`, `${year}-12-31`];
  const meetings = await db.meetings.where('[date+starts]').between([from, ''], [to, '\uFFFF'], true, true).toArray();
  const ofYear = new Set(meetings.map(({ record }) => record));
  const [decisions, actions] = await Promise.all([db.decisions.toArray(), db.actions.toArray()]);
  return {
    meetings,
    decisions: decisions.filter(({ meeting }) => ofYear.has(meeting)),
    actions: actions.filter(({ meeting }) => ofYear.has(meeting)),
  };
}
