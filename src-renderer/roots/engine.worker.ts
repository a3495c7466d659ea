import wasmUrl from '@automerge/automerge/automerge.wasm?url';
import { expose, proxy } from 'comlink';
import { newState } from '#app/engine/context.ts';
import type { EngineWorkerApi } from '#app/engine/worker-api.ts';
import { makeEngine } from '#app/make-engine.ts';
import { systemClock } from '#base/clock.ts';
import { idSource } from '#base/ids.ts';
import { initialiseEngine } from '#documents/engine.ts';
import { shareChanges } from '#store/changes.ts';
import { SimpulDatabase } from '#store/database.ts';

/* Ties the engine together in its worker: real clock, real chance, the merge engine's wasm, the one database. */
const api: EngineWorkerApi = {
  connect: async (shell, progress, { version, database }) => {
    shareChanges();
    await initialiseEngine(wasmUrl);
    const engine = makeEngine({
      db: new SimpulDatabase({ name: database }),
      shell,
      clock: systemClock(),
      ids: idSource((bytes) => crypto.getRandomValues(bytes)),
      version,
      progress,
      state: newState(),
    });
    return proxy(engine);
  },
};

expose(api);
