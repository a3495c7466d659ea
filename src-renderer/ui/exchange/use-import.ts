import { useCallback, useEffect, useRef, useState } from 'react';
import { drop } from '#base/drop.ts';
import type { ImportDone, ImportPreview, Refused } from '#app/engine.ts';
import { useRefuse, useTry } from '../errors/use-refuse.ts';
import { partyName } from '../kit/party-name.ts';
import type { GivenFile, HostFailure } from '../session/ports.ts';
import { useEngine, useHost, useToasts } from '../session/session-context.ts';
import { useText } from '../text/catalogue.ts';
import { EXCHANGE_TEXT } from '../text/exchange.ts';
import { PARTNER_TEXT } from '../text/partner.ts';

export type CardPreview = ImportPreview & { readonly kind: 'card' };
export type PackagePreview = ImportPreview & { readonly kind: 'package' };

/** How far one file from outside is: read, shown, taken. Only `importing` changes anything (X1). */
export type ImportState =
  | { readonly kind: 'closed' }
  | { readonly kind: 'reading'; readonly fileName: string }
  | { readonly kind: 'refused'; readonly fileName: string; readonly refused: Refused | HostFailure }
  | { readonly kind: 'card'; readonly preview: CardPreview; readonly file: GivenFile }
  | { readonly kind: 'package'; readonly preview: PackagePreview }
  | { readonly kind: 'importing'; readonly preview: PackagePreview }
  | { readonly kind: 'done'; readonly preview: PackagePreview; readonly done: ImportDone };

export type ImportDoings = {
  readonly state: ImportState;
  /** Asks for a file and shows it. */
  readonly choose: () => void;
  readonly show: (file: GivenFile) => void;
  readonly importIt: (preview: PackagePreview) => void;
  /** Gives the office that the card is kept with to `next`, and whether it waits for a person beside another one. */
  readonly acceptCard: (
    file: GivenFile,
    name: string,
    next: (accepted: { readonly office: string; readonly waits: boolean }) => void,
  ) => void;
  readonly close: () => void;
};

/** One file from outside on the screen. A file that is closed or left without importing is put aside (one ledger line). */
export function useImport(): ImportDoings {
  const engine = useEngine();
  const host = useHost();
  const refuse = useRefuse();
  const toasts = useToasts();
  const text = useText(EXCHANGE_TEXT).preview;
  const { kept } = useText(PARTNER_TEXT).card;
  const attempt = useTry();
  const { state, setState, show, close } = useShown();
  const choose = (): void => {
    const ask = async (): Promise<void> => {
      const opened = await host.openFile('any');
      if (opened.ok) show(opened.value);
      else refuse(opened.error);
    };
    drop(ask(), 'a file is chosen');
  };
  const importIt = (preview: PackagePreview): void => {
    const work = async (): Promise<void> => {
      setState({ kind: 'importing', preview });
      const done = await engine.accept(preview.token);
      if (!done.ok) {
        setState({ kind: 'package', preview });
        return refuse(done.error);
      }
      if (done.value.conflicts > 0) return setState({ kind: 'done', preview, done: done.value });
      setState({ kind: 'closed' });
      const name = partyName(preview.from.region);
      return toasts.show(done.value.records === 0 ? text.noted : text.imported(done.value.records, name));
    };
    drop(work(), 'a file is imported');
  };
  const acceptCard: ImportDoings['acceptCard'] = (file, name, next) => {
    const work = async (): Promise<void> => {
      const accepted = await attempt(engine.acceptCard(file.bytes));
      if (accepted === null) return;
      setState({ kind: 'closed' });
      toasts.show(accepted.waits ? kept(name) : text.cardAccepted(name));
      next(accepted);
    };
    drop(work(), 'a card is accepted');
  };
  return { state, choose, show, importIt, acceptCard, close };
}

/** What is shown, and that only the file asked for last is: an answer that comes late is put aside. */
function useShown() {
  const engine = useEngine();
  const [state, set] = useState<ImportState>({ kind: 'closed' });
  const latest = useRef<ImportState>(state);
  const setState = useCallback((next: ImportState): void => {
    latest.current = next;
    set(next);
  }, []);
  const putAside = useCallback(
    (old: ImportState): void => {
      if (old.kind === 'package') drop(engine.refuse(old.preview.token), 'a file that was not imported is put aside');
    },
    [engine],
  );
  const show = useCallback(
    (file: GivenFile): void => {
      putAside(latest.current);
      const reading: ImportState = { kind: 'reading', fileName: file.name };
      setState(reading);
      const read = async (): Promise<void> => {
        const next = await readFile(engine.preview, file);
        if (latest.current === reading) setState(next);
        else putAside(next);
      };
      drop(read(), 'a file from outside is shown');
    },
    [engine, putAside, setState],
  );
  const close = useCallback((): void => {
    putAside(latest.current);
    setState({ kind: 'closed' });
  }, [putAside, setState]);
  useEffect(
    () => () => {
      putAside(latest.current);
      latest.current = { kind: 'closed' };
    },
    [putAside],
  );
  return { state, setState, show, close };
}

async function readFile(
  preview: (file: GivenFile) => ReturnType<ReturnType<typeof useEngine>['preview']>,
  file: GivenFile,
): Promise<ImportState> {
  const shown = await preview(file);
  if (!shown.ok) {
    return shown.error.reason === 'cancelled'
      ? { kind: 'closed' }
      : { kind: 'refused', fileName: file.name, refused: shown.error };
  }
  return shown.value.kind === 'card'
    ? { kind: 'card', preview: shown.value, file }
    : { kind: 'package', preview: shown.value };
}
