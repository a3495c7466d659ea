import { joined } from '../wording/phrases.ts';
import { roman } from '../wording/terbilang.ts';
import type { Agreement } from './agreement.ts';

/** The annexes (*lampiran*) that an agreement may have, in their order on paper; each is a list of the record. */
export const ANNEXES = ['costs', 'schedule', 'dataMatrix'] as const;
export type AnnexList = (typeof ANNEXES)[number];

export const ANNEX_TITLES: Readonly<Record<AnnexList, string>> = {
  costs: 'RINCIAN BIAYA',
  schedule: 'JADWAL PELAKSANAAN',
  dataMatrix: 'MATRIKS DATA',
};

type Lists = Pick<Agreement, AnnexList>;

/** The annexes that have something in them, in their order. */
export function annexesOf(lists: Lists): readonly AnnexList[] {
  return ANNEXES.filter((list) => lists[list].length > 0);
}

/** `Lampiran`, or `Lampiran II` where there are several; null for one that is blank and so stands on no paper. */
export function annexName(lists: Lists, list: AnnexList): string | null {
  const all = annexesOf(lists);
  const place = all.indexOf(list);
  if (place < 0) return null;
  return all.length === 1 ? 'Lampiran' : `Lampiran ${roman(place + 1)}`;
}

/**
 * That the annexes are part of the agreement, to stand before its closing: an annex that no article names would hang in the air.
 * '' where there is none, or where articles say it of each already.
 */
export function annexesAsPart(agreement: Pick<Agreement, AnnexList | 'articles'>, document: string): string {
  const names = annexesOf(agreement).map((list) => annexName(agreement, list) ?? '');
  const isSaid = names.every((name) =>
    agreement.articles.some(
      ({ text }) => new RegExp(`\\b${name}\\b`, 'u').test(text) && /tidak terpisahkan/u.test(text),
    ),
  );
  return isSaid ? '' : `${joined(names)} merupakan bagian yang tidak terpisahkan dari ${document} ini.`;
}
