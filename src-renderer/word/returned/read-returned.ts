import type { Agreement, Version } from '#domain/agreements/agreement.ts';
import { versionNamed } from '#domain/agreements/versions.ts';
import { NOTHING_TOLD, noArticles, type ToldArticles, toldPlaces } from '#domain/agreements/told-article.ts';
import { ok } from '#base/result.ts';
import { makeAgreementDocument } from '../make-document.ts';
import { type House, NO_HOUSE, withoutTemplates } from '../sheet.ts';
import { asFile, fileTextOf, readFileBytes } from '../versions/file-text.ts';
import { type FileText, packText, unpackText } from '../versions/version-text.ts';
import { type Comparing, type Comparison, compare } from './compare/compare.ts';
import { outsideSources } from './outside-sources.ts';
import { parseReturned } from './parse/parse.ts';
import { clausesIn } from './recognise/clauses.ts';
import { type FoundIdentity, identityOf } from './recognise/identity.ts';
import type { Read } from './refusals.ts';

/** What a Word file that came back says, against the file that was sent. */
export type ReturnedReading = Comparison & { readonly identity: FoundIdentity };

/** Reads a file from outside and compares it with the one that we sent. Changes nothing. */
export function readReturned(
  returned: Uint8Array,
  sent: Uint8Array,
  ways: Pick<Comparing, 'isAddendum'> = {},
): Read<ReturnedReading> {
  const theirs = parseReturned(returned);
  if (!theirs.ok) return theirs;
  const ours = parseReturned(sent);
  if (!ours.ok) return ours;
  return ok({ identity: identityOf(theirs.value), ...compare(clausesIn(ours.value), clausesIn(theirs.value), ways) });
}

/**
 * With what a file was compared: with the draft now by way of the version that it comes from, or with the draft alone, since it
 * names no version, one that is not known here, or one whose text is not here.
 */
export type Against =
  | { readonly kind: 'version'; readonly id: string; readonly number: number }
  | { readonly kind: 'draft'; readonly why: 'none-named' | 'unknown' | 'no-text'; readonly named: string | null };

/** The same for a draft, with the rows of its articles in the order in which the differences count them. */
export type ReturnedDraft = ReturnedReading & {
  readonly articles: readonly string[];
  readonly against: Against;
  /** What the file says, packed as a version keeps it. */
  readonly text: string;
};

/**
 * `files`: those versions, by SHA-256, whose text the record does not hold; `house`: how the office lays its drafts out, since the
 * order of the signatures is a setting.
 */
export type ReadingWays = {
  readonly files?: ReadonlyMap<string, Uint8Array>;
  readonly house?: House;
  /** What a person said of the file's headings. */
  readonly told?: ToldArticles;
};

/**
 * Reads it against a draft as it is now: what differs is what their file would change in it.
 */
export async function readReturnedDraft(
  returned: Uint8Array,
  draft: Agreement,
  { files = new Map(), house = NO_HOUSE, told = NOTHING_TOLD }: ReadingWays = {},
): Promise<Read<ReturnedDraft>> {
  const theirs = parseReturned(returned);
  if (!theirs.ok) return theirs;
  const options = { paper: draft.paper, version: '', house: withoutTemplates(house) };
  const ours = parseReturned(await makeAgreementDocument(draft, options));
  if (!ours.ok) return ours;
  const identity = identityOf(theirs.value);
  const [own, found] = [clausesIn(ours.value), clausesIn(theirs.value, noArticles(told))];
  const { against, base } = await baseOf(identity, draft, files);
  const comparing: Comparing = {
    base,
    isAddendum: draft.type === 'ADD',
    told: toldPlaces(told, draft.articles),
    sources: outsideSources(draft, own),
  };
  return ok({
    identity,
    ...compare(own, found, comparing),
    articles: draft.articles.map(({ id }) => id),
    against,
    text: packText(fileTextOf(found)),
  });
}

type Found = { readonly against: Against; readonly base: FileText | null };

async function baseOf(
  { id, version, versionId }: FoundIdentity,
  draft: Agreement,
  files: ReadonlyMap<string, Uint8Array>,
): Promise<Found> {
  const without = (why: 'none-named' | 'unknown' | 'no-text'): Found => ({
    against: { kind: 'draft', why, named: version },
    base: null,
  });
  if (id !== draft.id || (version ?? versionId) === null) return without('none-named');
  const named = versionNamed(draft, { id: versionId, label: version });
  if (named === null) return without('unknown');
  const base = await textOf(named, draft.id, files);
  if (base === null) return without('no-text');
  return { against: { kind: 'version', id: named.id, number: named.number }, base };
}

async function textOf({ text, sha256 }: Version, record: string, files: ReadonlyMap<string, Uint8Array>) {
  const kept = unpackText(text);
  if (kept !== null) return asFile(kept, record);
  const file = files.get(sha256);
  return file === undefined ? null : readFileBytes(file);
}
