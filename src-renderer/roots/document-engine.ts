import { type Remote, wrap } from 'comlink';
import { fail, ok, type Result } from '#base/result.ts';
import type { DocumentMethods } from '#app/document-methods.ts';
import type { MadeFile, Refused } from '#app/engine.ts';
import type { Queries, Watched } from '#app/queries.ts';
import { gazetteer } from '#domain/regions/gazetteer.ts';
import { shortName } from '#domain/regions/region.ts';
import type { Dispute } from '#word/dispute-comments.ts';
import type { ConflictView } from '#app/views.ts';
import { disputesOf } from './disputes.ts';
import type { WordWorkerApi } from './word.worker.ts';

/** Word files of records: the record out of its rows, the file out of the worker that is started when it is first needed. */
export function documentEngine(queries: Queries): DocumentMethods {
  let worker: Remote<WordWorkerApi> | null = null;
  const word = (): Remote<WordWorkerApi> => {
    worker ??= wrap<WordWorkerApi>(
      new Worker(new URL('word.worker.ts', import.meta.url), { type: 'module', name: 'word' }),
    );
    return worker;
  };
  return {
    agreementDocument: async (record, paper) => {
      const agreement = await first(queries.record('agreement', record));
      if (agreement === null) return fail({ reason: 'no-such-record', detail: record });
      const disputes = await openDisputes(queries, agreement.conflicts);
      const options = { paper, version: versionOf(agreement.changed), disputes };
      return made(`KSB ${agreement.value.title}`, () => word().agreement(agreement.value, options));
    },
    readReturned: async (record, file) => {
      const agreement = await first(queries.record('agreement', record));
      if (agreement === null) return fail({ reason: 'no-such-record', detail: record });
      try {
        return await word().returned(file, agreement.value);
      } catch (error) {
        return fail(unexpected(error));
      }
    },
    answerReturned: async (record, { file, time }) => {
      const [agreement, office] = [await first(queries.record('agreement', record)), await first(queries.office())];
      if (agreement === null || office === null) return fail({ reason: 'no-such-record', detail: record });
      const { user, region } = office.value;
      const writer = {
        author: [user.trim(), regionName(region) ?? ''].filter((part) => part !== '').join(', '),
        date: `${new Date(time).toISOString().slice(0, 19)}Z`,
      };
      try {
        const answer = await word().answer(file, agreement.value, writer);
        if (!answer.ok) return answer;
        const suggestedName = `${fileTitle(`Jawaban KSB ${agreement.value.title}`)}.docx`;
        return ok({ ...answer.value, suggestedName });
      } catch (error) {
        return fail(unexpected(error));
      }
    },
    minutesDocument: async (record, paper) => {
      const [meeting, office] = [await first(queries.record('meeting', record)), await first(queries.office())];
      if (meeting === null || office === null) return fail({ reason: 'no-such-record', detail: record });
      const options = { paper, version: versionOf(meeting.changed) };
      return made(`Notula ${meeting.value.title}`, () => word().minutes(meeting.value, office.value, options));
    },
    attendanceDocument: async (record, paper) => {
      const [meeting, office] = [await first(queries.record('meeting', record)), await first(queries.office())];
      if (meeting === null || office === null) return fail({ reason: 'no-such-record', detail: record });
      const options = { paper, version: versionOf(meeting.changed) };
      return made(`Daftar hadir ${meeting.value.title}`, () => word().attendance(meeting.value, office.value, options));
    },
    historyDocument: ({ history, id, paper, time }) =>
      made(history.title, () => word().history(history, id, { paper, version: versionOf(time) })),
  };
}

/** What offices still have otherwise, with their names; nothing is asked when there is none. */
async function openDisputes(queries: Queries, conflicts: readonly ConflictView[]): Promise<readonly Dispute[]> {
  if (conflicts.length === 0) return [];
  const [own, partners] = [await first(queries.office()), await first(queries.partners())];
  const nameOf = ({ office, own: isOwn }: { readonly office: string; readonly own: boolean }): string => {
    const partner = partners.find((each) => each.office === office);
    return regionName((isOwn ? own?.value.region : partner?.region) ?? '') ?? partner?.name ?? office;
  };
  return disputesOf(conflicts, nameOf, own?.value.zone ?? 'WIB');
}

function regionName(code: string): string | null {
  const region = gazetteer().region(code);
  return region === null ? null : shortName(region);
}

/** Versions come with the drafting room; until then a file names the state it was made from, by when it was changed last. */
function versionOf(changed: number): string {
  return `keadaan ${new Date(changed).toISOString().slice(0, 16).replace('T', ' ')} UTC`;
}

async function made(title: string, make: () => Promise<Uint8Array>): Promise<Result<MadeFile, Refused>> {
  try {
    return ok({ bytes: await make(), suggestedName: `${fileTitle(title)}.docx` });
  } catch (error) {
    return fail(unexpected(error));
  }
}

function unexpected(error: unknown): Refused {
  return { reason: 'unexpected', detail: error instanceof Error ? (error.stack ?? error.message) : String(error) };
}

function fileTitle(title: string): string {
  return title
    .replaceAll(/[^\p{L}\p{N} ,()-]+/gu, ' ')
    .replaceAll(/\s+/gu, ' ')
    .trim()
    .slice(0, 100);
}

function first<T>(watched: Watched<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    let stop: (() => void) | null = null;
    let done = false;
    const finish = (act: () => void): void => {
      if (!done) act();
      done = true;
      stop?.();
    };
    stop = watched.subscribe(
      (value) => {
        finish(() => {
          resolve(value);
        });
      },
      (error) => {
        finish(() => {
          reject(error instanceof Error ? error : new Error(String(error)));
        });
      },
    );
    if (done) stop();
  });
}
