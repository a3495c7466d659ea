// Golden files in which the sender tells on which entry each feed ends that it has (SPEC R113, R114).

/** @param tools what .ci/golden.mjs has loaded; `feed`: one that the reader has whole, as `index.json` says under `reader` */
export async function lastEntries({ sleman, magelang, feed, pack, plannedFeed, resealed }) {
  const planned = plannedFeed(feed);
  const telling = (tip) => pack(sleman, [magelang], [], { kind: 'ack', feeds: [{ ...planned, tip }] });
  const hash = feed.entries.at(-1).hash;
  const same = await telling(hash);
  const other = await telling(hash.map((byte) => byte ^ 1));
  const nothing = { entries: 0, held: 0 };
  return [
    ['tips.simpul', same, { answer: 'package', ...nothing, others: 0 }],
    ['tips-other-history.simpul', other, { answer: 'package', ...nothing, others: 1 }],
    [
      'tips-not-told.simpul',
      await resealed(other, { tips: '0'.repeat(16) }),
      { answer: 'package', ...nothing, others: 0 },
    ],
    // Of an earlier entry than the reader's last one the word says as much: the reader has that one too.
    [
      'tips-of-fewer.simpul',
      await resealed(other, { have: { [planned.feed]: 2 } }),
      { answer: 'package', ...nothing, others: 1 },
    ],
    // An entry that the reader has not can be any.
    [
      'tips-of-more.simpul',
      await resealed(other, { have: { [planned.feed]: 9 } }),
      { answer: 'package', ...nothing, others: 0 },
    ],
    ['tips-first-version.simpul', await resealed(same, { version: 1 }), { answer: 'damaged' }],
    ['tips-of-two-feeds.simpul', await resealed(same, { tips: '0123456789abcdef'.repeat(2) }), { answer: 'damaged' }],
    ['tips-of-another-form.simpul', await resealed(same, { tips: 'semua' }), { answer: 'newer-version' }],
  ];
}
