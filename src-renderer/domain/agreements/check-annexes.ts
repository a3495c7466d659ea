import { readRoman } from '../wording/read-roman.ts';
import { roman } from '../wording/terbilang.ts';
import type { Agreement } from './agreement.ts';
import { ANNEXES, type AnnexList, annexesOf } from './annexes.ts';

/** What is said of the annexes; `path` leads to one, or to the text that names one. */
export type AnnexFinding =
  /** An article names the annex; an agreement that has none lacks something. */
  | { readonly kind: 'annex'; readonly good: boolean; readonly path: 'costs'; readonly article: number }
  /** `Lampiran III` where there are two; `names` is its number. */
  | {
      readonly kind: 'annex-absent';
      readonly good: false;
      readonly path: string;
      readonly article: number;
      readonly names: string;
    }
  /** `Lampiran` alone where there are several. */
  | {
      readonly kind: 'annex-unnumbered';
      readonly good: false;
      readonly path: string;
      readonly article: number;
      readonly count: number;
    }
  /** An annex that no article names. */
  | { readonly kind: 'annex-unnamed'; readonly good: false; readonly path: AnnexList }
  /** The matrix has personal data, and no article protects it (UU 27/2022). */
  | { readonly kind: 'data-protection'; readonly good: boolean; readonly path: 'dataMatrix' };

const NAMED = /\bLampiran(?: ([IVX]{1,5})\b)?/gu;

export function checkAnnexes(agreement: Agreement): readonly AnnexFinding[] {
  const there = annexesOf(agreement);
  const named = agreement.articles.flatMap(({ id, text }, index) =>
    [...text.matchAll(NAMED)].map(([, number]) => ({ path: `articles/${id}/text`, article: index + 1, number })),
  );
  const [first] = named;
  return [
    ...(first === undefined
      ? []
      : [{ kind: 'annex', good: there.length > 0, path: 'costs', article: first.article } as const]),
    ...(there.length === 0 ? [] : named.flatMap((one) => wrongNumber(one, there.length))),
    ...(named.length === 0 ? there.map((path) => ({ kind: 'annex-unnamed', good: false, path }) as const) : []),
    ...unnamedNumbers(named, there),
    ...dataProtection(agreement),
  ];
}

type Named = { readonly path: string; readonly article: number; readonly number: string | undefined };

function wrongNumber({ path, article, number }: Named, count: number): readonly AnnexFinding[] {
  if (number === undefined) {
    return count > 1 ? [{ kind: 'annex-unnumbered', good: false, path, article, count }] : [];
  }
  const place = readRoman(number);
  return place !== null && place <= count ? [] : [{ kind: 'annex-absent', good: false, path, article, names: number }];
}

/** Where articles name annexes by number, each annex should be among them. */
function unnamedNumbers(named: readonly Named[], there: readonly AnnexList[]): readonly AnnexFinding[] {
  const numbers = named.flatMap(({ number }) => number ?? []);
  if (there.length < 2 || numbers.length === 0) return [];
  return there.flatMap((path, index) =>
    numbers.includes(roman(index + 1)) ? [] : [{ kind: 'annex-unnamed', good: false, path } as const],
  );
}

function dataProtection({ dataMatrix, articles }: Agreement): readonly AnnexFinding[] {
  const isPersonal = dataMatrix.some(({ personal }) => personal === 'general' || personal === 'specific');
  if (!isPersonal) return [];
  const good = articles.some(({ text }) => /\bdata pribadi\b/iu.test(text));
  return [{ kind: 'data-protection', good, path: 'dataMatrix' }];
}

/** For screens that list the annexes a person can still add. */
export function blankAnnexes(agreement: Agreement): readonly AnnexList[] {
  return ANNEXES.filter((list) => agreement[list].length === 0);
}
