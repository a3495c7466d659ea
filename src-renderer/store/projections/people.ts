import type { Official } from '#domain/officials/official.ts';
import { fullName } from '#domain/officials/person-name.ts';
import type { Organisation } from '#domain/organisations/organisation.ts';
import { partyKey } from '#domain/parties/party.ts';
import { wordsOf } from '../words.ts';
import { partyName } from './party-names.ts';
import type { About, Titled } from './projection.ts';

export function projectOrganisation(organisation: Organisation, { record, changed }: About): Titled {
  const { name, type, address } = organisation;
  const titleWords = wordsOf(name);
  const words = wordsOf(name, address, organisation.note);
  return {
    title: name,
    rows: {
      organisations: [{ record, name, type, changed }],
      search: [{ record, kind: 'organisation', title: name, subtitle: address, titleWords, words }],
    },
  };
}

export function projectOfficial(official: Official, { record, changed }: About): Titled {
  const title = fullName(official);
  const titleWords = wordsOf(title, official.nip, official.party === null ? '' : partyName(official.party));
  const party = official.party === null ? '' : partyKey(official.party);
  const { post } = official;
  return {
    title,
    rows: {
      officials: [{ record, party, fullName: title, post, until: official.until ?? '', changed }],
      search: [
        { record, kind: 'official', title, subtitle: post, titleWords, words: wordsOf(titleWords.join(' '), post) },
      ],
    },
  };
}
