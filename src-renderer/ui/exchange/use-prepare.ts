import { useCallback } from 'react';
import { toHex } from '#base/bytes.ts';
import { drop } from '#base/drop.ts';
import type { PartnerView } from '#app/views.ts';
import { useRefuse, useTry } from '../errors/use-refuse.ts';
import { partyName } from '../kit/party-name.ts';
import { useEngine, useHost, useToasts } from '../session/session-context.ts';
import { useText } from '../text/catalogue.ts';
import { EXCHANGE_TEXT } from '../text/exchange.ts';
import { usePutInFolder } from './use-put-in-folder.ts';

/** Makes the file for a partner, asks where to keep it and notes that it was kept, so that "last sent" is true. */
export function usePrepare(): (partner: PartnerView, form?: 'file' | 'text') => void {
  const engine = useEngine();
  const host = useHost();
  const toasts = useToasts();
  const attempt = useTry();
  const refuse = useRefuse();
  const text = useText(EXCHANGE_TEXT);
  const putAlso = usePutInFolder();
  return useCallback(
    (partner, form = 'file') => {
      const work = async (): Promise<void> => {
        const made = await attempt(engine.makePackage(partner.office, form));
        if (made === null) return;
        const kept = await attempt(host.saveFile({ kind: form === 'text' ? 'report' : 'package', ...made }));
        if (kept === null) return;
        const noted = await engine.packageSaved(partner.office, await hashOf(made.bytes));
        if (!noted.ok) return refuse(noted.error);
        toasts.show(text.prepared(partyName(partner.region), kept.name));
        // Text is for mail; the folder takes packages as they are.
        return form === 'file' ? putAlso(partner, made) : undefined;
      };
      drop(work(), 'a file for a partner is prepared');
    },
    [engine, host, toasts, attempt, refuse, text, putAlso],
  );
}

/** SHA-256 as lower-case hex: the name of a file in the ledger. */
async function hashOf(bytes: Uint8Array): Promise<string> {
  return toHex(new Uint8Array(await crypto.subtle.digest('SHA-256', new Uint8Array(bytes))));
}
