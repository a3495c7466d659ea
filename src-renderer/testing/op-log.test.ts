import { expect, test } from 'vitest';
import { canonicalJson } from '#base/canonical-json.ts';
import { seededIds } from '#base/ids.ts';
import { emptyLog, type OpLog, loadLog, logEdits, mergeOperations, readLog, saveLog } from './op-log.ts';
import { workload, workOfAWeek } from './workload.ts';

test('the floor that the bench counts against holds what was written, on both sides and after it was saved', () => {
  const ids = seededIds(1);
  const regions = ['33.08', '34.04'];
  const planned = workload({ items: 20, meetings: 10, agreements: 4 }, regions, ids, 1);
  const week = workOfAWeek(planned, regions, ids, 2);
  const [ours, theirs] = [planned.map(emptyLog), planned.map(emptyLog)];
  const write = (at: number, edits: (typeof planned)[number]['edits']): void => {
    const [own, other] = [ours[at], theirs[at]];
    if (own === undefined || other === undefined) throw new Error('the week edits what is there');
    mergeOperations(other, logEdits(own, edits, 1), 1);
  };
  for (const [at, { edits }] of planned.entries()) write(at, edits);
  // Compared as one word each: what differs would be pages long.
  const said = (logs: readonly OpLog[]): string => canonicalJson(logs.map(readLog));
  const before = said(theirs);
  for (const { at, edits } of week.edits) write(at, edits);
  const after = said(theirs);
  expect(after === before).toBe(false);
  expect(after === said(ours)).toBe(true);
  expect(after === said(theirs.map((log) => loadLog(saveLog(log))))).toBe(true);
  const typed = week.edits.flatMap(({ at, edits }) => edits.map((edit) => ({ at, edit })));
  const last = typed.findLast(({ edit }) => edit.kind === 'text');
  if (last?.edit.kind !== 'text') throw new Error('a week has texts');
  const log = theirs[last.at];
  expect(log === undefined ? null : readLog(log)[last.edit.path]).toBe(last.edit.value);
});
