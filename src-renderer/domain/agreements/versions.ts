import type { Agreement, Version } from './agreement.ts';
import { MOST_VERSIONS } from './version-lists.ts';

/** What a file says of its version, for people, and which row it is. */
export type VersionMark = { readonly id: string; readonly number: number };

/** The word for a version in footers and properties: `versi 3`. */
export function versionLabel(number: number): string {
  return `versi ${number}`;
}

/**
 * The next number of a draft: one more than the highest given. Where another office gave the highest there is, the first that
 * nobody has: a row that came in must not keep this office from saving.
 */
export function nextNumber({ versions }: Pick<Agreement, 'versions'>): number {
  const given = new Set(versions.map(({ number }) => number));
  const next = versions.reduce((most, { number }) => Math.max(most, number), 0) + 1;
  if (next <= MOST_VERSIONS) return next;
  let free = 1;
  while (given.has(free)) free += 1;
  return free;
}

/** What a version is called when its file is saved again: its name was written by whichever office kept it. */
export function fileNameOf({ name, how }: Pick<Version, 'name' | 'how'>): string {
  const ending = how === 'pdf' ? '.pdf' : '.docx';
  // Marks of direction could show an ending that is none.
  const plain =
    name
      .normalize('NFC')
      .replaceAll(/[\p{C}\u2028\u2029]/gu, '')
      .trim() || 'naskah';
  return plain.toLowerCase().endsWith(ending) ? plain : `${plain}${ending}`;
}

/** Newest first, by number; those that two offices numbered alike in the order of their rows. No clock is asked (D4). */
export function newestFirst(versions: readonly Version[]): readonly Version[] {
  return versions.toSorted((one, other) => other.number - one.number || (one.id < other.id ? 1 : -1));
}

/** Whether another version bears the same number. */
export function isNumberTwice({ versions }: Pick<Agreement, 'versions'>, { id, number }: Version): boolean {
  return versions.some((version) => version.id !== id && version.number === number);
}

/** What a file says of itself: its properties (`id`), and the label that everybody sees. */
export type SaidVersion = { readonly id: string | null; readonly label: string | null };

/**
 * Which version a file comes from: the row that it names, or the only one with its number. Of several with the number the
 * newest row is taken. Null where nothing fits: another program wrote it, or that version is not known here.
 */
export function versionNamed({ versions }: Pick<Agreement, 'versions'>, { id, label }: SaidVersion): Version | null {
  const byName = versions.find((version) => version.id === id);
  if (byName !== undefined || id !== null) return byName ?? null;
  const number = Number(/\bversi (\d{1,5})\b/iu.exec(label ?? '')?.[1] ?? Number.NaN);
  return newestFirst(versions).find((version) => version.number === number && version.how !== 'returned') ?? null;
}
