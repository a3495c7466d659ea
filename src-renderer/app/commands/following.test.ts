import { beforeAll, describe, expect, it } from 'vitest';
import { unwrap } from '#base/result.ts';
import { newItemEdits } from '#domain/cooperation/rules.ts';
import type { Edit } from '#domain/record/edit.ts';
import { type EngineOffice, readyOffice } from '#testing/engine-office.ts';
import { startMergeEngine } from '#testing/merge-engine.ts';

const SLEMAN = { kind: 'region', code: '34.04' } as const;
const MAGELANG = { kind: 'region', code: '33.08' } as const;

beforeAll(startMergeEngine);

async function anItem(): Promise<{ office: EngineOffice; record: string; write: (edit: Edit) => Promise<void> }> {
  const office = await readyOffice({ region: '34.04', name: 'Bagian Kerja Sama Setda', user: 'Rina', seed: 41 });
  const made = await office.engine.create({ kind: 'cooperation-item', edits: newItemEdits('34.04', '2026-11-23') });
  const { record } = unwrap(made, 'an item can be made');
  const write = async (edit: Edit): Promise<void> => {
    unwrap(await office.engine.edit(record, [edit]), 'the edit is good');
  };
  return { office, record, write };
}

async function nature({ db }: EngineOffice, record: string): Promise<unknown> {
  const row = await db.values.get(record);
  return (JSON.parse(row?.json ?? '{}') as { nature?: unknown }).nature;
}

describe('what follows from an edit', () => {
  it('writes wajib once the last of the three tests says so, however it was answered (UU 23/2014 art. 364(1))', async () => {
    const { office, record, write } = await anItem();
    await write({ kind: 'set', path: 'efficiency', value: 'yes' });
    await write({ kind: 'set', path: 'externality', value: 'yes' });
    expect(await nature(office, record)).toBe('voluntary');
    await write({ kind: 'set', path: 'parties', value: [SLEMAN, MAGELANG] });
    expect(await nature(office, record)).toBe('mandatory');
    await write({ kind: 'set', path: 'type', value: 'Sinergi' });
    expect(await nature(office, record)).toBeNull();
  });

  it('is taken back together with the edit that it followed from', async () => {
    const { office, record, write } = await anItem();
    await write({ kind: 'set', path: 'parties', value: [SLEMAN, MAGELANG] });
    expect(await nature(office, record)).toBeNull();
    await write({ kind: 'set', path: 'externality', value: 'no' });
    expect(await nature(office, record)).toBe('voluntary');
    unwrap(await office.engine.undo(), 'there is something to undo');
    expect(await nature(office, record)).toBeNull();
    unwrap(await office.engine.redo(), 'there is something to redo');
    expect(await nature(office, record)).toBe('voluntary');
  });
});
