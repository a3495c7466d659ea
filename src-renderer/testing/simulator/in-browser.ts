import wasmUrl from '@automerge/automerge/automerge.wasm?url';
import { initialiseEngine } from '#documents/engine.ts';
import { optionsFor } from './plan.ts';
import { type Ran, runWorld } from './run-world.ts';

/* The page of e2e/worlds.spec.ts: the same worlds on Chromium's own IndexedDB, cryptography and streams. */
async function runHere(seed: number, most: number): Promise<Ran> {
  await initialiseEngine(wasmUrl);
  return runWorld(optionsFor(seed, most));
}

Object.assign(globalThis, { runHere });
