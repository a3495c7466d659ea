import { must } from '../finding.ts';
import type { StepKind } from '../world.ts';

/** Takes some of what was put off. */
export const takePostponed: StepKind = {
  name: 'take-postponed',
  weight: 1,
  run: async (_world, { now }, chance) => {
    const waiting = [...new Set((await now.db.postponed.toArray()).map(({ record }) => record))].toSorted();
    const some = waiting.filter(() => chance.below(2) === 0);
    if (some.length > 0) must(await now.engine.takePostponed(some), 'what was put off is taken');
  },
};
