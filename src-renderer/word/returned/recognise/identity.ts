import type { ReturnedFile } from '../parse/model.ts';
import { plainText } from './plain-text.ts';

/** Which document a file says that it is, and in which version; null where it does not say so any more. */
export type FoundIdentity = {
  readonly id: string | null;
  readonly version: string | null;
  readonly from: 'properties' | 'footer' | 'nothing';
};

/** The properties of a file first, then the footer that everybody sees: some programs drop the one, none the other. */
export function identityOf({ properties, footers }: ReturnedFile): FoundIdentity {
  const id = properties.get('sk.docId') ?? '';
  if (id !== '') return { id, version: properties.get('sk.versi') ?? null, from: 'properties' };
  for (const footer of footers) {
    const [, found, version] = /(?:^|\s)KSB · (\S+) · (.+?)(?:Paraf.*)?$/u.exec(plainText(footer)) ?? [];
    if (found !== undefined) return { id: found, version: version ?? null, from: 'footer' };
  }
  return { id: null, version: null, from: 'nothing' };
}
