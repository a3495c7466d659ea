/** In `meta`: the records whose words are not all in the search index yet (search-behind.ts). */
export const SEARCH_BEHIND = 'searchBehind';

/**
 * In `meta`: every own entry here is in the journal too; the number says how many of its bytes were spoiled when that was looked
 * at. Absent or null: it is to be looked at (complete-journal.ts).
 */
export const JOURNAL_WHOLE = 'journalWhole';
