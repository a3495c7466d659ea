import { fail } from '#base/result.ts';
import type { Engine } from '#app/engine.ts';
import type { Queries } from '#app/queries.ts';

export function documentEngine(_queries: Queries): Pick<Engine, 'agreementDocument' | 'minutesDocument'> {
  return {
    agreementDocument: async () => fail({ reason: 'unexpected', detail: 'the word room is being built' }),
    minutesDocument: async () => fail({ reason: 'unexpected', detail: 'the word room is being built' }),
  };
}
