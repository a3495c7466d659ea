import { restart, type StepKind } from '../world.ts';
import { setField } from './edit.ts';

/** A write that the disk does not take, half of the time followed by the machine's end; or the machine ends at some write. */
export const crash: StepKind = {
  name: 'crash',
  weight: 1,
  run: async (world, office, chance) => {
    if (chance.below(2) === 0) {
      await restart(office);
      office.now.shell.writesLeft = chance.below(10);
      await setField.run(world, office, chance);
      await restart(office);
      return;
    }
    office.now.shell.fails = chance.pick(['journal', 'database', 'nothing'] as const);
    await setField.run(world, office, chance);
    office.now.shell.fails = 'nothing';
    if (chance.below(2) === 0) await restart(office);
  },
};
