import { headOf, officialPartyName } from '../parties/official-name.ts';
import { partyKey } from '../parties/party.ts';
import type { Meeting, MeetingParticipant } from './meeting.ts';

/**
 * Who is written to when a meeting is called: everybody who is expected, each once; without names the heads of the other parties,
 * '' where a party has no name. `region`: Kemendagri code of the office that invites.
 */
export function invitedTo(
  { participants, parties }: Pick<Meeting, 'participants' | 'parties'>,
  region: string,
): readonly string[] {
  const named = participants.flatMap((one) => nameOf(one));
  if (named.length > 0) return [...new Set(named)];
  return parties
    .filter((party) => partyKey(party) !== region)
    .map((party) => headOf(party) || officialPartyName(party));
}

/** A post is written to, a person only where no post is known. */
function nameOf({ name, post, institution }: MeetingParticipant): readonly string[] {
  const who = post.trim() === '' ? name.trim() : post.trim();
  if (who === '') return [];
  return [institution.trim() === '' || who.includes(institution.trim()) ? who : `${who}, ${institution.trim()}`];
}
