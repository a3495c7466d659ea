import { useRef, useState } from 'react';
import type { PrintWish } from '#app/document-wish.ts';
import type { Engine, MadeFile, Refused } from '#app/engine.ts';
import type { Result } from '#base/result.ts';
import { drop } from '#base/drop.ts';
import { useTry } from '../errors/use-refuse.ts';
import type { HostFailure, UiHost } from '../session/ports.ts';
import { keepEverything } from '../session/session.ts';
import { useSession } from '../session/session-context.ts';
import { pdfOf } from './print-file.ts';

/** A document of a batch: how it is called on screen, and what to make when its turn comes. */
export type BatchDocument = { readonly name: string; readonly print: () => Promise<PrintWish> };

export type BatchWish = {
  /** What the new folder is called. */
  readonly folder: string;
  readonly documents: readonly BatchDocument[];
  /** As Word files when not said. */
  readonly form?: 'word' | 'pdf';
};

/** What came of a batch. `fault`: why it ended before its end; `left`: documents that could not be made, which kept none back. */
export type BatchOutcome = {
  readonly id: string;
  readonly written: number;
  readonly of: number;
  /** The new folder; '' while nothing was written. */
  readonly folder: string;
  readonly left: readonly { readonly name: string; readonly refused: Refused | HostFailure }[];
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
  readonly form: 'word' | 'pdf';
  /** By this name the shell can be told to stop printing. */
  readonly job: string;
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
  const printing = useRef('');
  const work = async ({ folder, documents, form = 'word' }: BatchWish): Promise<void> => {
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
    printing.current = session.ids.next();
    const outcome = await writeAll(begun.id, documents, {
      form,
      job: printing.current,
      engine: session.engine,
      host: session.host,
      isStopped: () => stopped.current,
      told: (done) => setRun({ kind: 'running', done, of }),
    });
    setRun({ kind: 'done', outcome });
  };
  const stop = (): void => {
    stopped.current = true;
    if (printing.current !== '') session.host.cancelPrint(printing.current);
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

async function writeAll(id: string, documents: readonly BatchDocument[], around: Around): Promise<BatchOutcome> {
  const { host, isStopped, told } = around;
  const left: { name: string; refused: Refused | HostFailure }[] = [];
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
    const made = await fileOf(await print(), around);
    if (!made.ok && isStopped()) return end('stopped');
    if (made.ok) {
      const { bytes, suggestedName } = made.value;
      const kept = await host.writeToBatch({ id, bytes, suggestedName });
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

async function fileOf(
  print: PrintWish,
  { form, job, engine, host }: Around,
): Promise<Result<MadeFile, Refused | HostFailure>> {
  const word = await engine.document(print);
  return word.ok && form === 'pdf' ? pdfOf(word.value, job, { engine, host }) : word;
}
