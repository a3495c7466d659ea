import { describe, expect, it } from 'vitest';
import { partiesScope, privateScope } from '#feed/scope.ts';
import { hostileBed, insideOf } from '#testing/hostile-files.ts';
import { packOrder, packRange, sampleFeed } from '#testing/sample-offices.ts';
import { packPackage } from './pack.ts';

const { sleman, magelang, bantul, shared, feed, packed } = await hostileBed();

describe('packing', () => {
  it('R63 never packs a private feed, nor one that a recipient may not see', async () => {
    const secret = await sampleFeed(sleman, privateScope(), [{ note: 'RAHASIA-KANTOR' }]);
    const result = await packPackage(packOrder(sleman, [magelang], [packRange(secret)]), sleman.signer);
    expect(result).toEqual({ ok: false, error: 'not-allowed' });
    const notTheirs = await sampleFeed(sleman, partiesScope(['34.04', '34.02']), [{ note: 'x' }]);
    const other = await packPackage(packOrder(sleman, [magelang, bantul], [packRange(notTheirs)]), sleman.signer);
    expect(other).toEqual({ ok: false, error: 'not-allowed' });
  });

  it('says nothing of private feeds: not one of their bytes is in the package', async () => {
    const secret = await sampleFeed(sleman, privateScope(), [{ note: 'RAHASIA-KANTOR' }]);
    const id = secret.certificate.certificate.feed;
    const feeds = [
      { feed: id, office: sleman.office, scope: privateScope(), have: { seq: 1, beyond: [] } },
      { feed: feed.certificate.certificate.feed, office: sleman.office, scope: shared, have: { seq: 4, beyond: [] } },
    ];
    const file = await packed(packOrder(sleman, [magelang], [packRange(feed)], { feeds }));
    const inner = Buffer.from(await insideOf(file, magelang));
    expect(inner.includes(feed.certificate.certificate.feed)).toBe(true);
    for (const trace of [
      id,
      'RAHASIA',
      'private',
      Buffer.from(id, 'hex'),
      Buffer.from(secret.entries[0]?.hash ?? []),
    ]) {
      expect(inner.includes(trace)).toBe(false);
    }
  });

  it('refuses to send what does not verify, and to whom nothing can be encrypted', async () => {
    const broken = { ...packRange(feed), signature: new Uint8Array(64) };
    expect(await packPackage(packOrder(sleman, [magelang], [broken]), sleman.signer)).toEqual({
      ok: false,
      error: 'bad-signature',
    });
    const nobody = { ...magelang, recipient: 'age1notakey' };
    expect(await packPackage(packOrder(sleman, [nobody], []), sleman.signer)).toEqual({
      ok: false,
      error: 'bad-recipient',
    });
    expect(await packPackage(packOrder(sleman, [], []), sleman.signer)).toEqual({ ok: false, error: 'no-recipient' });
  });
});
