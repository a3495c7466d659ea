import { beforeAll, describe, expect, it } from 'vitest';
import { type Result, unwrap } from '#base/result.ts';
import { makeCard, openCard, rotationMessage } from '#exchange/card.ts';
import { wholeRecord } from '#store/queries/records.ts';
import { listPartners } from '#store/queries/partners.ts';
import { partnerTrust } from '#store/queries/trust.ts';
import { type EngineOffice, readyOffice } from '#testing/engine-office.ts';
import { startMergeEngine } from '#testing/merge-engine.ts';
import { cardOf, sampleOffice } from '#testing/sample-offices.ts';
import type { ImportPreview } from './engine.ts';

beforeAll(startMergeEngine);

const NAMES = { '34.04': 'Sleman', '33.08': 'Magelang', '33.71': 'Kota Magelang' } as const;
const WHY = { reason: 'stolen', note: 'hilang di terminal' } as const;
const ROTATION = { passphrase: 'kata sandi panjang', suggestedName: 'pemulihan.age', revoke: null };

let seed = 900;
const must = <T>(result: Result<T, unknown>): T => unwrap(result, 'the step of the test works');
const reason = (result: Result<unknown, { reason: string }>): string => (result.ok ? 'ok' : result.error.reason);

function office(region: keyof typeof NAMES): Promise<EngineOffice> {
  seed += 1;
  return readyOffice({ region, name: `Bagian Kerja Sama ${NAMES[region]}`, user: 'Sri', seed });
}

/** Takes each other's cards and compares the digits. */
async function acquaint(one: EngineOffice, other: EngineOffice): Promise<readonly [string, string]> {
  const cards = [must(await one.engine.card()), must(await other.engine.card())] as const;
  must(await one.engine.acceptCard(cards[1].bytes));
  must(await other.engine.acceptCard(cards[0].bytes));
  must(await one.engine.setTrust(cards[1].office, 'verified'));
  must(await other.engine.setTrust(cards[0].office, 'verified'));
  return [cards[0].office, cards[1].office];
}

async function shared(by: EngineOffice, regions: readonly string[], title = 'Pengelolaan Sampah'): Promise<string> {
  const parties = regions.map((code) => ({ kind: 'region', code }));
  const edits = [
    { kind: 'set', path: 'title', value: title },
    { kind: 'set', path: 'parties', value: parties },
  ] as const;
  const { record } = must(await by.engine.create({ kind: 'cooperation-item', edits }));
  must(await by.engine.share(record));
  return record;
}

type Package = ImportPreview & { kind: 'package' };
async function preview(to: EngineOffice, bytes: Uint8Array): Promise<Package> {
  const shown = must(await to.engine.preview({ name: 'x.simpul', bytes }));
  if (shown.kind !== 'package') throw new Error('it is a package');
  return shown;
}
async function take(to: EngineOffice, bytes: Uint8Array): Promise<Package> {
  const shown = await preview(to, bytes);
  must(await to.engine.accept(shown.token));
  return shown;
}
const title = async (at: EngineOffice, record: string) =>
  (await wholeRecord(at.db, 'cooperation-item', record))?.value.title;
const trustOf = async (at: EngineOffice, of: string) => (await partnerTrust(at.db, of))?.trust;

