/** In `meta`: the records whose words are not all in the search index yet (search-behind.ts). */
export const SEARCH_BEHIND = 'searchBehind';
