declare const brand: unique symbol;

/** A string that may not be mixed up with another kind of string. */
export type Brand<T, Name extends string> = T & { readonly [brand]: Name };

/** The only place that gives a text its brand. Call it where the text has just been checked or made. */
// oxlint-disable-next-line typescript/no-unnecessary-type-parameters -- the caller names the brand
export function branded<B extends Brand<string, string>>(value: string): B {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- a brand exists only in the type system
  return value as B;
}
