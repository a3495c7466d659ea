import { HOURS_AHEAD } from '#domain/office/office.ts';
import type { Agreement, AgreementParty, Version } from '#domain/agreements/agreement.ts';
import { partyLabel } from '#domain/agreements/proposal.ts';
import { isNumberTwice } from '#domain/agreements/versions.ts';
import { partyName, regionName } from '../cooperation/party-names.ts';
import { useLanguage } from '../session/session-context.ts';
import { useZone } from '../session/use-today.ts';
import { useText } from '../text/catalogue.ts';
import { longMomentText } from '../text/days.ts';
import { VERSIONS_TEXT } from '../text/versions.ts';

/** What a version is called: `Versi 3`, and whose it is where two offices gave a number at once. */
export function useVersionName(agreement: Pick<Agreement, 'versions'>): (version: Version) => string {
  const text = useText(VERSIONS_TEXT);
  return (version) =>
    isNumberTwice(agreement, version)
      ? text.versionOf(version.number, regionName(version.region))
      : text.version(version.number);
}

/** A moment by the clock of the office that noted it, in the own zone; nothing for none. */
export function useMoment(): (time: number) => string {
  const language = useLanguage();
  const ahead = HOURS_AHEAD[useZone()];
  return (time) => (time === 0 ? '' : longMomentText(time, language, ahead));
}

/** `PIHAK KESATU (Kab. Sleman)`. */
export function partyTitle({ party }: Pick<AgreementParty, 'party'>, place: number): string {
  return party === null ? partyLabel(place) : `${partyLabel(place)} (${partyName(party)})`;
}
