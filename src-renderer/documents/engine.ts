import { initializeWasm, isWasmInitialized } from '@automerge/automerge/slim';

/**
 * Makes the merge engine ready. Must be awaited once before anything else of this room is called.
 * `source` is the address of the wasm file (in the app) or its bytes (in tests).
 */
export async function initialiseEngine(source: string | Uint8Array): Promise<void> {
  if (!isWasmInitialized()) await initializeWasm(source);
}