describe('a change of keys (R53)', () => {
  it('goes on under the new keys: the card is vouched for, and what both keys signed is read by the partner', async () => {
    const [sleman, magelang] = [await office('34.04'), await office('33.08')];
    const [slemanId, magelangId] = await acquaint(sleman, magelang);
    const record = await shared(sleman, ['34.04', '33.08']);
    const underWay = must(await magelang.engine.card());
    expect(must(await sleman.engine.rotateKeys(ROTATION))).toEqual({ recovery: 'pemulihan.age' });
    expect(must(await sleman.engine.card()).office).toBe(slemanId);
    must(await sleman.engine.edit(record, [{ kind: 'set', path: 'title', value: 'Sesudah ganti kunci' }]));
    const made = must(await sleman.engine.makePackage(magelangId));
    expect(reason(await magelang.engine.preview({ name: 'x', bytes: made.bytes }))).toBe('key-changed');
    const card = must(await sleman.engine.card());
    const shown = must(await magelang.engine.preview({ name: 'x', bytes: card.bytes }));
    expect(shown).toMatchObject({ kind: 'card', known: 'rotated', fingerprint: card.fingerprint });
    expect(must(await magelang.engine.acceptCard(card.bytes))).toEqual({ office: slemanId, waits: false });
    // The digits are others than those that were compared.
    expect(await trustOf(magelang, slemanId)).toBe('unverified');
    await take(magelang, made.bytes);
    expect(await title(magelang, record)).toBe('Sesudah ganti kunci');
    expect(underWay.office).toBe(magelangId);
    expect(must(await sleman.engine.rebuild()).differences).toBe(0);
  });

  it('opens files that were made for the keys before, and a restart goes on in the newest feed', async () => {
    const [sleman, magelang] = [await office('34.04'), await office('33.08')];
    const [slemanId, magelangId] = await acquaint(sleman, magelang);
    const theirs = await shared(magelang, ['34.04', '33.08']);
    const underWay = must(await magelang.engine.makePackage(slemanId));
    const ours = await shared(sleman, ['34.04', '33.08'], 'Kita');
    must(await sleman.engine.rotateKeys(ROTATION));
    must(await sleman.engine.edit(ours, [{ kind: 'set', path: 'title', value: 'Satu' }]));
    await take(sleman, underWay.bytes);
    expect(await title(sleman, theirs)).toBe('Pengelolaan Sampah');
    const again = sleman.restarted();
    must(await again.engine.start());
    must(await again.engine.edit(ours, [{ kind: 'set', path: 'title', value: 'Dua' }]));
    const own = (await again.db.feeds.toArray()).filter((feed) => feed.own === 1 && feed.scope !== 'private');
    expect(own.map((feed) => feed.seq).toSorted((one, other) => one - other)).toEqual([1, 2]);
    must(await magelang.engine.acceptCard(must(await again.engine.card()).bytes));
    await take(magelang, must(await again.engine.makePackage(magelangId)).bytes);
    expect(await title(magelang, ours)).toBe('Dua');
  });

  it('is understood by a partner who meets the office only afterwards', async () => {
    const [sleman, magelang] = [await office('34.04'), await office('33.08')];
    const record = await shared(sleman, ['34.04', '33.08']);
    must(await sleman.engine.rotateKeys(ROTATION));
    must(await sleman.engine.edit(record, [{ kind: 'set', path: 'title', value: 'Baru kenal' }]));
    const [, magelangId] = await acquaint(sleman, magelang);
    await take(magelang, must(await sleman.engine.makePackage(magelangId)).bytes);
    expect(await title(magelang, record)).toBe('Baru kenal');
  });

  it('that somebody else vouches for waits for a person, and the old card cannot be brought back by a replay', async () => {
    const [sleman, magelang] = [await office('34.04'), await office('33.08')];
    const [slemanId] = await acquaint(sleman, magelang);
    const old = must(await sleman.engine.card());
    const thief = await sampleOffice('34.04', 'Bagian Kerja Sama Sleman');
    const name = unwrap(await openCard(old.bytes), 'own card').office;
    const forged = cardOf(thief, { office: name, seq: 99 });
    const signature = new Uint8Array(await thief.signer('card', rotationMessage(forged)));
    const file = await makeCard({ ...forged, previous: { ...thief, signature } }, thief.signer);
    expect(must(await magelang.engine.acceptCard(file))).toEqual({ office: slemanId, waits: true });
    expect(await trustOf(magelang, slemanId)).toBe('key-changed');
    expect(reason(await magelang.engine.setTrust(slemanId, 'verified'))).toBe('key-changed');
    expect(must(await magelang.engine.decideKeys(slemanId, 'held'))).toEqual({ office: slemanId });
    expect(await partnerTrust(magelang.db, slemanId)).toMatchObject({
      trust: 'verified',
      offered: null,
      fingerprint: old.fingerprint,
    });
    must(await sleman.engine.rotateKeys(ROTATION));
    must(await magelang.engine.acceptCard(must(await sleman.engine.card()).bytes));
    expect(reason(await magelang.engine.acceptCard(old.bytes))).toBe('stale-card');
  });

  it('R55 an older card of the same keys does not take back what a newer one said', async () => {
    const [sleman, magelang] = [await office('34.04'), await office('33.08')];
    const [first, second] = [must(await sleman.engine.card()), must(await sleman.engine.card())];
    must(await magelang.engine.acceptCard(second.bytes));
    expect(reason(await magelang.engine.acceptCard(first.bytes))).toBe('stale-card');
    must(await magelang.engine.acceptCard(second.bytes));
  });
});

