/** Lines of a register that are drawn as pages in the window; a longer one is saved unseen, since drawing it holds the window up. */
export const MOST_DRAWN = 150;

/** Lines of a register in one file: measured with 2,700 (Word file of 0.2 MB, pages of 4.4 MB); beyond that, laptops labour. */
export const MOST_LINES = 3000;
