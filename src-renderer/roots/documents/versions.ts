import { fail, ok } from '#base/result.ts';
import { toHex } from '#base/bytes.ts';
import type { Remote } from 'comlink';
import type { DocumentMethods, VersionSide } from '#app/document-methods.ts';
import type { AgreementWish, CopyWish } from '#app/document-wish.ts';
import type { Queries } from '#app/queries.ts';
import type { Agreement } from '#domain/agreements/agreement.ts';
import { printOf } from '#domain/agreements/draft-text.ts';
import { newestFirst, nextNumber } from '#domain/agreements/versions.ts';
import type { WordWorkerApi } from '../word.worker.ts';
import { agreementKind } from './agreement.ts';
import { copyKind } from './copy.ts';
import { noSuchRecord } from './document-kind.ts';
import { fileTitle } from './file-name.ts';
import { first } from './first.ts';
import { houseOf } from './house.ts';
import { unexpected } from './unexpected.ts';

/** What is done with the versions of a draft: the next one is made, two are compared. */
export function versionMethods(
  queries: Queries,
  word: () => Remote<WordWorkerApi>,
): Pick<DocumentMethods, 'newVersion' | 'newCopy' | 'compareVersions'> {
  const agreementNow = async (record: string): Promise<Agreement | null> =>
    (await first(queries.record('agreement', record)))?.value ?? null;
  return {
    newVersion: async (record, id, how) => {
      try {
        const agreement = await agreementNow(record);
        if (agreement === null) return fail(noSuchRecord(record));
        const print = printOf(agreement);
        const text = await word().packDraft(agreement);
        const known = newestFirst(agreement.versions).filter((one) => one.how === how && one.print === print);
        const next = { id, number: nextNumber(agreement) };
        // The same bytes are the same version: what says the same is made under the old number first, and its hash compared.
        for (const mark of [...known, next]) {
          const file = await made({ kind: 'agreement', record, version: mark }, agreement, { queries, word });
          if (!file.ok) return file;
          const { bytes, title, source } = file.value;
          const earlier = known.find((one) => one === mark);
          const pdf = earlier === undefined ? null : await pdfOf(earlier, source, queries);
          if (earlier !== undefined && pdf === null && earlier.sha256 !== source) continue;
          const suggestedName = `${fileTitle(title)} versi ${mark.number}.docx`;
          return ok({ bytes, suggestedName, mark: { id: mark.id, number: mark.number }, text, print, source, pdf });
        }
        return fail(noSuchRecord(record));
      } catch (error) {
        return fail(unexpected(error));
      }
    },
    newCopy: async (record, { mark, row, how }) => {
      try {
        const agreement = await agreementNow(record);
        if (agreement === null) return fail(noSuchRecord(record));
        const file = await made({ kind: 'copy', record, row, version: mark }, agreement, { queries, word });
        if (!file.ok) return file;
        const { bytes, title, source } = file.value;
        const sent = agreement.dispatches.find(
          (one) => how === 'pdf' && one.version === mark.id && one.party === row && one.source === source,
        );
        const pdf = sent === undefined ? null : await pdfOf(sent, source, queries);
        const suggestedName = `${fileTitle(title)} versi ${mark.number}.docx`;
        return ok({ bytes, suggestedName, print: printOf(agreement), source, pdf });
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

type Making = { readonly queries: Queries; readonly word: () => Remote<WordWorkerApi> };

/** The Word file of a draft or of an original of it, on the paper that the draft says. */
async function made(wish: AgreementWish | CopyWish, { paper }: Agreement, { queries, word }: Making) {
  const from = { queries, paper, house: await houseOf(queries) };
  const drawing = await (wish.kind === 'copy' ? copyKind(wish, from) : agreementKind(wish, from));
  if (!drawing.ok) return drawing;
  const bytes = await drawing.value.draw(word());
  return ok({ title: drawing.value.title, bytes, source: await hashOf(bytes) });
}

/** The PDF that was printed from this Word file and lies here: no two PDFs of one file are alike, since each says when it was made. */
async function pdfOf(
  kept: { readonly source: string; readonly sha256: string },
  source: string,
  queries: Queries,
): Promise<Uint8Array | null> {
  return kept.source === source ? queries.heldFile(kept.sha256) : null;
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
