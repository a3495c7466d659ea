import type { Json } from '#base/canonical-json.ts';
import type { Result } from '#base/result.ts';
import type { RecordKind } from '#domain/record/shapes.ts';
import type { Refused } from './engine.ts';

/** A field that differs where a record goes on apart, with the value shown here first. */
export type PartedField = { readonly kind: RecordKind; readonly path: string; readonly values: readonly Json[] };

/** What a record that goes on apart would be as one: who would see it, and what a person decides on before. */
export type Parted = { readonly regions: readonly string[]; readonly fields: readonly PartedField[] };

/** By path, which of a field's values holds from now on (0 is the first). */
export type UniteChoice = Readonly<Record<string, number>>;

export type Uniting = {
  /** Brings what was written in a document that a record left into the one where it goes on now; says how many changes. */
  readonly bringAlong: (
    record: string,
    whose?: 'own' | 'all',
  ) => Promise<Result<{ readonly changes: number }, Refused>>;
  /** What a record that two offices shared anew at once would be as one. Writes nothing. */
  readonly parted: (record: string) => Promise<Result<Parted, Refused>>;
  /** Lets it go on as one, among all who see either (documents R20). */
  readonly unite: (
    record: string,
    choice: UniteChoice,
  ) => Promise<Result<{ readonly with: readonly string[] }, Refused>>;
};
