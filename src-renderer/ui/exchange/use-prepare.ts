import { useCallback } from 'react';
import { drop } from '#base/drop.ts';
import type { PartnerView } from '#app/views.ts';
import { useRefuse, useTry } from '../errors/use-refuse.ts';
import { partyName } from '../kit/party-name.ts';
import { useEngine, useHost, useToasts } from '../session/session-context.ts';
import { useText } from '../text/catalogue.ts';
import { EXCHANGE_TEXT } from '../text/exchange.ts';
import { fileHash } from './file-hash.ts';
import { useFilesWish } from './files-wish.ts';
import { usePutInFolder } from './use-put-in-folder.ts';

/**
 * Makes the file for a partner, asks where to keep it and notes that it was kept, so that "last sent" is true. Several files go
 * into the exchange folder through their own dialog.
 */
export function usePrepare(): (
  partner: PartnerView,
  form?: 'file' | 'text',
  extent?: 'lacking' | 'everything',
) => void {
  const engine = useEngine();
  const host = useHost();
  const toasts = useToasts();
  const attempt = useTry();
  const refuse = useRefuse();
  const text = useText(EXCHANGE_TEXT);
  const putAlso = usePutInFolder();
  return useCallback(
    (partner, form = 'file', extent = 'lacking') => {
      const work = async (): Promise<void> => {
        const made = await attempt(engine.makePackage(partner.office, form, extent));
        if (made === null) return;
        if (made.part.of > 1) return useFilesWish.setState({ wish: { kind: 'parts', partner, form, first: made } });
        const { bytes, suggestedName } = made;
        const name = partyName(partner.region);
        const kind = form === 'text' ? 'report' : 'package';
        const kept = await attempt(host.saveFile({ kind, bytes, suggestedName, title: text.saveFor(name) }));
        if (kept === null) return;
        const noted = await engine.packageSaved(partner.office, await fileHash(bytes));
        if (!noted.ok) return refuse(noted.error);
        toasts.show(text.prepared(name, kept.name));
        // Text is for mail; the folder takes packages as they are.
        return form === 'file' ? putAlso(partner, { bytes, suggestedName }) : undefined;
      };
      drop(work(), 'a file for a partner is prepared');
    },
    [engine, host, toasts, attempt, refuse, text, putAlso],
  );
}
