/** Lines of a register that are drawn as pages in the window; a longer one is saved unseen, since drawing it holds the window up. */
export const MOST_DRAWN = 150;

/**
 * Lines of a register that become a PDF. The shell gives a page two minutes (src-main/window/printer.ts). Measured with Chromium on two
 * busy cores: 500 lines (135 pages) 3 s, 1,000 (268 pages) 7 s, 2,700 19 s, besides 2 to 13 s for the pages themselves; a laptop
 * five times as slow has a thousand done in a minute, and 2,700 not within its two for certain.
 */
export const MOST_PRINTED = 1000;

/** Lines of a register in one file: measured with 2,700 (Word file of 0.2 MB, pages of 4.4 MB); beyond that, laptops labour. */
export const MOST_LINES = 3000;
