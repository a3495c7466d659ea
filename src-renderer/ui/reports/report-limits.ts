/** Lines of a register that are drawn as pages in the window; a longer one is saved unseen, since drawing it holds the window up. */
export const MOST_DRAWN = 150;

/** Lines of a register in one file: beyond that, word processors and laptops labour. */
export const MOST_LINES = 2000;
