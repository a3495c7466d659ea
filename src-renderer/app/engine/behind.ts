import { drop } from '#base/drop.ts';
import type { Result } from '#base/result.ts';

/** Milliseconds between two steps: the disk is for whoever types, first of all. */
const BREATH = 100;

/** Work that goes on behind the screen in small steps; between two of them whatever a person does has its turn. */
export type Behind = {
  /** Goes on until nothing is left; asked for twice it still runs once. */
  readonly start: () => void;
};

/** `step` does a little and says how much is left; when it fails the work rests until it is started again. */
export function makeBehind(step: () => Promise<Result<number, unknown>>): Behind {
  let isRunning = false;
  const run = async (): Promise<void> => {
    for (let left = 1; left > 0;) {
      const done = await step();
      left = done.ok ? done.value : 0;
      await new Promise((resolve) => setTimeout(resolve, BREATH));
    }
  };
  const start = async (): Promise<void> => {
    if (isRunning) return;
    isRunning = true;
    try {
      await run();
    } finally {
      isRunning = false;
    }
  };
  return { start: () => drop(start(), 'work behind the screen') };
}
