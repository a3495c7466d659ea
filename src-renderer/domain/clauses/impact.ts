import { agreementTypeSchema, type Article } from '../agreements/agreement.ts';
import { isBilingual } from '../agreements/bilingual.ts';
import type { OriginMark } from '../agreements/origin.ts';
import { englishReferences } from '../agreements/english-references.ts';
import { withoutNumbers, withReferences } from '../agreements/references.ts';
import type { LibraryClause } from './library-clause.ts';

/*
 * What becomes of agreements when a clause of the library changes. Nothing here asks when: two texts of a clause are told apart
 * by their marks, so that it does not matter which laptop's clock was right, or which app came first.
 */

/** An article that has an older text than the library: `mark` says which it has, the clause which it would have now. */
export type Outdated = { readonly article: string; readonly variant: string; readonly clause: LibraryClause };

/** An agreement by its kind, which says whether English texts count, and where its articles came from. */
type Used = { readonly type: string; readonly origins: readonly OriginMark[] };

/** The articles whose clause says something else by now, of those that came from the library. */
export function outdated({ type, origins }: Used, library: readonly LibraryClause[]): readonly Outdated[] {
  const kind = agreementTypeSchema.safeParse(type);
  const inBoth = kind.success && isBilingual(kind.data);
  const byId = new Map(library.map((clause) => [clause.id, clause]));
  return origins.flatMap((origin) => {
    const clause = byId.get(origin.clause);
    return clause !== undefined && isOlder(origin, clause, inBoth)
      ? [{ article: origin.article, variant: origin.variant, clause }]
      : [];
  });
}

/** A clause that is being written says nothing yet; a variant that is gone asks a person to choose another, not to update. */
function isOlder({ variant, mark }: OriginMark, { state, variants }: LibraryClause, inBoth: boolean): boolean {
  if (state !== 'given-out') return false;
  const now = variants.find(({ id }) => id === variant);
  return now !== undefined && (inBoth ? now.markInBoth : now.mark) !== mark;
}

/** Whether the office wrote into an article since its text was put in; numbers of references that followed do not count. */
export function isAltered(text: string, putIn: string): boolean {
  return hidden(text) !== hidden(putIn);
}

/** Without the numbers of references in either language. */
function hidden(text: string): string {
  return withReferences(withoutNumbers(text.trim()), () => '#', englishReferences).replaceAll(
    /\b(Article |paragraph \()…+/gu,
    '$1#',
  );
}

/** The same of both texts of an article. */
export function isArticleAltered({ text, english, origin }: Pick<Article, 'text' | 'english' | 'origin'>): boolean {
  if (origin === null) return true;
  return isAltered(text, origin.text) || isAltered(english, origin.english);
}
