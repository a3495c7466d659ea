import { beforeAll, describe, expect, it } from 'vitest';
import { unwrap } from '#base/result.ts';
import { partiesScope, type Scope } from '#feed/scope.ts';
import { branded } from '#base/brand.ts';
import {
  extendFeed,
  knownOffice,
  packOrder,
  packRange,
  readerOf,
  sampleFeed,
  type SampleFeed,
  type SampleOffice,
  sampleOffice,
} from '#testing/sample-offices.ts';
import type { Reader } from './opened-package.ts';
import { packPackage, type PackRange } from './pack.ts';
import { leaveFor } from './policy.ts';
import { openPackage } from './unpack.ts';

let sleman: SampleOffice;
let magelang: SampleOffice;
let bantul: SampleOffice;
let own: SampleFeed;
let third: SampleFeed;
const shared = partiesScope(['34.04', '33.08', '34.02']);

beforeAll(async () => {
  sleman = await sampleOffice('34.04', 'Sleman');
  magelang = await sampleOffice('33.08', 'Magelang');
  bantul = await sampleOffice('34.02', 'Bantul');
  own = await sampleFeed(sleman, shared, [{ note: 'dari Sleman' }]);
  third = await sampleFeed(bantul, shared, [{ note: 'satu' }, { note: 'dua' }]);
});

/** What Magelang makes of a package from Sleman with its own range and the given one. */
async function opened(range: PackRange, reader: Reader) {
  const made = await packPackage(packOrder(sleman, [magelang], [range, packRange(own)]), sleman.signer);
  const got = unwrap(await openPackage(unwrap(made, 'the sample is right').bytes, reader), 'the package is good');
  return { held: got.held.map(({ reason }) => reason), used: got.ranges.map(({ office }) => office) };
}

describe('X4 a range that cannot be used is held, and the rest of the package is not', () => {
  it('R60 of an office whose key is in doubt', async () => {
    const reader = readerOf(magelang, { offices: [sleman] });
    for (const trust of ['revoked', 'key-changed'] as const) {
      const offices = new Map([...reader.offices, [bantul.office, { ...knownOffice(bantul), trust }]]);
      const expected = { held: ['author-blocked'], used: [sleman.office] };
      expect(await opened(packRange(third), { ...reader, offices })).toEqual(expected);
    }
  });

  it('R61 of a feed whose certificate is not here', async () => {
    const reader = readerOf(magelang, { offices: [sleman, bantul] });
    const without = { ...packRange(third), certificateKnown: true };
    expect(await opened(without, reader)).toEqual({ held: ['no-certificate'], used: [sleman.office] });
    const certificates = new Map([[third.certificate.certificate.feed, third.certificate]]);
    const used = [bantul.office, sleman.office];
    expect(await opened(without, { ...reader, certificates })).toEqual({ held: [], used });
  });

  it('R65 of a forked feed that is only passed on', async () => {
    const one = await extendFeed(third, [{ note: 'tiga' }]);
    const other = await extendFeed(third, [{ note: 'TIGA' }]);
    const reader = readerOf(magelang, { offices: [sleman, bantul], feeds: [one] });
    expect(await opened(packRange(other), reader)).toEqual({ held: ['forked'], used: [sleman.office] });
  });

  it('R62 in a scope that only a later version knows', async () => {
    const later = await sampleFeed(sleman, branded<Scope>('group:3f'), [{}]);
    const leave = leaveFor({
      feed: later.certificate.certificate.feed,
      office: sleman.office,
      author: knownOffice(sleman),
      certificate: later.certificate.certificate,
      sender: knownOffice(sleman),
      me: magelang,
    });
    expect(leave).toEqual({ ok: false, error: { kind: 'hold', reason: 'newer-version' } });
  });

  it('R61 but a feed that changed hands is refused', () => {
    const { certificate } = third.certificate;
    const parties = { feed: certificate.feed, sender: knownOffice(sleman), me: magelang, certificate };
    const refused = { ok: false, error: { kind: 'refuse', reason: 'not-allowed' } };
    expect(leaveFor({ ...parties, office: sleman.office, author: knownOffice(sleman) })).toEqual(refused);
    const otherKey = { ...knownOffice(bantul), signing: sleman.signing };
    expect(leaveFor({ ...parties, office: bantul.office, author: otherKey })).toEqual(refused);
    const rotated = { ...otherKey, earlier: [bantul.signing] };
    expect(leaveFor({ ...parties, office: bantul.office, author: rotated }).ok).toBe(true);
  });
});
