import type { Refused } from '#app/engine.ts';

/** What the Word worker threw, as a refusal with its details. */
export function unexpected(error: unknown): Refused {
  return { reason: 'unexpected', detail: error instanceof Error ? (error.stack ?? error.message) : String(error) };
}
