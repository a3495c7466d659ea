import { drop } from '#base/drop.ts';
import type { Engine } from '#app/engine.ts';
import type { GivenFile, GivenFiles } from '../session/ports.ts';
import {
  decided,
  ended,
  type FileOutcome,
  type FileQueue,
  type ImportState,
  lengthened,
  nameOf,
  NO_QUEUE,
} from './import-state.ts';

/** What is shown now, and what waits behind it. */
export type Shown = { readonly state: ImportState; readonly queue: FileQueue };

export const CLOSED: Shown = { state: { kind: 'closed' }, queue: NO_QUEUE };

/** Where the queue stands: the engine that opens files, and the one place that says what is shown. */
export type QueuePlaces = {
  readonly engine: Engine;
  readonly now: () => Shown;
  readonly put: (next: Shown) => void;
};

/** Opens files in their turn until one waits for a person. An answer that comes late is put aside. */
export async function openNext({ engine, now, put }: QueuePlaces, start: FileQueue): Promise<void> {
  for (let queue = start; ;) {
    const file = queue.files[queue.at];
    if (file === undefined) return put({ state: ended(queue), queue });
    const reading: ImportState = { kind: 'reading', fileName: file.name };
    put({ state: reading, queue });
    const state = await readFile(engine, file);
    if (now().state !== reading) return putAside(engine, state);
    if (state.kind === 'package') backUpMeanwhile(engine);
    // More files may have come meanwhile.
    queue = now().queue;
    if (state.kind !== 'refused' || !queue.several) return put({ state, queue });
    queue = decided(queue, { kind: 'refused', name: file.name, refused: state.refused });
  }
}

/** Every import waits for a backup (X1): begun while a person reads the preview, it is mostly done when they decide. */
function backUpMeanwhile(engine: Engine): void {
  drop(engine.backUp('if-changed'), 'its outcome stands in the database');
}

/**
 * Looks at these files instead of what is shown, or after it while it is being imported: what an import leads to is its own.
 * Resolves when they are sorted.
 */
export async function showFiles(places: QueuePlaces, given: GivenFiles): Promise<void> {
  const { engine, now, put } = places;
  if (now().state.kind === 'importing') return addFiles(places, given);
  putAside(engine, now().state);
  const reading: ImportState = { kind: 'reading', fileName: given.files[0]?.name ?? '' };
  put({ state: reading, queue: NO_QUEUE });
  const { files, outcomes } = await sort(engine, given);
  if (now().state !== reading) return;
  const queue = lengthened(NO_QUEUE, files, outcomes);
  const [first] = outcomes;
  if (!queue.several && first?.kind === 'refused')
    put({ state: { kind: 'refused', fileName: first.name, refused: first.refused }, queue: NO_QUEUE });
  else drop(openNext(places, queue), 'a file from outside is shown');
}

/** Looks at these files after those that a person is not done with. */
export async function addFiles(places: QueuePlaces, given: GivenFiles): Promise<void> {
  const { engine, now, put } = places;
  if (!isBusy(now().state)) return showFiles(places, given);
  const { files, outcomes } = await sort(engine, given);
  const { state, queue } = now();
  if (isBusy(state)) put({ state, queue: lengthened(queue, files, outcomes) });
  else drop(openNext(places, lengthened(NO_QUEUE, files, outcomes)), 'a file from outside is shown');
  return undefined;
}

/** Puts the file that is shown aside; the outcome it leaves. */
export function skipped({ engine, now }: QueuePlaces): FileOutcome {
  const { state } = now();
  putAside(engine, state);
  return { kind: state.kind === 'trail' ? 'checked' : 'skipped', name: nameOf(state) };
}

/** Puts the file that is shown aside and those behind it unread. What was refused before is told once. */
export function closeQueue({ engine, now, put }: QueuePlaces): void {
  const { state, queue } = now();
  putAside(engine, state);
  const isTold = state.kind === 'summary' || !queue.outcomes.some(({ kind }) => kind === 'refused');
  put(isTold ? CLOSED : { state: { kind: 'summary', outcomes: queue.outcomes }, queue: NO_QUEUE });
}

/** A file that was shown and not taken leaves one line in the ledger. */
export function putAside(engine: Engine, state: ImportState): void {
  if (state.kind === 'package') drop(engine.refuse(state.preview.token), 'a file that was not imported is put aside');
  if (state.kind === 'card' && state.preview.known !== 'same')
    drop(engine.passOverCard(state.file), 'a card that was not accepted is put aside');
}

/** Whether a file is on the screen that a person is not done with. */
function isBusy({ kind }: ImportState): boolean {
  return kind === 'reading' || kind === 'card' || kind === 'trail' || kind === 'package' || kind === 'importing';
}

async function sort(
  engine: Engine,
  { files, unread }: GivenFiles,
): Promise<{ readonly files: readonly GivenFile[]; readonly outcomes: readonly FileOutcome[] }> {
  const sorted = await engine.intake(files);
  const lost = unread.map(({ name, reason }) => refusal(name, { reason, detail: name }));
  if (!sorted.ok) return { files: [], outcomes: [...files.map(({ name }) => refusal(name, sorted.error)), ...lost] };
  const refused = sorted.value.refused.map((one) => refusal(one.name, one.refused));
  return { files: sorted.value.waiting, outcomes: [...refused, ...lost] };
}

type Refusal = (FileOutcome & { readonly kind: 'refused' })['refused'];

function refusal(name: string, refused: Refusal): FileOutcome {
  return { kind: 'refused', name, refused };
}

async function readFile(engine: Engine, file: GivenFile): Promise<ImportState> {
  const shown = await engine.preview(file);
  if (!shown.ok) {
    return shown.error.reason === 'cancelled'
      ? { kind: 'closed' }
      : { kind: 'refused', fileName: file.name, refused: shown.error };
  }
  switch (shown.value.kind) {
    case 'card':
      return { kind: 'card', preview: shown.value, file };
    case 'trail':
      return { kind: 'trail', preview: shown.value };
    default:
      return { kind: 'package', preview: shown.value };
  }
}
