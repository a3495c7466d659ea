import type { Agreement, Consent, Version } from './agreement.ts';
import { printOf } from './draft-text.ts';
import { newestFirst } from './versions.ts';

/** How a party stands to the draft: its newest consent, and the version that it is bound to. */
export type PartyConsent = {
  /** The party's row, and its place from 0. */
  readonly party: string;
  readonly place: number;
  readonly given: { readonly consent: Consent; readonly version: Version; readonly since: 'same' | 'changed' } | null;
};

export type Consents = {
  readonly parties: readonly PartyConsent[];
  /** The version that all are asked for: the newest that anybody consented to; null while nobody has. */
  readonly version: Version | null;
  /** Places of the parties that have not consented to that version. */
  readonly missing: readonly number[];
  /** Whether the draft says something else now than that version. */
  readonly since: 'same' | 'changed';
};

/** Who consented to which version, and what is missing until all parties have consented to one and the same. */
export function consentsOf(agreement: Agreement): Consents {
  const now = printOf(agreement);
  const byId = new Map(agreement.versions.map((version) => [version.id, version]));
  const bound = agreement.approvals.flatMap((consent) => {
    const version = byId.get(consent.version);
    return version === undefined ? [] : [{ consent, version, since: sinceOf(version, now) }];
  });
  const parties = agreement.parties.map(({ id }, place): PartyConsent => {
    const own = bound.filter(({ consent }) => consent.party === id);
    const [newest] = newestFirst(own.map(({ version }) => version));
    return { party: id, place, given: own.findLast(({ version }) => version === newest) ?? null };
  });
  const [version = null] = newestFirst(parties.flatMap(({ given }) => given?.version ?? []));
  const missing = parties.flatMap(({ given, place }) =>
    version !== null && given?.version === version ? [] : [place],
  );
  return { parties, version, missing, since: version === null ? 'same' : sinceOf(version, now) };
}

function sinceOf({ print }: Version, now: string): 'same' | 'changed' {
  return print === now ? 'same' : 'changed';
}
