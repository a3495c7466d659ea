import { beforeAll, describe, expect, it } from 'vitest';
import type { EntryRow, FeedRow } from '#store/rows.ts';
import { sampleOffice } from '#testing/sample-offices.ts';
import { startMergeEngine } from '#testing/merge-engine.ts';
import { type Acquainted, hand, must, twoOffices } from '#testing/offices.ts';
import { issueCertificate } from '#feed/certificate.ts';
import { officeId } from '#feed/ids.ts';
import { packCertificate } from './engine/own-feed.ts';
import type { TrailFault } from './trail.ts';

beforeAll(startMergeEngine);

const PARTIES = ['34.04', '33.08'].map((code) => ({ kind: 'region', code }));

/** Sleman with a shared record of its own and what Magelang did to it. */
async function story(): Promise<{
  readonly sleman: Acquainted;
  readonly magelang: Acquainted;
  readonly record: string;
}> {
  const { sleman, magelang } = await twoOffices();
  const edits = [
    { kind: 'set', path: 'title', value: 'Sampah' } as const,
    { kind: 'set', path: 'parties', value: PARTIES } as const,
  ];
  const { record } = must(await sleman.engine.create({ kind: 'cooperation-item', edits }));
  must(await sleman.engine.share(record));
  await hand(sleman, magelang);
  for (const term of [12, 24, 36])
    must(await magelang.engine.edit(record, [{ kind: 'set', path: 'term', value: term }]));
  await hand(magelang, sleman);
  return { sleman, magelang, record };
}

const faults = async ({ engine }: Acquainted): Promise<readonly TrailFault[]> => must(await engine.checkTrail()).faults;

async function entriesOf({ db }: Acquainted, office: string): Promise<readonly EntryRow[]> {
  const feeds = await db.feeds.where('office').equals(office).toArray();
  const shared = feeds.filter(({ scope }) => scope !== 'private').map(({ feed }) => feed);
  return (await db.entries.toArray()).filter(({ feed }) => shared.includes(feed));
}

describe('the audit trail', () => {
  it('is whole, with counts of what was gone through', async () => {
    const { sleman } = await story();
    const report = must(await sleman.engine.checkTrail());
    expect(report).toMatchObject({ offices: 2, faults: [], found: 0 });
    expect(report.entries).toBe(await sleman.db.entries.count());
    expect(report.records).toBe(await sleman.db.records.count());
  });

  it('names the entry of which one byte is another', async () => {
    const { sleman, magelang } = await story();
    const [, second] = await entriesOf(sleman, magelang.id);
    const body = new Uint8Array(second?.body ?? []);
    body[20] = (body[20] ?? 0) ^ 1;
    await sleman.db.entries.put({ ...(second as EntryRow), body });
    const [first] = await faults(sleman);
    expect(first).toEqual({ what: 'altered', office: magelang.id, feed: second?.feed, entry: 2 });
  });

  it('names the entry that is missing, and the one that was put in its place', async () => {
    const { sleman, magelang } = await story();
    const [first, second, third] = await entriesOf(sleman, magelang.id);
    await sleman.db.entries.delete([second?.feed ?? '', 2]);
    expect(await faults(sleman)).toContainEqual({ what: 'missing', office: magelang.id, feed: first?.feed, entry: 2 });
    await sleman.db.entries.put({ ...(third as EntryRow), seq: 2 });
    expect(await faults(sleman)).toContainEqual({ what: 'altered', office: magelang.id, feed: first?.feed, entry: 2 });
  });

  it('names the entry whose signature is not of the office', async () => {
    const { sleman, magelang } = await story();
    const last = (await entriesOf(sleman, magelang.id)).at(-1) as EntryRow;
    await sleman.db.entries.put({ ...last, signature: new Uint8Array(64) });
    const place = { office: magelang.id, feed: last.feed, entry: last.seq };
    expect(await faults(sleman)).toContainEqual({ what: 'unsigned', ...place });
    await sleman.db.entries.put({ ...last, signature: null });
    expect(await faults(sleman)).toContainEqual({ what: 'unsigned', ...place });
  });

  it('names the feed that a stranger certified in the name of an office', async () => {
    const { sleman, magelang } = await story();
    const stranger = await sampleOffice('33.08', 'Bukan Magelang');
    const terms = {
      office: officeId(magelang.id) ?? stranger.office,
      key: stranger.signing,
      scope: 'parties:33.08,34.04',
    };
    const forged = await issueCertificate(
      { ...terms, nonce: new Uint8Array(16), started: 1, replaces: null },
      stranger.signer,
    );
    const [feed] = await sleman.db.feeds.where('office').equals(magelang.id).toArray();
    const { feed: id } = forged.certificate;
    const own = { feed: id, scope: terms.scope, certificate: packCertificate(forged), seq: 0, head: null };
    await sleman.db.feeds.put({ ...(feed as FeedRow), ...own });
    expect(await faults(sleman)).toEqual([{ what: 'author', office: magelang.id, feed: id }]);
  });

  it('P1 names the record whose row says something else than the entries', async () => {
    const { sleman, record } = await story();
    const row = await sleman.db.values.get(record);
    await sleman.db.values.put({ record, json: (row?.json ?? '').replace('"term":36', '"term":60') });
    expect(await faults(sleman)).toEqual([{ what: 'record', record, kind: 'cooperation-item', title: 'Sampah' }]);
  });

  it('names the own entry of which the journal holds another one', async () => {
    const { sleman } = await story();
    const own = (await entriesOf(sleman, sleman.id)).at(-1) as EntryRow;
    await sleman.db.entries.delete([own.feed, own.seq]);
    expect(await faults(sleman)).toContainEqual({ what: 'journal', office: sleman.id, feed: own.feed, entry: own.seq });
  });
});
