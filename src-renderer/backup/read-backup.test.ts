import { beforeAll, describe, expect, it } from 'vitest';
import { concatBytes, toHex } from '#base/bytes.ts';
import { type Result, unwrap } from '#base/result.ts';
import { encryptStream } from '#exchange/age-file.ts';
import { canonicalBytes } from '#exchange/canonical-file.ts';
import { makeSeal } from '#exchange/seal.ts';
import { TAR_END, tarMember, type TarMember } from '#exchange/tar.ts';
import { encodeCbor } from '#feed/cbor.ts';
import { sha256 } from '#feed/digest.ts';
import { type EngineOffice, readyOffice } from '#testing/engine-office.ts';
import { startMergeEngine } from '#testing/merge-engine.ts';
import { blockName, HEAD_FORMAT, tableOf } from './format.ts';
import { readBackup, type BackupRefusal } from './read-backup.ts';
import type { ReadRows } from './rows.ts';
import { writeBackup } from './write-backup.ts';

beforeAll(startMergeEngine);

async function office(): Promise<EngineOffice> {
  const ready = await readyOffice({ region: '34.04', name: 'Sekretariat Sleman', user: 'Sri', seed: 41 });
  const many = Array.from({ length: 40 }, (_, index) => ({
    kind: 'organisation' as const,
    edits: [{ kind: 'set' as const, path: 'name', value: `Dinas ${String(index)}` }],
  }));
  unwrap(await ready.engine.createMany(many), 'forty are few');
  return ready;
}

async function written(of: EngineOffice): Promise<Uint8Array> {
  const { office: id, signing, recipient, signer } = of.sample;
  const pieces: Uint8Array[] = [];
  const about = { name: 'Sekretariat Sleman', region: '34.04', created: 1_795_000_000_000, app: '0.1.0' };
  await writeBackup(
    of.db,
    { office: id, signing, recipient, ...about },
    {
      signer,
      write: async (piece) => {
        pieces.push(piece);
      },
    },
  );
  return concatBytes(pieces);
}

async function read(of: EngineOffice, file: Uint8Array, rows: ReadRows[] = []) {
  const { office: id, signing, openHeader } = of.sample;
  return readBackup({
    me: { office: id, signing: [signing] },
    openHeader,
    piece: async (from) => file.slice(from, from + 1000),
    visit: async (some) => {
      rows.push(some);
    },
  });
}

/** Any members as a file that is encrypted to the office, as somebody with its recipient can make one. */
async function forged(
  of: EngineOffice,
  members: readonly TarMember[],
  after: Uint8Array = TAR_END,
): Promise<Uint8Array> {
  const plain = new Blob([concatBytes([...members.flatMap(tarMember), after])]).stream();
  const packed = plain.pipeThrough(new CompressionStream('gzip'));
  const age = await encryptStream(of.sample.recipient, packed);
  return new Uint8Array(await new Response(age as ReadableStream<Uint8Array<ArrayBuffer>>).arrayBuffer());
}

const reasonOf = (result: Result<unknown, BackupRefusal>): string => (result.ok ? 'ok' : result.error);
const block = (number: number, table: Parameters<typeof blockName>[1], rows: unknown): TarMember => ({
  name: blockName(number, table),
  bytes: encodeCbor(rows),
});

