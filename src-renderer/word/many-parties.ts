/** More parties than these would fill the page of the title: their names and numbers then stand in a list (word.md §4, rule 14). */
export const MOST_IN_TITLE = 8;

/** What the title says in their place. */
export const LISTED = 'PARA PIHAK YANG TERCANTUM DALAM DAFTAR PIHAK';
