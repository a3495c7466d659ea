import { decryptFile, type OpenHeader } from './age-file.ts';
import { gunzipStart } from './gzip.ts';
import { EXCHANGE_LIMITS } from './limits.ts';
import { readManifest } from './manifest.ts';
import { openSeal } from './seal.ts';
import { readMember } from './tar.ts';

/** Who says to have sent a package, and the how-manieth it is. Only for putting files in order: nothing is believed by it. */
export type Peek = { readonly office: string; readonly number: number };

/** Null when the package is not for us or not whole; opening it says why. */
export async function peekPackage(age: Uint8Array, openHeader: OpenHeader): Promise<Peek | null> {
  const packed = await decryptFile(age, openHeader);
  if (!packed.ok) return null;
  const start = await gunzipStart(packed.value, EXCHANGE_LIMITS.manifest + 4 * 512);
  if (!start.ok) return null;
  const manifestFile = readMember(start.value, 0, 'manifest.json');
  const sealFile = manifestFile === null ? null : readMember(start.value, manifestFile.next, 'manifest.sig');
  if (manifestFile === null || sealFile === null) return null;
  const seal = await openSeal(sealFile.bytes, 'manifest', manifestFile.bytes);
  const manifest = readManifest(manifestFile.bytes);
  if (!seal.ok) return null;
  // One of a later version cannot be numbered, and stands last.
  return { office: seal.value.office, number: manifest.ok ? manifest.value.n : Number.MAX_SAFE_INTEGER };
}
