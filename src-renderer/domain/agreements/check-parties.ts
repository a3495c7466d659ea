import { isForHeadsAlone, mayEmpower } from './check-kinds.ts';
import { isHeadPost } from '../cooperation/rules-papers.ts';
import { doubtNip, type NipDoubt } from '../officials/nip.ts';
import { officialPartyName } from '../parties/official-name.ts';
import { partyKey } from '../parties/party.ts';
import { gazetteer } from '../regions/gazetteer.ts';
import { readOrdinal } from '../wording/read-ordinal.ts';
import type { Agreement, AgreementParty } from './agreement.ts';
import type { Beside } from './beside.ts';
import { writtenTexts } from './written-texts.ts';

/** What is said of the parties and their signatories. `party` counts from 0. */
export type PartyFinding =
  /** A text speaks of a `PIHAK` that does not stand among the parties, so that nobody signs for it. */
  | { readonly kind: 'party-named'; readonly good: false; readonly path: string; readonly label: string }
  /** A party of the cooperation that does not sign its agreement. */
  | { readonly kind: 'party-left-out'; readonly good: false; readonly path: 'parties'; readonly name: string }
  /** A power of attorney in an agreement that only heads of region sign (PP 28/2018 art. 2). */
  | { readonly kind: 'mandate'; readonly good: false; readonly path: string; readonly party: number }
  /** Somebody other than the head of region signs without a power of attorney (PP 28/2018 art. 2). */
  | { readonly kind: 'signer'; readonly good: boolean; readonly path: string; readonly party: number }
  | {
      readonly kind: 'nip';
      readonly good: boolean;
      readonly path: string;
      readonly party: number;
      readonly doubt: NipDoubt | null;
    }
  /** Cooperation with the central government is a synergy and has a Nota Kesepakatan (PP 28/2018 art. 46). */
  | { readonly kind: 'synergy'; readonly good: false; readonly path: 'parties'; readonly name: string };

export function checkParties(agreement: Agreement, beside: Beside): readonly PartyFinding[] {
  return [
    ...named(agreement),
    ...leftOut(agreement, beside),
    ...agreement.parties.flatMap((party, index) => [
      ...mandate(agreement, party, index),
      ...signer(agreement, party, index),
      ...nip(party, index),
    ]),
    ...synergy(agreement, beside),
  ];
}

/** `PIHAK KETIGA` in an agreement of two; a third party in small letters (*pihak ketiga*) is nobody's label. */
function named(agreement: Agreement): readonly PartyFinding[] {
  const texts = writtenTexts(agreement).filter(({ language }) => language === 'id');
  const count = Math.max(2, agreement.parties.length);
  return texts.flatMap(({ path, text }) => {
    const labels = new Set(
      [...text.matchAll(/\bPIHAK (?:KE[A-Z]+(?: (?:PULUH|BELAS)(?: [A-Z]+)?)?)/gu)].map(([all]) => all),
    );
    return [...labels].flatMap((label): readonly PartyFinding[] => {
      const number = readOrdinal(label.replace('PIHAK ', ''));
      return number === null || number <= count ? [] : [{ kind: 'party-named', good: false, path, label }];
    });
  });
}

function leftOut({ parties }: Agreement, { item }: Beside): readonly PartyFinding[] {
  if (item === null || parties.length === 0) return [];
  const there = new Set(parties.flatMap(({ party }) => (party === null ? [] : [partyKey(party)])));
  return item.parties
    .filter((party) => !there.has(partyKey(party)))
    .map((party) => ({ kind: 'party-left-out', good: false, path: 'parties', name: officialPartyName(party) }));
}

/** UU 23/2014 and PP 28/2018 art. 2 let the head empower an official to sign the PKS, no other agreement. */
function mandate(agreement: Agreement, { id, mandate }: AgreementParty, party: number): readonly PartyFinding[] {
  if (!isForHeadsAlone(agreement) || mandate.trim() === '') return [];
  return [{ kind: 'mandate', good: false, path: `parties/${id}/mandate`, party }];
}

function signer(agreement: Agreement, row: AgreementParty, party: number): readonly PartyFinding[] {
  const region = row.party?.kind === 'region' ? gazetteer().region(row.party.code) : null;
  const isMandated = mayEmpower(agreement);
  if (region === null || row.post.trim() === '' || (!isMandated && !isForHeadsAlone(agreement))) return [];
  const isHead = isHeadPost(row.post, region);
  const isEmpowered = isMandated && row.mandate.trim() !== '';
  const path = isMandated ? `parties/${row.id}/mandate` : `parties/${row.id}/post`;
  return [{ kind: 'signer', good: isHead || isEmpowered, path, party }];
}

function nip({ id, nip }: AgreementParty, party: number): readonly PartyFinding[] {
  if (nip.trim() === '') return [];
  const doubt = doubtNip(nip);
  return [{ kind: 'nip', good: doubt === null, path: `parties/${id}/nip`, party, doubt }];
}

/** Names by which central government is known where the register does not say so. */
const CENTRAL =
  /^(?:Kementerian|Direktorat Jenderal|Kantor Wilayah Kementerian|Kepolisian (?:Negara|Daerah)|Kejaksaan|Badan (?:Pusat|Nasional|Meteorologi|Pertanahan|Narkotika|Pengawas Obat|Pemeriksa))\b/iu;

function synergy({ type, parties }: Agreement, { item, ministries }: Beside): readonly PartyFinding[] {
  if (type !== 'KSB' && type !== 'PKS') return [];
  const central = parties.flatMap(({ party }) =>
    party?.kind === 'organisation' && (ministries.has(party.id) || CENTRAL.test(party.name)) ? [party.name] : [],
  );
  const names = central.length === 0 && item?.type === 'Sinergi' ? [''] : central;
  return names.map((name) => ({ kind: 'synergy', good: false, path: 'parties', name }));
}
