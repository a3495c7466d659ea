declare const brand: unique symbol;

/** A string that may not be mixed up with another kind of string. */
export type Brand<T, Name extends string> = T & { readonly [brand]: Name };

/** The only place that gives a value its brand. Call it where the value has just been checked or made. */
export function branded<B extends Brand<unknown, string>>(value: B extends Brand<infer T, string> ? T : never): B {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- a brand exists only in the type system
  return value as unknown as B;
}
