import type { ReturnedDraft } from '#app/document-methods.ts';
import type { Json } from '#base/canonical-json.ts';
import type { IdSource } from '#base/ids.ts';
import type { Agreement } from '#domain/agreements/agreement.ts';
import { type Counting, composedFollowing } from '#domain/agreements/carried-references.ts';
import { type Hunk, typedText } from '#domain/agreements/returned-text.ts';
import { titleLike } from '#domain/wording/title-like.ts';
import type { Edit } from '#domain/record/edit.ts';
import {
  choicesOf,
  type ClauseChoice,
  isChanged,
  ledChange,
  type ReturnedClause,
  WORD_PARTS,
  type WordPart,
} from './returned-choices.ts';
import { acceptedOrder, type AcceptedOrder } from './returned-order.ts';
import { lineEdits } from './returned-line-edits.ts';

export type Accepting = {
  /** The draft as it is now: articles may have come and gone since the file was read. */
  readonly draft: Agreement;
  readonly ids: IdSource;
};

/** What accepting does, and in how many articles references follow though nobody chose to change their text. */
export type Accepted = { readonly edits: readonly Edit[]; readonly following: number };

/**
 * What accepting does to the draft: one list of edits, so that it is undone in one step. Articles that come, go or move number the
 * others anew, and references follow, as they do in the drafting room.
 */
export function acceptedEdits(
  reading: ReturnedDraft,
  chosen: ReadonlySet<string>,
  { draft, ids }: Accepting,
): Accepted {
  const picked = choicesOf(reading).flatMap((one) => (one.of === 'clause' && chosen.has(one.key) ? [one] : []));
  const order = acceptedOrder(reading, picked, { rows: draft.articles, ids });
  const counting = draft.type === 'ADD' ? NO_COUNTING : countingOf(reading, draft, order);
  const texts = draft.articles.flatMap(({ id, text }): readonly Words[] => {
    if (!order.rows.includes(id)) return [];
    const index = reading.clauses.findIndex(({ kind, place }) => kind !== 'added' && reading.articles[place] === id);
    const own = picked.filter(({ clause }) => clause === index);
    const clause = reading.clauses[index];
    const edits = clause === undefined ? [] : partEdits(clause, own, { row: id, counting, draft });
    if (own.some(({ kind }) => kind === 'text')) return [{ edits, follows: false }];
    const value = composedFollowing([{ kind: 'same', text }], () => false, counting);
    if (value === text) return [{ edits, follows: false }];
    return [{ edits: [...edits, { kind: 'set', path: `articles/${id}/text`, value }], follows: true }];
  });
  return {
    edits: [
      ...lineEdits(reading, chosen, { draft, ids }),
      ...order.edits((clause) => addedValues(clause, counting)),
      ...texts.flatMap(({ edits }) => edits),
    ],
    following: texts.filter(({ follows }) => follows).length,
  };
}

/** What becomes of the words of one article. */
type Words = { readonly edits: readonly Edit[]; readonly follows: boolean };

const NO_COUNTING: Counting = { ours: () => undefined, theirs: () => undefined };

type Rewriting = { readonly row: string; readonly counting: Counting; readonly draft: Agreement };

function partEdits(
  clause: ReturnedClause,
  picked: readonly ClauseChoice[],
  { row, counting, draft }: Rewriting,
): readonly Edit[] {
  const change = picked.some(({ kind }) => kind === 'lead') ? ledChange(clause) : null;
  const lead: readonly Edit[] =
    change === null
      ? []
      : [
          { kind: 'set', path: `articles/${row}/amends`, value: change.amends },
          { kind: 'set', path: `articles/${row}/amendsNumber`, value: change.amendsNumber },
        ];
  const own = draft.articles.find(({ id }) => id === row);
  const words = WORD_PARTS.flatMap((part): readonly Edit[] => {
    const at = new Set(picked.flatMap(({ kind, hunk }) => (kind === part && hunk !== null ? [hunk] : [])));
    if (at.size === 0) return [];
    const value = valueOf(part, clause[part], (hunk) => at.has(hunk), { counting, own: own?.[part] ?? '' });
    return [{ kind: 'set', path: `articles/${row}/${part}`, value }];
  });
  return [...lead, ...words];
}

type Valuing = { readonly counting: Counting; readonly own: string };

/** The words of a part as the record has them; `takes` is asked by the place of the hunk. */
function valueOf(
  part: WordPart,
  hunks: readonly Hunk[],
  takes: (hunk: number) => boolean,
  { counting, own }: Valuing,
): string {
  const places = hunks.flatMap(({ kind }, at) => (kind === 'same' ? [] : [at]));
  const take = (change: number): boolean => takes(places[change] ?? -1);
  const isText = part === 'text';
  const text = typedText(composedFollowing(hunks, take, isText ? counting : NO_COUNTING).trim());
  return part === 'title' || part === 'titleEnglish' ? titleLike(text, own) : text;
}

function addedValues(clause: ReturnedClause, counting: Counting): { readonly [field: string]: Json } {
  const change = isChanged(clause.lead) ? ledChange(clause) : null;
  const words = WORD_PARTS.flatMap((part): readonly (readonly [string, string])[] => {
    const value = valueOf(part, clause[part], () => true, { counting, own: '' });
    return value === '' && part !== 'title' && part !== 'text' ? [] : [[part, value]];
  });
  return { ...Object.fromEntries(words), ...change };
}

/** Whose numbers lead where, once the articles stand as they become. */
function countingOf(reading: ReturnedDraft, { articles }: Agreement, { rows, theirs }: AcceptedOrder): Counting {
  const placeOf = (row: string | null): number | null => {
    const at = row === null ? -1 : rows.indexOf(row);
    return at < 0 ? null : at + 1;
  };
  const numbered = (number: number) =>
    reading.clauses.filter((clause) => clause.order !== null && clause.number === String(number));
  return {
    ours: (number) => {
      const row = articles[number - 1]?.id;
      return row === undefined ? undefined : placeOf(row);
    },
    theirs: (number) => {
      const [first, ...more] = numbered(number);
      // A number that two of their articles bear names neither.
      if (first === undefined || more.length > 0) return undefined;
      return placeOf(theirs.get(first.order ?? -1) ?? null);
    },
  };
}
