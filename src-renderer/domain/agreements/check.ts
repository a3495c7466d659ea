import { isWeekend, parseDay } from '../wording/dates.ts';
import { wrongCounts } from '../wording/counts.ts';
import { wrongMoney, wrongWeekdays } from '../wording/text-figures.ts';
import { termInWords } from '../wording/term.ts';
import type { Agreement, Article } from './agreement.ts';
import { clausesOf } from './article-text.ts';
import { checkKind, isForHeadsAlone, type KindFinding, standsAlone } from './check-kinds.ts';

/** What a check of a draft found. Everything is advice; nothing blocks. */
export type Finding =
  | KindFinding
  | { readonly kind: 'two-parties'; readonly good: boolean }
  | { readonly kind: 'weekend'; readonly good: boolean; readonly path: 'date' }
  | {
      readonly kind: 'reference';
      readonly good: boolean;
      readonly path: string;
      readonly article: number;
      readonly names: number;
    }
  /** `ayat (5)` in an article that has fewer. */
  | {
      readonly kind: 'paragraph-reference';
      readonly good: boolean;
      readonly path: string;
      readonly article: number;
      readonly names: number;
    }
  | { readonly kind: 'empty-article'; readonly good: boolean; readonly path: string; readonly article: number }
  /** `5 (enam)`: digits and words of a count or sum differ, or a date stands behind another weekday. */
  | {
      readonly kind: 'count-in-words';
      readonly good: boolean;
      readonly path: string;
      readonly article: number;
      readonly written: string;
      readonly right: string;
    }
  | { readonly kind: 'usual-article'; readonly good: boolean; readonly title: string }
  /** An article names the annex; it should have costs. */
  | { readonly kind: 'annex'; readonly good: boolean; readonly path: 'costs'; readonly article: number }
  /** A power of attorney in an agreement that only heads of region sign (PP 28/2018 art. 2). `party` counts from 0. */
  | { readonly kind: 'mandate'; readonly good: false; readonly path: string; readonly party: number }
  | { readonly kind: 'term'; readonly good: boolean; readonly path: 'term' }
  /** The article on the term says another term than the record. */
  | { readonly kind: 'term-in-text'; readonly good: boolean; readonly path: string; readonly article: number };

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

/** Checks a draft for what its readers would stumble over. The weekday needs no check: it is always computed. */
export function checkAgreement(agreement: Agreement): readonly Finding[] {
  const day = agreement.date === null ? null : parseDay(agreement.date);
  return [
    { kind: 'two-parties', good: agreement.parties.length >= 2 },
    ...(day === null ? [] : [{ kind: 'weekend', good: !isWeekend(day), path: 'date' } as const]),
    ...agreement.articles.flatMap((article, index) => [
      ...emptiness(article, index + 1),
      ...references(article, index + 1, agreement.articles.length),
      ...paragraphReferences(article, index + 1),
      ...counts(article, index + 1),
    ]),
    ...annex(agreement),
    ...mandates(agreement),
    ...usualOf(agreement).map(
      (names) => ({ kind: 'usual-article', title: names[0], good: hasArticle(agreement, names) }) as const,
    ),
    ...(standsAlone(agreement) ? [{ kind: 'term', good: agreement.term !== null, path: 'term' } as const] : []),
    ...termInText(agreement),
    ...checkKind(agreement),
  ];
}

function annex({ articles, costs }: Agreement): readonly Finding[] {
  const index = articles.findIndex(({ text }) => /\bLampiran\b/u.test(text));
  return index < 0 ? [] : [{ kind: 'annex', good: costs.length > 0, path: 'costs', article: index + 1 }];
}

/** UU 23/2014 and PP 28/2018 art. 2 let the head empower an official to sign the PKS, no other agreement. */
function mandates(agreement: Agreement): readonly Finding[] {
  if (!isForHeadsAlone(agreement)) return [];
  return agreement.parties.flatMap(({ id, mandate }, party) =>
    mandate.trim() === '' ? [] : [{ kind: 'mandate', good: false, path: `parties/${id}/mandate`, party } as const],
  );
}

function hasArticle(agreement: Agreement, names: readonly string[]): boolean {
  return agreement.articles.some(({ title }) => names.some((name) => title.toLowerCase().includes(name.toLowerCase())));
}

function emptiness({ id, text, amends }: Article, number: number): readonly Finding[] {
  return text.trim() === '' && amends !== 'delete'
    ? [{ kind: 'empty-article', good: false, path: `articles/${id}/text`, article: number }]
    : [];
}

/**
 * `Pasal 17` in a draft of 12 articles leads nowhere. References to articles of laws stand in front of the law's name, in the
 * same sentence, and are left alone, and so are those of an article that becomes part of another agreement.
 */
function references({ id, text, amends }: Article, number: number, count: number): readonly Finding[] {
  if (amends !== 'none') return [];
  return [...text.matchAll(/\bPasal (\d+)(?![^.;\n]*(?:Undang-Undang|Peraturan))/gu)].map((match) => {
    const names = Number(match[1]);
    const good = names >= 1 && names <= count;
    return { kind: 'reference', good, path: `articles/${id}/text`, article: number, names } as const;
  });
}

/** `ayat (2)` of the same article; behind `Pasal 4` it means another one. */
function paragraphReferences({ id, text }: Article, number: number): readonly Finding[] {
  const count = clausesOf(text).length;
  return [...text.matchAll(/(?<!Pasal \d{1,3} )\bayat \((\d+)\)/gu)].map((match) => {
    const names = Number(match[1]);
    const good = names >= 1 && names <= count;
    return { kind: 'paragraph-reference', good, path: `articles/${id}/text`, article: number, names } as const;
  });
}

function counts({ id, text }: Article, number: number): readonly Finding[] {
  const wrong = [...wrongCounts(text), ...wrongWeekdays(text), ...wrongMoney(text)];
  return wrong.map(({ written, right }) => ({
    kind: 'count-in-words',
    good: false,
    path: `articles/${id}/text`,
    article: number,
    written,
    right,
  }));
}

/** The first term named in the article on the term is the agreement's own; later ones are notice periods. */
function termInText({ articles, term }: Agreement): readonly Finding[] {
  const index = articles.findIndex(({ title }) => /jangka waktu|masa berlaku/iu.test(title));
  const article = articles[index];
  if (article === undefined || term === null) return [];
  const said = /\d+ \([a-z ]+\) (?:tahun|bulan)(?: \d+ \([a-z ]+\) bulan)?/iu.exec(article.text)?.[0];
  if (said === undefined) return [];
  const months = monthsOf(said);
  const good = months === null || months === term || said === termInWords(term);
  return [{ kind: 'term-in-text', good, path: `articles/${article.id}/text`, article: index + 1 }];
}

function monthsOf(said: string): number | null {
  const years = /(\d+) \([a-z ]+\) tahun/iu.exec(said)?.[1];
  const months = /(\d+) \([a-z ]+\) bulan/iu.exec(said)?.[1];
  return years === undefined && months === undefined ? null : Number(years ?? 0) * 12 + Number(months ?? 0);
}
