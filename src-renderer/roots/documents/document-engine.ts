import { type Remote, wrap } from 'comlink';
import { fail, ok } from '#base/result.ts';
import type { DocumentMethods } from '#app/document-methods.ts';
import type { DocumentWishKind } from '#app/document-wish.ts';
import type { Queries } from '#app/queries.ts';
import type { WordWorkerApi } from '../word.worker.ts';
import { agreementKind } from './agreement.ts';
import { copyKind } from './copy.ts';
import type { DocumentKind, DocumentSources, Drawn, WishOf } from './document-kind.ts';
import { fileTitle } from './file-name.ts';
import { historyKind } from './history.ts';
import { letterKind } from './letter.ts';
import { houseOf } from './house.ts';
import { mandateKind } from './mandate.ts';
import { meetingKind } from './meeting.ts';
import { annualKind, implementationKind, registerKind, reportMethods } from './reports.ts';
import { returnedMethods } from './returned.ts';
import { templateMethods } from './templates.ts';
import { sampleKind } from './sample.ts';
import { unexpected } from './unexpected.ts';
import { versionMethods } from './versions.ts';

const KINDS: { readonly [K in DocumentWishKind]: DocumentKind<K> } = {
  agreement: agreementKind,
  copy: copyKind,
  meeting: meetingKind,
  mandate: mandateKind,
  history: historyKind,
  letter: letterKind,
  sample: sampleKind,
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
        const drawing = await gather(wish, { queries, paper, house: await houseOf(queries) });
        if (!drawing.ok) return drawing;
        const { draw, title, blanks } = drawing.value;
        const made = { bytes: await draw(word()), suggestedName: `${fileTitle(title)}.docx` };
        return ok(blanks === undefined ? made : { ...made, blanks });
      } catch (error) {
        return fail(unexpected(error));
      }
    },
    ...templateMethods(queries, word),
    readEmblem: async (file) => word().emblem(new Uint8Array(file)),
    printedPages: async (bytes) => {
      try {
        return await word().printedPages(bytes);
      } catch (error) {
        return fail(unexpected(error));
      }
    },
    ...returnedMethods(queries, word),
    ...versionMethods(queries, word),
    ...reportMethods(word),
  };
}

function gather<K extends DocumentWishKind>(wish: WishOf<K>, from: DocumentSources): Drawn {
  return KINDS[wish.kind](wish, from);
}
