import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fixedClock } from '#base/clock.ts';
import { fail, ok, type Result } from '#base/result.ts';
import type { Reason, Refused } from '#app/engine.ts';
import type { Edit } from '#domain/record/edit.ts';
import { createEditQueue, fieldKey } from './edit-queue.ts';

type Call = {
  readonly record: string;
  readonly edits: readonly Edit[];
  readonly answer: (result: Result<null, Refused>) => void;
};

/** An engine that answers when the test says so. */
function slowEngine() {
  const calls: Call[] = [];
  return {
    calls,
    edit: (record: string, edits: readonly Edit[]) =>
      new Promise<Result<null, Refused>>((answer) => {
        calls.push({ record, edits, answer });
      }),
    /** Answers the last call and lets the queue go on. */
    answer: async (result: Result<null, Refused>) => {
      calls.at(-1)?.answer(result);
      await vi.advanceTimersByTimeAsync(0);
    },
  };
}

const set = (path: string, value: string): Edit => ({ kind: 'set', path, value });
const refused = (reason: Reason): Result<null, Refused> => fail({ reason, detail: 'why' });

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe('the line in which edits wait', () => {
  it('W4 sends one edit at a time and brings together what is typed on meanwhile', async () => {
    const engine = slowEngine();
    const queue = createEditQueue(engine.edit, fixedClock(1000));
    queue.push('r1', [set('title', 'S')]);
    queue.push('r1', [set('title', 'Sa')]);
    queue.push('r1', [set('title', 'Sam'), set('number', '1')]);
    expect(engine.calls.length).toBe(1);
    expect(queue.store.getState().saved).toEqual({ kind: 'saving' });
    await engine.answer(ok(null));
    expect(engine.calls.length).toBe(2);
    expect(engine.calls[1]?.edits).toEqual([set('title', 'Sam'), set('number', '1')]);
    await engine.answer(ok(null));
    expect(queue.store.getState().saved).toEqual({ kind: 'saved', at: 1000 });
  });

  it('keeps the order between records', async () => {
    const engine = slowEngine();
    const queue = createEditQueue(engine.edit, fixedClock(0));
    queue.push('r1', [set('title', 'a')]);
    queue.push('r2', [set('title', 'b')]);
    queue.push('r1', [set('title', 'c')]);
    for (let index = 0; index < 3; index += 1) await engine.answer(ok(null));
    expect(engine.calls.map((call) => call.record)).toEqual(['r1', 'r2', 'r1']);
  });

  it('does not join what is added or moved: those are no values of a field', async () => {
    const engine = slowEngine();
    const queue = createEditQueue(engine.edit, fixedClock(0));
    const add = (row: string): Edit => ({ kind: 'add', list: 'contacts', row, order: 'a', values: {} });
    queue.push('r1', [set('title', 'a')]);
    queue.push('r1', [add('x')]);
    queue.push('r1', [add('y')]);
    await engine.answer(ok(null));
    expect(engine.calls[1]?.edits).toEqual([add('x'), add('y')]);
  });

  it('D1 holds what could not be written, says so, and tries again by itself', async () => {
    const engine = slowEngine();
    const queue = createEditQueue(engine.edit, fixedClock(5));
    queue.push('r1', [set('title', 'Sampah')]);
    await engine.answer(refused('journal-not-written'));
    expect(queue.store.getState().saved).toMatchObject({ kind: 'held', refused: { reason: 'journal-not-written' } });
    expect(queue.isPending('r1', 'title')).toBe(true);
    await vi.advanceTimersByTimeAsync(3000);
    expect(engine.calls.length).toBe(2);
    expect(engine.calls[1]?.edits).toEqual([set('title', 'Sampah')]);
    await engine.answer(ok(null));
    expect(queue.store.getState().saved).toEqual({ kind: 'saved', at: 5 });
    expect(queue.isPending('r1', 'title')).toBe(false);
  });

  it('brings together a held value with a newer one, and the newer one wins', async () => {
    const engine = slowEngine();
    const queue = createEditQueue(engine.edit, fixedClock(0));
    queue.push('r1', [set('title', 'lama')]);
    await engine.answer(refused('database-not-written'));
    queue.push('r1', [set('title', 'baru')]);
    expect(engine.calls[1]?.edits).toEqual([set('title', 'baru')]);
  });

  it('marks a field refused for good and goes on with the others', async () => {
    const engine = slowEngine();
    const queue = createEditQueue(engine.edit, fixedClock(0));
    queue.push('r1', [set('until', 'kemarin')]);
    queue.push('r2', [set('title', 'b')]);
    await engine.answer(refused('not-valid'));
    expect(queue.store.getState().refused.get(fieldKey('r1', 'until'))?.reason).toBe('not-valid');
    expect(engine.calls.at(-1)?.record).toBe('r2');
    await engine.answer(ok(null));
    queue.push('r1', [set('until', '2026-11-27')]);
    await engine.answer(ok(null));
    expect(queue.store.getState().refused.size).toBe(0);
  });

  it('takes an engine that breaks for a refusal, and gives one edit up after three times', async () => {
    let tries = 0;
    const edit = (record: string): Promise<Result<null, Refused>> => {
      if (record !== 'bad') return Promise.resolve(ok(null));
      tries += 1;
      return Promise.reject(new Error('the worker is gone'));
    };
    const queue = createEditQueue(edit, fixedClock(9));
    queue.push('bad', [set('title', 'a')]);
    queue.push('good', [set('title', 'b')]);
    await vi.advanceTimersByTimeAsync(0);
    expect(queue.store.getState().saved.kind).toBe('held');
    await vi.advanceTimersByTimeAsync(10_000);
    expect(tries).toBe(3);
    expect(queue.store.getState().saved).toEqual({ kind: 'saved', at: 9 });
    expect(queue.store.getState().refused.has(fieldKey('bad', 'title'))).toBe(true);
  });

  it('lets a closing window wait until everything is written', async () => {
    const engine = slowEngine();
    const queue = createEditQueue(engine.edit, fixedClock(0));
    let done = false;
    queue.push('r1', [set('title', 'a')]);
    void queue.settled().then(() => {
      done = true;
    });
    await vi.advanceTimersByTimeAsync(0);
    expect(done).toBe(false);
    await engine.answer(ok(null));
    expect(done).toBe(true);
  });
});
