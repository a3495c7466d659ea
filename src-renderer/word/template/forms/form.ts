import type { Blank } from '#domain/templates/layouts.ts';
import type { AnnexList } from '#domain/agreements/annexes.ts';
import type { WorkRow } from '../../outline.ts';
import type { ReportTable } from '../../report-outline.ts';

/*
 * A form (*formulir templat*) of a layout says in one place which blanks it has, what each is filled with, and how the template to
 * begin with is written: so that no blank is without a value or without a line, and no document without a template. It is built of
 * parts, each of which knows all three.
 */

/** A table that Simpul draws itself, in the width of the template's text. */
export type DrawnTable =
  | (ReportTable & { readonly filled?: 'by-hand' })
  | { readonly kind: 'annex'; readonly list: AnnexList; readonly rows: readonly (readonly string[])[] }
  | { readonly kind: 'works'; readonly rows: readonly WorkRow[] };

/** What a template's blanks are filled with: texts by name, lists of rows, and tables; null for no table. */
export type Values = { readonly [name: string]: string | readonly Values[] | DrawnTable | null };

/** How a line of a template to begin with stands on paper. Lengths in millimetres. */
export type StarterLook = {
  readonly left?: number;
  /** How far the first line stands out; its mark ends with a tab. */
  readonly hanging?: number;
  readonly before?: number;
  readonly align?: 'left' | 'centre' | 'right';
  readonly bold?: boolean;
  /** Letters in points. */
  readonly size?: number;
  /** Stays on the page of what follows. */
  readonly keep?: boolean;
  readonly newPage?: boolean;
  /** In the header of the first page. */
  readonly head?: boolean;
};

export type StarterLine = {
  readonly kind: 'line';
  readonly style: string;
  readonly text: string;
  readonly look: StarterLook;
};

/** A table whose second row is repeated for each row of a list: headings with the blanks below them. */
export type StarterTable = {
  readonly kind: 'table';
  readonly list: string;
  /** `share`: of the width, beside those of the others. */
  readonly columns: readonly { readonly heading: string; readonly blank: string; readonly share: number }[];
  /** `by-hand`: every row has room for handwriting. */
  readonly filled?: 'by-hand';
};

/** Two cells side by side, without lines around them. */
export type StarterPair = {
  readonly kind: 'pair';
  readonly cells: readonly [readonly StarterLine[], readonly StarterLine[]];
};

export type StarterPart = StarterLine | StarterTable | StarterPair;

/** A piece of a form: its blanks, what fills them, and its lines in a template to begin with. */
export type Part<T> = {
  readonly blanks: readonly Blank[];
  readonly values: (of: T) => Values;
  readonly starter: readonly StarterPart[];
};

export type Form<T> = readonly Part<T>[];

/** A blank with what fills it, before it stands in a line. */
export type Field<T> = { readonly blank: Blank; readonly value: (of: T) => Values[string]; readonly mark: string };

export function free<T>(name: string, value: (of: T) => string): Field<T> {
  return { blank: { name, need: 'free' }, value, mark: `{{${name}}}` };
}

export function needed<T>(name: string, value: (of: T) => string): Field<T> {
  return { blank: { name, need: 'needed' }, value, mark: `{{${name}}}` };
}

/** The same blank, not missed where `or` stands. */
export function either<T>({ blank, ...field }: Field<T>, or: string): Field<T> {
  return { ...field, blank: { ...blank, or } };
}

type Words<T> = readonly (string | Field<T>)[];

/** A paragraph: words and blanks in their order. */
export function line<T>(style: string, look: StarterLook, ...words: Words<T>): Part<T> {
  const fields = words.filter((word) => typeof word !== 'string');
  const text = words.map((word) => (typeof word === 'string' ? word : word.mark)).join('');
  return { ...fieldsOnly(fields), starter: [{ kind: 'line', style, text, look }] };
}

/** A paragraph that is left out where its first blank says nothing. */
export function optional<T>(style: string, look: StarterLook, ...words: Words<T>): Part<T> {
  const first = words.find((word) => typeof word !== 'string');
  const part = line(style, look, ...words);
  if (first === undefined) throw new Error('What is left out must have a blank to tell by');
  return { ...part, starter: between(first.blank.name, part.starter, style, look) };
}

/** Blanks that a template may use, which the one to begin with says in other words. */
export function also<T>(...fields: readonly Field<T>[]): Part<T> {
  return { ...fieldsOnly(fields), starter: [] };
}

/** What stands where a blank says nothing. */
export function otherwise<T>({ blank, value }: Field<T>, part: Part<T>): Part<T> {
  const [begin, end] = [mark(`{{^${blank.name}}}`), mark(`{{/${blank.name}}}`)];
  return {
    blanks: [blank, ...part.blanks],
    values: (of) => ({ [blank.name]: value(of), ...part.values(of) }),
    starter: [begin, ...part.starter, end],
  };
}

function fieldsOnly<T>(fields: readonly Field<T>[]): Pick<Part<T>, 'blanks' | 'values'> {
  return {
    blanks: fields.map(({ blank }) => blank),
    values: (of) => Object.fromEntries(fields.map(({ blank, value }) => [blank.name, value(of)])),
  };
}

