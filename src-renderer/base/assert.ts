/** The end of an exhaustive switch: the compiler proves that no case is left. */
export function assertNever(value: never, what: string): never {
  throw new Error(`Unhandled ${what}: ${JSON.stringify(value)}`);
}

/** A value that is known to be there; `because` says how we know. */
export function present<T>(value: T | null | undefined, because: string): T {
  if (value === null || value === undefined) throw new Error(`A value was missing that could not be: ${because}`);
  return value;
}
