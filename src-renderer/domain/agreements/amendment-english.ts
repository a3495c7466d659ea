import { articleBefore, type Change } from './amendment.ts';

/*
 * The English text of an addendum to a document for foreign cooperation: what amendment.ts says in Indonesian. No form prescribes
 * the English words; they follow the Indonesian ones sentence by sentence.
 */

/** What leads the change in: `Article 5 shall be amended to read as follows:`. */
export function amendingLeadEnglish({ amends, amendsNumber }: Change, blank: string): string {
  const number = amendsNumber.trim() || blank;
  switch (amends) {
    case 'none':
      return '';
    case 'replace':
      return `The provisions of Article ${number} shall be amended to read as follows:`;
    case 'insert':
      return `After ${before(amendsNumber, blank)}, 1 (one) article, namely Article ${number}, shall be inserted to read as follows:`;
    case 'delete':
      return `The provisions of Article ${number} shall be deleted.`;
    default:
      return amends satisfies never;
  }
}

/** What stands above the change. */
export function amendingTitleEnglish({ amends, amendsNumber }: Change, blank: string): string {
  const named = `Article ${amendsNumber.trim() || blank}`;
  if (amends === 'insert') return `Insertion of ${named}`;
  return amends === 'delete' ? `Deletion of ${named}` : `Amendment of ${named}`;
}

/** Whether an English sentence takes an article out: there is no quotation below it. */
export function isDeletionInEnglish(sentence: string): boolean {
  return /^The provisions of Article \S+ shall be deleted\.$/u.test(sentence.trim());
}

function before(number: string, blank: string): string {
  return articleBefore(number, blank).replace(/^Pasal/u, 'Article');
}
