/** Puts the cursor into the search field of a list (ui.md §5). */
export const SEARCH_KEY = '/';
