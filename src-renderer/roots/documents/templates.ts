import type { Remote } from 'comlink';
import type { DocumentMethods } from '#app/document-methods.ts';
import type { Queries } from '#app/queries.ts';
import { fail, ok } from '#base/result.ts';
import type { WordWorkerApi } from '../word.worker.ts';
import { fileTitle } from './file-name.ts';
import { houseOf } from './house.ts';
import { unexpected } from './unexpected.ts';

/** What is done with templates of the office's own. */
export function templateMethods(
  queries: Queries,
  word: () => Remote<WordWorkerApi>,
): Pick<DocumentMethods, 'readTemplate' | 'starterTemplate'> {
  return {
    readTemplate: async (layout, file) => {
      try {
        return await word().template(new Uint8Array(file), layout);
      } catch (error) {
        return fail(unexpected(error));
      }
    },
    starterTemplate: async (layout) => {
      try {
        const house = await houseOf(queries);
        const bytes = await word().starter(layout, { paper: house.style.paper, house });
        return ok({ bytes, suggestedName: `${fileTitle(`Templat ${layout}`)}.docx` });
      } catch (error) {
        return fail(unexpected(error));
      }
    },
  };
}