describe('a backup file', () => {
  it('B10 holds the truth and nothing that can be rebuilt, in its order', async () => {
    const sleman = await office();
    const rows: ReadRows[] = [];
    const end = unwrap(await read(sleman, await written(sleman), rows), 'it was just written');
    expect(end.counts).toMatchObject({ entries: 2, feeds: 1, records: 41, peers: 0 });
    expect(rows.map(({ table }) => table)).toEqual(['feeds', 'meta', 'entries']);
    const entries = rows.flatMap((some) => (some.table === 'entries' ? some.rows : []));
    expect(entries).toEqual(await sleman.db.entries.toArray());
    // A view into the block would keep all of it alive.
    for (const { body } of entries) expect(body.buffer.byteLength).toBe(body.length);
  });

  it('B12 leaves out what is written after it was begun', async () => {
    const sleman = await office();
    const feeds = await sleman.db.feeds.toArray();
    await sleman.db.feeds.bulkPut(feeds.map((feed) => ({ ...feed, seq: 1, head: null })));
    const first = await sleman.db.entries.get([feeds[0]?.feed ?? '', 1]);
    await sleman.db.feeds.bulkPut(feeds.map((feed) => ({ ...feed, seq: 1, head: first?.hash ?? null })));
    expect(unwrap(await read(sleman, await written(sleman)), 'a moment ago').counts.entries).toBe(1);
  });

  it('B14 holds whole files, each under its own hash, and is refused where a file is another', async () => {
    const sleman = await office();
    const bytes = new TextEncoder().encode('PK: versi 1');
    await sleman.db.blobs.put({ sha256: toHex(await sha256([bytes])), bytes });
    const rows: ReadRows[] = [];
    const end = unwrap(await read(sleman, await written(sleman), rows), 'it was just written');
    expect([end.version, end.minReader]).toEqual([2, 2]);
    expect(rows.at(-1)).toEqual({ table: 'blobs', rows: await sleman.db.blobs.toArray() });
    await sleman.db.blobs.put({ sha256: '0'.repeat(64), bytes });
    expect(reasonOf(await read(sleman, await written(sleman)))).toBe('damaged');
  });

  it('X3 is refused wherever a byte of it is changed or it is cut', async () => {
    const sleman = await office();
    const whole = await written(sleman);
    for (let at = 0; at < whole.length; at += 61) {
      const changed = whole.slice();
      changed[at] = (changed[at] ?? 0) ^ 4;
      expect([at, (await read(sleman, changed)).ok]).toEqual([at, false]);
      expect([at, (await read(sleman, whole.slice(0, at))).ok]).toEqual([at, false]);
    }
  });

  it('B4 B15 B17 is refused when its inside was made by somebody else, however well', async () => {
    const sleman = await office();
    const { office: id, signing } = sleman.sample;
    const head = { format: HEAD_FORMAT, version: 1, minReader: 1, office: id, created: 1, app: '0' };
    const headMember = { name: 'head.json', bytes: canonicalBytes(head) };
    const row = { name: 'x', value: 'y' };
    const seal = await makeSeal({ office: id, key: signing }, 'manifest', new Uint8Array(1), sleman.sample.signer);
    const cases: readonly (readonly [string, readonly TarMember[], string])[] = [
      ['nothing', [], 'damaged'],
      ['no end', [headMember, block(1, 'settings', [row])], 'damaged'],
      ['a later version', [{ ...headMember, bytes: canonicalBytes({ ...head, minReader: 3 }) }], 'newer-version'],
      ['blocks out of order', [headMember, block(1, 'ledger', []), block(2, 'feeds', [])], 'damaged'],
      ['a number left out', [headMember, block(2, 'settings', [row])], 'damaged'],
      ['an unknown table', [headMember, { name: '000001-docs.cbor', bytes: encodeCbor([]) }], 'damaged'],
      ['a path', [headMember, { name: '../../../etc/passwd', bytes: new Uint8Array(3) }], 'damaged'],
      ['a row that is none', [headMember, block(1, 'settings', [{ name: 1 }])], 'damaged'],
      ['an entry of no feed', [headMember, block(1, 'entries', await sleman.db.entries.toArray())], 'damaged'],
      [
        'a seal for something else',
        [headMember, { name: 'end.json', bytes: new Uint8Array(1) }, { name: 'end.sig', bytes: seal }],
        'bad-signature',
      ],
    ];
    for (const [what, members, reason] of cases) {
      expect([what, reasonOf(await read(sleman, await forged(sleman, members)))]).toEqual([what, reason]);
    }
  });

  it('B3 stops before it takes a block that is too long, and never inflates a bomb whole', async () => {
    const sleman = await office();
    const [header = new Uint8Array()] = tarMember({ name: 'head.json', bytes: new Uint8Array(70_000) });
    const bomb = await forged(sleman, [], concatBytes([header, new Uint8Array(70_000_000)]));
    expect(bomb.length).toBeLessThan(200_000);
    expect(reasonOf(await read(sleman, bomb))).toBe('damaged');
  });

  it('B2 names blocks by number and table, and knows no other name', () => {
    expect(blockName(7, 'entries')).toBe('000007-entries.cbor');
    expect([tableOf('000007-entries.cbor', 7), tableOf('000007-entries.cbor', 8), tableOf('entries', 1)]).toEqual([
      'entries',
      null,
      null,
    ]);
  });
});
