import { ok, type Result } from '#base/result.ts';
import type { Refused } from '../engine.ts';
import { type Done, type EngineContext, refuse } from '../engine/context.ts';
import { edit } from './edit.ts';

/** Takes back the last thing done on this laptop, as a new change that everybody will see. */
export async function undo(context: EngineContext): Promise<Result<{ readonly record: string }, Refused>> {
  return step(context, context.state.undo, context.state.redo);
}

export async function redo(context: EngineContext): Promise<Result<{ readonly record: string }, Refused>> {
  return step(context, context.state.redo, context.state.undo);
}

async function step(
  context: EngineContext,
  from: Done[],
  to: Done[],
): Promise<Result<{ readonly record: string }, Refused>> {
  const done = from.at(-1);
  if (done === undefined) return refuse('nothing-to-undo');
  const edited = await edit(context, { record: done.record, edits: done.inverse });
  if (!edited.ok) return edited;
  from.pop();
  to.push({ record: done.record, inverse: edited.value });
  return ok({ record: done.record });
}
