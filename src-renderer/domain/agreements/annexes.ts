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
 * The closing (domain.md §2.6). It names the annexes as part of the agreement where no article does, since they would hang in the
 * air; inside its one sentence, so that a file that comes back still ends its last article before `Demikian`.
 */
export function closingWords(agreement: Pick<Agreement, AnnexList | 'articles'>, document: string): string {
  const names = annexesOf(agreement).map((list) => annexName(agreement, list) ?? '');
  const isSaid = names.every((name) =>
    agreement.articles.some(
      ({ text }) => new RegExp(`\\b${name}\\b`, 'u').test(text) && /tidak terpisahkan/u.test(text),
    ),
  );
  const beside = isSaid ? '' : ` beserta ${joined(names)} sebagai bagian yang tidak terpisahkan`;
  return `Demikian ${document} ini${beside} dibuat dan ditandatangani pada hari, tanggal, bulan, dan tahun sebagaimana tersebut pada awal ${document} ini.`;
}
