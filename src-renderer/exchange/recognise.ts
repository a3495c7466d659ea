import { fail, ok, type Result } from '#base/result.ts';
import { AGE_FIRST_LINE, unarmored } from './age-file.ts';
import { armoredBlocks, beginsArmor } from './armor-text.ts';
import { looksLikeGzip } from './gzip.ts';
import { EXCHANGE_LIMITS } from './limits.ts';
import type { Refusal } from './refusal.ts';
import { looksLikeZip, readZip } from './zip.ts';

/** What a file is, by its first bytes: names and endings get lost on the way (exchange.md §5.3). */
export type Content =
  | { readonly kind: 'package'; readonly age: Uint8Array }
  | { readonly kind: 'card'; readonly gzip: Uint8Array };

/** Something that came under a name. */
export type NamedFile = { readonly name: string; readonly bytes: Uint8Array };

/** One thing out of a wrapping: its bytes can be recognised by themselves. */
export type Unwrapped = NamedFile & { readonly content: Result<Content, Refusal> };

/** Recognises a package, its text form, a contact card, and a zip or a text that holds one of these and nothing else. */
export function recognise(file: Uint8Array): Result<Content, Refusal> {
  const found = unwrapFile({ name: '', bytes: file });
  if (!found.ok) return found;
  const [only, another] = found.value;
  return only === undefined || another !== undefined ? fail('unknown-content') : only.content;
}

/**
 * Everything that a file brings: itself, or what lies in the zip or in the text around it. What of it is no file of Simpul is
 * listed with its reason; a wrapping that cannot be trusted is refused whole.
 */
export function unwrapFile(file: NamedFile): Result<readonly Unwrapped[], Refusal> {
  if (file.bytes.length > EXCHANGE_LIMITS.file) return fail('too-big');
  if (!looksLikeZip(file.bytes)) return unwrapText(file);
  const members = readZip(file.bytes);
  if (!members.ok) return members;
  const found: Unwrapped[] = [];
  for (const member of members.value) {
    const within = unwrapMember(member);
    if (within.ok) found.push(...within.value);
    else found.push({ ...member, content: within });
  }
  if (found.length > EXCHANGE_LIMITS.wrapped) return fail('too-many-files');
  return found.length === 0 ? fail('unknown-content') : ok(found);
}

function unwrapMember(member: NamedFile): Result<readonly Unwrapped[], Refusal> {
  return looksLikeZip(member.bytes) ? fail('nested-zip') : unwrapText(member);
}

function unwrapText(file: NamedFile): Result<readonly Unwrapped[], Refusal> {
  const { bytes } = file;
  if (startsWithText(bytes, AGE_FIRST_LINE)) return ok([{ ...file, content: ok({ kind: 'package', age: bytes }) }]);
  if (looksLikeGzip(bytes)) return ok([{ ...file, content: ok({ kind: 'card', gzip: bytes }) }]);
  if (!beginsArmor(bytes)) return fail('unknown-content');
  if (bytes.length > EXCHANGE_LIMITS.armored) return fail('too-big');
  const blocks = armoredBlocks(bytes);
  if (blocks === null) return fail('damaged');
  if (blocks.length > EXCHANGE_LIMITS.wrapped) return fail('too-many-files');
  if (blocks.length === 0) return fail('unknown-content');
  return ok(
    blocks.map((block, index) => {
      const age = unarmored(block);
      const content = age.ok ? ok({ kind: 'package' as const, age: age.value }) : age;
      // One package keeps the bytes it came in; several, as in an answer that quotes another mail, are told apart.
      if (blocks.length === 1) return { ...file, content };
      return { name: `${file.name} (${index + 1})`, bytes: new TextEncoder().encode(block), content };
    }),
  );
}

function startsWithText(bytes: Uint8Array, text: string): boolean {
  return new TextDecoder('latin1').decode(bytes.subarray(0, text.length)) === text;
}
