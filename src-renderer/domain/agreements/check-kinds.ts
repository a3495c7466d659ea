import type { Agreement, AgreementType, Article } from './agreement.ts';
import { clausesOf } from './article-text.ts';
import { hasTwoTexts } from './two-texts.ts';
import { namesAnother } from './blanks-of-kind.ts';
import { kindNamed } from './named.ts';

/** What only some kinds of agreement are checked for. */
export type KindFinding =
  /** The two texts of an article have the same number of ayat, and of huruf and angka below each. */
  | { readonly kind: 'two-texts'; readonly good: boolean; readonly path: string; readonly article: number }
  /** Foreign cooperation: a Letter of Intent holds a year at most, an MoU five (Permendagri 25/2020). `most` in months. */
  | { readonly kind: 'longest-term'; readonly good: boolean; readonly path: 'term'; readonly most: number }
  /** The agreement that is changed or carried out is named. */
  | { readonly kind: 'parent'; readonly good: boolean; readonly path: 'parentNamed' }
  /** An addendum changes something. */
  | { readonly kind: 'changes'; readonly good: boolean; readonly path: 'articles' }
  /** An article is said to change and says the same as before. */
  | { readonly kind: 'unchanged'; readonly good: false; readonly path: string; readonly article: number }
  /** Two articles of an addendum change the same one. */
  | {
      readonly kind: 'changed-twice';
      readonly good: false;
      readonly path: string;
      readonly article: number;
      readonly number: string;
    }
  | { readonly kind: 'works'; readonly good: boolean; readonly path: 'works' };

/** Months that a document for foreign cooperation holds at most (Permendagri 25/2020, domain.md §1.6(i)). */
const LONGEST: Readonly<Partial<Record<AgreementType, number>>> = { LOI: 12, MOU: 60 };

/** The findings that fit the kind of agreement; none for a KSB, PKS or Nota Kesepakatan. */
export function checkKind(agreement: Agreement): readonly KindFinding[] {
  const { type, term, parentNamed, articles, works } = agreement;
  const most = LONGEST[type];
  return [
    ...(most === undefined || term === null
      ? []
      : [{ kind: 'longest-term', good: term <= most, path: 'term', most } as const]),
    ...(namesAnother(agreement)
      ? [{ kind: 'parent', good: parentNamed.trim() !== '', path: 'parentNamed' } as const]
      : []),
    ...(type === 'RK' ? [{ kind: 'works', good: works.length > 0, path: 'works' } as const] : []),
    ...(hasTwoTexts(agreement) ? articles.flatMap((article, index) => twoTexts(article, index + 1)) : []),
    ...(type === 'ADD' ? changesOf(articles) : []),
  ];
}

/** Whose articles are usual, whose term is asked for: an addendum and a work plan go by the agreement they belong to. */
export function standsAlone({ type }: Pick<Agreement, 'type'>): boolean {
  return !namesAnother({ type });
}

/**
 * Whether only heads of region sign: a KSB and a Nota Kesepakatan, and what changes one (PP 28/2018 art. 2). About foreign
 * cooperation and work plans nothing was read, so nothing is said.
 */
export function isForHeadsAlone({ type, parentNamed }: Pick<Agreement, 'type' | 'parentNamed'>): boolean {
  const kind = type === 'ADD' ? kindNamed(parentNamed) : type;
  return kind === 'KSB' || kind === 'NK';
}

/** Whether the head may empower an official to sign: a PKS, and an addendum to one (PP 28/2018 art. 2). */
export function mayEmpower({ type, parentNamed }: Pick<Agreement, 'type' | 'parentNamed'>): boolean {
  return (type === 'ADD' ? kindNamed(parentNamed) : type) === 'PKS';
}

function twoTexts({ id, text, english }: Article, article: number): readonly KindFinding[] {
  if (english.trim() === '') return [];
  const shape = (one: string): string =>
    clausesOf(one)
      .map(({ letters }) => letters.map(({ numbers }) => numbers.length).join(','))
      .join(';');
  return [{ kind: 'two-texts', good: shape(text) === shape(english), path: `articles/${id}/english`, article }];
}

function changesOf(articles: readonly Article[]): readonly KindFinding[] {
  const seen = new Set<string>();
  const findings = articles.flatMap((article, index): readonly KindFinding[] => {
    const { id, amends, title, text, amendsBefore } = article;
    const number = article.amendsNumber.trim().toUpperCase();
    if (amends === 'none') return [];
    const isTwice = number !== '' && seen.has(number);
    seen.add(number);
    const isSame = amends === 'replace' && amendsBefore !== '' && plain(amendsBefore) === plain(`${title}\n${text}`);
    return [
      ...(isSame ? [{ kind: 'unchanged', good: false, path: `articles/${id}/text`, article: index + 1 } as const] : []),
      ...(isTwice
        ? [
            {
              kind: 'changed-twice',
              good: false,
              path: `articles/${id}/amendsNumber`,
              article: index + 1,
              number,
            } as const,
          ]
        : []),
    ];
  });
  const isChanging = articles.some(({ amends }) => amends !== 'none');
  return [{ kind: 'changes', good: isChanging, path: 'articles' }, ...findings];
}

function plain(text: string): string {
  return text.trim().replaceAll(/\s+/gu, ' ').toLowerCase();
}
