import type { ProxyMarked } from 'comlink';
import type { DocumentMethod } from '../document-methods.ts';
import type { Engine, Progress } from '../engine.ts';
import type { ShellPort } from './shell-port.ts';

/** The engine without Word, which has a worker of its own. */
export type WorkerEngine = Omit<Engine, DocumentMethod> & {
  /** Stops a preview or an import before anything of it is written. */
  readonly cancel: () => Promise<null>;
};

export type EngineOptions = { readonly version: string; readonly database: string };

/** What the engine's worker offers the window: one call that ties the two together and gives the engine. */
export type EngineWorkerApi = {
  readonly connect: (
    shell: ShellPort,
    progress: (progress: Progress) => void,
    options: EngineOptions,
  ) => Promise<WorkerEngine & ProxyMarked>;
};
