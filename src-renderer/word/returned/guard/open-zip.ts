import { unzipSync, type UnzipFileInfo } from 'fflate';
import { ok } from '#base/result.ts';
import { type Read, refuse, type ReturnedReason } from '../refusals.ts';
import { checkFileKind } from './file-kind.ts';
import { RETURNED_LIMITS as LIMITS } from './limits.ts';

/** The parts of a Word file by name, unpacked. */
export type Parts = { [name: string]: Uint8Array };

/** Stops the unpacking from inside the filter; never leaves this file. */
class Stop extends Error {
  readonly reason: ReturnedReason;
  constructor(reason: ReturnedReason, detail: string) {
    super(detail);
    this.reason = reason;
  }
}

/** Unpacks a Word file, or says why not. Every limit is looked at before the part it concerns is unpacked. */
export function openZip(bytes: Uint8Array): Read<Parts> {
  if (bytes.length > LIMITS.file) return refuse('word-too-big', `${bytes.length} bytes`);
  const kind = checkFileKind(bytes);
  if (!kind.ok) return kind;
  try {
    return checkParts(unzipSync(bytes, { filter: entryCheck() }));
  } catch (error) {
    if (error instanceof Stop) return refuse(error.reason, error.message);
    return refuse('word-damaged', error instanceof Error ? error.message : String(error));
  }
}

function entryCheck(): (entry: UnzipFileInfo) => boolean {
  const names = new Set<string>();
  let total = 0;
  return ({ name, originalSize, size }) => {
    if (names.size >= LIMITS.entries) throw new Stop('word-unsafe-zip', `more than ${LIMITS.entries} parts`);
    if (/(?:^|\/)\.\.(?:\/|$)|^\/|\\|:|\0/u.test(name)) throw new Stop('word-unsafe-zip', `a part called ${name}`);
    const known = name.toLowerCase();
    if (names.has(known)) throw new Stop('word-unsafe-zip', `${name} is there twice`);
    names.add(known);
    total += originalSize;
    const grows = originalSize > 1 << 20 && originalSize > size * LIMITS.ratio;
    if (originalSize > LIMITS.part || total > LIMITS.total || grows) {
      throw new Stop('word-unsafe-zip', `${name} would become ${originalSize} bytes`);
    }
    return true;
  };
}

function checkParts(parts: Parts): Read<Parts> {
  const names = Object.keys(parts);
  const has = (pattern: RegExp): boolean => names.some((name) => pattern.test(name));
  const mimetype = new TextDecoder().decode(parts['mimetype'] ?? new Uint8Array());
  if (mimetype.includes('opendocument')) return refuse('word-opendocument', mimetype.slice(0, 80));
  if (has(/^(?:xl|ppt|visio)\//u)) return refuse('word-other-office', names.slice(0, 5).join(', '));
  if (parts['[Content_Types].xml'] === undefined) return refuse('word-not-word', 'no [Content_Types].xml');
  const types = new TextDecoder().decode(parts['[Content_Types].xml']);
  if (has(/vbaProject|vbaData/iu) || /macroEnabled/iu.test(types)) return refuse('word-macro');
  return ok(parts);
}
