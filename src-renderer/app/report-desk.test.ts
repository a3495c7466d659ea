import { describe, expect, it } from 'vitest';
import { sampleAgreement } from '#testing/samples/sample-agreement.ts';
import { sampleItem } from '#testing/samples/sample-item.ts';
import { signed, TODAY } from '#testing/samples/sample-reports.ts';
import { freshDatabase } from '#testing/fresh-database.ts';
import type { SimpulDatabase } from '#store/database.ts';
import type { RecordKind } from '#domain/record/shapes.ts';
import { reportDesk } from './report-desk.ts';

const QUERY = { filter: { year: 2026, party: null, type: null }, today: TODAY };
const ALL = { lines: 'all', limit: 10 } as const;
const QUIET = (): void => undefined;

async function put(db: SimpulDatabase, kind: RecordKind, values: readonly { readonly id: string }[]): Promise<void> {
  const rows = values.map(({ id }) => ({
    record: id,
    kind,
    doc: `doc-${id}`,
    scope: 'private',
    sharedWith: [],
    heads: [],
    title: '',
    removed: 0 as const,
    changed: 1,
  }));
  await db.records.bulkPut(rows);
  await db.values.bulkPut(values.map((value) => ({ record: value.id, json: JSON.stringify(value) })));
}

async function office(agreements: number): Promise<SimpulDatabase> {
  const db = freshDatabase();
  await put(db, 'cooperation-item', [sampleItem()]);
  const all = Array.from({ length: agreements }, (_none, index) =>
    signed(sampleAgreement(), { id: `agreement${index}`, item: '', date: '2026-02-03', title: `Naskah ${index}` }),
  );
  await put(db, 'agreement', all);
  return db;
}

describe('reports over the whole register', () => {
  it('read page by page, tell how far they are, and give only as many lines as are shown', async () => {
    const desk = reportDesk(await office(900));
    const told: (readonly [number, number])[] = [];
    const summary = await desk.reportSummary(QUERY, ALL, (done, total) => told.push([done, total]));
    expect(summary).toMatchObject({ ok: true, value: { all: 900, signed: 900 } });
    expect(summary.ok && summary.value.lines.length).toBe(10);
    expect(told).toEqual([
      [1, 901],
      [401, 901],
      [801, 901],
      [901, 901],
    ]);
    const targets = await desk.reportTargets(QUERY);
    expect(targets.ok && targets.value.length).toBe(900);
  });

  it('read once for several questions, and again after a commit changed records', async () => {
    const db = await office(3);
    const desk = reportDesk(db);
    const read: number[] = [];
    const ask = (year: number) =>
      desk.reportSummary({ ...QUERY, filter: { ...QUERY.filter, year } }, ALL, (done) => read.push(done));
    await Promise.all([ask(2026), ask(2025)]);
    const first = read.length;
    await ask(2024);
    expect(read.length).toBe(first);
    await put(db, 'agreement', [signed(sampleAgreement(), { id: 'new', item: '', date: '2026-05-06' })]);
    expect(await ask(2026)).toMatchObject({ ok: true, value: { all: 4 } });
    expect(read.length).toBeGreaterThan(first);
  });

  it('can be stopped, which answers so; a document asked for meanwhile is whole all the same', async () => {
    const desk = reportDesk(await office(900));
    const stopping = desk.reportSummary(QUERY, ALL, () => {
      desk.stopReports().catch(QUIET);
    });
    const entries = desk.entries(QUERY);
    expect(await stopping).toMatchObject({ ok: false, error: { reason: 'cancelled' } });
    expect(await entries).toHaveLength(900);
    expect(await desk.reportSummary(QUERY, ALL, QUIET)).toMatchObject({ ok: true, value: { all: 900 } });
  });

  it('leave out what was taken out of the register', async () => {
    const db = await office(2);
    await put(db, 'agreement', [signed(sampleAgreement(), { id: 'agreement1', removed: true })]);
    expect(await reportDesk(db).entries(QUERY)).toHaveLength(1);
  });
});