describe('lost keys (R54)', () => {
  it('make a new office that a person accepts after comparing; what the old key signed stays', async () => {
    const [sleman, magelang] = [await office('34.04'), await office('33.08')];
    const [slemanId, magelangId] = await acquaint(sleman, magelang);
    const record = await shared(sleman, ['34.04', '33.08']);
    await take(magelang, must(await sleman.engine.makePackage(magelangId)).bytes);
    const anew = await office('34.04');
    const card = must(await anew.engine.card());
    expect(must(await magelang.engine.preview({ name: 'x', bytes: card.bytes }))).toMatchObject({
      known: 'key-changed',
      held: must(await sleman.engine.card()).fingerprint,
    });
    expect(must(await magelang.engine.acceptCard(card.bytes))).toEqual({ office: slemanId, waits: true });
    expect(reason(await magelang.engine.makePackage(slemanId))).toBe('key-changed');
    expect((await partnerTrust(magelang.db, slemanId))?.offered?.fingerprint).toBe(card.fingerprint);
    expect(must(await magelang.engine.decideKeys(slemanId, 'offered'))).toEqual({ office: card.office });
    expect((await listPartners(magelang.db)).map(({ office: id, trust }) => [id, trust])).toEqual([
      [card.office, 'verified'],
    ]);
    expect(await title(magelang, record)).toBe('Pengelolaan Sampah');
    must(await anew.engine.acceptCard(must(await magelang.engine.card()).bytes));
    await take(anew, must(await magelang.engine.makePackage(card.office)).bytes);
    // Its old entries are held: the new office does not know who it was, and nobody vouches for that.
    expect(await title(anew, record)).toBeUndefined();
  });
});

