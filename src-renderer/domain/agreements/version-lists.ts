import { z } from 'zod';
import { choose, day, line } from '../record/shape.ts';

/**
 * How a file of an agreement came to be one: `word`, `pdf`: made of the draft; `answer`: a partner's file with our draft on top as
 * tracked changes; `returned`: came back from a partner, as it was.
 */
export const versionHowSchema = z.enum(['word', 'pdf', 'answer', 'returned']);
export type VersionHow = z.infer<typeof versionHowSchema>;

/** How a party's consent is known: on paper, by e-mail, as a signed scan, spoken at a meeting. */
export const consentHowSchema = z.enum(['paper', 'email', 'scan', 'meeting']);
export type ConsentHow = z.infer<typeof consentHowSchema>;

/** In which form a version left: as a file, or printed on paper. */
export const dispatchWaySchema = z.enum(['file', 'paper']);
export type DispatchWay = z.infer<typeof dispatchWaySchema>;

/** The end of the year 9999, milliseconds since 1970: no calendar shows more, and a stranger may write anything. */
const LAST_MOMENT = 253_402_300_799_000;
const time = () => choose(z.number().int().nonnegative().max(LAST_MOMENT), 0);
const hex = (letters: number) => choose(z.string().regex(new RegExp(`^(?:[0-9a-f]{${letters}})?$`)), '');

/** Packed text of a version (word/versions/pack.ts): a draft of 30 parties and 40 articles stays far below. */
const MOST_PACKED = 500_000;

/** The highest number of a version. */
export const MOST_VERSIONS = 99_999;

/*
 * The files of an agreement that left or came back. Their bytes lie in this office's `blobs`, by SHA-256, and never travel; these
 * rows do. Nobody changes a row once it is written: all its values are plain.
 */
export const VERSION_LISTS = {
  versions: {
    /** 1, 2, 3 in one draft, counted over what left and what came back. Two offices that count at once may give one twice. */
    number: choose(z.number().int().min(1).max(MOST_VERSIONS), 1),
    sha256: hex(64),
    /** Bytes. */
    size: choose(z.number().int().nonnegative(), 0),
    /** What the file was called. */
    name: line(),
    how: choose(versionHowSchema, 'word'),
    /** By the clock of the office that kept it, milliseconds since 1970; who sat there, and the code of its region. */
    at: time(),
    by: line(),
    region: line(),
    /** The version that it answers or came back from; empty where there is none or nobody knows. */
    base: line(),
    /** Tells without unpacking whether the draft says the same now (`printOf`); empty for what came back. */
    print: hex(16),
    /** What it says, packed. Left out where a record goes on among others without its history (documents R10). */
    text: choose(z.string().max(MOST_PACKED), ''),
    /** SHA-256 of the Word file that a PDF was printed from; empty for other files. Two PDFs of one Word file are never alike. */
    source: hex(64),
  },
  /** Each time a version left: to whom and with what remark (both may be empty), when, by whom. */
  dispatches: {
    version: line(),
    to: line(),
    note: line(),
    at: time(),
    by: line(),
    region: line(),
    way: choose(dispatchWaySchema, 'file'),
    /**
     * An original (*rangkap*) for one party says the same as its version and names the party besides: its row, and the bytes that
     * left, as `versions` has them. Empty where the version's own file left.
     */
    party: line(),
    sha256: hex(64),
    size: choose(z.number().int().nonnegative(), 0),
    name: line(),
    source: hex(64),
  },
  /**
   * A party's consent, bound to one version: when (`day`), who gave it for the party, how it is known, who noted it. An office notes
   * it for a partner, or the party's own office does, whose note comes with the exchange.
   */
  approvals: {
    version: line(),
    /** The party's row. */
    party: line(),
    day: day(),
    name: line(),
    how: choose(consentHowSchema, 'paper'),
    note: line(),
    by: line(),
    region: line(),
  },
} as const;

const LISTS: ReadonlySet<string> = new Set(Object.keys(VERSION_LISTS));

/** Whether a path of an agreement is about its files, and not about what it says. */
export function isAboutVersions(path: string): boolean {
  return LISTS.has(path.split('/')[0] ?? '');
}

/** The kind of the records that have these lists. */
const AGREEMENT_KIND = 'agreement';
const MARKS =
  /^(?:versions\/[^/]+\/(?:sha256|size|at|base|print|text|source)|dispatches\/[^/]+\/(?:version|party|at|sha256|size|source)|approvals\/[^/]+\/(?:version|party|at))$/u;

/**
 * Whether a field of a record is one that only machines read: digests, names of rows, packed texts. History and previews tell the
 * ones beside it.
 */
export function isUntold(kind: string, path: string): boolean {
  return kind === AGREEMENT_KIND && MARKS.test(path);
}
