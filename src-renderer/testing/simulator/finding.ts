import type { Result } from '#base/result.ts';

/** What a run of a world found wrong. */
export class Finding extends Error {
  override readonly name = 'Finding';
}

export function must<T>(result: Result<T, unknown>, what: string): T {
  if (!result.ok) throw new Finding(`${what}: ${JSON.stringify(result.error)}`);
  return result.value;
}
