import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { initialiseEngine } from '#documents/engine.ts';

/** Makes the merge engine ready in a test, from the wasm file of the installed package. */
export async function startMergeEngine(): Promise<void> {
  const file = createRequire(import.meta.url).resolve('@automerge/automerge/automerge.wasm');
  await initialiseEngine(new Uint8Array(readFileSync(file)));
}
