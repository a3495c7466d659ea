import { seeded } from '#testing/seeded.ts';

/** What a world is made from. The same options give the same world. */
export type WorldOptions = {
  readonly seed: number;
  readonly offices: number;
  readonly weeks: number;
  readonly shape: 'star' | 'mesh';
  /** Steps of each office in a week. */
  readonly work: number;
  /** How big files may be, where they come in parts. */
  readonly partSize?: number;
  /** Numbers of steps that are left out: how a failing world is made smaller. */
  readonly without: readonly number[];
};

/** One step with chance of its own, so that leaving out another does not change it. */
export type PlannedStep = {
  readonly number: number;
  readonly week: number;
  readonly office: number;
  readonly kind: string;
  readonly seed: number;
};

/** Which offices send to which, in both directions. */
export function edgesOf({
  offices,
  shape,
}: Pick<WorldOptions, 'offices' | 'shape'>): readonly (readonly [number, number])[] {
  const edges: (readonly [number, number])[] = [];
  for (let from = 0; from < offices; from += 1) {
    for (let to = 0; to < offices; to += 1) {
      const apart = Math.min((from - to + offices) % offices, (to - from + offices) % offices);
      if (from !== to && (shape === 'star' ? from === 0 || to === 0 : apart <= 2)) edges.push([from, to]);
    }
  }
  return edges;
}

/** All steps of a world: in each week the offices work apart from each other, then they send, then mail is taken. */
export function planOf(
  options: WorldOptions,
  kinds: readonly { readonly name: string; readonly weight: number }[],
): readonly PlannedStep[] {
  const chance = seeded(options.seed);
  const bag = kinds.flatMap(({ name, weight }) => Array.from({ length: weight }, () => name));
  const steps: PlannedStep[] = [];
  const add = (week: number, office: number, kind: string): void => {
    steps.push({ number: steps.length, week, office, kind, seed: chance.below(2 ** 31) });
  };
  for (let week = 0; week < options.weeks; week += 1) {
    for (let office = 0; office < options.offices; office += 1) {
      if (week === 0) add(week, office, 'create');
      for (let step = 0; step < options.work; step += 1) add(week, office, chance.pick(bag));
    }
    for (let office = 0; office < options.offices; office += 1) add(week, office, 'send');
    for (let office = 0; office < options.offices; office += 1) add(week, office, 'receive');
  }
  const without = new Set(options.without);
  return steps.filter(({ number }) => !without.has(number));
}

/** About what three weeks of an office take. */
const SMALL_FILE = 6000;

/** A world for a seed alone. `most` bounds how many offices it may have. */
export function optionsFor(seed: number, most = 6): WorldOptions {
  const chance = seeded(seed);
  return {
    seed,
    offices: 2 + chance.below(most - 1),
    weeks: 2 + chance.below(3),
    shape: chance.pick(['star', 'mesh'] as const),
    work: 2 + chance.below(3),
    ...(chance.below(2) === 0 ? { partSize: SMALL_FILE } : {}),
    without: [],
  };
}

/** A whole year of three offices: what grows with time shows here, such as numbers, vectors and files that nobody answers. */
export function yearFor(seed: number): WorldOptions {
  const shape = seeded(seed).pick(['star', 'mesh'] as const);
  return { seed, offices: 3, weeks: 52, shape, work: 1, without: [] };
}

/** As many offices as the design foresees, around one in the middle. */
export function fortyFor(seed: number): WorldOptions {
  return { seed, offices: 40, weeks: 1, shape: 'star', work: 1, without: [] };
}
