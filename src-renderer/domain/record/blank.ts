import type { Fields, ListRow, RecordOf, Shape, Values } from './shape.ts';

/** What each field holds until somebody writes it. */
export function blankValues<F extends Fields>(fields: F): Values<F> {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- every field by its own name
  return Object.fromEntries(Object.entries(fields).map(([name, { initial }]) => [name, initial])) as Values<F>;
}

/** A record of a shape in which nobody has written yet: its fields as they begin, its lists empty. */
export function blankRecord<S extends Shape>(shape: S, id: string): RecordOf<S> {
  const lists = Object.fromEntries(Object.keys(shape.lists).map((name) => [name, []]));
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- every field and list by its own name
  return { ...blankValues(shape.fields), ...lists, id, removed: false } as unknown as RecordOf<S>;
}

/** Rows of a list, in their order, with what is said of them and all else as it begins. */
export function rowsOf<F extends Fields>(fields: F, all: readonly Partial<Values<F>>[]): readonly ListRow<F>[] {
  return all.map((said, index) => {
    const place = { id: `row${index}`, order: String(index).padStart(4, '0') };
    return { ...blankValues(fields), ...said, ...place };
  });
}
