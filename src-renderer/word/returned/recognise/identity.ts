import type { ReturnedFile } from '../parse/model.ts';
import { plainText } from './plain-text.ts';

/** Which document a file says that it is, and in which version; null where it does not say so any more. */
export type FoundIdentity = {
  readonly id: string | null;
  readonly version: string | null;
  /** The row of that version in the draft's history; null in files from before there were versions. */
  readonly versionId: string | null;
  readonly from: 'properties' | 'footer' | 'nothing';
};

/** The properties of a file first, then the footer that everybody sees: some programs drop the one, none the other. */
export function identityOf({ properties, footers }: ReturnedFile): FoundIdentity {
  const id = properties.get('sk.docId') ?? '';
  if (id !== '') {
    const [version = null, versionId = null] = [properties.get('sk.versi'), properties.get('sk.versiId')];
    return { id, version, versionId, from: 'properties' };
  }
  for (const footer of footers) {
    const [, found, version] =
      /(?:^|\s)(?:KSB|PKS|NK|RK|LoI|MoU|Adendum) · (\S+) · (.+?)(?:Paraf.*)?$/u.exec(plainText(footer)) ?? [];
    if (found !== undefined) return { id: found, version: version ?? null, versionId: null, from: 'footer' };
  }
  return { id: null, version: null, versionId: null, from: 'nothing' };
}
