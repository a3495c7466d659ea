import { useState } from 'react';
import { drop } from '#base/drop.ts';
import type { FileToKeep } from '#app/versions.ts';
import { useTry } from '../errors/use-refuse.ts';
import { firstOf } from '../session/first-of.ts';
import { keepEverything } from '../session/session.ts';
import { useSession } from '../session/session-context.ts';
import { useText } from '../text/catalogue.ts';
import { VERSIONS_TEXT } from '../text/versions.ts';

type Sending = { readonly to: string; readonly note: string };

/**
 * Keeps a file as a version of the draft and lets it leave. It is kept first, so that no file leaves that is not kept; when the
 * person closes the dialog for saving it did not leave, and its version is taken back.
 */
export function useLeave(record: string): (file: FileToKeep) => Promise<{
  readonly name: string;
  readonly number: number;
  readonly known: boolean;
} | null> {
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
export function useSaveVersion(record: string, onSaved: () => void) {
  const session = useSession();
  const text = useText(VERSIONS_TEXT).save;
  const attempt = useTry();
  const leave = useLeave(record);
  const [isBusy, setBusy] = useState(false);
  const save = async ({ to, note }: Sending): Promise<void> => {
    await keepEverything(session);
    const made = await attempt(session.engine.newVersion(record, session.ids.next(), 'word'));
    if (made === null) return;
    const { bytes, suggestedName: name, mark, text: said, print } = made;
    const left = await leave({ bytes, name, how: 'word', mark, base: '', note, text: said, print, to });
    if (left === null) return;
    const open = (await firstOf(session.queries.record('agreement', record)))?.conflicts.length ?? 0;
    const told = left.known ? text.again(left.name, left.number) : text.saved(left.name, left.number);
    session.toasts.show(open === 0 ? told : `${told}. ${text.disputes(open)}`);
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
  return { isBusy, save: (sending: Sending) => drop(once(sending), 'saving a draft as a Word file') };
}