describe('a revocation (§9)', () => {
  it('by the key itself travels through a third office and binds where the key is known', async () => {
    const [sleman, magelang, kota] = [await office('34.04'), await office('33.08'), await office('33.71')];
    const [slemanId, magelangId] = await acquaint(sleman, magelang);
    const [, kotaId] = await acquaint(magelang, kota);
    await acquaint(sleman, kota);
    const record = await shared(sleman, ['34.04', '33.08', '33.71']);
    await take(kota, must(await sleman.engine.makePackage(kotaId)).bytes);
    must(await sleman.engine.rotateKeys({ ...ROTATION, revoke: WHY }));
    must(await magelang.engine.acceptCard(must(await sleman.engine.card()).bytes));
    const told = await take(magelang, must(await sleman.engine.makePackage(magelangId)).bytes);
    expect(told.revocations).toMatchObject([{ of: { region: '34.04' }, judgement: 'binding', ...WHY }]);
    // Magelang has the new card: only the old key is gone for it.
    expect(await trustOf(magelang, slemanId)).toBe('unverified');
    const passed = must(await magelang.engine.makePackage(kotaId));
    const shown = await preview(kota, passed.bytes);
    expect(await trustOf(kota, slemanId)).toBe('verified');
    must(await kota.engine.accept(shown.token));
    expect(await trustOf(kota, slemanId)).toBe('revoked');
    expect((await partnerTrust(kota.db, slemanId))?.revocations).toMatchObject([{ judgement: 'binding', ...WHY }]);
    expect(await title(kota, record)).toBe('Pengelolaan Sampah');
    expect((await preview(kota, must(await magelang.engine.makePackage(kotaId)).bytes)).revocations).toEqual([]);
    expect(reason(await kota.engine.takeBackRevocation(slemanId))).toBe('key-revoked');
  });

  it('refuses what the revoked key seals from then on, and the new card is taken after comparing', async () => {
    const [sleman, magelang, kota] = [await office('34.04'), await office('33.08'), await office('33.71')];
    const [slemanId, magelangId] = await acquaint(sleman, magelang);
    const [, kotaId] = await acquaint(magelang, kota);
    await acquaint(sleman, kota);
    await shared(sleman, ['34.04', '33.71', '33.08']);
    const byOldKey = must(await sleman.engine.makePackage(kotaId));
    const oldCard = must(await sleman.engine.card());
    must(await sleman.engine.rotateKeys({ ...ROTATION, revoke: WHY }));
    must(await magelang.engine.acceptCard(must(await sleman.engine.card()).bytes));
    await take(magelang, must(await sleman.engine.makePackage(magelangId)).bytes);
    await take(kota, must(await magelang.engine.makePackage(kotaId)).bytes);
    expect(reason(await kota.engine.preview({ name: 'x', bytes: byOldKey.bytes }))).toBe('key-revoked');
    expect(reason(await kota.engine.makePackage(slemanId))).toBe('key-revoked');
    expect(reason(await kota.engine.setTrust(slemanId, 'verified'))).toBe('key-revoked');
    expect(reason(await kota.engine.acceptCard(oldCard.bytes))).toBe('key-revoked');
    const card = must(await sleman.engine.card());
    expect(must(await kota.engine.acceptCard(card.bytes))).toEqual({ office: slemanId, waits: true });
    expect(await trustOf(kota, slemanId)).toBe('revoked');
    must(await kota.engine.decideKeys(slemanId, 'offered'));
    expect(await trustOf(kota, slemanId)).toBe('verified');
    // The office itself, under its good key, still brings what its old key wrote.
    const record = await shared(sleman, ['34.04', '33.71', '33.08'], 'Sesudah pencurian');
    await take(kota, must(await sleman.engine.makePackage(kotaId)).bytes);
    expect(await title(kota, record)).toBe('Sesudah pencurian');
    expect(reason(await kota.engine.acceptCard(oldCard.bytes))).toBe('key-revoked');
  });

  it('of the own keys before may come later, each by its own word', async () => {
    const [sleman, magelang] = [await office('34.04'), await office('33.08')];
    const [slemanId, magelangId] = await acquaint(sleman, magelang);
    expect(must(await sleman.engine.earlierKeys())).toBe(0);
    must(await sleman.engine.rotateKeys(ROTATION));
    must(await sleman.engine.rotateKeys(ROTATION));
    expect(must(await sleman.engine.earlierKeys())).toBe(2);
    expect(must(await sleman.engine.revokeEarlierKeys(WHY))).toBe(2);
    expect(must(await sleman.engine.earlierKeys())).toBe(0);
    // Two changes behind: the partner cannot follow the hand-over, a person compares.
    expect(must(await magelang.engine.acceptCard(must(await sleman.engine.card()).bytes)).waits).toBe(true);
    must(await magelang.engine.decideKeys(slemanId, 'offered'));
    await take(magelang, must(await sleman.engine.makePackage(magelangId)).bytes);
    expect(await trustOf(magelang, slemanId)).toBe('verified');
    // The key in between was never shown here: the card that was compared names it.
    expect((await magelang.db.peers.get(slemanId))?.revokedKeys).toHaveLength(2);
  });

  it('noted while a file of that office stands shown refuses the file', async () => {
    const [sleman, magelang] = [await office('34.04'), await office('33.08')];
    const [slemanId, magelangId] = await acquaint(sleman, magelang);
    const record = await shared(sleman, ['34.04', '33.08']);
    const shown = await preview(magelang, must(await sleman.engine.makePackage(magelangId)).bytes);
    must(await magelang.engine.revokeKey(slemanId, WHY));
    expect(reason(await magelang.engine.accept(shown.token))).toBe('key-revoked');
    expect(await title(magelang, record)).toBeUndefined();
  });

  it('by another office is a hint and changes no trust, and may be taken back by who wrote it', async () => {
    const [sleman, magelang, kota] = [await office('34.04'), await office('33.08'), await office('33.71')];
    const [slemanId] = await acquaint(sleman, magelang);
    const [, kotaId] = await acquaint(magelang, kota);
    await acquaint(sleman, kota);
    must(await magelang.engine.revokeKey(slemanId, WHY));
    expect(await trustOf(magelang, slemanId)).toBe('revoked');
    const told = await take(kota, must(await magelang.engine.makePackage(kotaId)).bytes);
    expect(told.revocations).toMatchObject([{ by: { region: '33.08' }, judgement: 'hint' }]);
    expect(await trustOf(kota, slemanId)).toBe('verified');
    expect((await partnerTrust(kota.db, slemanId))?.revocations).toMatchObject([
      { judgement: 'hint', by: { region: '33.08' }, isPresent: true },
    ]);
    must(await magelang.engine.takeBackRevocation(slemanId));
    expect(await partnerTrust(magelang.db, slemanId)).toMatchObject({ trust: 'unverified', revocations: [] });
  });
});

describe('an introduction (§10)', () => {
  it('of a verified partner is shown with the card it speaks of, and trusts nobody by itself', async () => {
    const [sleman, magelang, kota] = [await office('34.04'), await office('33.08'), await office('33.71')];
    const [, magelangId] = await acquaint(sleman, magelang);
    const [, kotaId] = await acquaint(magelang, kota);
    await shared(magelang, ['33.08', '33.71']);
    await take(kota, must(await magelang.engine.makePackage(kotaId)).bytes);
    const card = must(await sleman.engine.card());
    expect(must(await kota.engine.preview({ name: 'x', bytes: card.bytes }))).toMatchObject({
      known: 'new',
      vouchers: [{ office: magelangId, region: '33.08' }],
    });
    must(await kota.engine.acceptCard(card.bytes));
    expect(await trustOf(kota, card.office)).toBe('unverified');
    must(await kota.engine.setTrust(magelangId, 'unverified'));
    expect((await partnerTrust(kota.db, card.office))?.vouchers).toEqual([]);
  });
});
