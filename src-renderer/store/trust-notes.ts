import type { Json } from '#base/canonical-json.ts';
import type { ReadableDb } from './database.ts';

/*
 * What offices say about keys: revocations (exchange SPEC §9) and introductions (§10). A handful of small facts of this
 * machine, kept as rows of `meta`; a row whose value is null was taken back.
 */

export type KeptRevocation = {
  /** Whose key it is. */
  readonly office: string;
  /** The revoked key in hex. */
  readonly key: string;
  /** Who says so. */
  readonly issuer: string;
  readonly reason: string;
  readonly note: string;
  /** By the issuer's clock, milliseconds since 1970. */
  readonly date: number;
  /** When it came or was written here, by our clock. */
  readonly received: number;
  /** `own`: this office says it. `binding`: the key's own office. `hint`: somebody else, for people to know. */
  readonly judgement: 'own' | 'binding' | 'hint';
  /** As it came and travels on. */
  readonly seal: string;
  readonly text: string;
};

export type KeptIntroductions = {
  /** Number of the package that brought them. */
  readonly n: number;
  /** Fingerprints that the office verified, by office. */
  readonly cards: { readonly [office: string]: string };
};

const REVOCATION = 'revocation:';
const INTRODUCTIONS = 'introductions:';

/** Under which name a revocation is kept: one for each key and each office that speaks of it. */
export function revocationName({ office, key, issuer }: Pick<KeptRevocation, 'office' | 'key' | 'issuer'>): string {
  return `${REVOCATION}${office}:${key}:${issuer}`;
}

export function introductionsName(voucher: string): string {
  return `${INTRODUCTIONS}${voucher}`;
}

export async function keptRevocations(db: ReadableDb): Promise<readonly KeptRevocation[]> {
  const rows = await db.meta.where('name').startsWith(REVOCATION).toArray();
  return rows.flatMap(({ value }) => {
    const read = readRevocation(value);
    return read === null ? [] : [read];
  });
}

/** Who verified which cards, by the office that says so. */
export async function keptIntroductions(db: ReadableDb): Promise<ReadonlyMap<string, KeptIntroductions>> {
  const rows = await db.meta.where('name').startsWith(INTRODUCTIONS).toArray();
  return new Map(
    rows.flatMap(({ name, value }): [string, KeptIntroductions][] => {
      const read = readIntroductions(value);
      return read === null ? [] : [[name.slice(INTRODUCTIONS.length), read]];
    }),
  );
}

function readRevocation(value: Json): KeptRevocation | null {
  if (!isObject(value)) return null;
  const text = (name: string): string => (typeof value[name] === 'string' ? value[name] : '');
  const { date, received, judgement } = value;
  if (judgement !== 'own' && judgement !== 'binding' && judgement !== 'hint') return null;
  return {
    office: text('office'),
    key: text('key'),
    issuer: text('issuer'),
    reason: text('reason'),
    note: text('note'),
    date: typeof date === 'number' ? date : 0,
    received: typeof received === 'number' ? received : 0,
    judgement,
    seal: text('seal'),
    text: text('text'),
  };
}

function readIntroductions(value: Json): KeptIntroductions | null {
  if (!isObject(value) || typeof value['n'] !== 'number') return null;
  const cards = value['cards'];
  if (cards === undefined || !isObject(cards)) return null;
  const texts = Object.entries(cards).filter((pair): pair is [string, string] => typeof pair[1] === 'string');
  return { n: value['n'], cards: Object.fromEntries(texts) };
}

function isObject(value: Json): value is { readonly [key: string]: Json } {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
