import { useCallback } from 'react';
import type { ImportDone, RecordChoice } from '#app/engine.ts';
import { drop } from '#base/drop.ts';
import { useRefuse, useTry } from '../errors/use-refuse.ts';
import { partyName } from '../kit/party-name.ts';
import type { GivenFile, GivenFiles } from '../session/ports.ts';
import { useEngine, useHost, useToasts } from '../session/session-context.ts';
import { useText } from '../text/catalogue.ts';
import { EXCHANGE_TEXT } from '../text/exchange.ts';
import { PARTNER_TEXT } from '../text/partner.ts';
import { SHARING_TEXT } from '../text/sharing.ts';
import { REQUEST_TEXT } from '../text/requests.ts';
import { type ImportState, type PackagePreview, type Position, positionIn } from './import-state.ts';
import { useFileQueue } from './use-file-queue.ts';
import { useUndoImport } from './use-undo-import.ts';

export type ImportDoings = {
  readonly state: ImportState;
  /** Whether the file on the screen is one of several, and the how-manieth of those that wait. */
  readonly several: boolean;
  readonly position: Position | null;
  /** Asks for files and shows them one after the other. */
  readonly choose: () => void;
  readonly show: (given: GivenFiles) => void;
  /** Shows them after those that wait. */
  readonly add: (given: GivenFiles) => void;
  readonly importIt: (preview: PackagePreview, choice: RecordChoice) => void;
  /** Gives the office that the card is kept with to `next` and whether it waits beside another one, if the card came alone. */
  readonly acceptCard: (
    file: GivenFile,
    name: string,
    next: (accepted: { readonly office: string; readonly waits: boolean }) => void,
  ) => void;
  /** Puts the present file aside and opens the next. */
  readonly skip: () => void;
  readonly close: () => void;
};

/** Files from outside on the screen, each shown and decided on by itself (X1, D3). */
export function useImport(): ImportDoings {
  const engine = useEngine();
  const host = useHost();
  const refuse = useRefuse();
  const toasts = useToasts();
  const text = useText(EXCHANGE_TEXT).preview;
  const asking = useText(REQUEST_TEXT);
  const sharing = useText(SHARING_TEXT);
  const { kept } = useText(PARTNER_TEXT).card;
  const attempt = useTry();
  const undoImport = useUndoImport();
  const { state, queue, show, add, isSeveral, setState, advance, skip, close } = useFileQueue();
  const { several } = queue;
  const choose = useCallback((): void => {
    const ask = async (): Promise<void> => {
      const opened = await host.openFiles();
      if (opened.ok) show(opened.value);
      else refuse(opened.error);
    };
    drop(ask(), 'files are chosen');
  }, [host, show, refuse]);
  const saysWhat = ({ wants }: PackagePreview, { records, carried }: ImportDone, name: string): string => {
    if (wants.length > 0) return asking.noted(name);
    const taken = records === 0 ? text.noted : text.imported(records, name);
    return carried === 0 ? taken : `${taken}. ${sharing.carried(carried)}`;
  };
  const importIt = (preview: PackagePreview, choice: RecordChoice): void => {
    const work = async (): Promise<void> => {
      setState({ kind: 'importing', preview });
      const done = await engine.accept(preview.token, choice);
      if (!done.ok) {
        setState({ kind: 'package', preview });
        return refuse(done.error);
      }
      if (done.value.conflicts > 0 && !isSeveral()) return setState({ kind: 'done', preview, done: done.value });
      advance({ kind: 'imported', name: preview.fileName, done: done.value });
      const name = partyName(preview.from.region);
      const undo = done.value.records === 0 ? undefined : () => undoImport(preview.sha256);
      return toasts.show(saysWhat(preview, done.value, name), undo, { hasKeys: false });
    };
    drop(work(), 'a file is imported');
  };
  const acceptCard: ImportDoings['acceptCard'] = (file, name, next) => {
    const work = async (): Promise<void> => {
      const accepted = await attempt(engine.acceptCard(file.bytes, file.name));
      if (accepted === null) return;
      advance({ kind: 'card', name: file.name });
      toasts.show(accepted.waits ? kept(name) : text.cardAccepted(name));
      // Among several the files come first; the partner's row keeps asking for the comparison.
      if (!several) next(accepted);
    };
    drop(work(), 'a card is accepted');
  };
  return { state, several, position: positionIn(queue), choose, show, add, importIt, acceptCard, skip, close };
}
