import { type Remote, wrap } from 'comlink';
import { fail, ok } from '#base/result.ts';
import type { DocumentMethods } from '#app/document-methods.ts';
import type { DocumentWishKind } from '#app/document-wish.ts';
import type { Queries } from '#app/queries.ts';
import type { WordWorkerApi } from '../word.worker.ts';
import { agreementKind } from './agreement.ts';
import type { DocumentKind, DocumentSources, Drawn, WishOf } from './document-kind.ts';
import { fileTitle } from './file-name.ts';
import { historyKind } from './history.ts';
import { mandateKind } from './mandate.ts';
import { meetingKind } from './meeting.ts';
import { annualKind, implementationKind, registerKind, reportMethods } from './reports.ts';
import { returnedMethods } from './returned.ts';
import { unexpected } from './unexpected.ts';

const KINDS: { readonly [K in DocumentWishKind]: DocumentKind<K> } = {
  agreement: agreementKind,
  meeting: meetingKind,
  mandate: mandateKind,
  history: historyKind,
  register: registerKind,
  annual: annualKind,
  implementation: implementationKind,
};

/** Word files of records: the record out of its rows, the file out of the worker that is started when it is first needed. */
export function documentEngine(queries: Queries): DocumentMethods {
  let worker: Remote<WordWorkerApi> | null = null;
  const word = (): Remote<WordWorkerApi> => {
    worker ??= wrap<WordWorkerApi>(
      new Worker(new URL('../word.worker.ts', import.meta.url), { type: 'module', name: 'word' }),
    );
    return worker;
  };
  return {
    document: async ({ wish, paper }) => {
      try {
        const drawing = await gather(wish, { queries, paper });
        if (!drawing.ok) return drawing;
        const bytes = await drawing.value.draw(word());
        return ok({ bytes, suggestedName: `${fileTitle(drawing.value.title)}.docx` });
      } catch (error) {
        return fail(unexpected(error));
      }
    },
    ...returnedMethods(queries, word),
    ...reportMethods(word),
  };
}

function gather<K extends DocumentWishKind>(wish: WishOf<K>, from: DocumentSources): Drawn {
  return KINDS[wish.kind](wish, from);
}
