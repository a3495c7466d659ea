import { drop } from '#base/drop.ts';
import { ok, type Result } from '#base/result.ts';
import { create, createMany } from './commands/create.ts';
import { edit } from './commands/edit.ts';
import { share } from './commands/share.ts';
import { redo, undo } from './commands/undo.ts';
import type { Refused } from './engine.ts';
import { type EngineContext, refuse } from './engine/context.ts';
import { makeQueue } from './engine/queue.ts';
import { remember } from './engine/undo-stack.ts';
import type { WorkerEngine } from './engine/worker-api.ts';
import { backingUp } from './workflows/back-up.ts';
import { acceptCard, ownCard, setTrust } from './workflows/cards.ts';
import { history } from './workflows/history.ts';
import { makePackage, packageSaved } from './workflows/make-package.ts';
import { makeRequest } from './workflows/make-request.ts';
import { previewFile } from './workflows/preview-file.ts';
import { rebuildAll } from './workflows/rebuild-all.ts';
import { previewBackup, restoreBackup } from './workflows/restore-backup.ts';
import { replayJournal } from './workflows/replay-journal.ts';
import { setUp } from './workflows/set-up.ts';
import { checkRows, loadState, resolveEmpty, start } from './workflows/start.ts';
import { refusePackage, takePackage } from './workflows/take-package.ts';

/** The engine over its context. Everything that writes goes through one queue (W4); a bug becomes a refusal, not silence. */
export function makeEngine(context: EngineContext): WorkerEngine {
  const queue = makeQueue();
  const writing = <T>(work: () => Promise<Result<T, Refused>>): Promise<Result<T, Refused>> =>
    queue.run(() =>
      guarded(async () => {
        const caughtUp = await catchUp(context);
        return caughtUp.ok ? work() : caughtUp;
      }),
    );
  const backUp = backingUp(context);
  return {
    start: async () => {
      const started = await queue.run(() => guarded(() => start(context)));
      if (started.ok && started.value.kind === 'ready')
        drop(
          queue.run(() => guarded(() => checkRows(context))),
          'P2 behind the first screen',
        );
      return started;
    },
    resolveEmpty: (choice) => queue.run(() => guarded(() => resolveEmpty(context, choice))),
    setUp: (office) => writing(() => setUp(context, office)),
    create: (record) => writing(() => create(context, record)),
    createMany: (records) => writing(() => createMany(context, records)),
    edit: (record, edits, note) =>
      writing(async () => {
        const inverse = await edit(context, { record, edits, ...(note === undefined ? {} : { note }) });
        if (!inverse.ok) return inverse;
        remember(context, { record, inverse: inverse.value });
        return ok(null);
      }),
    undo: () => writing(() => undo(context)),
    redo: () => writing(() => redo(context)),
    share: (record) => writing(() => share(context, record)),
    history: (record) => guarded(() => history(context, record)),
    card: () => writing(() => ownCard(context)),
    // Reading a file writes nothing but a ledger line, so typing goes on beside it.
    preview: (file) => guarded(() => previewFile(context, file)),
    acceptCard: (bytes) => writing(() => acceptCard(context, bytes)),
    setTrust: (office, trust) => writing(() => setTrust(context, office, trust)),
    accept: async (token) => {
      // An import can be undone by nobody else than a backup; one that fails says so and holds nothing up.
      await guarded(() => backUp('if-changed'));
      return writing(() => takePackage(context, token));
    },
    refuse: (token) => writing(() => refusePackage(context, token)),
    makePackage: (office) => writing(() => makePackage(context, office)),
    makeRequest: (office) => writing(() => makeRequest(context, office)),
    packageSaved: (office, sha256) => writing(() => packageSaved(context, office, sha256)),
    backUp: (when) => guarded(() => backUp(when)),
    previewBackup: (file) => guarded(() => previewBackup(context, file)),
    restoreBackup: (file) => queue.run(() => guarded(() => restoreBackup(context, file))),
    rebuild: () => writing(() => rebuildAll(context)),
    cancel: async () => {
      context.state.cancelled = true;
      return null;
    },
  };
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
