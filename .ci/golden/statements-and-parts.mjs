// Golden files of what one partner asks of another (SPEC §4, §12), says about keys, cards and histories (§9, §10, §16), and sends in parts (§13).

/**
 * @param tools what .ci/golden.mjs has loaded: offices, feeds, `pack` (a package by the rules), `resealed` (its manifest changed
 *   and sealed anew by Sleman)
 */
export async function statementsAndParts({
  offices,
  feeds,
  packRange,
  pack,
  resealed,
  manifestIn,
  makeRevocation,
  makeSeal,
  canonicalBytes,
}) {
  const { sleman, magelang, bantul, stranger } = offices;
  const hex = (bytes) => Buffer.from(bytes).toString('hex');
  const [bantulFeed, strangerFeed] = [feeds.bantul, feeds.stranger].map((feed) => feed.certificate.certificate.feed);
  const asking = (want) => pack(sleman, [magelang], [], { kind: 'request', want: new Map(want) });
  const empty = await pack(sleman, [magelang], [], { kind: 'request' });
  const askingBadly = (want) => resealed(empty, { want });

  /** `by` says that the key of `of` must not be believed any more. */
  const revocation = async (by, of) => {
    const about = {
      office: of.office,
      signing: of.signing,
      reason: 'stolen',
      note: 'hilang di terminal',
      date: 1_790_000_000_000,
    };
    return (await makeRevocation(about, { office: by.office, key: by.signing }, by.signer)).wire;
  };
  const carrying = (...wires) => pack(sleman, [magelang], [], { revocations: wires });
  /** A revocation in a form that no writer gives it, under a seal that holds. */
  const oddly = async (change) => {
    const { text } = await revocation(bantul, bantul);
    const bytes = Buffer.from(change(JSON.parse(text)));
    const seal = await makeSeal({ office: bantul.office, key: bantul.signing }, 'revocation', bytes, bantul.signer);
    return { seal: hex(seal), text: bytes.toString('utf8') };
  };
  const own = await revocation(bantul, bantul);
  const told = await carrying(own);
  const introductions = [{ office: bantul.office, fingerprint: '73176 35552 67352 23320 11416 32279' }];
  const introducing = await pack(sleman, [magelang], [], { introductions });

  const [newest] = feeds.bantul.entries.toReversed();
  const fork = { at: 1, feed: bantulFeed, head: hex(newest.hash), sig: hex(newest.signature), to: newest.seq };
  const forked = await pack(sleman, [magelang], [], { forks: [fork] });

  // The word with what proves it: entry 2 of the reader's own feed, as the sender has it.
  const [, other] = feeds.magelang.entries;
  const ownFeed = feeds.magelang.certificate.certificate.feed;
  const word = { at: 2, feed: ownFeed, head: hex(other.hash), sig: hex(other.signature), to: 2 };
  const proven = await pack(sleman, [magelang], [packRange(feeds.magelang, 2, 2)], { forks: [word] });

  const part = (i, of) => ({
    part: { i, of, set: 'cd12ab34cd12ab34cd12' },
    id: `golden-part-${'0'.repeat(8)}${i}`,
    n: i,
  });
  const [first, second, third] = await Promise.all(
    [1, 2, 3].map((i) => pack(sleman, [magelang], [packRange(feeds.sleman, i, i)], part(i, 3))),
  );

  const nothing = { entries: 0, held: 0 };
  return [
    [
      'request-own-feed.simpul',
      await asking([
        [
          feeds.sleman.certificate.certificate.feed,
          [
            { from: 1, to: 1 },
            { from: 3, to: 7 },
          ],
        ],
      ]),
      { answer: 'package', ...nothing, asked: 6 },
    ],
    [
      'request-unknown-feed.simpul',
      await asking([[strangerFeed, [{ from: 1, to: 3 }]]]),
      { answer: 'package', ...nothing, asked: 3 },
    ],
    [
      'request-backwards.simpul',
      await askingBadly([{ feed: bantulFeed, ranges: [[4, 2]] }]),
      { answer: 'package', ...nothing, asked: 0 },
    ],
    [
      'request-overlapping.simpul',
      await askingBadly([
        {
          feed: bantulFeed,
          ranges: [
            [1, 4],
            [3, 6],
          ],
        },
      ]),
      { answer: 'package', ...nothing, asked: 6 },
    ],
    ['request-for-nothing.simpul', await askingBadly([{ feed: bantulFeed, ranges: [] }]), { answer: 'damaged' }],
    ['request-from-zero.simpul', await askingBadly([{ feed: bantulFeed, ranges: [[0, 2]] }]), { answer: 'damaged' }],
    ['request-no-feed.simpul', await askingBadly([{ feed: 'semuanya', ranges: [[1, 2]] }]), { answer: 'damaged' }],
    ['request-forged.simpul', await resealed(empty, {}, stranger.signer), { answer: 'bad-signature' }],
    ['revocation.simpul', told, { answer: 'package', ...nothing, revocations: ['binding'] }],
    [
      'revocation-hint.simpul',
      await carrying(await revocation(sleman, bantul)),
      { answer: 'package', ...nothing, revocations: ['hint'] },
    ],
    [
      'revocation-of-strangers.simpul',
      await carrying(
        await revocation(stranger, bantul),
        await revocation(bantul, stranger),
        await revocation(bantul, magelang),
      ),
      { answer: 'package', ...nothing, revocations: [] },
    ],
    [
      'revocation-later.simpul',
      await carrying(await oddly((json) => canonicalBytes({ ...json, version: 2, minReader: 2 })), own),
      { answer: 'package', ...nothing, revocations: ['binding'] },
    ],
    [
      'revocation-new-reason.simpul',
      await carrying(await oddly((json) => canonicalBytes({ ...json, reason: 'disita' }))),
      { answer: 'package', ...nothing, revocations: ['binding'] },
    ],
    [
      'revocation-forged.simpul',
      await carrying({
        ...own,
        seal: hex(
          await makeSeal(
            { office: bantul.office, key: bantul.signing },
            'revocation',
            Buffer.from(own.text),
            stranger.signer,
          ),
        ),
      }),
      { answer: 'bad-signature' },
    ],
    [
      'revocation-altered.simpul',
      await carrying({ ...own, text: own.text.replace('stolen', 'lost') }),
      { answer: 'bad-signature' },
    ],
    [
      'revocation-spaced.simpul',
      await carrying(await oddly((json) => JSON.stringify(json, null, 1))),
      { answer: 'damaged' },
    ],
    ['revocation-first-version.simpul', await resealed(told, { version: 1 }), { answer: 'damaged' }],
    ['introductions.simpul', introducing, { answer: 'package', ...nothing, introductions: 1 }],
    ['introductions-first-version.simpul', await resealed(introducing, { version: 1 }), { answer: 'damaged' }],
    [
      'introductions-of-another-form.simpul',
      await resealed(introducing, { introductions: [{ office: bantul.office, fingerprint: '73176' }] }),
      { answer: 'newer-version' },
    ],
    ['forks.simpul', forked, { answer: 'package', ...nothing, forks: 1 }],
    ['forks-proven.simpul', proven, { answer: 'package', entries: 1, held: 0, forks: 1 }],
    ['forks-first-version.simpul', await resealed(forked, { version: 1 }), { answer: 'damaged' }],
    [
      'forks-of-another-form.simpul',
      await resealed(forked, { forks: [{ ...fork, at: 0 }] }),
      { answer: 'newer-version' },
    ],
    ['part-1-of-3.simpul', first, { answer: 'package', entries: 1, held: 0, part: '1/3' }],
    ['part-2-of-3.simpul', second, { answer: 'package', entries: 1, held: 0, part: '2/3' }],
    ['part-3-of-3.simpul', third, { answer: 'package', entries: 1, held: 0, part: '3/3' }],
    // Readers draw nothing from the numbers (R91): a sender's slip in them costs nobody a file.
    [
      'part-4-of-3.simpul',
      await resealed(third, { part: { i: 4, of: 3, set: '' } }),
      { answer: 'package', entries: 1, held: 0, part: '4/3' },
    ],
    ['part-0-of-3.simpul', await resealed(third, { part: { i: 0, of: 3, set: '' } }), { answer: 'damaged' }],
    ['part-without-number.simpul', await resealed(third, { part: { of: 3, set: '' } }), { answer: 'damaged' }],
    [
      'part-of-other-entries.simpul',
      await resealed(third, { entries: (await manifestIn(second)).entries }),
      { answer: 'damaged' },
    ],
  ];
}
