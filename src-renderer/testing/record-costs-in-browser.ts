import wasmUrl from '@automerge/automerge/automerge.wasm?url';
import { initialiseEngine } from '#documents/engine.ts';
import { type Costs, recordCosts } from './record-costs.ts';
import type { Counts } from './workload.ts';

/* The page of e2e/bench/records.ts. */
async function costsHere(counts: Counts, seed: number): Promise<Costs> {
  await initialiseEngine(wasmUrl);
  return recordCosts(counts, seed);
}

Object.assign(globalThis, { costsHere });
