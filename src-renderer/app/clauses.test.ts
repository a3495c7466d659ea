import { beforeAll, describe, expect, it } from 'vitest';
import { samplePksWithAnnexes } from '#testing/samples/sample-annexes.ts';
import type { Edit } from '#domain/record/edit.ts';
import { listAgreements } from '#store/queries/agreements.ts';
import { listClauses, wholeRecord } from '#store/queries/records.ts';
import { startMergeEngine } from '#testing/merge-engine.ts';
import { allParts, hand, must, twoOffices } from '#testing/offices.ts';
import { packageText } from '#testing/package-text.ts';

beforeAll(startMergeEngine);

const CLAUSE: readonly Edit[] = [
  { kind: 'set', path: 'title', value: 'Barang Milik Daerah' },
  { kind: 'set', path: 'text', value: 'TEKSPUSTAKA satu.' },
  {
    kind: 'add',
    list: 'variants',
    row: 'variantOne0000000000001',
    order: 'A',
    values: { name: 'Lain', text: 'Lain.' },
  },
];

describe('a clause of the office', () => {
  it('stays in the office until it is shared with regions that are named, and then travels whole', async () => {
    const { sleman, magelang } = await twoOffices();
    const { record } = must(await sleman.engine.create({ kind: 'clause', edits: CLAUSE }));
    const shared: Edit = { kind: 'set', path: 'text', value: 'TEKSBERSAMA dua.' };
    const { record: other } = must(await sleman.engine.create({ kind: 'clause', edits: [shared] }));
    must(await sleman.engine.share(other, { with: ['33.08'], history: false }));
    const parts = await allParts(sleman, magelang);
    const texts = await Promise.all(parts.map(async (part) => packageText(part.bytes, magelang.keys())));
    expect(texts.join('\n')).toContain('TEKSBERSAMA');
    expect(texts.join('\n')).not.toContain('TEKSPUSTAKA');
    must(await sleman.engine.edit(other, [{ kind: 'removeRecord', removed: true }]));
    expect(await sleman.engine.share(record, { with: 'parties', history: false })).toMatchObject({ ok: false });
    must(await sleman.engine.share(record, { with: ['33.08'], history: false }));
    await hand(sleman, magelang);
    const [there] = await listClauses(magelang.db);
    expect([there?.value.title, there?.value.text, there?.value.variants[0]?.name]).toEqual([
      'Barang Milik Daerah',
      'TEKSPUSTAKA satu.',
      'Lain',
    ]);
    expect(there?.sharedWith).toEqual(['33.08', '34.04']);
    must(await sleman.engine.edit(record, [{ kind: 'removeRecord', removed: true }]));
    expect(await listClauses(sleman.db)).toEqual([]);
  });
});

describe('an agreement with what came from the library and with annexes', () => {
  it('travels with where its texts came from, its schedule and its matrix of data', async () => {
    const { sleman, magelang } = await twoOffices();
    const { parties, articles, schedule, dataMatrix } = samplePksWithAnnexes();
    const rows = { parties, articles: articles.slice(0, 2), schedule, dataMatrix };
    const edits = Object.entries(rows).flatMap(([list, all]) =>
      all.map(({ id, order, ...values }): Edit => ({ kind: 'add', list, row: id.padEnd(22, '0'), order, values })),
    );
    const { record } = must(await sleman.engine.create({ kind: 'agreement', edits }));
    must(await sleman.engine.share(record));
    await hand(sleman, magelang);
    const [here, there] = await Promise.all([sleman, magelang].map(({ db }) => wholeRecord(db, 'agreement', record)));
    expect(there?.value).toEqual(here?.value);
    expect(there?.value.articles[0]?.origin?.clause).toBe('dasar-pks');
    expect(there?.value.dataMatrix.map(({ personal }) => personal)).toEqual(['none', 'general', 'specific']);
    const { rows: listed } = await listAgreements(magelang.db, 10);
    expect(listed[0]?.origins.map(({ clause, version }) => `${clause} ${version}`)).toEqual([
      'dasar-pks 1',
      'maksud-tujuan 1',
    ]);
  });
});
