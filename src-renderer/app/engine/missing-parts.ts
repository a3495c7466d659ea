import type { OpenedPackage } from '#exchange/opened-package.ts';
import type { EngineContext } from './context.ts';

/** More files than anybody makes at once. */
const MOST_PARTS = 10_000;

/** Which of several files that were made together one is; null for one that came alone or says what makes no sense. */
export function partOf({
  manifest,
}: OpenedPackage): { readonly i: number; readonly of: number; readonly set: string } | null {
  const { i, of, set } = manifest.part;
  return of > 1 && of <= MOST_PARTS && i <= of ? { i, of, set } : null;
}

/**
 * The same with the numbers of those that were not taken here yet, this one aside, and how many more there are than are named.
 * By what the sender says of its files: a word for people, from which nothing follows.
 */
export async function partWithMissing(context: EngineContext, opened: OpenedPackage) {
  const part = partOf(opened);
  if (part === null) return null;
  const { office } = opened.sender;
  const lines = await context.db.ledger
    .filter((line) => line.part?.set === part.set && line.office === office && line.verdict === 'accepted')
    .toArray();
  const here = new Set([part.i, ...lines.flatMap((line) => line.part?.i ?? [])]);
  const missing = Array.from({ length: part.of }, (_, index) => index + 1).filter((i) => !here.has(i));
  return { i: part.i, of: part.of, missing };
}
