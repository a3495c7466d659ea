import { ImmutableString, isImmutableString } from '@automerge/automerge/slim';
import { type Json, canonicalJson } from '#base/canonical-json.ts';
import { fail, ok, type Result } from '#base/result.ts';
import type { Field, Merge } from '#domain/record/shape.ts';

/** A register as the engine holds it: one canonical JSON text, replaced as a whole. */
export type Fact = ImmutableString;

/**
 * The register for a value. One that is affirmed carries a number beside it when it says what already stands there, so that
 * writing the value it has is a write too and stands against a change made elsewhere (exchange.md §2.4, trap 1).
 * `standing` are the texts that lie in its place.
 */
export function factOf(merge: Merge, value: Json, standing: readonly (string | null)[]): Fact {
  if (merge !== 'affirm') return new ImmutableString(canonicalJson(value));
  let text = canonicalJson({ v: value });
  for (let n = 1; standing.includes(text); n += 1) text = canonicalJson({ v: value, n });
  return new ImmutableString(text);
}

/** A header's text, which is no JSON. */
export function textFact(text: string): Fact {
  return new ImmutableString(text);
}

/** The JSON that a register holds, schema or not; undefined when it is no register or no JSON. */
export function rawValue(merge: Merge, fact: unknown): Json | undefined {
  return isImmutableString(fact) ? rawText(merge, fact.val) : undefined;
}

/** The same for a register's text. */
export function rawText(merge: Merge, text: string): Json | undefined {
  const parsed = parseJson(text);
  if (merge !== 'affirm') return parsed;
  return isObject(parsed) && 'v' in parsed ? parsed.v : undefined;
}

/** The value of a field out of its register or its text. Fails when a newer or a hostile version wrote what this one cannot mean. */
export function valueOf(field: Field<Json>, held: unknown): Result<Json, { readonly reason: 'not-valid' }> {
  return checked(field, field.merge === 'weave' ? textOf(held) : rawValue(field.merge, held));
}

/** The same out of a register's text. */
export function valueOfText(field: Field<Json>, text: string): Result<Json, { readonly reason: 'not-valid' }> {
  return checked(field, rawText(field.merge, text));
}

function checked(field: Field<Json>, raw: Json | undefined): Result<Json, { readonly reason: 'not-valid' }> {
  const parsed = raw === undefined ? null : field.schema.safeParse(raw);
  return parsed !== null && parsed.success ? ok(parsed.data) : fail({ reason: 'not-valid' });
}

function textOf(held: unknown): string | undefined {
  return typeof held === 'string' ? held : undefined;
}

function parseJson(text: string): Json | undefined {
  try {
    const parsed: unknown = JSON.parse(text);
    return isJson(parsed) ? parsed : undefined;
  } catch {
    return undefined;
  }
}

function isObject(value: Json | undefined): value is { readonly [key: string]: Json } {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Whatever JSON.parse gives is JSON; undefined never comes out of it. */
function isJson(value: unknown): value is Json {
  return value !== undefined;
}
