import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Clock } from '#base/clock.ts';
import { drop } from '#base/drop.ts';
import { fail, type Result } from '#base/result.ts';
import type { Reason, Refused } from '#app/engine.ts';
import type { Edit } from '#domain/record/edit.ts';

/** How it stands with what was typed, for the top bar. */
export type SavedState =
  /** `at`: milliseconds since 1970; null when nothing was changed since the start. */
  | { readonly kind: 'saved'; readonly at: number | null }
  | { readonly kind: 'saving' }
  /** Could not be written for now; it is tried again and the text stays where it is. */
  | { readonly kind: 'held'; readonly refused: Refused };

export type QueueState = {
  readonly saved: SavedState;
  /** Fields whose last edit was refused for good, by `<record>/<path>`. Their text stays on the screen. */
  readonly refused: ReadonlyMap<string, Refused>;
};

export type EditQueue = {
  readonly store: StoreApi<QueueState>;
  readonly push: (record: string, edits: readonly Edit[], note?: string) => void;
  /** Whether an edit of this field still waits or is under way. */
  readonly isPending: (record: string, path: string) => boolean;
  /** Resolves when nothing waits any more, or when what waits could not be written. */
  readonly settled: () => Promise<void>;
  /** Tries again at once what was held. */
  readonly retry: () => void;
};

type Batch = {
  readonly record: string;
  readonly note: string | undefined;
  readonly edits: readonly Edit[];
  /** How often it failed for a reason that nobody knows. */
  readonly failures: number;
};
type EditRecord = (record: string, edits: readonly Edit[], note?: string) => Promise<Result<unknown, Refused>>;

/** Reasons that pass: the same edit may succeed later. Every other reason is final for its edit. */
const PASSING: ReadonlySet<Reason> = new Set(['journal-not-written', 'database-not-written', 'key-not-available']);
const RETRY_AFTER = 3000;
/** An edit that fails so often for an unknown reason is given up, so that it does not stand before all others for ever. */
const MOST_FAILURES = 3;

/** `<record>/<path>`: the name under which a refused field is found. */
export function fieldKey(record: string, path: string): string {
  return `${record}/${path}`;
}

/**
 * The one line in which edits wait (W4): one at a time, what is typed on while one is under way is brought together
 * per record, so that fast typing never builds a backlog.
 */
export function createEditQueue(edit: EditRecord, clock: Clock): EditQueue {
  const store = createStore<QueueState>(() => ({ saved: { kind: 'saved', at: null }, refused: new Map() }));
  let waiting: readonly Batch[] = [];
  let current: Batch | null = null;
  let running: Promise<void> | null = null;
  let timer: ReturnType<typeof setTimeout> | null = null;

  const work = async (): Promise<void> => {
    for (let batch = waiting[0]; batch !== undefined; batch = waiting[0]) {
      waiting = waiting.slice(1);
      current = batch;
      const result = await attempt(edit, batch);
      current = null;
      if (!result.ok && mayPass(result.error, batch)) {
        waiting = joined([{ ...batch, failures: batch.failures + 1 }, ...waiting]);
        store.setState({ saved: { kind: 'held', refused: result.error } });
        timer ??= setTimeout(start, RETRY_AFTER);
        return;
      }
      store.setState({ refused: afterAnswer(store.getState().refused, batch, result.ok ? null : result.error) });
    }
    store.setState({ saved: { kind: 'saved', at: clock.now() } });
  };
  const start = (): void => {
    if (timer !== null) clearTimeout(timer);
    timer = null;
    if (waiting.length === 0) return;
    running ??= work().finally(() => {
      running = null;
      current = null;
    });
    drop(running, 'edits are kept as they are typed');
  };
  const push: EditQueue['push'] = (record, edits, note) => {
    if (edits.length === 0) return;
    waiting = joined([...waiting, { record, edits, note, failures: 0 }]);
    if (store.getState().saved.kind !== 'held') store.setState({ saved: { kind: 'saving' } });
    start();
  };
  return {
    store,
    push,
    isPending: (record, path) =>
      [...(current === null ? [] : [current]), ...waiting].some(
        (batch) => batch.record === record && batch.edits.some((each) => pathOf(each) === path),
      ),
    settled: async () => {
      await running;
    },
    retry: start,
  };
}

/** An engine that breaks is a refusal as well: what was typed must not go with it. */
async function attempt(edit: EditRecord, batch: Batch): Promise<Result<unknown, Refused>> {
  try {
    return await edit(batch.record, batch.edits, batch.note);
  } catch (error) {
    return fail({ reason: 'unexpected', detail: String(error) });
  }
}

function mayPass(refused: Refused, batch: Batch): boolean {
  return refused.reason === 'unexpected' ? batch.failures + 1 < MOST_FAILURES : PASSING.has(refused.reason);
}

/** Batches with neighbours of the same record made one; a later value of a field takes the place of an earlier one. */
function joined(batches: readonly Batch[]): readonly Batch[] {
  return batches.reduce<readonly Batch[]>((list, batch) => {
    const last = list.at(-1);
    if (last === undefined || last.record !== batch.record || last.note !== batch.note) return [...list, batch];
    return [...list.slice(0, -1), { ...last, edits: batch.edits.reduce(withEdit, last.edits) }];
  }, []);
}

function withEdit(edits: readonly Edit[], next: Edit): readonly Edit[] {
  const path = pathOf(next);
  if (path === null) return [...edits, next];
  const at = edits.findLastIndex((each) => pathOf(each) === path && each.kind === next.kind);
  return at < 0 ? [...edits, next] : edits.with(at, next);
}

function pathOf(edit: Edit): string | null {
  return edit.kind === 'set' || edit.kind === 'text' ? edit.path : null;
}

function afterAnswer(
  refused: ReadonlyMap<string, Refused>,
  batch: Batch,
  error: Refused | null,
): ReadonlyMap<string, Refused> {
  const next = new Map(refused);
  for (const edit of batch.edits) {
    const path = pathOf(edit) ?? '';
    if (error === null) next.delete(fieldKey(batch.record, path));
    else next.set(fieldKey(batch.record, path), error);
  }
  return next;
}
