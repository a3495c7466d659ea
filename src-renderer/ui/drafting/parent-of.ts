import type { Queries } from '#app/queries.ts';
import { type DraftedType, parentsOf } from '#domain/agreements/instrument.ts';
import { namedAgreement } from '#domain/agreements/named.ts';
import { firstOf } from '../session/first-of.ts';

/** The agreement that another one carries out or changes: its record, and how a text names it. */
export type Parent = { readonly record: string; readonly named: string };

/**
 * What the next agreement of a kind carries out or changes among those of an item: a signed one before drafts, the likelier kind
 * before others, then the one changed last; null without one.
 */
export async function parentOf(item: string, type: DraftedType, queries: Queries): Promise<Parent | null> {
  const kinds: readonly string[] = parentsOf(type);
  if (item === '' || kinds.length === 0) return null;
  const rows = (await firstOf(queries.agreementsOfItem(item))).filter((row) => kinds.includes(row.type));
  const rank = (row: (typeof rows)[number]): number =>
    (row.state === 'signed' ? kinds.length : 0) - kinds.indexOf(row.type);
  const [row] = rows.toSorted((a, b) => rank(b) - rank(a) || b.changed - a.changed);
  const view = row === undefined ? null : await firstOf(queries.record('agreement', row.record));
  return view === null ? null : { record: view.value.id, named: namedAgreement(view.value) };
}
