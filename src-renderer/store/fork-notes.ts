import type { ReadableDb } from './database.ts';

/*
 * Feeds that have two histories (*dua riwayat*): a copy of a laptop's data, or an old backup, went on in the same numbers
 * (exchange SPEC §16). A small fact of this machine each, kept as a row of `meta`.
 */

export type ForkNote = {
  readonly feed: string;
  readonly office: string;
  /** A number at which they differ, the lowest that is known here. */
  readonly at: number;
  /** Whether nothing before it differs. */
  readonly isFirst: boolean;
  /** When it was noted here, milliseconds since 1970. */
  readonly time: number;
  /**
   * `theirs`: a partner's feed. `other`: one of ours, and what partners have is what is here. `mend`: one of ours, and partners
   * have the other history: ours is to be said once more. `mended`: that is done. `parted`: as `mend`, but nobody knows yet from
   * which number on, and what was said once more too late could not be read by anybody.
   */
  readonly state: 'theirs' | 'other' | 'parted' | 'mend' | 'mended';
};

const FORK = 'fork:';

export function forkName(feed: string): string {
  return `${FORK}${feed}`;
}

export async function forkNotes(db: ReadableDb): Promise<readonly ForkNote[]> {
  const rows = await db.meta.where('name').startsWith(FORK).toArray();
  return rows.flatMap(({ name, value }) => {
    const note = readNote(name.slice(FORK.length), value);
    return note === null ? [] : [note];
  });
}

const STATES: ReadonlySet<unknown> = new Set<ForkNote['state']>(['theirs', 'other', 'parted', 'mend', 'mended']);

function readNote(feed: string, value: unknown): ForkNote | null {
  if (typeof value !== 'object' || value === null) return null;
  const { office, at, time, state, isFirst }: Partial<Record<keyof ForkNote, unknown>> = value;
  if (typeof office !== 'string' || typeof at !== 'number' || typeof time !== 'number' || !isState(state)) return null;
  return { feed, office, at, isFirst: isFirst === true, time, state };
}

function isState(state: unknown): state is ForkNote['state'] {
  return STATES.has(state);
}
