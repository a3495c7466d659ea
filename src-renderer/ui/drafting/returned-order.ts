import type { ReturnedDraft } from '#app/document-methods.ts';
import type { Json } from '#base/canonical-json.ts';
import type { IdSource } from '#base/ids.ts';
import type { Edit } from '#domain/record/edit.ts';
import type { ClauseChoice, ReturnedClause } from './returned-choices.ts';
import { placeRow, rowAt } from './row-edits.ts';

type Values = { readonly [field: string]: Json };
type Row = { readonly id: string; readonly order: string };
type Placed = { readonly clause: ReturnedClause; readonly index: number };

/** The articles as they become when what was chosen is taken, and the edits that make them so. */
export type AcceptedOrder = {
  readonly rows: readonly string[];
  /** The row that each article of theirs is or becomes, by its place in their file; null where it is left out. */
  readonly theirs: ReadonlyMap<number, string | null>;
  /** `values`: what a new row says, once the numbers of all are known. */
  readonly edits: (values: (clause: ReturnedClause) => Values) => readonly Edit[];
};

/** Goes through their file from top to bottom: what is taken stands behind the article that it stands behind there. */
export function acceptedOrder(
  reading: ReturnedDraft,
  picked: readonly ClauseChoice[],
  { rows, ids }: { readonly rows: readonly Row[]; readonly ids: IdSource },
): AcceptedOrder {
  const isChosen = (index: number, wanted: ClauseChoice['kind']): boolean =>
    picked.some(({ clause, kind }) => clause === index && kind === wanted);
  const clauses = reading.clauses.map((clause, index) => ({ clause, index }));
  const gone = clauses.flatMap(({ clause, index }) =>
    clause.kind === 'removed' && isChosen(index, 'removed') ? (reading.articles[clause.place] ?? []) : [],
  );
  const putting = new Putting(rows.filter(({ id }) => !gone.includes(id)));
  for (const { clause, index } of inTheirOrder(clauses)) {
    if (clause.kind === 'added') putting.add(clause, isChosen(index, 'added') ? ids.next() : null);
    else putting.go(clause, reading.articles[clause.place] ?? '', isChosen(index, 'moved'));
  }
  const removals = gone.map((row): Edit => ({ kind: 'remove', list: 'articles', row, removed: true }));
  return {
    rows: putting.rows.map(({ id }) => id),
    theirs: putting.theirs,
    edits: (values) => [...removals, ...putting.made.map((edit) => edit(values))],
  };
}

function inTheirOrder(clauses: readonly Placed[]): readonly Placed[] {
  return clauses
    .filter(({ clause }) => clause.order !== null)
    .toSorted((one, other) => (one.clause.order ?? 0) - (other.clause.order ?? 0));
}

/** Puts articles behind one another, as their file has them; what is not taken leaves ours where they are. */
class Putting {
  rows: readonly Row[];
  readonly theirs = new Map<number, string | null>();
  readonly made: ((values: (clause: ReturnedClause) => Values) => Edit)[] = [];
  #behind: string | null = null;

  constructor(rows: readonly Row[]) {
    this.rows = rows;
  }

  /** A new article; without a row it is left out. */
  add(clause: ReturnedClause, row: string | null): void {
    this.theirs.set(clause.order ?? -1, row);
    if (row === null) return;
    const index = this.#placeAmong(this.rows);
    const { order } = rowAt('articles', this.rows, { index, row, values: {} });
    this.made.push((values) => ({ kind: 'add', list: 'articles', row, order, values: values(clause) }));
    this.rows = this.rows.toSpliced(index, 0, { id: row, order });
    this.#behind = row;
  }

  /** One of ours; `moves`: it is to stand where it stands there. */
  go(clause: ReturnedClause, row: string, moves: boolean): void {
    const own = this.rows.find(({ id }) => id === row);
    this.theirs.set(clause.order ?? -1, own === undefined ? null : row);
    if (own === undefined || (clause.moved && !moves)) return;
    if (clause.moved) this.#move(own);
    this.#behind = row;
  }

  #move(own: Row): void {
    const others = this.rows.filter(({ id }) => id !== own.id);
    const index = this.#placeAmong(others);
    const edit = placeRow('articles', this.rows, own.id, index);
    if (edit !== null) this.made.push(() => edit);
    this.rows = others.toSpliced(index, 0, { id: own.id, order: edit?.order ?? own.order });
  }

  #placeAmong(rows: readonly Row[]): number {
    return rows.findIndex(({ id }) => id === this.#behind) + 1;
  }
}
