import { useState } from 'react';
import { drop } from '#base/drop.ts';
import type { MadeRequest } from '#app/engine.ts';
import type { PartnerView } from '#app/views.ts';
import { useTry } from '../errors/use-refuse.ts';
import { useEngine } from '../session/session-context.ts';

export type Asked = { readonly partner: PartnerView; readonly request: MadeRequest };

/** Makes the request for a partner and shows it until it is closed. */
export function useRequest() {
  const engine = useEngine();
  const attempt = useTry();
  const [asked, setAsked] = useState<Asked | null>(null);
  const ask = (partner: PartnerView): void => {
    const work = async (): Promise<void> => {
      const request = await attempt(engine.makeRequest(partner.office));
      if (request !== null) setAsked({ partner, request });
    };
    drop(work(), 'a request is made');
  };
  return { asked, ask, close: () => setAsked(null) };
}
