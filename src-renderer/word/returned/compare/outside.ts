import { type OutsideSource, wordsIn } from '#domain/agreements/outside-text.ts';
import type { Hunk, Side } from '#domain/agreements/returned-text.ts';
import type { FileText } from '../../versions/version-text.ts';
import type { Line } from '../recognise/lines.ts';
import { type ClauseText, slice } from './clause-text.ts';
import { hunksOf } from './hunks.ts';
import { inPairs, type Matched } from './outside-pairs.ts';
import { threeWayHunks } from './three-way.ts';

export type OutsidePart = 'opening' | 'closing';

/** Where each of our lines comes from, by its place among those of its part that say something. */
export type OutsideSources = Readonly<Record<OutsidePart, readonly OutsideSource[]>>;

/** What became of one line outside the articles. Plain data: it crosses from the worker to the window. */
export type OutsideDifference = {
  readonly part: OutsidePart;
  readonly kind: 'changed' | 'added' | 'removed';
  /** For an added line that stands in a list: which one, with an empty `row`. */
  readonly source: OutsideSource;
  /** The row of that list which an added line stands behind; '' in front of all. */
  readonly behind: string;
  readonly hunks: readonly Hunk[];
  /** The second text of an added row. */
  readonly english: readonly Hunk[];
  /** For a whole line: `ours`: we wrote or took it out since the version that both come from; `both`: and they changed it. */
  readonly side?: Side;
};

export type Comparing = { readonly base: FileText | null; readonly sources?: OutsideSources | undefined };

const FIXED: OutsideSource = { kind: 'fixed' };

/** Compares what stands around the articles, line by line: tables and text boxes too. Labels are not compared. */
export function compareOutside(
  part: OutsidePart,
  sent: readonly Line[],
  returned: readonly Line[],
  { base, sources }: Comparing,
): readonly OutsideDifference[] {
  const [ours, theirs] = [saying(sent), saying(returned)];
  const from = base === null ? null : base[part].split('\n');
  const own = from === null ? null : partners(from, ours);
  const other = from === null ? null : partners(from, theirs);
  const sourceOf = (index: number): OutsideSource => sources?.[part][index] ?? FIXED;
  const found = inPairs(theirs, ours).flatMap((match): readonly Found[] => {
    const before = { ours: own?.get(match.ours) ?? null, theirs: other?.get(match.theirs) ?? null };
    const one = { match, ours, theirs, before, isKnown: from !== null, sourceOf };
    return differenceOf(one, returned).map((difference) => ({ ...difference, part, row: rowOf(theirs[match.theirs]) }));
  });
  return together(found).map(({ row: _row, ...difference }) => difference);
}

/** With the row of the table in which theirs stands. */
type Found = OutsideDifference & { readonly row: string };

type One = {
  readonly match: Matched;
  readonly ours: readonly Line[];
  readonly theirs: readonly Line[];
  /** What stood there in the version that both come from. */
  readonly before: { readonly ours: string | null; readonly theirs: string | null };
  readonly isKnown: boolean;
  readonly sourceOf: (index: number) => OutsideSource;
};

type Difference = Omit<OutsideDifference, 'part'>;

function differenceOf(one: One, returned: readonly Line[]): readonly Difference[] {
  const { match, ours, theirs } = one;
  const [own, other] = [ours[match.ours], theirs[match.theirs]];
  if (own !== undefined && other !== undefined) return changed(one, own, other);
  if (other !== undefined) return [added(one, other)];
  return own === undefined ? [] : [removed(one, own, returned)];
}

function changed({ match, before, isKnown, sourceOf }: One, own: Line, other: Line): readonly Difference[] {
  const source = sourceOf(match.ours);
  const [mine, said] = [words(own, source), words(other, source)];
  const was = before.ours ?? before.theirs ?? '';
  const hunks = isKnown
    ? threeWayHunks(words({ text: was, tracked: [] }, source).text, mine.text, said)
    : hunksOf(mine.text, said);
  if (hunks.every(({ kind }) => kind === 'same')) return [];
  if (source.kind !== 'row' || source.row !== '') return [{ kind: 'changed', source, behind: '', hunks, english: [] }];
  // A blank stood where there is no row yet.
  return [{ kind: 'added', source, behind: '', hunks: hunksOf('', said), english: [] }];
}

