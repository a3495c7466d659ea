import { z } from 'zod';
import { choose, line, type RecordOf, type Shape } from '../record/shape.ts';

/** An emblem for titles and letterheads, or a template that stands in for a layout. */
export const officeFileUseSchema = z.enum(['emblem', 'template']);

/** Bytes of a file at most, before they are written as base64. */
export const OFFICE_FILE_LIMIT = 1_500_000;

export const OFFICE_FILE = {
  kind: 'office-file',
  fields: {
    use: choose(officeFileUseSchema, 'emblem'),
    /** Whose emblem: `state`, or a party's key (region code, `org:<id>`). For a template: the layout it stands in for. */
    of: choose(z.string().max(60), ''),
    name: line(),
    /** What a reader who cannot see it is told (*teks alternatif*). */
    alternative: line(),
    /** A template that has every blank it needs and none that is unknown is sound; only such a one is used. */
    state: choose(z.enum(['draft', 'sound']), 'draft'),
    /** SHA-256 of the bytes in hex: the same file is kept once. */
    sha256: choose(z.string().max(64), ''),
    bytes: choose(z.string().max(Math.ceil(OFFICE_FILE_LIMIT / 3) * 4), ''),
  },
  lists: {},
} as const satisfies Shape;

/**
 * `OfficeFile` (*berkas naskah*): a picture or a template that an office gave for its documents. A private record beside the
 * office's own: with history and undo, in backups, never shared.
 */
export type OfficeFile = RecordOf<typeof OFFICE_FILE>;

/** Key of the state's emblem (*lambang negara*). */
export const STATE_EMBLEM = 'state';
