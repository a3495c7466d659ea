import { useRef, useState } from 'react';
import type { PrintWish } from '#app/document-wish.ts';
import type { Engine, Refused } from '#app/engine.ts';
import { drop } from '#base/drop.ts';
import { useTry } from '../errors/use-refuse.ts';
import type { HostFailure, UiHost } from '../session/ports.ts';
import { keepEverything } from '../session/session.ts';
import { useSession } from '../session/session-context.ts';

/** A document of a batch: how it is called on screen, and what to make when its turn comes. */
export type BatchDocument = { readonly name: string; readonly print: () => Promise<PrintWish> };

export type BatchWish = {
  /** What the new folder is called. */
  readonly folder: string;
  readonly documents: readonly BatchDocument[];
};

/** What came of a batch. `fault`: why it ended before its end; `left`: documents that could not be made, which kept none back. */
export type BatchOutcome = {
  readonly id: string;
  readonly written: number;
  readonly of: number;
  /** The new folder; '' while nothing was written. */
  readonly folder: string;
  readonly left: readonly { readonly name: string; readonly refused: Refused }[];
  readonly ended: 'whole' | 'stopped' | HostFailure;
};

export type BatchRun =
  | { readonly kind: 'asking' }
  | { readonly kind: 'running'; readonly done: number; readonly of: number }
  | { readonly kind: 'done'; readonly outcome: BatchOutcome };

export type Batch = {
  /** Null while there is none. */
  readonly run: BatchRun | null;
  readonly start: (wish: BatchWish) => void;
  readonly stop: () => void;
  readonly close: () => void;
};

type Around = {
  readonly engine: Engine;
  readonly host: UiHost;
  readonly isStopped: () => boolean;
  readonly told: (done: number) => void;
};

/**
 * Makes many documents one after the other and writes each into one new folder, for which a person is asked once. Each is whole
 * before the next is begun: stopping it, a full disk or a stick pulled out leaves complete documents.
 */
export function useBatch(): Batch {
  const session = useSession();
  const attempt = useTry();
  const [run, setRun] = useState<BatchRun | null>(null);
  const stopped = useRef(false);
  const work = async ({ folder, documents }: BatchWish): Promise<void> => {
    stopped.current = false;
    setRun({ kind: 'asking' });
    // What is still being typed goes along.
    await keepEverything(session);
    const begun = await attempt(session.host.beginBatch(folder));
    if (begun === null) {
      setRun(null);
      return;
    }
    const of = documents.length;
    setRun({ kind: 'running', done: 0, of });
    const outcome = await writeAll(begun.id, documents, {
      engine: session.engine,
      host: session.host,
      isStopped: () => stopped.current,
      told: (done) => setRun({ kind: 'running', done, of }),
    });
    setRun({ kind: 'done', outcome });
  };
  const stop = (): void => {
    stopped.current = true;
  };
  return {
    run,
    start: (wish) => drop(work(wish), 'documents are written into a folder'),
    stop,
    close: () => {
      stop();
      setRun((now) => (now?.kind === 'done' ? null : now));
    },
  };
}

async function writeAll(
  id: string,
  documents: readonly BatchDocument[],
  { engine, host, isStopped, told }: Around,
): Promise<BatchOutcome> {
  const left: { name: string; refused: Refused }[] = [];
  let [written, folder] = [0, ''];
  const end = (ended: BatchOutcome['ended']): BatchOutcome => ({
    id,
    written,
    of: documents.length,
    folder,
    left,
    ended,
  });
  for (const [index, { name, print }] of documents.entries()) {
    if (isStopped()) return end('stopped');
    const made = await engine.document(await print());
    if (made.ok) {
      const kept = await host.writeToBatch({ id, ...made.value });
      if (!kept.ok) return end(kept.error);
      written += 1;
      folder = kept.value.folder;
    } else {
      left.push({ name, refused: made.error });
    }
    told(index + 1);
  }
  return end('whole');
}
