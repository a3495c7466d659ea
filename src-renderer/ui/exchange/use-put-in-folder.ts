import { useCallback } from 'react';
import type { MadeFile } from '#app/engine.ts';
import type { PartnerView } from '#app/views.ts';
import { gazetteer } from '#domain/regions/gazetteer.ts';
import { useRefuse } from '../errors/use-refuse.ts';
import { useHost, useToasts } from '../session/session-context.ts';
import { useText } from '../text/catalogue.ts';
import { FOLDER_TEXT } from '../text/exchange-folder.ts';

/** Writes a package that was saved into the exchange folder as well, where one is chosen. A folder that is away is no fault. */
export function usePutInFolder(): (partner: PartnerView, made: MadeFile) => Promise<void> {
  const host = useHost();
  const toasts = useToasts();
  const refuse = useRefuse();
  const text = useText(FOLDER_TEXT);
  return useCallback(
    async ({ region }, made) => {
      const place = gazetteer().region(region)?.place ?? '';
      const put = await host.putInFolder({ region, place, ...made });
      if (put.ok && put.value !== null) toasts.show(text.put(put.value.name));
      if (put.ok) return;
      if (put.error.reason === 'not-found') toasts.show(text.notPut(made.suggestedName));
      else refuse(put.error);
    },
    [host, toasts, refuse, text],
  );
}
