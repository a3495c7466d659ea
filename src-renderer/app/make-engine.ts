import { drop } from '#base/drop.ts';
import type { Edit } from '#domain/record/edit.ts';
import { ok, type Result } from '#base/result.ts';
import { create, createMany } from './commands/create.ts';
import { edit } from './commands/edit.ts';
import { redo, undo } from './commands/undo.ts';
import type { Refused } from './engine.ts';
import { type EngineContext, refuse } from './engine/context.ts';
import { historyMethods } from './history-methods.ts';
import { exchangeMethods, type Guard } from './exchange-methods.ts';
import { sharingMethods } from './sharing-methods.ts';
import { makeBehind } from './engine/behind.ts';
import { makeQueue } from './engine/queue.ts';
import { remember } from './engine/undo-stack.ts';
import type { WorkerEngine } from './engine/worker-api.ts';
import { backingUp } from './workflows/back-up.ts';
import { rebuildAll } from './workflows/rebuild-all.ts';
import { previewBackup, restoreBackup } from './workflows/restore-backup.ts';
import { replayJournal } from './workflows/replay-journal.ts';
import { setUp } from './workflows/set-up.ts';
import { checkRows, indexMore, loadState, resolveEmpty, start } from './workflows/start.ts';

/** The engine over its context. Everything that writes goes through one queue (W4); a bug becomes a refusal, not silence. */
export function makeEngine(context: EngineContext): WorkerEngine {
  const queue = makeQueue();
  const writing: Guard = (work) =>
    queue.run(() =>
      guarded(async () => {
        const caughtUp = await catchUp(context);
        return caughtUp.ok ? work() : caughtUp;
      }),
    );
  const words = makeBehind(() => queue.run(() => guarded(() => indexMore(context))));
  const backUp = backingUp(context);
  const behindFirstScreen = (): void => {
    drop(
      queue.run(() => guarded(() => checkRows(context))),
      'P2 behind the first screen',
    );
    words.start();
    drop(
      guarded(() => backUp('after-update')),
      'its outcome stands in the database',
    );
  };
  return {
    start: async () => {
      const started = await queue.run(() => guarded(() => start(context)));
      if (started.ok && started.value.kind === 'ready') behindFirstScreen();
      return started;
    },
    resolveEmpty: (choice) => queue.run(() => guarded(() => resolveEmpty(context, choice))),
    setUp: (office) => writing(() => setUp(context, office)),
    create: (record) => writing(() => create(context, record)),
    createMany: (records) => writing(() => createMany(context, records)),
    edit: (...wish) => writing(() => editAndRemember(context, wish)),
    undo: () => writing(() => undo(context)),
    redo: () => writing(() => redo(context)),
    ...sharingMethods(context, { writing, guarded }),
    ...historyMethods(context, { guarded, writing, alone: (work) => queue.run(work) }),
    ...exchangeMethods(context, {
      writing,
      guarded,
      // One that fails says so and holds nothing up.
      beforeImport: () => beforeImport(context, () => guarded(() => backUp('if-changed'))),
      afterImport: words.start,
    }),
    backUp: (when) => guarded(() => backUp(when)),
    previewBackup: (file) => guarded(() => previewBackup(context, file)),
    restoreBackup: (file) => queue.run(() => guarded(() => restoreBackup(context, file))),
    rebuild: async () => {
      const rebuilt = await writing(() => rebuildAll(context));
      words.start();
      return rebuilt;
    },
    cancel: async () => {
      context.state.cancelled = true;
      return null;
    },
  };
}

/** An edit, with what takes it back. */
async function editAndRemember(
  context: EngineContext,
  [record, edits, note]: Parameters<WorkerEngine['edit']>,
): Promise<Result<readonly Edit[], Refused>> {
  const inverse = await edit(context, { record, edits, ...(note === undefined ? {} : { note }) });
  if (!inverse.ok) return inverse;
  remember(context, { record, inverse: inverse.value });
  return inverse;
}

/** Says what is waited for while the backup is written. */
async function beforeImport(context: EngineContext, backUp: () => Promise<unknown>): Promise<void> {
  context.progress({ task: 'backup', done: 0, total: 0 });
  await backUp();
  context.progress({ task: 'import', done: 0, total: 0 });
}

/** After a commit that failed, what the journal already has comes first: a second entry with the same number would be a fork. */
async function catchUp(context: EngineContext): Promise<Result<null, Refused>> {
  if (!context.state.behind) return ok(null);
  const replayed = await replayJournal(context);
  return replayed.ok ? loadState(context) : replayed;
}

async function guarded<T>(work: () => Promise<Result<T, Refused>>): Promise<Result<T, Refused>> {
  try {
    return await work();
  } catch (error) {
    return refuse(
      'unexpected',
      error instanceof Error ? `${error.name}: ${error.message}\n${error.stack ?? ''}` : String(error),
    );
  }
}
