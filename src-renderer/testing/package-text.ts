import { unwrap } from '#base/result.ts';
import { decryptFile } from '#exchange/age-file.ts';
import { gunzip } from '#exchange/gzip.ts';
import type { SampleOffice } from './sample-offices.ts';

/** Everything that a package says once it is opened and unpacked, as text: changes lie in it uncompressed (documents R12). */
export async function packageText(file: Uint8Array, to: SampleOffice): Promise<string> {
  const packed = unwrap(await decryptFile(file, to.openHeader), 'the file is for this office');
  const inside = unwrap(await gunzip(packed, 100_000_000), 'a package is gzip');
  return new TextDecoder('utf-8').decode(inside);
}
