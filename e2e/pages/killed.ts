import { setTimeout as sleep } from 'node:timers/promises';
import type { Office } from '../office/office.ts';
import { rail } from './first-run.ts';
import { keptTwice } from './kept-twice.ts';

/** Chance for the moments of kills; SIMPUL_SEED repeats a run. */
export function momentsOf(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

/** Begins something and kills main process and browser so many milliseconds later; then the app must come up as an office that is ready, with the same entries in its journal and its database. */
export async function killedAfter(office: Office, wait: number, begin: () => Promise<void>): Promise<void> {
  // What is cut off by the kill has no answer.
  const begun = begin().catch(() => {});
  await sleep(wait);
  await office.kill();
  await begun;
  await office.start();
  await rail(office.page).waitFor({ timeout: 60_000 });
  await keptTwice(office);
}
