import { bringAlong } from './commands/bring-along.ts';
import { openInternalNotes } from './commands/internal-notes.ts';
import { share } from './commands/share.ts';
import { parted, unite } from './commands/unite.ts';
import { keepCopy, keepVersion, takeBackVersion } from './commands/versions.ts';
import type { EngineContext } from './engine/context.ts';
import type { WorkerEngine } from './engine/worker-api.ts';
import type { Guard } from './exchange-methods.ts';

type SharingMethods = Pick<
  WorkerEngine,
  'share' | 'bringAlong' | 'parted' | 'unite' | 'internalNotes' | 'keepVersion' | 'keepCopy' | 'takeBackVersion'
>;

/** What the engine offers about whom a record is shared with, and which files of it left. */
export function sharingMethods(
  context: EngineContext,
  { writing, guarded }: { readonly writing: Guard; readonly guarded: Guard },
): SharingMethods {
  return {
    share: (record, wish) => writing(() => share(context, record, wish)),
    bringAlong: (record, whose) => writing(() => bringAlong(context, record, whose)),
    parted: (record) => guarded(() => parted(context, record)),
    unite: (record, choice) => writing(() => unite(context, record, choice)),
    internalNotes: (record) => writing(() => openInternalNotes(context, record)),
    keepVersion: (record, file) => writing(() => keepVersion(context, record, file)),
    keepCopy: (record, file) => writing(() => keepCopy(context, record, file)),
    takeBackVersion: (record, kept) => writing(() => takeBackVersion(context, record, kept)),
  };
}