function added({ match, before, sourceOf }: One, other: Line): Difference {
  const [above, below] = [sourceOf(match.above), sourceOf(match.above + 1)];
  const list = above.kind === 'row' ? above : below;
  const side =
    before.theirs === null ? {} : { side: before.theirs === other.text ? ('ours' as const) : ('both' as const) };
  if (list.kind !== 'row')
    return { kind: 'added', source: FIXED, behind: '', hunks: hunksOf('', other), english: [], ...side };
  const source = { ...list, row: '' };
  const behind = above.kind === 'row' ? above.row : '';
  return { kind: 'added', source, behind, hunks: hunksOf('', words(other, source)), english: [], ...side };
}

function removed({ match, before, isKnown, sourceOf }: One, own: Line, returned: readonly Line[]): Difference {
  const source = sourceOf(match.ours);
  const ghost = returned.find((line) => line.text === '' && line.before === own.text);
  const by = ghost?.tracked.slice(0, 1).map(({ revision }) => revision) ?? [];
  const hunks: readonly Hunk[] = [{ kind: 'change', removed: words(own, source).text, added: '', by }];
  const side = sideOfRemoved(own.text, before.ours, isKnown);
  return { kind: 'removed', source, behind: '', hunks, english: [], ...side };
}

function sideOfRemoved(text: string, before: string | null, isKnown: boolean): { readonly side?: Side } {
  if (!isKnown || before === text) return {};
  return { side: before === null ? 'ours' : 'both' };
}

function saying(lines: readonly Line[]): readonly Line[] {
  return lines.filter(({ text }) => text !== '').map((line) => ({ ...line, mark: 'none' }));
}

function words(line: ClauseText, source: OutsideSource): ClauseText {
  const { from, to } = wordsIn(line.text, source);
  return slice({ text: line.text, tracked: line.tracked }, from, to);
}

/** Which line of the version each line of a text is. */
function partners(from: readonly string[], lines: readonly Line[]): ReadonlyMap<number, string> {
  const before = from.map((text) => ({ mark: 'none' as const, text }));
  const found = inPairs(before, lines).filter((match) => match.ours >= 0 && match.theirs >= 0);
  return new Map(found.map((match) => [match.ours, from[match.theirs] ?? '']));
}

function rowOf(line: Line | undefined): string {
  const cell = line?.paragraphs[0]?.cell ?? null;
  return cell === null ? '' : `${cell.table}/${cell.row}`;
}

/** Rows of a list have both texts in one difference; other lines that were added together are one. */
function together(found: readonly Found[]): readonly Found[] {
  const kept: Found[] = [];
  for (const one of found) {
    const last = kept.at(-1);
    const text = kept.findIndex((other) => isSecondOf(other, one));
    const first = kept[text];
    if (first !== undefined) kept.splice(text, 1, { ...first, english: one.kind === 'added' ? one.hunks : [] });
    else if (last !== undefined && isGoingOn(last, one))
      kept.splice(-1, 1, { ...last, hunks: joined(last.hunks, one.hunks) });
    else kept.push(one);
  }
  return kept;
}

/** The English words of a row that was added or taken out. */
function isSecondOf(first: Found, second: Found): boolean {
  const [one, other] = [first.source, second.source];
  if (one.kind !== 'row' || other.kind !== 'row' || first.kind !== second.kind || first.kind === 'changed')
    return false;
  const isRow = first.kind === 'added' ? first.row !== '' && first.row === second.row : one.row === other.row;
  return isRow && one.list === other.list && one.field === 'text' && other.field === 'english';
}

function isGoingOn(last: Found, one: Found): boolean {
  return (
    last.kind === 'added' &&
    one.kind === 'added' &&
    last.source.kind === 'fixed' &&
    one.source.kind === 'fixed' &&
    last.side === one.side
  );
}

function joined(one: readonly Hunk[], other: readonly Hunk[]): readonly Hunk[] {
  const [first, second] = [one[0], other[0]];
  if (first?.kind !== 'change' || second?.kind !== 'change') return [...one, ...other];
  const by = [
    ...first.by,
    ...second.by.filter((who) => !first.by.some(({ author, date }) => author === who.author && date === who.date)),
  ];
  return [{ ...first, added: `${first.added}\n${second.added}`, by }];
}