type List<T, R> = {
  readonly name: string;
  readonly need: Blank['need'];
  readonly of: (said: T) => readonly R[];
  /** Another blank that says the same. */
  readonly or?: string;
};

/** A list whose rows are written by parts of their own. */
export function rows<T, R>(list: List<T, R>, ...parts: Form<R>): Part<T> {
  const inside = parts.flatMap(({ starter }) => starter);
  return { ...listOnly(list, parts), starter: between(list.name, inside, 'SKKiri', headed(inside)) };
}

/** A list that a template may use, and which the one to begin with says in other words: those of `or`. */
export function alsoRows<T, R>(list: List<T, R> & { readonly or: string }, ...fields: readonly Field<R>[]): Part<T> {
  return { ...listOnly(list, [also(...fields)]), starter: [] };
}

/** A list as a table of the template, its head row repeated on every page. No field: an empty cell. */
export function grid<T, R>(
  list: List<T, R>,
  columns: readonly (readonly [heading: string, field: Field<R> | null, share: number])[],
  filled?: 'by-hand',
): Part<T> {
  const fields = columns.flatMap(([, field]) => (field === null ? [] : [field]));
  const shown = columns.map(([heading, field, share]) => ({ heading, blank: field?.mark ?? '', share }));
  const drawn = {
    kind: 'table',
    list: list.name,
    columns: shown,
    ...(filled === undefined ? {} : { filled }),
  } as const;
  return { ...listOnly(list, [also(...fields)]), starter: [drawn] };
}

/** Two places side by side. */
export function beside<T>(left: Form<T>, right: Form<T>): Part<T> {
  const lines = (form: Form<T>): readonly StarterLine[] =>
    form.flatMap(({ starter }) => starter).filter((part) => part.kind === 'line');
  const all = [...left, ...right];
  return {
    blanks: all.flatMap(({ blanks }) => blanks),
    values: (said) => valuesOf(all, said),
    starter: [{ kind: 'pair', cells: [lines(left), lines(right)] }],
  };
}

/** A table that Simpul draws. */
export function table<T>(name: string, need: Blank['need'], value: (of: T) => DrawnTable | null): Part<T> {
  return {
    ...fieldsOnly([{ blank: { name, need, kind: 'table' }, value, mark: `{{@${name}}}` }]),
    starter: [{ kind: 'line', style: 'SKKiri', text: `{{@${name}}}`, look: {} }],
  };
}

function listOnly<T, R>({ name, need, of, or }: List<T, R>, parts: Form<R>): Pick<Part<T>, 'blanks' | 'values'> {
  return {
    blanks: [{ name, need, rows: blanksOf(parts), ...(or === undefined ? {} : { or }) }],
    values: (said) => ({ [name]: of(said).map((row) => valuesOf(parts, row)) }),
  };
}

/** Marks that begin and end a list, or what depends on a blank, each in a paragraph of its own, which the template loses. */
function between(
  name: string,
  inside: readonly StarterPart[],
  style: string,
  { head = false }: StarterLook,
): readonly StarterPart[] {
  const look = head ? { head } : {};
  return [mark(`{{#${name}}}`, style, look), ...inside, mark(`{{/${name}}}`, style, look)];
}

function mark(text: string, style = 'SKKiri', look: StarterLook = {}): StarterLine {
  return { kind: 'line', style, text, look };
}

function headed(inside: readonly StarterPart[]): StarterLook {
  return inside.some((part) => part.kind === 'line' && part.look.head === true) ? { head: true } : {};
}

/** Every blank of a form, each once. */
export function blanksOf<T>(form: Form<T>): readonly Blank[] {
  return merged(form.flatMap(({ blanks }) => blanks));
}

/** A list that stands more than once has the blanks of all its places. */
function merged(all: readonly Blank[]): readonly Blank[] {
  const byName = new Map<string, Blank>();
  for (const blank of all) {
    const before = byName.get(blank.name);
    byName.set(blank.name, before === undefined ? blank : both(before, blank));
  }
  return [...byName.values()];
}

function both(one: Blank, other: Blank): Blank {
  const need = one.need === 'needed' || other.need === 'needed' ? 'needed' : 'free';
  const within = one.rows === undefined ? {} : { rows: merged([...one.rows, ...(other.rows ?? [])]) };
  return { ...one, need, ...within };
}

/** What the blanks of a form are filled with. */
export function valuesOf<T>(form: Form<T>, of: T): Values {
  return form.map(({ values }) => values(of)).reduce(joined, {});
}

function joined(one: Values, other: Values): Values {
  const entries = Object.entries(other).map(([name, value]) => {
    const before = one[name];
    return [name, isRows(before) && isRows(value) ? joinedRows(before, value) : value] as const;
  });
  return { ...one, ...Object.fromEntries(entries) };
}

function joinedRows(one: readonly Values[], other: readonly Values[]): readonly Values[] {
  return other.map((row, index) => joined(one[index] ?? {}, row));
}

export function isRows(value: Values[string] | undefined): value is readonly Values[] {
  return Array.isArray(value);
}
