import { present } from '#base/assert.ts';
import { seeded } from '#testing/seeded.ts';
import { judge } from './oracle.ts';
import { planOf, type WorldOptions } from './plan.ts';
import { STEPS } from './steps/all-steps.ts';
import { makeWorld } from './world.ts';

export type Ran =
  | { readonly ok: true; readonly digest: string }
  | { readonly ok: false; readonly options: WorldOptions; readonly step: string; readonly finding: string };

/** Runs a world from its first step to the judgement. The same options give the same answer. */
export async function runWorld(options: WorldOptions): Promise<Ran> {
  let step = 'start';
  const world = await makeWorld(options);
  try {
    for (const planned of planOf(options, STEPS)) {
      step = `step ${String(planned.number)}: ${planned.kind} in office ${String(planned.office)}, week ${String(planned.week)}`;
      const kind = present(
        STEPS.find(({ name }) => name === planned.kind),
        'the plan is made of known steps',
      );
      const office = present(world.offices[planned.office], 'it is in the world');
      await kind.run(world, office, seeded(planned.seed));
    }
    step = 'judgement';
    return { ok: true, digest: await judge(world) };
  } catch (error) {
    return { ok: false, options, step, finding: error instanceof Error ? error.message : String(error) };
  } finally {
    for (const { now } of world.offices) now.db.close();
  }
}
