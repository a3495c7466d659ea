import { canonicalJson, type Json } from '#base/canonical-json.ts';
import { AGREEMENT } from '#domain/agreements/agreement.ts';
import { DRAFT_FIELDS, DRAFT_LISTS, type DraftText } from '#domain/agreements/draft-text.ts';
import { blankValues } from '#domain/record/blank.ts';
import { movedOf } from '../returned/compare/moved.ts';
import { align } from '../returned/recognise/align.ts';
import { asFile } from './file-text.ts';
import type { FileText, VersionText } from './version-text.ts';

/** Parts of an agreement in the order of reading; `opening` and `closing` of a file are what stands around its articles. */
export type VersionPart = 'whole' | (typeof DRAFT_LISTS)[number] | 'opening' | 'closing';

/** What differs in one row of a part. Plain data: it crosses from the worker to the window. */
export type PartDifference = {
  readonly part: VersionPart;
  readonly kind: 'added' | 'removed' | 'changed' | 'moved';
  /** Where it stood and stands, from 1; 0 where it does not. */
  readonly before: number;
  readonly after: number;
  /** It stands elsewhere now, whatever else changed in it. */
  readonly moved: boolean;
  /** The title of an article, as it is now or was last. */
  readonly title: string;
  /** Path of a field of an agreement, with its values; absent: not there. */
  readonly fields: readonly { readonly path: string; readonly before: Json; readonly after: Json }[];
};

/** What changed from one version to another, part by part; null where a draft cannot be read as a file. */
export async function compareVersionTexts(
  before: VersionText,
  after: VersionText,
  record: string,
): Promise<readonly PartDifference[] | null> {
  if (before.kind === 'draft' && after.kind === 'draft') return compareDrafts(before.draft, after.draft);
  const [one, other] = [await asFile(before, record), await asFile(after, record)];
  return one === null || other === null ? null : compareFiles(one, other);
}

function compareDrafts(before: DraftText, after: DraftText): readonly PartDifference[] {
  const fields = changedFields('', pick(before), pick(after));
  const whole = { part: 'whole', kind: 'changed', before: 0, after: 0, moved: false, title: '', fields } as const;
  return [
    ...(fields.length === 0 ? [] : [whole]),
    ...DRAFT_LISTS.flatMap((list) => compareRows(list, rowsOf(before[list]), rowsOf(after[list]))),
  ];
}

function pick(text: DraftText): Row {
  return Object.fromEntries(DRAFT_FIELDS.map((name) => [name, text[name]]));
}

type Row = { readonly [field: string]: Json };
type Placed = { readonly id: string; readonly row: Row };

function rowsOf(rows: readonly { readonly id: string; readonly order: string }[]): readonly Placed[] {
  return rows.map(({ id, order: _order, ...row }) => ({ id, row: row as Row }));
}

function textIn(row: Row, field: string): string {
  const value = row[field];
  return typeof value === 'string' ? value : '';
}

type Matched = { readonly ours: number; readonly theirs: number };

function compareRows(
  part: VersionPart,
  before: readonly Placed[],
  after: readonly Placed[],
): readonly PartDifference[] {
  const pairs = part === 'articles' ? alignedRows(before, after) : sameRows(before, after);
  return differences({ part, before, after, pairs });
}

function sameRows(before: readonly Placed[], after: readonly Placed[]): readonly Matched[] {
  return before.flatMap(({ id }, ours) => {
    const theirs = after.findIndex((row) => row.id === id);
    return theirs < 0 ? [] : [{ ours, theirs }];
  });
}

/** Articles are found again by their row, and by what they say where somebody wrote one anew. */
function alignedRows(before: readonly Placed[], after: readonly Placed[]): readonly Matched[] {
  const alignable = ({ id, row }: Placed) => ({
    bookmarks: [id],
    title: textIn(row, 'title'),
    text: textIn(row, 'text'),
    tracked: [],
  });
  return align(before.map(alignable), after.map(alignable));
}

type Comparing = {
  readonly part: VersionPart;
  readonly before: readonly Placed[];
  readonly after: readonly Placed[];
  readonly pairs: readonly Matched[];
};

