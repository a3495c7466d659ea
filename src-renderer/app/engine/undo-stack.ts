import type { Done, EngineContext } from './context.ts';

const MOST = 200;

/** Notes what was done on this laptop, so that it can be taken back; what had been undone cannot be redone any more. */
export function remember(context: EngineContext, done: Done): void {
  if (done.inverse.length === 0) return;
  const { undo, redo } = context.state;
  redo.length = 0;
  const last = undo.at(-1);
  // Typing comes in small steps: the first inverse of a run on the same field brings all of it back.
  if (last !== undefined && isSameTyping(last, done)) return;
  undo.push(done);
  if (undo.length > MOST) undo.shift();
}

function isSameTyping(before: Done, now: Done): boolean {
  const [one, other] = [before.inverse[0], now.inverse[0]];
  if (before.record !== now.record || before.inverse.length !== 1 || now.inverse.length !== 1) return false;
  return one?.kind === 'text' && other?.kind === 'text' && one.path === other.path;
}
