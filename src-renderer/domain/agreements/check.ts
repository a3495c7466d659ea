import { isWeekend, parseDay } from '../wording/dates.ts';
import type { Agreement } from './agreement.ts';

/** What a check of a draft found. Everything is advice; nothing blocks. */
export type Finding =
  | { readonly kind: 'two-parties'; readonly good: boolean }
  | { readonly kind: 'weekend'; readonly good: boolean; readonly path: 'date' }
  | {
      readonly kind: 'reference';
      readonly good: boolean;
      readonly path: string;
      readonly article: number;
      readonly names: number;
    }
  | { readonly kind: 'usual-article'; readonly good: boolean; readonly title: string }
  | { readonly kind: 'term'; readonly good: boolean; readonly path: 'term' };

/** Articles that a Kesepakatan Bersama usually has (domain.md §2.3), by a word of their title. */
const USUAL = ['Maksud', 'Ruang Lingkup', 'Pelaksanaan', 'Pembiayaan', 'Jangka Waktu', 'Perselisihan', 'Penutup'];

/** Checks a draft for what its readers would stumble over. The weekday needs no check: it is always computed. */
export function checkAgreement(agreement: Agreement): readonly Finding[] {
  const day = agreement.date === null ? null : parseDay(agreement.date);
  return [
    { kind: 'two-parties', good: agreement.parties.length === 2 },
    ...(day === null ? [] : [{ kind: 'weekend', good: !isWeekend(day), path: 'date' } as const]),
    ...references(agreement),
    ...USUAL.map(
      (title) =>
        ({
          kind: 'usual-article',
          title,
          good: agreement.articles.some((article) => article.title.includes(title)),
        }) as const,
    ),
    { kind: 'term', good: agreement.term !== null, path: 'term' },
  ];
}

/** `Pasal 17` in a draft of 12 articles leads nowhere. References to articles of laws stand behind the law's name and are left alone. */
function references(agreement: Agreement): readonly Finding[] {
  const count = agreement.articles.length;
  return agreement.articles.flatMap((article, index) =>
    [...article.text.matchAll(/\bPasal (\d+)(?![^.;\n]*(?:Undang-Undang|Peraturan))/gu)].map((match) => {
      const names = Number(match[1]);
      return {
        kind: 'reference',
        good: names >= 1 && names <= count,
        path: `articles/${article.id}/text`,
        article: index + 1,
        names,
      } as const;
    }),
  );
}
