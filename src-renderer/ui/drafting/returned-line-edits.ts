import type { ReturnedDraft } from '#app/document-methods.ts';
import type { IdSource } from '#base/ids.ts';
import type { Agreement } from '#domain/agreements/agreement.ts';
import { recordText } from '#domain/agreements/outside-text.ts';
import { composed, type Hunk } from '#domain/agreements/returned-text.ts';
import { titleLike } from '#domain/wording/title-like.ts';
import type { Edit } from '#domain/record/edit.ts';
import { choicesOf, type ReturnedLine } from './returned-choices.ts';
import { rowAt } from './row-edits.ts';

type Accepting = { readonly draft: Agreement; readonly ids: IdSource };
type RowSource = Extract<ReturnedLine['source'], { readonly kind: 'row' }>;
type ListRow = { readonly id: string; readonly order: string };

/** What accepting does to the words outside the articles: premises, legal bases, title and numbers. */
export function lineEdits(
  reading: ReturnedDraft,
  chosen: ReadonlySet<string>,
  { draft, ids }: Accepting,
): readonly Edit[] {
  const own = choicesOf(reading).flatMap((one) => (one.of === 'line' && chosen.has(one.key) ? [one] : []));
  const lists: { premises: readonly ListRow[]; bases: readonly ListRow[] } = draft;
  const last = new Map<string, string>();
  let now = { premises: lists.premises, bases: lists.bases };
  return reading.outside.flatMap((line, index): readonly Edit[] => {
    const taken = own.filter((one) => one.line === index);
    const { source } = line;
    if (taken.length === 0) return [];
    if (source.kind === 'value') return [valueEdit(line, source.path, hunksTaken(taken), draft)];
    if (source.kind !== 'row') return [];
    if (line.kind !== 'added') return rowEdits(line, source, hunksTaken(taken), draft);
    const key = `${source.list} ${line.behind}`;
    const rows = now[source.list];
    const place = rows.findIndex(({ id }) => id === (last.get(key) ?? line.behind)) + 1;
    const edit = rowAt(source.list, rows, { index: place, row: ids.next(), values: addedValues(line, source) });
    last.set(key, edit.row);
    now = { ...now, [source.list]: rows.toSpliced(place, 0, { id: edit.row, order: edit.order }) };
    return [edit];
  });
}

function hunksTaken(choices: readonly { readonly hunk: number | null }[]): ReadonlySet<number> {
  return new Set(choices.flatMap(({ hunk }) => (hunk === null ? [] : [hunk])));
}

function valueEdit({ hunks }: ReturnedLine, path: string, taken: ReadonlySet<number>, draft: Agreement): Edit {
  const value = recordText(taking(hunks, taken));
  if (path === 'title' || path === 'titleEnglish') return { kind: 'set', path, value: titleLike(value, draft[path]) };
  return { kind: 'set', path, value };
}

/** A row that is gone since the file was read stays gone. */
function rowEdits(
  { kind, hunks }: ReturnedLine,
  { list, row, field }: RowSource,
  taken: ReadonlySet<number>,
  draft: Agreement,
): readonly Edit[] {
  if (!draft[list].some(({ id }) => id === row)) return [];
  if (kind === 'removed' && field === 'text') return [{ kind: 'remove', list, row, removed: true }];
  const value = kind === 'removed' ? '' : recordText(taking(hunks, taken));
  return [{ kind: 'set', path: `${list}/${row}/${field}`, value }];
}

function addedValues({ hunks, english }: ReturnedLine, { field }: RowSource): { readonly [field: string]: string } {
  const all = (one: readonly Hunk[]): string => recordText(composed(one, () => true));
  return field === 'english'
    ? { text: '', english: all(hunks) }
    : { text: all(hunks), ...(english.length === 0 ? {} : { english: all(english) }) };
}

function taking(hunks: readonly Hunk[], taken: ReadonlySet<number>): string {
  const places = hunks.flatMap(({ kind }, at) => (kind === 'same' ? [] : [at]));
  return composed(hunks, (change) => taken.has(places[change] ?? -1));
}
