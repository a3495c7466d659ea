/** An outcome that is expected to fail at times: the failure is a value with a closed set of reasons, never a throw. */
export type Result<T, E> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: E };

export function ok<T>(value: T): { readonly ok: true; readonly value: T } {
  return { ok: true, value };
}

export function fail<E>(error: E): { readonly ok: false; readonly error: E } {
  return { ok: false, error };
}

/** Takes the value of a result that cannot have failed; `because` says why it could not. */
export function unwrap<T, E>(result: Result<T, E>, because: string): T {
  if (result.ok) return result.value;
  throw new Error(`A result failed that could not: ${because} (${JSON.stringify(result.error)})`);
}
