import type { Office } from '../office/office.ts';

type TraceEvent = {
  readonly name: string;
  readonly pid: number;
  readonly tid: number;
  readonly args?: { readonly name?: string };
  /** Microseconds that the thread had the processor for it. */
  readonly tdur?: number;
};

/**
 * Traces the window while something is done, and gives the longest task of its main thread, in milliseconds of the processor: what
 * other programs of a busy machine take does not count. Also how long the whole took, by the clock.
 */
export async function longestTask(
  { page }: Office,
  act: () => Promise<void>,
): Promise<{ readonly task: number; readonly took: number }> {
  const session = await page.context().newCDPSession(page);
  const events: TraceEvent[] = [];
  session.on('Tracing.dataCollected', ({ value }) => {
    for (const event of value as unknown as readonly TraceEvent[]) if (isOfInterest(event)) events.push(event);
  });
  await session.send('Tracing.start', { categories: 'toplevel,devtools.timeline', transferMode: 'ReportEvents' });
  const from = performance.now();
  await act();
  const took = performance.now() - from;
  const complete = new Promise((resolve) => session.once('Tracing.tracingComplete', resolve));
  await session.send('Tracing.end');
  await complete;
  await session.detach();
  const threads = new Set(events.filter(({ args }) => args?.name === 'CrRendererMain').map(threadOf));
  if (threads.size === 0) throw new Error('the trace names no main thread');
  const tasks = events.filter((event) => threads.has(threadOf(event)) && event.name !== 'thread_name');
  return { task: tasks.reduce((most, { tdur = 0 }) => Math.max(most, tdur), 0) / 1000, took };
}

function isOfInterest({ name }: TraceEvent): boolean {
  return name === 'thread_name' || name.endsWith('RunTask');
}

function threadOf({ pid, tid }: TraceEvent): string {
  return `${pid} ${tid}`;
}
