import { useState } from 'react';
import { drop } from '#base/drop.ts';
import type { FileToKeep } from '#app/versions.ts';
import { useTry } from '../errors/use-refuse.ts';
import { printOf } from '../papers/print-file.ts';
import type { FileForm } from '../papers/use-batch.ts';
import { type PaperDoings, useWork } from '../papers/use-paper.ts';
import { firstOf } from '../session/first-of.ts';
import { keepEverything } from '../session/session.ts';
import { useSession } from '../session/session-context.ts';
import { useText } from '../text/catalogue.ts';
import { PAPERS_TEXT } from '../text/papers.ts';
import { VERSIONS_TEXT } from '../text/versions.ts';
import type { Sending } from './batch-versions.ts';
import { versionFile } from './leaving.ts';

type Left = { readonly name: string; readonly number: number; readonly known: boolean };

/**
 * Keeps a file as a version of the draft and lets it leave. It is kept first, so that no file leaves that is not kept; when the
 * person closes the dialog for saving it did not leave, and its version is taken back.
 */
export function useLeave(record: string): (file: FileToKeep) => Promise<Left | null> {
  const { engine, host } = useSession();
  const attempt = useTry();
  return async (file) => {
    const kept = await attempt(engine.keepVersion(record, file));
    if (kept === null) return null;
    const saved = await attempt(host.saveFile({ kind: 'document', bytes: file.bytes, suggestedName: file.name }));
    if (saved === null) await attempt(engine.takeBackVersion(record, kept));
    return saved === null ? null : { name: saved.name, number: kept.number, known: kept.known };
  };
}

/** Saves the draft as its next version, or as the one that says the same already. What is still being typed is kept first. */
export function useSaveVersion(record: string, form: FileForm, onSaved: () => void) {
  const session = useSession();
  const { makingPdf } = useText(PAPERS_TEXT);
  const attempt = useTry();
  const leave = useLeave(record);
  const tell = useTell(record);
  const { work, during } = useWork();
  const [isBusy, setBusy] = useState(false);
  const save = async ({ to, note }: Sending): Promise<void> => {
    await keepEverything(session);
    const make = (job: string) => versionFile(record, { form, job, session });
    const made = await attempt(form === 'pdf' ? during(makingPdf, make) : make(''));
    if (made === null) return;
    const { word: _word, ...file } = made;
    const left = await leave({ ...file, to, note });
    if (left === null) return;
    await tell(left);
    onSaved();
  };
  const once = async (sending: Sending): Promise<void> => {
    setBusy(true);
    try {
      await save(sending);
    } finally {
      setBusy(false);
    }
  };
  return { isBusy, work, save: (sending: Sending) => drop(once(sending), 'saving a draft as a file') };
}

/**
 * Prints the draft. What is printed leaves as a file does: a PDF of the same pages is kept as its version before the system is
 * asked to print, and taken back where nothing was printed.
 */
export function usePrintVersion(record: string): Pick<PaperDoings, 'work' | 'print'> {
  const session = useSession();
  const attempt = useTry();
  const text = useText(PAPERS_TEXT);
  const versions = useText(VERSIONS_TEXT).save;
  const { work, during } = useWork();
  const print = async (): Promise<void> => {
    await keepEverything(session);
    const made = await attempt(during(text.printing, (job) => versionFile(record, { form: 'pdf', job, session })));
    if (made === null) return;
    const { word, ...file } = made;
    const kept = await attempt(session.engine.keepVersion(record, { ...file, to: '', note: '', way: 'paper' }));
    if (kept === null) return;
    const printed = await during(text.printing, (job) => printOf(word, job, session));
    if (printed.ok) {
      session.toasts.show(versions.printed(kept.number));
      return;
    }
    await attempt(session.engine.takeBackVersion(record, kept));
    await attempt(Promise.resolve(printed));
  };
  return { work, print };
}

/** Says as what it left, and how much of it offices still have otherwise. */
function useTell(record: string): (left: Left) => Promise<void> {
  const { queries, toasts } = useSession();
  const text = useText(VERSIONS_TEXT).save;
  return async ({ name, number, known }) => {
    const open = (await firstOf(queries.record('agreement', record)))?.conflicts.length ?? 0;
    const told = known ? text.again(name, number) : text.saved(name, number);
    toasts.show(open === 0 ? told : `${told}. ${text.disputes(open)}`);
  };
}
