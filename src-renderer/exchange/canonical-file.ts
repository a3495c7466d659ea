import { fromHex } from '#base/bytes.ts';
import { canonicalJson, type Json } from '#base/canonical-json.ts';
import { present } from '#base/assert.ts';
import { fail, ok, type Result } from '#base/result.ts';
import { textBytes } from '#feed/digest.ts';
import { z } from 'zod';

/** The oldest reader that a file must have to be understood: this one's number. */
const READER = 1;
const VERSION = 1;

const envelope = z.object({
  format: z.string(),
  version: z.number().int().positive(),
  minReader: z.number().int().positive(),
});

/** Whole numbers from 0. */
export function count() {
  return z.number().int().nonnegative();
}

/** So many bytes as lower-case hex: the one spelling that leaves nothing to vary. */
export function hexText(bytes: number) {
  return z.string().regex(new RegExp(`^[0-9a-f]{${bytes * 2}}$`));
}

/** The bytes of a text that `hexText` has passed. */
export function bytesOfHex(hex: string): Uint8Array<ArrayBuffer> {
  return present(fromHex(hex), 'the schema lets only hex through');
}

/**
 * Reads a signed JSON file by its schema (SPEC R31–R33). In this version's files the bytes must be the canonical JSON of what
 * the schema keeps: one check that leaves no room for unknown fields, a key twice, blanks or other spellings of numbers.
 * Files of a later version that this reader may read keep their unknown fields unseen. `reads`: the number of the reader.
 */
export function readCanonical<T extends Json>(
  bytes: Uint8Array,
  format: string,
  schema: z.ZodType<T>,
  reads: number = READER,
): Result<T, 'damaged' | 'newer-version'> {
  const parsed = parseJson(bytes);
  const outer = envelope.safeParse(parsed);
  if (!outer.success || outer.data.format !== format) return fail('damaged');
  if (outer.data.minReader > reads) return fail('newer-version');
  const inner = schema.safeParse(parsed);
  if (outer.data.version > VERSION) return inner.success ? ok(inner.data) : fail('newer-version');
  if (!inner.success) return fail('damaged');
  return isSameText(bytes, canonicalJson(inner.data)) ? ok(inner.data) : fail('damaged');
}

export function canonicalBytes(value: Json): Uint8Array<ArrayBuffer> {
  return textBytes(canonicalJson(value));
}

function parseJson(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes));
  } catch {
    return null;
  }
}

function isSameText(bytes: Uint8Array, text: string): boolean {
  const expected = textBytes(text);
  return expected.length === bytes.length && expected.every((byte, index) => byte === bytes[index]);
}
