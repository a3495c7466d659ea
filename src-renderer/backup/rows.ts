import type { Bytes } from '#base/bytes.ts';
import { decodeCbor } from '#feed/cbor.ts';
import type {
  BlobRow,
  EntryRow,
  FeedRow,
  LedgerRow,
  MetaRow,
  PeerRow,
  PostponedRow,
  QuarantineRow,
  SettingRow,
} from '#store/rows.ts';
import { z } from 'zod';
import type { BackupTable } from './format.ts';

const bytes = z.custom<Bytes>((value) => value instanceof Uint8Array);
const whole = z.number().int().nonnegative();
const span = z.object({ from: whole, to: whole });
const text = z.string();

/** What the app relies on in each row; what else stands in it is kept as it is (SPEC B11). */
const SHAPES = {
  feeds: z.looseObject({
    feed: text,
    office: text,
    scope: text,
    certificate: bytes,
    own: z.union([z.literal(0), z.literal(1)]),
    seq: whole,
    beyond: z.array(span),
    heard: whole,
    head: bytes.nullable(),
    state: z.enum(['ok', 'forked', 'revoked']),
  }),
  peers: z.looseObject({
    office: text,
    card: bytes,
    name: text,
    region: text,
    fingerprint: text,
    trust: z.enum(['unverified', 'verified', 'key-changed', 'revoked']),
    have: z.record(text, z.object({ seq: whole, beyond: z.array(span) })),
    sent: whole,
    received: whole,
    lastSent: z.number().nullable(),
    lastReceived: z.number().nullable(),
  }),
  settings: z.looseObject({ name: text, value: text }),
  postponed: z.looseObject({
    doc: text,
    record: text,
    kind: text,
    title: text,
    office: text,
    time: z.number(),
    entries: z.array(z.tuple([text, whole])),
  }),
  meta: z.looseObject({ name: text, value: z.json() }),
  entries: z.looseObject({
    feed: text,
    seq: whole,
    body: bytes,
    hash: bytes,
    prev: bytes,
    signature: bytes.nullable(),
    docs: z.array(text),
    time: z.number(),
    received: z.number(),
    via: text.nullable(),
  }),
  ledger: z.looseObject({
    id: whole,
    sha256: text,
    direction: z.enum(['in', 'out']),
    fileName: text,
    office: text,
    time: z.number(),
    verdict: text,
    records: z.number(),
    number: z.number(),
  }),
  quarantine: z.looseObject({
    id: whole,
    what: z.enum(['file', 'entry', 'change']),
    reason: text,
    detail: text,
    time: z.number(),
    feed: text,
    seq: whole,
    bytes,
  }),
  blobs: z.looseObject({ sha256: z.string().regex(/^[0-9a-f]{64}$/), bytes }),
} as const;

export type BackupRows = {
  readonly feeds: FeedRow;
  readonly peers: PeerRow;
  readonly settings: SettingRow;
  readonly postponed: PostponedRow;
  readonly meta: MetaRow;
  readonly entries: EntryRow;
  readonly ledger: LedgerRow;
  readonly quarantine: QuarantineRow;
  readonly blobs: BlobRow;
};

/** Some rows of one table, as they were read. */
export type ReadRows = {
  [Table in BackupTable]: { readonly table: Table; readonly rows: readonly BackupRows[Table][] };
}[BackupTable];

/** The rows of a block, or null when one of them is none. */
export function readRows(table: BackupTable, content: Uint8Array): ReadRows | null {
  const decoded = decodeCbor(content);
  if (!decoded.ok) return null;
  const parsed = z.array(SHAPES[table]).safeParse(ownBytes(decoded.value));
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- parsed by this very table's shape
  return parsed.success ? ({ table, rows: parsed.data } as unknown as ReadRows) : null;
}

/** Bytes of their own: a view into the block would keep all of it alive, and the database would store all of it. */
function ownBytes(value: unknown): unknown {
  if (value instanceof Uint8Array) return new Uint8Array(value);
  if (Array.isArray(value)) return value.map(ownBytes);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, ownBytes(item)]));
}
