import type { Engine } from './engine.ts';
import type { EngineContext } from './engine/context.ts';
import type { Guard } from './exchange-methods.ts';
import { checkTrail } from './workflows/check-trail.ts';
import { history } from './workflows/history.ts';
import { officeHistory } from './workflows/office-history.ts';
import { trailFile } from './workflows/trail-file.ts';
import { recordHistory } from './workflows/record-history.ts';

type Guards = {
  readonly guarded: Guard;
  /** One at a time, for everything that writes (W4). */
  readonly writing: Guard;
  /** Does something while nothing is written. */
  readonly alone: <T>(work: () => Promise<T>) => Promise<T>;
};

/** What the engine tells of the past. Reads only, so typing goes on beside it. */
export function historyMethods(
  context: EngineContext,
  { guarded, writing, alone }: Guards,
): Pick<Engine, 'history' | 'recordHistory' | 'officeHistory' | 'checkTrail' | 'trailFile'> {
  return {
    history: (record) => guarded(() => history(context, record)),
    recordHistory: (record, wish) => guarded(() => recordHistory(context, record, wish)),
    officeHistory: (office, wish) => guarded(() => officeHistory(context, office, wish)),
    // It makes the office's card anew, whose number is kept.
    trailFile: (wish) => writing(() => trailFile(context, wish)),
    checkTrail: () => guarded(() => checkTrail(context, alone)),
  };
}
