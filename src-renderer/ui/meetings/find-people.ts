import type { MeetingParticipant } from '#domain/meetings/meeting.ts';

/** Somebody or an office that an action item can be given to. */
export type Suggestion = { readonly name: string; readonly beside: string; readonly kind: 'person' | 'office' };

const SHOWN = 6;

/** What is typed behind the last `@` before the cursor, up to two words; null when there is no `@` that begins a word. */
export function personQuery(text: string, caret: number): { readonly from: number; readonly query: string } | null {
  const match = /(?:^|[\s(])@([\p{L}\p{N}.'-]*(?: [\p{L}\p{N}.'-]+)?)$/u.exec(text.slice(0, caret));
  if (match === null) return null;
  const query = match[1] ?? '';
  return { from: caret - query.length - 1, query };
}

/** Participants, then their institutions, one of whose words begins with every word of the query. */
export function findPeople(participants: readonly MeetingParticipant[], query: string): readonly Suggestion[] {
  const people = participants
    .filter((each) => each.name.trim() !== '')
    .map((each): Suggestion => ({ name: each.name.trim(), beside: each.institution.trim(), kind: 'person' }));
  const names = new Set(participants.map((each) => each.institution.trim()).filter((name) => name !== ''));
  const offices = [...names].map((name): Suggestion => ({ name, beside: '', kind: 'office' }));
  const wanted = wordsOf(query);
  return [...people, ...offices].filter(({ name }) => fits(name, wanted)).slice(0, SHOWN);
}

function fits(name: string, wanted: readonly string[]): boolean {
  const words = wordsOf(name);
  return wanted.every((each) => words.some((word) => word.startsWith(each)));
}

function wordsOf(text: string): readonly string[] {
  return text
    .toLocaleLowerCase('id')
    .split(/[\s.,]+/u)
    .filter((word) => word !== '');
}
