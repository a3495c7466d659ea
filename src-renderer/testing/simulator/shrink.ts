import { planOf, type WorldOptions } from './plan.ts';
import { type Ran, runWorld } from './run-world.ts';
import { STEPS } from './steps/all-steps.ts';

/** Makes a failing world smaller by leaving things out while it still fails: weeks, offices, then steps. */
export async function shrink(failed: Ran & { readonly ok: false }, tries = 60): Promise<Ran & { readonly ok: false }> {
  let best = failed;
  let left = tries;
  const attempt = async (options: WorldOptions): Promise<boolean> => {
    if (left === 0) return false;
    left -= 1;
    const ran = await runWorld(options);
    if (!ran.ok) best = ran;
    return !ran.ok;
  };
  const dropSteps = async (size: number): Promise<void> => {
    let from = 0;
    for (;;) {
      const steps = planOf(best.options, STEPS).map(({ number }) => number);
      if (left === 0 || from >= steps.length) return;
      const without = [...best.options.without, ...steps.slice(from, from + size)];
      if (!(await attempt({ ...best.options, without }))) from += size;
    }
  };
  while (best.options.weeks > 1 && (await attempt({ ...best.options, weeks: best.options.weeks - 1 })));
  while (best.options.offices > 2 && (await attempt({ ...best.options, offices: best.options.offices - 1 })));
  for (let size = 16; size >= 1; size = Math.floor(size / 2)) await dropSteps(size);
  return best;
}
