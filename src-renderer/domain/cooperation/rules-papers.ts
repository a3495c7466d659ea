import type { Origin } from '../agreements/origin.ts';
import type { DraftedType } from '../agreements/instrument.ts';
import { stageNumber } from './stage.ts';
import type { Json } from '#base/canonical-json.ts';
import type { IdSource } from '#base/ids.ts';
import { orderBetween } from '#base/order-key.ts';
import type { Official } from '../officials/official.ts';
import type { Zone } from '../office/office.ts';
import { type Party, partyKey } from '../parties/party.ts';
import type { Edit } from '../record/edit.ts';
import { headTitle, type Region } from '../regions/region.ts';
import type { CooperationItem } from './cooperation-item.ts';

/*
 * What an item gives to the papers that grow out of it: a meeting about it, and the draft of its Kesepakatan Bersama.
 */

type Values = { readonly [field: string]: Json };

function setAll(values: Values): readonly Edit[] {
  return Object.entries(values).map(([path, value]) => ({ kind: 'set', path, value }));
}

function rows(list: string, ids: IdSource, all: readonly Values[]): readonly Edit[] {
  const edits: Edit[] = [];
  let order: string | null = null;
  for (const values of all) {
    order = orderBetween(order, null);
    edits.push({ kind: 'add', list, row: ids.next(), order, values });
  }
  return edits;
}

export type MeetingStart = {
  readonly title: string;
  readonly topic: string;
  readonly zone: Zone;
  /** Who sits at the laptop; may be changed. */
  readonly noteTaker: string;
};

/** A planned meeting about an item: its parties, and the item as first topic. Its contact persons are invited. */
export function meetingFromItem(item: CooperationItem, start: MeetingStart, ids: IdSource): readonly Edit[] {
  return [
    ...setAll({
      title: start.title,
      zone: start.zone,
      noteTaker: start.noteTaker,
      parties: [...item.parties],
      items: [item.id],
    }),
    ...rows('topics', ids, [{ title: start.topic, item: item.id }]),
  ];
}

/** What a party's row in an agreement holds beside the party itself. */
type Signatory = Pick<Official, 'frontTitle' | 'name' | 'backTitle' | 'post' | 'nip' | 'decree'>;

export type AgreementStart = {
  readonly type: DraftedType;
  /** In the order of the item's parties; null where nobody is known for certain. */
  readonly signatories: readonly (Signatory | null)[];
  /** Where each party has its seat; '' while unknown. */
  readonly seats: readonly string[];
  readonly premises: readonly string[];
  readonly bases: readonly string[];
  readonly articles: readonly { readonly title: string; readonly text: string; readonly origin: Origin | null }[];
};

/** The draft of an agreement from an item: its parties, title and term, and what is proposed for its text. */
export function agreementFromItem(item: CooperationItem, start: AgreementStart, ids: IdSource): readonly Edit[] {
  const parties = item.parties.map((party, index) => ({
    ...partyRow(party, start.signatories[index] ?? null),
    seat: start.seats[index] ?? '',
  }));
  return [
    ...setAll({ type: start.type, title: item.title, item: item.id, term: item.term }),
    ...rows('parties', ids, parties),
    ...rows(
      'premises',
      ids,
      start.premises.map((text) => ({ text })),
    ),
    ...rows(
      'bases',
      ids,
      start.bases.map((text) => ({ text })),
    ),
    ...rows(
      'articles',
      ids,
      start.articles.map(({ title, text, origin }) => ({ title, text, origin })),
    ),
  ];
}

function partyRow(party: Party, signatory: Signatory | null): Values {
  if (signatory === null) return { party };
  const { frontTitle, name, backTitle, post, nip, decree } = signatory;
  return { party, frontTitle, name, backTitle, post, nip, decree };
}

const ACTING = /^(pj|pjs|plt|plh|penjabat sementara|penjabat|pelaksana tugas|pelaksana harian)\.? +/;

/** Whether a post is that of the head of a region, acting heads (`Pj.`, `Plt.`) included; `Walikota` is read as `Wali Kota`. */
export function isHeadPost(post: string, region: Region): boolean {
  const plain = (text: string): string =>
    text
      .trim()
      .toLowerCase()
      .replaceAll(/\s+/g, ' ')
      .replace(/walikota/, 'wali kota');
  return plain(post).replace(ACTING, '') === plain(headTitle(region));
}

/**
 * The head who signs for a region on a day (`YYYY-MM-DD`): the one in office by the registry. Null when there is none or
 * more than one, since a person then has to choose (PP 28/2018 art. 2: the head acts for and on behalf of the region).
 */
export function currentHead(officials: readonly Official[], region: Region, day: string): Official | null {
  const heads = officials.filter(
    (official) =>
      !official.removed &&
      official.party !== null &&
      partyKey(official.party) === region.code &&
      isHeadPost(official.post, region) &&
      isInOffice(official, day),
  );
  return heads.length === 1 ? (heads[0] ?? null) : null;
}

/** Whether somebody holds the post on a day; an open end counts as still in office. */
function isInOffice(official: Pick<Official, 'from' | 'until'>, day: string): boolean {
  return (official.from === null || official.from <= day) && (official.until === null || official.until >= day);
}

/** What is drafted next for an item: a synergy has a Nota Kesepakatan; from the sixth stage on a PKS (PP 28/2018 art. 6). */
export function nextDraft({ type, stage }: Pick<CooperationItem, 'type' | 'stage'>): DraftedType {
  if (type === 'Sinergi') return 'NK';
  return stageNumber(stage) >= stageNumber('pks-drafting') ? 'PKS' : 'KSB';
}
