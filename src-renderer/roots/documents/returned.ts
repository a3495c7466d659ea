import { fail, ok } from '#base/result.ts';
import type { Remote } from 'comlink';
import type { DocumentMethods } from '#app/document-methods.ts';
import type { Queries } from '#app/queries.ts';
import { printOf } from '#domain/agreements/draft-text.ts';
import { instrumentOf } from '#domain/agreements/instrument.ts';
import { NOTHING_TOLD } from '#domain/agreements/told-article.ts';
import { nextNumber } from '#domain/agreements/versions.ts';
import type { WordWorkerApi } from '../word.worker.ts';
import { noSuchRecord } from './document-kind.ts';
import { fileTitle } from './file-name.ts';
import { first } from './first.ts';
import { houseOf } from './house.ts';
import { regionName } from './region-name.ts';
import { unexpected } from './unexpected.ts';
import { filesWithoutText } from './versions.ts';

/** What is done with a Word file that came back from a partner. */
export function returnedMethods(
  queries: Queries,
  word: () => Remote<WordWorkerApi>,
): Pick<DocumentMethods, 'readReturned' | 'answerReturned'> {
  return {
    readReturned: async (record, file, told = NOTHING_TOLD) => {
      const agreement = await first(queries.record('agreement', record));
      if (agreement === null) return fail(noSuchRecord(record));
      try {
        const files = await filesWithoutText(agreement.value, queries);
        return await word().returned(file, agreement.value, { files, house: await houseOf(queries), told });
      } catch (error) {
        return fail(unexpected(error));
      }
    },
    answerReturned: async (record, { file, time, id, told = NOTHING_TOLD }) => {
      const [agreement, office] = [await first(queries.record('agreement', record)), await first(queries.office())];
      if (agreement === null || office === null) return fail(noSuchRecord(record));
      const { user, region } = office.value;
      const writer = {
        author: [user.trim(), regionName(region) ?? ''].filter((part) => part !== '').join(', '),
        date: `${new Date(time).toISOString().slice(0, 19)}Z`,
      };
      try {
        const mark = { id, number: nextNumber(agreement.value) };
        const answer = await word().answer(file, agreement.value, writer, {
          mark,
          house: await houseOf(queries),
          told,
        });
        if (!answer.ok) return answer;
        const said = { text: await word().packDraft(agreement.value), print: printOf(agreement.value) };
        const { short } = instrumentOf(agreement.value.type);
        const suggestedName = `${fileTitle(`Jawaban ${short} ${agreement.value.title}`)} versi ${mark.number}.docx`;
        return ok({ ...answer.value, suggestedName, mark, ...said });
      } catch (error) {
        return fail(unexpected(error));
      }
    },
  };
}
