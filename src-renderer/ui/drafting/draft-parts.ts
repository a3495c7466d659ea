import type { ConflictView } from '#app/views.ts';
import type { Agreement } from '#domain/agreements/agreement.ts';
import type { Beside } from '#domain/agreements/beside.ts';
import { annexesOf, type AnnexList } from '#domain/agreements/annexes.ts';
import { type Blank, blanksOf } from '#domain/agreements/blanks.ts';
import { checkAgreement } from '#domain/agreements/check.ts';
import { blankPieces } from './blank-pieces.ts';

/** The parts of a draft as the left pane lists them; articles by the id of their row. */
export type PartKey = 'title' | 'parties' | 'grounds' | 'works' | `articles/${string}` | `annex/${AnnexList}`;

/** How it stands with a part: the first of these that applies. */
export type PartState =
  | { readonly kind: 'conflict' }
  | { readonly kind: 'blanks'; readonly count: number }
  /** A check found something that its readers would stumble over. */
  | { readonly kind: 'doubt' }
  | { readonly kind: 'ready' };

export type Part = { readonly key: PartKey; readonly state: PartState };

const PART_OF: Readonly<Record<string, PartKey>> = {
  title: 'title',
  link: 'title',
  titleEnglish: 'title',
  parentNamed: 'title',
  works: 'works',
  parties: 'parties',
  place: 'parties',
  date: 'parties',
  premises: 'grounds',
  bases: 'grounds',
  costs: 'annex/costs',
  schedule: 'annex/schedule',
  dataMatrix: 'annex/dataMatrix',
};

/** The part that a field lies in; null for what stands on no paper (paper size, state). */
export function partOf(path: string): PartKey | null {
  const [first = '', row, field] = path.split('/');
  if (first === 'articles') return row === undefined ? null : `articles/${row}`;
  if (first === 'parties' && field === 'number') return 'title';
  return PART_OF[first] ?? null;
}

/** The annexes on the paper: an agreement on execution has one with its costs, others only where somebody made one. */
export function annexParts(agreement: Pick<Agreement, 'type' | AnnexList>): readonly AnnexList[] {
  const there = annexesOf(agreement);
  return agreement.type === 'PKS' && !there.includes('costs') ? ['costs', ...there] : there;
}

/** A work plan has its table; in other kinds it is shown where somebody made one. */
export function hasPlan({ type, works }: Pick<Agreement, 'type' | 'works'>): boolean {
  return type === 'RK' || works.length > 0;
}

/** Blanks in one text count one by one; an empty field is one. */
export function countBlanks(agreement: Agreement, blank: Blank): number {
  const [, row, field] = blank.path.split('/');
  const rows = [...agreement.premises, ...agreement.bases, ...agreement.articles];
  const found = rows.find((each) => each.id === row);
  const text = field === 'text' || field === 'english' ? (found?.[field] ?? '') : '';
  return Math.max(1, blankPieces(text).filter((piece) => piece.isBlank).length);
}

/** Every part of a draft with its state, in the order of the paper. */
export function partsOf(agreement: Agreement, conflicts: readonly ConflictView[], beside: Beside): readonly Part[] {
  const keys: readonly PartKey[] = [
    'title',
    'parties',
    'grounds',
    ...(hasPlan(agreement) ? (['works'] as const) : []),
    ...agreement.articles.map((article): PartKey => `articles/${article.id}`),
    ...annexParts(agreement).map((list): PartKey => `annex/${list}`),
  ];
  const blanks = blanksOf(agreement);
  const doubts = checkAgreement(agreement, beside).flatMap((finding) =>
    finding.good || !('path' in finding) ? [] : [partOf(finding.path)],
  );
  const inConflict = new Set(conflicts.map((conflict) => partOf(conflict.path)));
  const stateOf = (key: PartKey): PartState => {
    if (inConflict.has(key)) return { kind: 'conflict' };
    const own = blanks.filter((blank) => partOf(blank.path) === key);
    if (own.length > 0) {
      return { kind: 'blanks', count: own.reduce((sum, blank) => sum + countBlanks(agreement, blank), 0) };
    }
    return doubts.includes(key) ? { kind: 'doubt' } : { kind: 'ready' };
  };
  return keys.map((key) => ({ key, state: stateOf(key) }));
}
