import type { Reference } from './references.ts';

/*
 * References inside English texts: `Article 5`, `Article 5 paragraph (1)`, `paragraph (2)`, as references.ts reads `Pasal 5 ayat
 * (1)`. Those to articles of laws, conventions and other agreements are told apart by the `of the …` behind them.
 */

const PARAGRAPH = String.raw`paragraphs? \(\d{1,2}\)(?:(?:, | and |, and | or )\(\d{1,2}\))*`;
const NUMBERS = String.raw`\d{1,3}(?![\dA-Za-z])(?:(?:, | and |, and | or )\d{1,3}(?![\dA-Za-z]))*`;
const GROUP = new RegExp(String.raw`\bArticles? (${NUMBERS})(?:,? (${PARAGRAPH}))?`, 'gu');
const ALONE = new RegExp(String.raw`\b${PARAGRAPH}`, 'gu');
/** `of this Memorandum of Understanding` is the document's own. */
const FOREIGN = /^,? (?:of|in|under) (?!this\b|these\b|the present\b)(?:the |its )?(?:\d{4} )?[A-Z]/u;

/** The references of an English text to articles and paragraphs of its own document, in the order in which they stand. */
export function englishReferences(text: string): readonly Reference[] {
  const groups = [...text.matchAll(GROUP)];
  const named = groups.flatMap((group) =>
    FOREIGN.test(text.slice(group.index + group[0].length)) ? [] : inGroup(group),
  );
  const covered = (at: number): boolean =>
    groups.some((group) => at >= group.index && at < group.index + group[0].length);
  const alone = [...text.matchAll(ALONE)].flatMap((match) =>
    covered(match.index)
      ? []
      : digitsIn(match[0], match.index).map((place) => ({ kind: 'ayat', of: null, ...place }) as const),
  );
  return [...named, ...alone].toSorted((one, other) => one.from - other.from);
}

function inGroup(group: RegExpExecArray): readonly Reference[] {
  const [all, numbers = '', paragraphs = ''] = group;
  const articles = digitsIn(numbers, group.index + all.indexOf(numbers));
  const of = articles.at(-1)?.number ?? null;
  return [
    ...articles.map((place) => ({ kind: 'article', of: null, ...place }) as const),
    ...digitsIn(paragraphs, group.index + all.length - paragraphs.length).map(
      (place) => ({ kind: 'ayat', of, ...place }) as const,
    ),
  ];
}

function digitsIn(words: string, at: number): readonly Pick<Reference, 'from' | 'to' | 'number'>[] {
  return [...words.matchAll(/\d+/gu)].map((match) => ({
    from: at + match.index,
    to: at + match.index + match[0].length,
    number: Number(match[0]),
  }));
}
