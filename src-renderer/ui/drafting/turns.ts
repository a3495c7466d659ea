import type { Session } from '../session/session.ts';

const LAST = new WeakMap<object, Promise<void>>();

/**
 * Does one piece of work after the other, in the order in which they were asked for: each reads what is kept by then, so that two
 * quick presses of a key do not both begin from the same state.
 */
export function inTurn(session: Pick<Session, 'edits'>, work: () => Promise<void>): Promise<void> {
  const before = LAST.get(session.edits) ?? Promise.resolve();
  const mine = before.then(work, work);
  LAST.set(session.edits, mine);
  return mine;
}
