import { decodeEntry } from '#feed/entry.ts';
import type { RebuildPorts } from '#store/rebuild.ts';
import type { EngineContext } from './context.ts';
import { officesOf } from './documents.ts';

/** What rebuilding documents needs from the engine. */
export function rebuildPorts(context: EngineContext): RebuildPorts {
  return {
    decode: (body) => {
      const entry = decodeEntry(body, context.reads);
      return entry.ok ? entry.value.parts : null;
    },
    offices: officesOf(context),
    progress: (done, total) => {
      context.progress({ task: 'rebuild', done, total });
    },
    pause: () => new Promise((resolve) => setTimeout(resolve, 0)),
  };
}
