import { describe, expect, it } from 'vitest';
import { makeQueue } from './queue.ts';

describe('the queue of the engine', () => {
  it('W4 runs one task at a time, in order, and goes on after one that failed', async () => {
    const queue = makeQueue();
    const seen: string[] = [];
    const task = (name: string, fails: boolean) => async (): Promise<string> => {
      seen.push(`${name} begins`);
      await new Promise((resolve) => setTimeout(resolve, 1));
      seen.push(`${name} ends`);
      if (fails) throw new Error(name);
      return name;
    };
    const all = await Promise.allSettled([
      queue.run(task('a', false)),
      queue.run(task('b', true)),
      queue.run(task('c', false)),
    ]);
    expect(all.map((one) => one.status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
    expect(seen).toEqual(['a begins', 'a ends', 'b begins', 'b ends', 'c begins', 'c ends']);
  });
});
