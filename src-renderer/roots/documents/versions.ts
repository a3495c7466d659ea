import { fail, ok } from '#base/result.ts';
import { toHex } from '#base/bytes.ts';
import type { Remote } from 'comlink';
import type { DocumentMethods, VersionSide } from '#app/document-methods.ts';
import type { Queries } from '#app/queries.ts';
import type { Agreement } from '#domain/agreements/agreement.ts';
import { printOf } from '#domain/agreements/draft-text.ts';
import { newestFirst, nextNumber, type VersionMark } from '#domain/agreements/versions.ts';
import type { WordWorkerApi } from '../word.worker.ts';
import { agreementKind } from './agreement.ts';
import { noSuchRecord } from './document-kind.ts';
import { fileTitle } from './file-name.ts';
import { first } from './first.ts';
import { houseOf } from './house.ts';
import { unexpected } from './unexpected.ts';

/** What is done with the versions of a draft: the next one is made, two are compared. */
export function versionMethods(
  queries: Queries,
  word: () => Remote<WordWorkerApi>,
): Pick<DocumentMethods, 'newVersion' | 'compareVersions'> {
  const agreementNow = async (record: string): Promise<Agreement | null> =>
    (await first(queries.record('agreement', record)))?.value ?? null;
  const made = async (record: string, agreement: Agreement, version: VersionMark) => {
    const from = { queries, paper: agreement.paper, house: await houseOf(queries) };
    const drawing = await agreementKind({ kind: 'agreement', record, version }, from);
    return drawing.ok ? ok({ title: drawing.value.title, bytes: await drawing.value.draw(word()) }) : drawing;
  };
  return {
    newVersion: async (record, id, how) => {
      try {
        const agreement = await agreementNow(record);
        if (agreement === null) return fail(noSuchRecord(record));
        const print = printOf(agreement);
        const text = await word().packDraft(agreement);
        // A PDF says when it was made: no two are alike, and the bytes of an earlier one are taken before it comes to this.
        const known =
          how === 'pdf' ? [] : newestFirst(agreement.versions).filter((one) => one.how === how && one.print === print);
        const next = { id, number: nextNumber(agreement) };
        // The same bytes are the same version: what says the same is made under the old number first, and its hash compared.
        for (const mark of [...known, next]) {
          const file = await made(record, agreement, mark);
          if (!file.ok) return file;
          const { bytes, title } = file.value;
          if (mark !== next && (await hashOf(bytes)) !== known.find((one) => one === mark)?.sha256) continue;
          const suggestedName = `${fileTitle(title)} versi ${mark.number}.docx`;
          return ok({ bytes, suggestedName, mark: { id: mark.id, number: mark.number }, text, print });
        }
        return fail(noSuchRecord(record));
      } catch (error) {
        return fail(unexpected(error));
      }
    },
    compareVersions: async (record, before, after) => {
      try {
        const agreement = await agreementNow(record);
        if (agreement === null) return fail(noSuchRecord(record));
        const side = (wish: VersionSide) => sideOf(wish, agreement, queries);
        return ok(await word().compareVersions(agreement, await side(before), await side(after)));
      } catch (error) {
        return fail(unexpected(error));
      }
    },
  };
}

async function sideOf(wish: VersionSide, { versions }: Agreement, queries: Queries) {
  if (wish.kind === 'now') return wish;
  const version = versions.find(({ id }) => id === wish.id);
  const text = version?.text ?? '';
  const file = text === '' && version !== undefined ? await queries.heldFile(version.sha256) : null;
  return { kind: 'version' as const, text, file };
}

/** Versions whose text the record does not hold, by SHA-256: those of them that lie here. */
export async function filesWithoutText(
  agreement: Agreement,
  queries: Queries,
): Promise<ReadonlyMap<string, Uint8Array>> {
  const files = new Map<string, Uint8Array>();
  for (const { text, sha256 } of agreement.versions) {
    const file = text === '' ? await queries.heldFile(sha256) : null;
    if (file !== null) files.set(sha256, file);
  }
  return files;
}

async function hashOf(bytes: Uint8Array): Promise<string> {
  return toHex(new Uint8Array(await crypto.subtle.digest('SHA-256', new Uint8Array(bytes))));
}
