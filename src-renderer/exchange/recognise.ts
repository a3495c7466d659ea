import { fail, ok, type Result } from '#base/result.ts';
import { unzipSync } from 'fflate';
import { AGE_FIRST_LINE, ARMOR_FIRST_LINE, unarmored } from './age-file.ts';
import { looksLikeGzip } from './gzip.ts';
import { EXCHANGE_LIMITS } from './limits.ts';
import type { Refusal } from './refusal.ts';

/** What a file is, by its first bytes: names and endings get lost on the way (exchange.md §5.3). */
export type Content =
  | { readonly kind: 'package'; readonly age: Uint8Array }
  | { readonly kind: 'card'; readonly gzip: Uint8Array };

const ZIP = [0x50, 0x4b, 3, 4];

/** Recognises a package, its text form, a contact card, and a zip that holds one of these and nothing else. */
export function recognise(file: Uint8Array): Result<Content, Refusal> {
  if (file.length > EXCHANGE_LIMITS.file) return fail('too-big');
  return ZIP.every((byte, index) => file[index] === byte) ? recogniseZipped(file) : recogniseBare(file);
}

function recogniseBare(file: Uint8Array): Result<Content, Refusal> {
  const start = new TextDecoder('latin1').decode(file.subarray(0, 256));
  if (start.startsWith(AGE_FIRST_LINE)) return ok({ kind: 'package', age: file });
  if (looksLikeGzip(file)) return ok({ kind: 'card', gzip: file });
  // A byte order mark reads as these three letters in Latin-1.
  if (start.replace(/^ï»¿/, '').trimStart().startsWith(ARMOR_FIRST_LINE)) return recogniseArmored(file);
  return fail('unknown-content');
}

function recogniseArmored(file: Uint8Array): Result<Content, Refusal> {
  if (file.length > EXCHANGE_LIMITS.armored) return fail('too-big');
  const text = new TextDecoder('latin1').decode(file).replace(/^ï»¿/, '');
  const age = unarmored(text);
  return age.ok ? ok({ kind: 'package', age: age.value }) : age;
}

function recogniseZipped(file: Uint8Array): Result<Content, Refusal> {
  let members = 0;
  let tooBig = false;
  try {
    const contents = unzipSync(file, {
      filter: (member) => {
        members += 1;
        // What it says about itself bounds what is inflated: the library writes no further.
        if (member.originalSize > EXCHANGE_LIMITS.armored) tooBig = true;
        return members === 1 && !tooBig;
      },
    });
    const only = Object.values(contents)[0];
    if (tooBig) return fail('too-big');
    return only === undefined || members !== 1 ? fail('unknown-content') : recogniseBare(only);
  } catch {
    return fail('damaged');
  }
}
