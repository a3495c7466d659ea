import type { Paper } from '#domain/agreements/agreement.ts';

/** What reports are shown on first; the person may choose another. */
export const REPORT_PAPER: Paper = 'F4';

/** Lines of a register that are drawn as pages in the window; a longer one is saved unseen, since drawing it holds the window up. */
export const MOST_DRAWN = 150;

/** Lines of a register in one file: beyond that, word processors and laptops labour. */
export const MOST_LINES = 2000;
