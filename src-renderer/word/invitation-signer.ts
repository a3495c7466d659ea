import { type InOffice, secretaryOf, unitHead, unitPost } from '#domain/officials/posts.ts';
import type { Official } from '#domain/officials/official.ts';
import type { Office } from '#domain/office/office.ts';
import { gazetteer } from '#domain/regions/gazetteer.ts';
import { isOfSecretariat } from './office-letterhead.ts';
import { DOTTED, SHORT_DOTTED, type Signature } from './outline.ts';
import { signatureOf } from './letters/wording.ts';

const BY_HAND: Signature = { label: `${SHORT_DOTTED},`, post: '', name: DOTTED, below: '' };

/**
 * Who signs an invitation, out of the register. No rule that was read says who does (domain.md §3, UNCONFIRMED), so that the office
 * sets it (`invitationSigner`); a name that the register has not, or has twice, is left dotted. `day`: the day of the meeting,
 * `YYYY-MM-DD`; without one nobody is known to be in office.
 */
export function invitationSigner(
  { invitationSigner: who, region, name }: Office,
  officials: readonly Official[],
  day: string | null,
): Signature {
  const home = gazetteer().region(region);
  if (who === 'none' || home === null) return BY_HAND;
  const from: InOffice = { officials: day === null ? [] : officials, today: day ?? '' };
  if (who === 'letterhead' && isOfSecretariat(name)) {
    return signatureOf(`Sekretaris Daerah ${home.name}`, secretaryOf(home, from), () => DOTTED);
  }
  return signatureOf(unitPost(name, home) || SHORT_DOTTED, unitHead(name, home, from), () => DOTTED);
}
