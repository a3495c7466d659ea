import { emptyWork, FIRST_CHANGE } from '../agreements/from-parent.ts';
import type { Ground, Grounds } from '../agreements/grounds.ts';
import type { DraftedType } from '../agreements/instrument.ts';
import type { ProposedArticle } from '../clauses/library.ts';
import { stageNumber } from './stage.ts';
import type { IdSource } from '#base/ids.ts';
import type { Official } from '../officials/official.ts';
import { isInOffice } from '../officials/posts.ts';
import type { Zone } from '../office/office.ts';
import { type Party, partyKey } from '../parties/party.ts';
import type { Edit } from '../record/edit.ts';
import { addRows, type RowValues, setAll } from '../record/new-record.ts';
import { headTitle, type Region } from '../regions/region.ts';
import type { CooperationItem } from './cooperation-item.ts';
import type { DraftLook } from '../office/house-style.ts';

/*
 * What an item gives to the papers that grow out of it: a meeting about it, and the draft of its Kesepakatan Bersama.
 */

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
    ...addRows('topics', ids, [{ title: start.topic, item: item.id }]),
  ];
}

/** What a party's row in an agreement holds beside the party itself. */
type Signatory = Pick<Official, 'frontTitle' | 'name' | 'backTitle' | 'post' | 'nip' | 'decree'>;

export type AgreementStart = Grounds & {
  readonly type: DraftedType;
  /** How the office has new drafts; as its shape has them when absent. */
  readonly look?: DraftLook;
  /** In the order of the item's parties; null where nobody is known for certain. */
  readonly signatories: readonly (Signatory | null)[];
  /** Where each party has its seat; '' while unknown. */
  readonly seats: readonly string[];
  readonly articles: readonly ProposedArticle[];
  /** The agreement that is carried out or changed: its record and its name; null where there is none. */
  readonly parent?: { readonly record: string; readonly named: string } | null;
};

/** The draft of an agreement from an item: its parties, title and term, and what is proposed for its text. */
export function agreementFromItem(item: CooperationItem, start: AgreementStart, ids: IdSource): readonly Edit[] {
  const { parent = null } = start;
  const parties = item.parties.map((party, index) => ({
    ...partyRow(party, start.signatories[index] ?? null),
    seat: start.seats[index] ?? '',
  }));
  return [
    ...setAll({
      type: start.type,
      title: item.title,
      item: item.id,
      term: dependsOn(start.type) ? null : item.term,
      ...start.look,
    }),
    ...(parent === null ? [] : setAll({ parent: parent.record, parentNamed: parent.named })),
    ...addRows('parties', ids, parties),
    ...addRows('premises', ids, start.premises.map(asValues)),
    ...addRows('bases', ids, start.bases.map(asValues)),
    ...addRows('articles', ids, [...(start.type === 'ADD' ? [FIRST_CHANGE] : []), ...start.articles.map(asValues)]),
    ...(start.type === 'RK' ? addRows('works', ids, [emptyWork(item.parties.length)]) : []),
  ];
}

/** An addendum and a work plan go by the term of the agreement they belong to. */
function dependsOn(type: DraftedType): boolean {
  return type === 'ADD' || type === 'RK';
}

function asValues(row: Ground | ProposedArticle): RowValues {
  return { ...row };
}

function partyRow(party: Party, signatory: Signatory | null): RowValues {
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

/**
 * What is drafted next for an item: a synergy has a Nota Kesepakatan; foreign cooperation a Letter of Intent and, from the third
 * stage on, an MoU (Permendagri 25/2020); all else a KSB and from the sixth stage on a PKS (PP 28/2018 art. 6).
 */
export function nextDraft({ type, stage }: Pick<CooperationItem, 'type' | 'stage'>): DraftedType {
  if (type === 'Sinergi') return 'NK';
  if (type === 'KSDPL' || type === 'KSDLL') {
    return stageNumber(stage) >= stageNumber('ksb-drafting') ? 'MOU' : 'LOI';
  }
  return stageNumber(stage) >= stageNumber('pks-drafting') ? 'PKS' : 'KSB';
}
