import { canonicalJson, type Json } from '#base/canonical-json.ts';
import { blankRecord } from '../record/blank.ts';
import type { Field } from '../record/shape.ts';
import { AGREEMENT, type Agreement } from './agreement.ts';

/*
 * What an agreement says, without what is beside the matter: how it stands, with what cooperation it goes, its files. The same
 * value is kept of every version, so that versions can be compared where their files are not.
 */

/** What of an agreement is its text, and not how it stands: fields and lists, in the order of reading. */
export const DRAFT_FIELDS = [
  'type',
  'title',
  'place',
  'date',
  'term',
  'link',
  'paper',
  'titleEnglish',
  'parent',
  'parentNamed',
] as const satisfies readonly (keyof (typeof AGREEMENT)['fields'])[];
export const DRAFT_LISTS = [
  'parties',
  'premises',
  'bases',
  'articles',
  'costs',
  'works',
  'schedule',
  'dataMatrix',
] as const;

/** A text without these is none; a list that came later may be missing from an older text. */
const WRITTEN = ['parties', 'premises', 'bases', 'articles', 'costs'] as const;

export type DraftText = Pick<Agreement, (typeof DRAFT_FIELDS)[number] | (typeof DRAFT_LISTS)[number]>;

/** What the agreement says now. Where the text of an article came from is no part of what it says. */
export function draftTextOf(agreement: Agreement): DraftText {
  const articles = agreement.articles.map((article) => ({ ...article, origin: null }));
  const said = { ...agreement, articles };
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- every field and list by its own name
  return Object.fromEntries([...DRAFT_FIELDS, ...DRAFT_LISTS].map((name) => [name, said[name]])) as DraftText;
}

/** The agreement as it was when it said so, under the name of the record. */
export function agreementSaying(text: DraftText, id: string): Agreement {
  return { ...blankRecord(AGREEMENT, id), ...text };
}

/**
 * Reads what an office wrote as the text of a version; null where it is none. A field that this version cannot read is as if
 * nobody had written it (D5).
 */
export function readDraftText(json: unknown): DraftText | null {
  if (!isObject(json) || !WRITTEN.every((list) => Array.isArray(json[list]))) return null;
  const fields = DRAFT_FIELDS.map((name) => [name, read(AGREEMENT.fields[name], json[name])] as const);
  const lists = DRAFT_LISTS.map((list) => [list, rowsOf(list, json[list])] as const);
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- each value has passed the schema of its field
  return Object.fromEntries([...fields, ...lists]) as DraftText;
}

function rowsOf(list: (typeof DRAFT_LISTS)[number], rows: unknown): readonly object[] {
  const all: readonly unknown[] = Array.isArray(rows) ? rows : [];
  return all.filter(isObject).map((row, index) => ({
    id: typeof row['id'] === 'string' ? row['id'] : `row${index}`,
    order: typeof row['order'] === 'string' ? row['order'] : '',
    ...Object.fromEntries(
      Object.entries(AGREEMENT.lists[list]).map(([name, field]) => [name, read(field, row[name])] as const),
    ),
  }));
}

function read(field: Field<Json>, value: unknown): Json {
  const parsed = field.schema.safeParse(value);
  return parsed.success ? parsed.data : field.initial;
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** 64 bits of what an agreement says, as hex: whether it still says it, told at once. No proof of anything: the SHA-256 is. */
export function printOf(agreement: Agreement): string {
  const { paper: _paper, ...said } = draftTextOf(agreement);
  const text = canonicalJson(withoutPlaces(said));
  return [0x811c9dc5, 0x9e3779b9].map((seed) => fnv(text, seed)).join('');
}

/** The names of rows and their order keys say nothing by themselves: the order in which they stand does. */
function withoutPlaces(said: Omit<DraftText, 'paper'>): Json {
  const plain = (rows: readonly { readonly id: string; readonly order: string }[]): Json =>
    rows.map(({ id: _id, order: _order, ...row }) => row) as Json;
  const values = DRAFT_FIELDS.flatMap((name) => (name === 'paper' ? [] : [[name, said[name]] as const]));
  const lists = DRAFT_LISTS.map((list) => [list, plain(said[list])] as const);
  return Object.fromEntries([...values, ...lists]);
}

function fnv(text: string, seed: number): string {
  let hash = seed;
  for (let index = 0; index < text.length; index += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
    hash ^= hash >>> 15;
  }
  return (hash >>> 0).toString(16).padStart(8, '0');
}
