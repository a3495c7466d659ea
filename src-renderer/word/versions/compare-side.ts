import { type Agreement } from '#domain/agreements/agreement.ts';
import { draftTextOf } from '#domain/agreements/draft-text.ts';
import { compareVersionTexts, type PartDifference } from './compare-versions.ts';
import { readFileBytes } from './file-text.ts';
import { packText, unpackText, type VersionText } from './version-text.ts';

/** One side of a comparison: the draft now, or a version by its packed text, or by its file where the record lacks the text. */
export type Side =
  | { readonly kind: 'now' }
  | { readonly kind: 'version'; readonly text: string; readonly file: Uint8Array | null };

/** Compares two versions of a draft, or one with the draft now; null where the words of one are not in this office. */
export async function compareSides(
  draft: Agreement,
  before: Side,
  after: Side,
): Promise<readonly PartDifference[] | null> {
  const [one, other] = [textOf(draft, before), textOf(draft, after)];
  return one === null || other === null ? null : compareVersionTexts(one, other, draft.id);
}

function textOf(draft: Agreement, side: Side): VersionText | null {
  if (side.kind === 'now') return { kind: 'draft', draft: draftTextOf(draft) };
  const packed = unpackText(side.text);
  if (packed !== null || side.file === null) return packed;
  return readFileBytes(side.file);
}

/** What a draft says, packed as its next version will keep it. */
export function packDraft(draft: Agreement): string {
  return packText({ kind: 'draft', draft: draftTextOf(draft) });
}
