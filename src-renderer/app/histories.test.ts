import { beforeAll, describe, expect, it } from 'vitest';
import { startMergeEngine } from '#testing/merge-engine.ts';
import { type Acquainted, hand, must, twoOffices } from '#testing/offices.ts';
import type { ChangeLine, FeedCursor, OfficeHistory } from './history.ts';

beforeAll(startMergeEngine);

const PARTIES = ['34.04', '33.08'].map((code) => ({ kind: 'region', code }));

function titled(value: string) {
  return { kind: 'set', path: 'title', value } as const;
}

async function shared({ engine }: Acquainted, title: string): Promise<string> {
  const edits = [titled(title), { kind: 'set', path: 'parties', value: PARTIES } as const];
  const { record } = must(await engine.create({ kind: 'cooperation-item', edits }));
  must(await engine.share(record));
  return record;
}

const terms = (lines: readonly ChangeLine[]) =>
  lines.flatMap(({ fields }) =>
    fields.filter(({ path }) => path === 'term').map(({ before, after }) => [before, after]),
  );

async function wholeHistory({ engine }: Acquainted, office: string): Promise<readonly ChangeLine[]> {
  const lines: ChangeLine[] = [];
  let after: FeedCursor | null = null;
  do {
    const page: OfficeHistory = must(await engine.officeHistory(office, { kind: null, after }));
    lines.push(...page.lines);
    after = page.next;
  } while (after !== null);
  return lines;
}

describe('the history of a record', () => {
  it('says who changed what from what, with the number of the entry, the latest first', async () => {
    const { sleman, magelang } = await twoOffices();
    const record = await shared(sleman, 'Sampah');
    await hand(sleman, magelang);
    for (const term of [24, 36]) must(await magelang.engine.edit(record, [{ kind: 'set', path: 'term', value: term }]));
    await hand(magelang, sleman);
    const { lines, total, offices } = must(
      await sleman.engine.recordHistory(record, { from: 0, count: 2, office: null }),
    );
    expect(lines.map(({ office, user, entry, fields }) => [office, user, entry, fields])).toEqual([
      [magelang.id, 'Rina', 2, [{ path: 'term', before: 24, after: 36 }]],
      [magelang.id, 'Rina', 1, [{ path: 'term', before: undefined, after: 24 }]],
    ]);
    expect([total, offices]).toEqual([
      4,
      [magelang.id, sleman.id].toSorted().map((office) => ({ office, own: office === sleman.id })),
    ]);
    const own = must(await sleman.engine.recordHistory(record, { from: 0, count: 9, office: sleman.id }));
    expect([own.total, own.lines.at(-1)?.isFirst]).toEqual([2, true]);
    const theirs = must(await magelang.engine.recordHistory(record, { from: 0, count: 1, office: null }));
    expect(theirs.lines).toEqual(lines.slice(0, 1).map((line) => ({ ...line, own: true })));
  });

  it('D4 tells a change beside another one by what its writer knew', async () => {
    const { sleman, magelang } = await twoOffices();
    const record = await shared(sleman, 'Sampah');
    must(await sleman.engine.edit(record, [{ kind: 'set', path: 'term', value: 12 }]));
    await hand(sleman, magelang);
    must(await sleman.engine.edit(record, [{ kind: 'set', path: 'term', value: 24 }]));
    must(await magelang.engine.edit(record, [{ kind: 'set', path: 'term', value: 36 }]));
    await hand(magelang, sleman);
    const { lines } = must(await sleman.engine.recordHistory(record, { from: 0, count: 9, office: null }));
    expect(new Set(terms(lines).map((pair) => JSON.stringify(pair)))).toEqual(
      new Set(['[12,24]', '[12,36]', '[null,12]']),
    );
  });
});

describe('the history of an office', () => {
  it('goes over all its records, the latest first, page by page, without one twice', async () => {
    const { sleman } = await twoOffices();
    const records = [await shared(sleman, 'Sampah'), await shared(sleman, 'Air')];
    for (let term = 1; term <= 60; term += 1) {
      must(await sleman.engine.edit(records[term % 2] ?? '', [{ kind: 'set', path: 'term', value: term }]));
    }
    const lines = await wholeHistory(sleman, sleman.id);
    expect(terms(lines).map(([, after]) => after)).toEqual(Array.from({ length: 60 }, (_, index) => 60 - index));
    expect(new Set(lines.map(({ title }) => title))).toEqual(new Set(['Sampah', 'Air', 'Sekretariat Sleman']));
  });

  it('leaves out what is asked away, and says how much of one big entry is not shown', async () => {
    const { sleman } = await twoOffices();
    const many = Array.from(
      { length: 30 },
      (_, index) => ({ kind: 'cooperation-item', edits: [titled(`K ${index}`)] }) as const,
    );
    must(await sleman.engine.createMany(many));
    const page = must(await sleman.engine.officeHistory(sleman.id, { kind: 'cooperation-item', after: null }));
    expect([page.lines.length, page.more, page.next]).toEqual([12, 18, null]);
    expect(must(await sleman.engine.officeHistory(sleman.id, { kind: 'meeting', after: null })).lines).toEqual([]);
  });
});

it("internal notes are told in an office's history with the record they belong to", async () => {
  const { sleman } = await twoOffices();
  const edits = [{ kind: 'set', path: 'title', value: 'Terminal' } as const];
  const { record } = must(await sleman.engine.create({ kind: 'cooperation-item', edits }));
  const notes = must(await sleman.engine.internalNotes(record)).record;
  must(await sleman.engine.edit(notes, [{ kind: 'text', path: 'text', value: 'tanyakan dahulu' }]));
  const { lines } = must(await sleman.engine.officeHistory('own', { kind: 'internal-notes', after: null }));
  expect(lines.map(({ belongsTo }) => belongsTo)).toEqual(
    lines.map(() => ({ record, kind: 'cooperation-item', title: 'Terminal' })),
  );
  expect(lines.length).toBeGreaterThan(0);
});
