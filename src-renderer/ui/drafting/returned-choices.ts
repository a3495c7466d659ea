import type { ReturnedDraft } from '#app/document-methods.ts';
import { changeLedBy } from '#domain/agreements/amendment.ts';
import { isOwnText } from '#domain/agreements/outside-text.ts';
import { composed, type Hunk, type Side } from '#domain/agreements/returned-text.ts';

export type ReturnedClause = ReturnedDraft['clauses'][number];
export type ReturnedLine = ReturnedDraft['outside'][number];

/** The parts of an article in which each change is accepted by itself. */
export const WORD_PARTS = ['title', 'text', 'titleEnglish', 'english'] as const;
export type WordPart = (typeof WORD_PARTS)[number];

/** One thing to accept or not. `key` says what it is, so that it is known again when the file was read once more. */
export type Choice = ClauseChoice | LineChoice;

/** In an article: a change of its words, how it changes another agreement, where it stands, or the whole of it. */
export type ClauseChoice = {
  readonly of: 'clause';
  readonly key: string;
  readonly clause: number;
  readonly kind: WordPart | 'lead' | 'moved' | 'added' | 'removed';
  /** The hunk in its part; null for the whole. */
  readonly hunk: number | null;
};

/** Outside the articles: a change of the words of a line, or a whole line of a list. */
export type LineChoice = {
  readonly of: 'line';
  readonly key: string;
  readonly line: number;
  readonly kind: 'changed' | 'added' | 'removed';
  readonly hunk: number | null;
};

/** Everything of a returned file that can be accepted, in the order of reading. */
export function choicesOf(reading: ReturnedDraft): readonly Choice[] {
  return [
    ...reading.outside.flatMap((line, index) => (line.part === 'opening' ? ofLine(line, index) : [])),
    ...reading.clauses.flatMap((clause, index) => ofClause(reading, clause, index)),
    ...reading.outside.flatMap((line, index) => (line.part === 'closing' ? ofLine(line, index) : [])),
  ];
}

/** Which article of ours, or which of theirs, something is said of. */
function nameOf({ articles }: ReturnedDraft, { kind, place, heading }: ReturnedClause): string {
  return kind === 'added' ? `+${heading ?? place}` : (articles[place] ?? '');
}

function ofClause(reading: ReturnedDraft, clause: ReturnedClause, index: number): readonly ClauseChoice[] {
  const of = { of: 'clause', clause: index } as const;
  const name = nameOf(reading, clause);
  if (clause.kind === 'added' || clause.kind === 'removed') {
    return [{ ...of, key: `${clause.kind} ${name}`, kind: clause.kind, hunk: null }];
  }
  const moved: readonly ClauseChoice[] = clause.moved
    ? [{ ...of, key: `moved ${name}`, kind: 'moved', hunk: null }]
    : [];
  const lead: readonly ClauseChoice[] =
    isChanged(clause.lead) && ledChange(clause) !== null
      ? [{ ...of, key: `lead ${name}`, kind: 'lead', hunk: null }]
      : [];
  const words = WORD_PARTS.flatMap((kind) =>
    changesIn(clause[kind], `${name}/${kind}`).map(({ key, hunk }): ClauseChoice => ({ ...of, key, kind, hunk })),
  );
  return [...moved, ...lead, ...words];
}

function ofLine(line: ReturnedLine, index: number): readonly LineChoice[] {
  const of = { of: 'line', line: index } as const;
  if (!isOwnText(line.source)) return [];
  if (line.kind === 'changed') {
    const name = line.source.kind === 'value' ? line.source.path : `${index}`;
    return changesIn(line.hunks, `${line.part} ${name}`).map(({ key, hunk }) => ({
      ...of,
      key,
      kind: 'changed',
      hunk,
    }));
  }
  return [{ ...of, key: `${line.part} ${line.kind} ${wholeOf(line.hunks)}`, kind: line.kind, hunk: null }];
}

function changesIn(hunks: readonly Hunk[], name: string): readonly { readonly key: string; readonly hunk: number }[] {
  return hunks.flatMap((hunk, at) =>
    hunk.kind === 'same' ? [] : [{ key: `${name}/${at}/${hunk.removed}→${hunk.added}`, hunk: at }],
  );
}

export function isChanged(hunks: readonly Hunk[]): boolean {
  return hunks.some(({ kind }) => kind !== 'same');
}

/** What was added or removed as a whole. */
export function wholeOf(hunks: readonly Hunk[]): string {
  return composed(hunks, () => true) || composed(hunks, () => false);
}

/** What their words say that an article of an addendum does; null where the record cannot say it as they do. */
export function ledChange({ lead }: Pick<ReturnedClause, 'lead'>): ReturnType<typeof changeLedBy> {
  const [, sentence = '', ...more] = composed(lead, () => true).split('\n');
  return more.length > 0 ? null : changeLedBy(sentence);
}

/** The hunks that a choice is about. */
export function hunksOf(reading: ReturnedDraft, choice: Choice): readonly Hunk[] {
  if (choice.of === 'line') return reading.outside[choice.line]?.hunks ?? [];
  const clause = reading.clauses[choice.clause];
  const { kind } = choice;
  if (clause === undefined || kind === 'moved') return [];
  return clause[kind === 'added' || kind === 'removed' ? 'text' : kind];
}

/** Who changed the place beside the partner since the version that both texts come from; null: the partner alone. */
export function sideOf(reading: ReturnedDraft, choice: Choice): Side | null {
  if (choice.hunk === null) {
    const whole = choice.of === 'line' ? reading.outside[choice.line] : reading.clauses[choice.clause];
    return whole?.side ?? null;
  }
  const change = hunksOf(reading, choice)[choice.hunk];
  return change?.kind === 'change' ? (change.side ?? null) : null;
}

/**
 * Whether it may be taken along with all others: not what we changed ourselves since the version, nor what stands in an article
 * that was not surely recognised; those are decided one by one.
 */
export function isPlain(reading: ReturnedDraft, choice: Choice): boolean {
  if (sideOf(reading, choice) !== null) return false;
  return choice.of === 'line' || reading.clauses[choice.clause]?.unsure !== true;
}
