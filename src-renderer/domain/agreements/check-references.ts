import type { Agreement, Article } from './agreement.ts';
import { clausesOf } from './article-text.ts';
import { englishReferences } from './english-references.ts';
import { referencesIn } from './references.ts';
import type { WrittenText } from './written-texts.ts';

/** What is said of the references of a text; `path` leads to it, `article` is the number of the article that it is of, null elsewhere. */
export type ReferenceFinding = {
  readonly path: string;
  readonly article: number | null;
} & (
  | { readonly kind: 'reference'; readonly good: boolean; readonly names: number }
  /** `ayat (5)` in an article that has fewer. */
  | { readonly kind: 'paragraph-reference'; readonly good: boolean; readonly names: number }
  /** `Pasal 4 ayat (3)` where that article has fewer. */
  | { readonly kind: 'paragraph-of-article'; readonly good: false; readonly names: number; readonly of: number }
  /** The article or ayat that it led to was taken out. */
  | { readonly kind: 'lost-reference'; readonly good: false; readonly of: 'article' | 'paragraph' }
);

type Known = Pick<Agreement, 'type' | 'articles'>;

/** The references of every text. An addendum speaks of the articles of another agreement, so that its own are not counted. */
export function checkReferences({ type, articles }: Known, texts: readonly WrittenText[]): readonly ReferenceFinding[] {
  if (type === 'ADD') return [];
  return texts.flatMap((text) => [...ofText(text, articles), ...lostIn(text)]);
}

function ofText(written: WrittenText, all: readonly Article[]): readonly ReferenceFinding[] {
  const { path, article, text, language } = written;
  const at = { path, article };
  const found = language === 'id' ? referencesIn(text) : englishReferences(text);
  return found.flatMap(({ kind, number, of }): readonly ReferenceFinding[] => {
    if (kind === 'article') {
      return [{ kind: 'reference', good: isWithin(number, all.length), ...at, names: number }];
    }
    if (of === null) {
      // Outside articles an ayat without its article is one of a law that is spoken of.
      return article === null
        ? []
        : [{ kind: 'paragraph-reference', good: isWithin(number, clausesOf(text).length), ...at, names: number }];
    }
    const target = all[of - 1];
    const isThere = target === undefined || isWithin(number, clausesOf(textIn(language, target)).length);
    return isThere ? [] : [{ kind: 'paragraph-of-article', good: false, ...at, names: number, of }];
  });
}

function textIn(language: WrittenText['language'], { text, english }: Article): string {
  return language === 'en' && english.trim() !== '' ? english : text;
}

const LOST = {
  id: { article: /\bPasal …{2,}/u, paragraph: /\bayat \(…{2,}\)/u },
  en: { article: /\bArticle …{2,}/u, paragraph: /\bparagraph \(…{2,}\)/u },
} as const;

function lostIn({ path, article, text, language }: WrittenText): readonly ReferenceFinding[] {
  const of = (['article', 'paragraph'] as const).filter((what) => LOST[language][what].test(text));
  return of.map((what) => ({ kind: 'lost-reference', good: false, path, article, of: what }));
}

function isWithin(number: number, count: number): boolean {
  return number >= 1 && number <= count;
}
