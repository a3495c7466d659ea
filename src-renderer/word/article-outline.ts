import type { Agreement, Article } from '#domain/agreements/agreement.ts';
import { amendingLead, amendingTitle, AMENDS_NONE } from '#domain/agreements/amendment.ts';
import { type Clause, clausesOf } from '#domain/agreements/article-text.ts';
import { DOTTED, type OutlinedArticle, SHORT_DOTTED } from './outline.ts';

type Written = Pick<Article, 'id' | 'title' | 'text' | 'amends' | 'amendsNumber'>;

const NONE: Written = { id: '', title: '', text: '', ...AMENDS_NONE };

/** The articles with their numbers; one of blanks while there is none. */
export function articlesOf(agreement: Agreement): readonly OutlinedArticle[] {
  const all: readonly Written[] = agreement.articles.length === 0 ? [NONE] : agreement.articles;
  return all.map((article, index) =>
    article.amends === 'none' ? plain(article, index + 1) : changing(article, index + 1),
  );
}

function plain({ id, title, text }: Written, number: number): OutlinedArticle {
  return { id, number, title: capitals(title) || DOTTED, clauses: written(text) };
}

/** The change in one sentence, and below it the article as it reads from now on, in quotation marks. */
function changing(article: Written, number: number): OutlinedArticle {
  const { id, title, text, amends, amendsNumber } = article;
  const head = {
    id,
    number,
    title: capitals(amendingTitle(article, SHORT_DOTTED)),
    lead: amendingLead(article, SHORT_DOTTED),
  };
  if (amends === 'delete') return { ...head, clauses: [] };
  return {
    ...head,
    quoted: { heading: `“Pasal ${amendsNumber.trim() || SHORT_DOTTED}`, title: capitals(title) || DOTTED },
    clauses: closed(written(text)),
  };
}

function written(text: string): readonly Clause[] {
  return text.trim() === '' ? [{ text: DOTTED, letters: [] }] : clausesOf(text);
}

/** The mark that ends the quotation, behind the last words. */
export function closed(clauses: readonly Clause[]): readonly Clause[] {
  return clauses.map((clause, index) => {
    if (index < clauses.length - 1) return clause;
    const letter = clause.letters.at(-1);
    if (letter === undefined) return { ...clause, text: `${clause.text}”` };
    const last = letter.numbers.at(-1);
    const ended =
      last === undefined
        ? { ...letter, text: `${letter.text}”` }
        : { ...letter, numbers: [...letter.numbers.slice(0, -1), `${last}”`] };
    return { ...clause, letters: [...clause.letters.slice(0, -1), ended] };
  });
}

function capitals(text: string): string {
  return text.trim().toLocaleUpperCase('id');
}