function differences({ part, before, after, pairs }: Comparing): readonly PartDifference[] {
  const moved = movedOf(pairs.map((pair) => ({ ...pair, score: 1, unsure: false })));
  const there = after.flatMap((now, index): readonly PartDifference[] => {
    const pair = pairs.find(({ theirs }) => theirs === index);
    const was = pair === undefined ? undefined : before[pair.ours];
    if (pair === undefined || was === undefined) return [whole(part, 'added', now, index)];
    return inBoth({ part, was, now, pair, moved: moved.has(pair.ours) });
  });
  const gone = before.flatMap((was, index): readonly PartDifference[] =>
    pairs.some(({ ours }) => ours === index) ? [] : [whole(part, 'removed', was, index)],
  );
  return [...there, ...gone].toSorted((one, other) => placeOf(one) - placeOf(other));
}

function whole(part: VersionPart, kind: 'added' | 'removed', { id, row }: Placed, index: number): PartDifference {
  const prefix = `${part}/${id}/`;
  const at = { moved: false, title: textIn(row, 'title') } as const;
  return kind === 'added'
    ? { part, kind, before: 0, after: index + 1, ...at, fields: changedFields(prefix, {}, written(part, row)) }
    : { part, kind, before: index + 1, after: 0, ...at, fields: changedFields(prefix, written(part, row), {}) };
}

/** What somebody wrote in a row; what every row begins with says nothing. */
function written(part: VersionPart, row: Row): Row {
  const fields = isList(part) ? AGREEMENT.lists[part] : {};
  const blank: Row = blankValues(fields);
  return Object.fromEntries(Object.entries(row).filter(([name, value]) => !(name in blank) || value !== blank[name]));
}

function isList(part: VersionPart): part is (typeof DRAFT_LISTS)[number] {
  return DRAFT_LISTS.some((list) => list === part);
}

type Both = {
  readonly part: VersionPart;
  readonly was: Placed;
  readonly now: Placed;
  readonly pair: Matched;
  readonly moved: boolean;
};

function inBoth({ part, was, now, pair, moved }: Both): readonly PartDifference[] {
  const fields = changedFields(`${part}/${now.id}/`, was.row, now.row);
  if (fields.length === 0 && !moved) return [];
  const kind = fields.length === 0 ? 'moved' : 'changed';
  const places = { before: pair.ours + 1, after: pair.theirs + 1 };
  return [{ part, kind, ...places, moved, title: textIn(now.row, 'title'), fields }];
}

/** What is gone stands where it stood, before what came in its place. */
function placeOf({ before, after }: PartDifference): number {
  return after === 0 ? before - 0.5 : after;
}

function changedFields(prefix: string, before: Row, after: Row): PartDifference['fields'] {
  return [...new Set([...Object.keys(before), ...Object.keys(after)])].flatMap((name) => {
    const [old, now] = [before[name] ?? null, after[name] ?? null];
    const isSame = canonicalJson(old) === canonicalJson(now) || (isNothing(old) && isNothing(now));
    return isSame ? [] : [{ path: `${prefix}${name}`, before: old, after: now }];
  });
}

function isNothing(value: Json): boolean {
  return value === null || value === '';
}

function compareFiles(before: FileText, after: FileText): readonly PartDifference[] {
  const placed = ({ clauses }: FileText): readonly Placed[] =>
    clauses.map(({ bookmarks, ...row }, index) => ({ id: bookmarks[0] ?? `row${index}`, row }));
  const [one, other] = [before.clauses, after.clauses].map((clauses) =>
    clauses.map((each) => ({ ...each, tracked: [] })),
  );
  const pairs = align(one ?? [], other ?? []);
  const around = (part: 'opening' | 'closing'): readonly PartDifference[] =>
    before[part] === after[part]
      ? []
      : [
          {
            part,
            kind: 'changed',
            before: 0,
            after: 0,
            moved: false,
            title: '',
            fields: [{ path: part, before: before[part], after: after[part] }],
          },
        ];
  return [
    ...around('opening'),
    ...differences({ part: 'articles', before: placed(before), after: placed(after), pairs }),
    ...around('closing'),
  ];
}
