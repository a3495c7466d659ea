/**
 * What a draft may measure. A Kesepakatan Bersama with emblems takes half a megabyte; these leave room for scanned pictures
 * and stop a file that was made to fill the memory.
 */
export const RETURNED_LIMITS = {
  file: 32 << 20,
  entries: 2000,
  /** Unpacked, of one part of XML and of all that is unpacked. */
  part: 48 << 20,
  total: 96 << 20,
  /** How many times larger than packed a part may be, once it is larger than a megabyte. */
  ratio: 200,
  /** Elements inside elements. A table in a table in a text box stays below 60. */
  depth: 256,
  paragraphs: 50_000,
} as const;
