import { present } from '#base/assert.ts';
import { type PlannedFeed, planRanges } from '#exchange/plan.ts';
import { type Have, haveOf, type HaveVector, HAS_NOTHING, spansOf, unionHave } from '#feed/have-vector.ts';
import { type FeedId, feedId, officeId } from '#feed/ids.ts';
import { partiesScope } from '#feed/scope.ts';
import { type Seeded, seeded } from './seeded.ts';

/** Offices around one in the middle that write, send and lose files, with the product's own planning of what is sent. */
export type ResendingWish = {
  readonly seed: number;
  readonly offices: number;
  readonly weeks: number;
  readonly entriesAWeek: number;
  /** How often in a hundred weeks an office sends a partner anything. */
  readonly sends: number;
  /** In a hundred files. */
  readonly lost: number;
  readonly doubled: number;
  /** Weeks that a file is under way at most, and a second copy of it more than the first. */
  readonly delay: number;
  readonly copyDelay: number;
};

export type Resent = {
  /** Entries that left, and how many of them were new where they came. */
  readonly sent: number;
  readonly useful: number;
  /** Weeks until all but five in a hundred of the entries were known, each in each office. */
  readonly weeks: number;
  /** Rounds without loss until everybody has everything. */
  readonly rounds: number;
};

type Node = { readonly number: number; readonly have: Map<FeedId, Have>; readonly knows: Map<number, HaveVector> };
type Mail = { readonly from: Node; readonly to: Node; readonly ranges: HaveVector; readonly have: HaveVector };

/** Plays it (exchange.md §3.5, §8 row 15). No bytes, no keys: what is counted depends on what is planned alone. */
export function resending(wish: ResendingWish): Resent {
  const star = new Star(wish.offices, wish.entriesAWeek);
  const chance = seeded(wish.seed);
  for (let week = 0; week < wish.weeks; week += 1) {
    star.write(week);
    for (const edge of star.edges) if (chance.below(100) < wish.sends) sendOver(star, edge, { wish, week, chance });
    star.receive(week);
  }
  const rounds = star.heal(wish.weeks);
  const waits = star.waits.toSorted((one, other) => one - other);
  return { sent: star.sent, useful: waits.length, weeks: waits[Math.floor(waits.length * 0.95)] ?? 0, rounds };
}

type Edge = readonly [from: Node, to: Node];

function sendOver(
  star: Star,
  edge: Edge,
  { wish, week, chance }: { readonly wish: ResendingWish; readonly week: number; readonly chance: Seeded },
): void {
  const mail = star.mailOver(edge);
  if (chance.below(100) < wish.lost) return;
  const first = week + chance.below(wish.delay + 1);
  star.post(first, mail);
  if (chance.below(100) < wish.doubled) star.post(first + chance.below(wish.copyDelay + 1), mail);
}

/** Offices of which the first is partner of all others, and nobody else of anybody. */
class Star {
  sent = 0;
  /** For each entry that was news somewhere, how many weeks it took there. */
  readonly waits: number[] = [];
  readonly edges: readonly Edge[];
  readonly #nodes: readonly Node[];
  readonly #perWeek: number;
  readonly #post = new Map<number, Mail[]>();

  constructor(offices: number, entriesAWeek: number) {
    this.#perWeek = entriesAWeek;
    this.#nodes = Array.from({ length: offices }, (_none, number): Node => ({
      number,
      have: new Map(),
      knows: new Map(),
    }));
    const middle = present(this.#nodes[0], 'there is a middle');
    this.edges = this.#nodes.slice(1).flatMap((node): Edge[] => [
      [node, middle],
      [middle, node],
    ]);
  }

  write(week: number): void {
    for (const { number, have } of this.#nodes)
      have.set(feedOf(number), { seq: (week + 1) * this.#perWeek, beyond: [] });
  }

  mailOver([from, to]: Edge): Mail {
    const mail = mailFor(from, to);
    this.sent += countOf(mail.ranges);
    return mail;
  }

  post(week: number, mail: Mail): void {
    this.#post.set(week, [...(this.#post.get(week) ?? []), mail]);
  }

  receive(week: number): void {
    for (const mail of this.#post.get(week) ?? []) this.#take(mail, week);
  }

  /** Rounds without loss until everybody has everything; gives how many. */
  heal(week: number): number {
    let rounds = 0;
    for (; !isEven(this.#nodes); rounds += 1) {
      for (const mail of this.edges.map((edge) => this.mailOver(edge))) this.#take(mail, week + rounds);
    }
    return rounds;
  }

  #take({ from, to, ranges, have }: Mail, week: number): void {
    for (const [feed, range] of ranges) {
      const before = to.have.get(feed) ?? HAS_NOTHING;
      const after = haveOf([...spansOf(before), ...spansOf(range)]);
      const news = entriesOf(after).filter((seq) => !contains(before, seq));
      this.waits.push(...news.map((seq) => week - Math.floor((seq - 1) / this.#perWeek)));
      to.have.set(feed, after);
    }
    to.knows.set(from.number, unionHave(unionHave(to.knows.get(from.number) ?? new Map(), have), ranges));
  }
}

const REGIONS = Array.from({ length: 99 }, (_none, at) => `33.${String(at + 1).padStart(2, '0')}`);

function mailFor(from: Node, to: Node): Mail {
  const feeds = [...from.have].map(([feed, have]): PlannedFeed => ({
    feed,
    office: officeOf(Number.parseInt(feed, 16)),
    scope: EVERYBODY,
    have,
  }));
  const region = present(REGIONS[to.number], 'there are regions for all');
  const partner = {
    office: officeOf(to.number + 1),
    region,
    have: from.knows.get(to.number) ?? new Map(),
    wants: new Map(),
  };
  const ranges = new Map<FeedId, Have>();
  for (const { feed, from: first, to: last } of planRanges(feeds, partner)) {
    ranges.set(feed, haveOf([...spansOf(ranges.get(feed) ?? HAS_NOTHING), { from: first, to: last }]));
  }
  return { from, to, ranges, have: new Map(from.have) };
}

const EVERYBODY = partiesScope(REGIONS);

/** Numbers from 1, as ids are told apart by their last digits here. */
function feedOf(number: number): FeedId {
  return present(feedId((number + 1).toString(16).padStart(32, '0')), 'it is of the form of a feed');
}

function officeOf(number: number) {
  return present(officeId(number.toString(16).padStart(32, '0')), 'it is of the form of an office');
}

function entriesOf(have: Have): readonly number[] {
  return spansOf(have).flatMap(({ from, to }) => Array.from({ length: to - from + 1 }, (_none, at) => from + at));
}

function contains(have: Have, seq: number): boolean {
  return spansOf(have).some(({ from, to }) => from <= seq && seq <= to);
}

function countOf(ranges: HaveVector): number {
  return [...ranges.values()].reduce((sum, have) => sum + entriesOf(have).length, 0);
}

function isEven(nodes: readonly Node[]): boolean {
  return nodes.every(({ have }) =>
    nodes.every(({ number, have: own }) => have.get(feedOf(number))?.seq === own.get(feedOf(number))?.seq),
  );
}
