/** Runs one task at a time, in the order they were asked for (W4). A task that fails does not hold up the next. */
export type Queue = { readonly run: <T>(task: () => Promise<T>) => Promise<T> };

export function makeQueue(): Queue {
  let last: Promise<unknown> = Promise.resolve();
  return {
    run: (task) => {
      const next = last.then(task, task);
      last = next.catch(() => null);
      return next;
    },
  };
}
