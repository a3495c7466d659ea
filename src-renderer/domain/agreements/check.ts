import { isWeekend, parseDay } from '../wording/dates.ts';
import type { Agreement, Article } from './agreement.ts';
import { type Beside, NOTHING_BESIDE } from './beside.ts';
import { type AnnexFinding, checkAnnexes } from './check-annexes.ts';
import { checkDataClauses, type DataFinding } from './check-data-clauses.ts';
import { checkFigures, type FigureFinding } from './check-figures.ts';
import { checkKind, type KindFinding, standsAlone } from './check-kinds.ts';
import { checkParties, type PartyFinding } from './check-parties.ts';
import { checkReferences, type ReferenceFinding } from './check-references.ts';
import { checkTerm, type TermFinding } from './check-term.ts';
import { writtenTexts } from './written-texts.ts';

/** What a check of a draft found. Everything is advice; nothing blocks. */
export type Finding =
  | KindFinding
  | { readonly kind: 'two-parties'; readonly good: boolean }
  | { readonly kind: 'weekend'; readonly good: boolean; readonly path: 'date' }
  | { readonly kind: 'empty-article'; readonly good: boolean; readonly path: string; readonly article: number }
  | FigureFinding
  | DataFinding
  | { readonly kind: 'usual-article'; readonly good: boolean; readonly title: string }
  | ReferenceFinding
  | AnnexFinding
  | PartyFinding
  | TermFinding;

type Named = readonly [name: string, ...others: string[]];

/** Articles that an agreement usually has (domain.md §2.3), by words of their title; one of several names is enough. */
const USUAL: readonly Named[] = [
  ['Maksud', 'Tujuan'],
  ['Ruang Lingkup'],
  ['Pelaksanaan'],
  ['Pembiayaan', 'Pendanaan'],
  ['Jangka Waktu', 'Masa Berlaku'],
  ['Perselisihan', 'Sengketa'],
  ['Penutup'],
];

/** What an agreement on execution has besides; rights and duties and sanctions by law where a third party signs (PP 28/2018 art. 19(2)). */
const OF_PKS: readonly Named[] = [
  ['Hak dan Kewajiban', 'Kewajiban'],
  ['Keadaan Kahar', 'Force Majeure'],
];
const SANCTIONS: Named = ['Sanksi', 'Denda'];

/** What Permendagri 25/2020 lists for foreign cooperation (domain.md §1.6(i)); title, subject, place and day stand outside the articles. */
const OF_LOI: readonly Named[] = [['Maksud', 'Tujuan'], ['Ruang Lingkup'], ['Masa Berlaku', 'Jangka Waktu']];
const OF_MOU: readonly Named[] = [
  ...OF_LOI,
  ['Pelaksanaan'],
  ['Pembiayaan', 'Pendanaan'],
  ['Kelompok Kerja'],
  ['Perselisihan', 'Sengketa'],
  ['Perubahan', 'Amandemen'],
];

function usualOf({ type, parties }: Agreement): readonly Named[] {
  if (!standsAlone({ type })) return [];
  if (type === 'LOI') return OF_LOI;
  if (type === 'MOU') return OF_MOU;
  if (type === 'NK') return [...USUAL.filter(([name]) => name !== 'Pelaksanaan'), ['Tugas', 'Tanggung Jawab']];
  if (type !== 'PKS') return USUAL;
  const isWithThird = parties.some(({ party }) => party !== null && party.kind !== 'region');
  return [...USUAL, ...OF_PKS, ...(isWithThird ? [SANCTIONS] : [])];
}

/**
 * Checks a draft for what its readers would stumble over; `beside` is what is known around it. The weekday of the day of signing needs
 * no check: it is always computed.
 */
export function checkAgreement(agreement: Agreement, beside: Beside = NOTHING_BESIDE): readonly Finding[] {
  const day = agreement.date === null ? null : parseDay(agreement.date);
  const texts = writtenTexts(agreement);
  return [
    { kind: 'two-parties', good: agreement.parties.length >= 2 },
    ...(day === null ? [] : [{ kind: 'weekend', good: !isWeekend(day), path: 'date' } as const]),
    ...agreement.articles.flatMap((article, index) => emptiness(article, index + 1)),
    ...checkReferences(agreement, texts),
    ...checkFigures(texts),
    ...checkAnnexes(agreement),
    ...checkDataClauses(agreement),
    ...checkParties(agreement, beside),
    ...usualOf(agreement).map(
      (names) => ({ kind: 'usual-article', title: names[0], good: hasArticle(agreement, names) }) as const,
    ),
    ...(standsAlone(agreement) ? checkTerm(agreement, beside) : []),
    ...checkKind(agreement),
  ];
}

function hasArticle(agreement: Agreement, names: readonly string[]): boolean {
  return agreement.articles.some(({ title }) => names.some((name) => title.toLowerCase().includes(name.toLowerCase())));
}

function emptiness({ id, text, amends }: Article, number: number): readonly Finding[] {
  return text.trim() === '' && amends !== 'delete'
    ? [{ kind: 'empty-article', good: false, path: `articles/${id}/text`, article: number }]
    : [];
}
