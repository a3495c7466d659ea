import { officialPartyName } from '../parties/official-name.ts';
import { counted } from '../wording/terbilang.ts';
import type { Agreement } from './agreement.ts';
import { BLANK, partyLabel } from './proposal.ts';

/**
 * One of the originals (*rangkap*) of an agreement. There are as many as parties, and each party owes the stamp duty of the one
 * it receives (UU 10/2020 art. 3(2)a and 9(2)).
 */
export type Copy = {
  /** The row of the party that receives it. */
  readonly row: string;
  /** From 1. */
  readonly number: number;
  readonly of: number;
  /** `PIHAK KEDUA`. */
  readonly label: string;
  /** The party's name in documents; '' while it is not chosen. */
  readonly holder: string;
};

/** The originals of an agreement, one for each party, in the order of the parties. */
export function copiesOf({ parties }: Pick<Agreement, 'parties'>): readonly Copy[] {
  return parties.map(({ id, party }, index) => ({
    row: id,
    number: index + 1,
    of: parties.length,
    label: partyLabel(index),
    holder: officialPartyName(party),
  }));
}

/** What the original says of itself: `Rangkap ke-2 dari 30 (tiga puluh) untuk PIHAK KEDUA, Kementerian …`. */
export function copyLine({ number, of, label, holder }: Copy): string {
  return `Rangkap ke-${number} dari ${counted(of)} untuk ${label}, ${holder === '' ? BLANK : holder}`;
}
