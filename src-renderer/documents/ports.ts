import type { Clock } from '#base/clock.ts';

/** Who writes, and where time comes from. */
export type Writer = {
  /** The feed the change will stand in, 32 hex digits. It is the actor of the change (R6). */
  readonly actor: string;
  /** Who sits at the laptop, in the office's own words; kept in the change for the conflict inbox. */
  readonly user: string;
  readonly clock: Clock;
};
