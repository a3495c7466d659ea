import type { Group } from '#domain/groups/group.ts';
import type { InternalNotes } from '#domain/notes/internal-notes.ts';
import { wordsOf } from '../words.ts';
import type { About, Titled } from './projection.ts';

/** A group stands in no list of its own but that of the groups, by its name. */
export function projectGroup(group: Group): Titled {
  return { title: group.name, rows: {} };
}

/** Internal notes are found by their words; the search shows the record they belong to. */
export function projectInternalNotes({ text }: InternalNotes, { record }: About): Titled {
  const words = wordsOf(text);
  const subtitle = text.slice(0, 80);
  const search = [{ record, kind: 'internal-notes', title: '', subtitle, titleWords: [], words } as const];
  return { title: '', rows: words.length === 0 ? {} : { search } };
}
