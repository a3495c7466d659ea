import type { ReturnedDraft } from '#app/document-methods.ts';
import type { Edit } from '#domain/record/edit.ts';
import type { IdSource } from '#base/ids.ts';
import { orderBetween } from '#base/order-key.ts';
import { composed, type Hunk, type Side, typedText } from '#domain/agreements/returned-text.ts';

type Clause = ReturnedDraft['clauses'][number];
type Row = { readonly id: string; readonly order: string };

/** One thing to accept or not: a change in a title or a text, or a whole article. */
export type Choice = {
  readonly key: string;
  readonly clause: number;
  readonly kind: 'title' | 'text' | 'added' | 'removed';
  /** The hunk in its title or text; null for a whole article. */
  readonly hunk: number | null;
};

/** Everything of a returned file that can be accepted, in the order of reading. */
export function choicesOf({ clauses }: ReturnedDraft): readonly Choice[] {
  return clauses.flatMap((clause, index): readonly Choice[] => {
    if (clause.kind === 'added' || clause.kind === 'removed') {
      return [{ key: `${index}`, clause: index, kind: clause.kind, hunk: null }];
    }
    return [...inPart(clause.title, index, 'title'), ...inPart(clause.text, index, 'text')];
  });
}

/** Who changed the place beside the partner since the version that both texts come from; null: the partner alone. */
export function sideOf({ clauses }: ReturnedDraft, { clause, kind, hunk }: Choice): Side | null {
  const found = clauses[clause];
  if (kind === 'added' || kind === 'removed') return found?.side ?? null;
  const change = found?.[kind][hunk ?? 0];
  return change?.kind === 'change' ? (change.side ?? null) : null;
}

/**
 * Whether it may be taken along with all others: not what we changed ourselves since the version, nor what stands in an article
 * that was not surely recognised; those are decided one by one.
 */
export function isPlain(reading: ReturnedDraft, choice: Choice): boolean {
  return sideOf(reading, choice) === null && reading.clauses[choice.clause]?.unsure !== true;
}

function inPart(hunks: readonly Hunk[], clause: number, kind: 'title' | 'text'): readonly Choice[] {
  return hunks.flatMap((hunk, at) =>
    hunk.kind === 'same' ? [] : [{ key: `${clause}/${kind}/${at}`, clause, kind, hunk: at }],
  );
}

/** What accepting does to the draft: one list of edits, so that it is undone in one step. */
export function editsFor(
  reading: ReturnedDraft,
  chosen: ReadonlySet<string>,
  { rows, ids }: { readonly rows: readonly Row[]; readonly ids: IdSource },
): readonly Edit[] {
  const ends = new Map<number, string>();
  return reading.clauses.flatMap((clause, index): readonly Edit[] => {
    const row = reading.articles[clause.place];
    if (clause.kind === 'added') {
      return chosen.has(`${index}`) ? [addition(clause, { reading, rows, ids, ends })] : [];
    }
    if (row === undefined || !rows.some(({ id }) => id === row)) return [];
    if (clause.kind === 'removed') {
      return chosen.has(`${index}`) ? [{ kind: 'remove', list: 'articles', row, removed: true }] : [];
    }
    return [
      ...rewritten(clause, { index, row, chosen }, 'title'),
      ...rewritten(clause, { index, row, chosen }, 'text'),
    ];
  });
}

type At = { readonly index: number; readonly row: string; readonly chosen: ReadonlySet<string> };

function rewritten(clause: Clause, { index, row, chosen }: At, part: 'title' | 'text'): readonly Edit[] {
  const hunks = clause[part];
  const takes = hunks.flatMap(({ kind }, at) => (kind === 'same' ? [] : [chosen.has(`${index}/${part}/${at}`)]));
  if (!takes.includes(true)) return [];
  const value = typedText(composed(hunks, (change) => takes[change] ?? false).trim());
  return [{ kind: 'set', path: `articles/${row}/${part}`, value }];
}

type Adding = {
  readonly reading: ReturnedDraft;
  readonly rows: readonly Row[];
  readonly ids: IdSource;
  /** The order of what was added last behind each of our articles. */
  readonly ends: Map<number, string>;
};

function addition({ title, text, place }: Clause, { reading, rows, ids, ends }: Adding): Edit {
  const at = rows.findIndex(({ id }) => id === reading.articles[place]);
  const before = ends.get(place) ?? rows[at]?.order ?? null;
  const after = rows.find(({ order }) => before === null || order > before)?.order ?? null;
  const order = orderBetween(before, after);
  ends.set(place, order);
  const all = (hunks: readonly Hunk[]): string => typedText(composed(hunks, () => true));
  return { kind: 'add', list: 'articles', row: ids.next(), order, values: { title: all(title), text: all(text) } };
}
