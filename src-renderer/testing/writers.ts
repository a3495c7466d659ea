import { fixedClock } from '#base/clock.ts';
import { seededIds } from '#base/ids.ts';
import { type RecordId, recordId } from '#domain/record/record-id.ts';
import { present } from '#base/assert.ts';
import type { Writer } from '#documents/ports.ts';

/** A writer whose feed is the given digit 32 times over. */
export function aWriter(
  digit: string,
  { user = `user ${digit}`, now = 1_700_000_000_000 } = {},
): Writer & {
  readonly clock: ReturnType<typeof fixedClock>;
} {
  return { actor: digit.repeat(32), user, clock: fixedClock(now) };
}

/** A record id that repeats from run to run. */
export function aRecordId(seed = 1): RecordId {
  return present(recordId(seededIds(seed).next()), 'an id source makes record ids');
}
