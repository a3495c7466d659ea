import type { Agreement } from '#domain/agreements/agreement.ts';
import type { CooperationItem } from '#domain/cooperation/cooperation-item.ts';
import type { ItemPaper, ItemPaperForm } from '#domain/cooperation/item-papers.ts';
import { currentHead } from '#domain/cooperation/rules-papers.ts';
import type { Office } from '#domain/office/office.ts';
import { speakerOf } from '#domain/officials/posts.ts';
import type { Official } from '#domain/officials/official.ts';
import type { Organisation } from '#domain/organisations/organisation.ts';
import { headOf, officialPartyName } from '#domain/parties/official-name.ts';
import { type Party, partyKey } from '#domain/parties/party.ts';
import { gazetteer } from '#domain/regions/gazetteer.ts';
import type { Region } from '#domain/regions/region.ts';
import type { Blanks } from './blanks.ts';

/** Everything that the register holds and a letter may say. */
export type PaperSources = {
  readonly item: CooperationItem;
  readonly office: Office;
  readonly officials: readonly Official[];
  readonly organisations: readonly Organisation[];
  /** The drafts of the item, the one changed last first. */
  readonly agreements: readonly Agreement[];
  /** What meetings decided about the item, oldest first. */
  readonly decisions: readonly string[];
  /** `YYYY-MM-DD`: who is in office on this day signs. */
  readonly today: string;
};

/** One paper of an item, and what stands in it alone. */
export type PaperRequest = {
  readonly which: ItemPaper;
  readonly form: ItemPaperForm;
  readonly sources: PaperSources;
};

/** What an outline is written from: the request, and where its blanks are noted. */
export type Writing = PaperRequest & { readonly blanks: Blanks };

/** A party as letters speak of it. Texts are '' while unknown. */
export type Side = {
  readonly party: Party | null;
  /** `Pemerintah Kabupaten Sleman`, or the organisation's own name. */
  readonly name: string;
  /** The post that is written to: `Bupati Sleman`. */
  readonly post: string;
  /** Who signs; null where nobody is known for certain. */
  readonly person: Official | null;
  readonly address: string;
};

export function ownRegion({ office }: PaperSources): Region | null {
  return gazetteer().region(office.region);
}

export function ownSide(sources: PaperSources): Side {
  return sideOf(ownRegion(sources) === null ? null : { kind: 'region', code: sources.office.region }, sources);
}

/** Who writes and who is written to: as the form says, else the own region and the first other party. */
export function sidesOf({ form, sources }: PaperRequest): { readonly from: Side; readonly to: Side } {
  const { parties } = sources.item;
  const find = (key: string): Party | null => parties.find((party) => partyKey(party) === key) ?? null;
  const sender = find(form.from);
  const from = sender === null ? ownSide(sources) : sideOf(sender, sources);
  const isSender = (party: Party): boolean => from.party !== null && partyKey(party) === partyKey(from.party);
  const to = find(form.to) ?? parties.find((party) => !isSender(party)) ?? null;
  return { from, to: sideOf(to, sources) };
}

export function sideOf(party: Party | null, sources: PaperSources): Side {
  if (party?.kind === 'organisation') return organisationSide(party, sources);
  const region = party === null ? null : gazetteer().region(party.code);
  return {
    party,
    name: officialPartyName(party),
    post: headOf(party),
    person: region === null ? null : currentHead(sources.officials, region, sources.today),
    address: region !== null && region.code === sources.office.region ? sources.office.address : '',
  };
}

function organisationSide(
  party: Extract<Party, { readonly kind: 'organisation' }>,
  { officials, organisations, today }: PaperSources,
): Side {
  const person = speakerOf(party, { officials, today });
  return {
    party,
    name: party.name.trim(),
    post: person?.post.trim() ?? '',
    person,
    address: organisations.find(({ id }) => id === party.id)?.address ?? '',
  };
}

/** All parties of the item but one. */
export function othersOf({ item }: PaperSources, side: Side): readonly Party[] {
  return item.parties.filter((party) => side.party === null || partyKey(party) !== partyKey(side.party));
}
