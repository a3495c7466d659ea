import { describe, expect, it } from 'vitest';
import { present } from '#base/assert.ts';
import { haveOf } from '#feed/have-vector.ts';
import { feedId, officeId } from '#feed/ids.ts';
import { partiesScope, privateScope } from '#feed/scope.ts';
import { type PlannedFeed, planRanges, shareableHave } from './plan.ts';

const feedOf = (digit: string) => present(feedId(digit.repeat(32)), '32 hex digits');
const officeOf = (digit: string) => present(officeId(digit.repeat(32)), '32 hex digits');
const sleman = officeOf('a');
const magelang = officeOf('b');
const bantul = officeOf('c');
const both = partiesScope(['34.04', '33.08']);

const feeds: readonly PlannedFeed[] = [
  { feed: feedOf('1'), office: sleman, scope: privateScope(), have: haveOf([{ from: 1, to: 9 }]) },
  { feed: feedOf('2'), office: sleman, scope: both, have: haveOf([{ from: 1, to: 10 }]) },
  { feed: feedOf('3'), office: sleman, scope: partiesScope(['34.04', '34.02']), have: haveOf([{ from: 1, to: 5 }]) },
  { feed: feedOf('4'), office: magelang, scope: both, have: haveOf([{ from: 1, to: 7 }]) },
  {
    feed: feedOf('5'),
    office: bantul,
    scope: partiesScope(['34.04', '33.08', '34.02']),
    have: haveOf([
      { from: 1, to: 4 },
      { from: 8, to: 9 },
    ]),
  },
];

describe('planning a package', () => {
  it("sends own and third offices' entries that the region may see and the partner has not acknowledged", () => {
    const have = new Map([
      [
        feedOf('2'),
        haveOf([
          { from: 1, to: 3 },
          { from: 6, to: 7 },
        ]),
      ],
    ]);
    expect(planRanges(feeds, { office: magelang, region: '33.08', have, wants: new Map() })).toEqual([
      { feed: feedOf('2'), office: sleman, from: 4, to: 10 },
      { feed: feedOf('5'), office: bantul, from: 1, to: 4 },
    ]);
  });

  it('has nothing to send once everything was acknowledged, and everything again when it was not', () => {
    const partner = { office: magelang, region: '33.08' };
    const all = new Map(feeds.map(({ feed, have }) => [feed, have]));
    expect(planRanges(feeds, { ...partner, have: all, wants: new Map() })).toEqual([]);
    expect(planRanges(feeds, { ...partner, have: new Map(), wants: new Map() })).toEqual(
      planRanges(feeds, { ...partner, have: new Map(), wants: new Map() }),
    );
    expect(planRanges(feeds, { ...partner, have: new Map(), wants: new Map() })).toHaveLength(2);
  });

  it('tells what is here only of feeds that every recipient may see', () => {
    expect([...shareableHave(feeds, ['33.08']).keys()]).toEqual([feedOf('2'), feedOf('4'), feedOf('5')]);
    expect([...shareableHave(feeds, ['33.08', '34.02']).keys()]).toEqual([feedOf('5')]);
  });
});
