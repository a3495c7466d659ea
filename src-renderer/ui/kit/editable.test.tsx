// @vitest-environment happy-dom
import { cleanup, configure, render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { present } from '#base/assert.ts';
import { unwrap } from '#base/result.ts';
import type { ConflictView } from '#app/views.ts';
import { type EngineOffice, readyOffice } from '#testing/engine-office.ts';
import { startMergeEngine } from '#testing/merge-engine.ts';
import { sessionOf } from '#testing/screen.tsx';
import { SessionRoot } from '../shell/SessionRoot.tsx';
import { useWatched } from '../session/use-watched.ts';
import { EditableDate } from './EditableDate.tsx';
import { EditableSelect } from './EditableSelect.tsx';
import { EditableText } from './EditableText.tsx';
import { EditableTime } from './EditableTime.tsx';

const TODAY = '2026-11-23';
const user = userEvent.setup();

beforeAll(startMergeEngine);
// A screen is loaded when it is first opened, which takes its time on a busy machine.
configure({ asyncUtilTimeout: 30_000 });
afterEach(cleanup);

function Form({ record, conflict }: { readonly record: string; readonly conflict: ConflictView | undefined }) {
  const view = useWatched((queries) => queries.record('meeting', record), [record]);
  if (view === undefined || view === null) return null;
  const { title, date, starts, zone } = view.value;
  return (
    <>
      <EditableText record={record} path="title" value={title} label="Judul" conflict={conflict} />
      <EditableDate record={record} path="date" value={date} label="Hari" today={TODAY} />
      <EditableTime record={record} path="starts" value={starts} label="Pukul" />
      <EditableSelect
        record={record}
        path="zone"
        value={zone}
        label="Zona"
        choices={[
          { value: 'WIB', label: 'WIB' },
          { value: 'WIT', label: 'WIT' },
        ]}
      />
    </>
  );
}

let seed = 500;
async function open(conflicting?: (record: string) => ConflictView) {
  seed += 1;
  const office = await readyOffice({ region: '33.08', name: 'Bagian', user: 'Rina', seed });
  const { record } = unwrap(await office.engine.create({ kind: 'meeting', edits: [] }), 'a meeting can be made');
  render(
    <SessionRoot session={sessionOf(office, TODAY)}>
      <Form record={record} conflict={conflicting?.(record)} />
    </SessionRoot>,
  );
  return { office, record };
}

async function stored(office: EngineOffice, record: string): Promise<Readonly<Record<string, unknown>>> {
  return present(await office.db.table('meetings').get(record), 'the meeting has a row');
}

describe('fields of a record', () => {
  it('D1 keep a line of text as it is typed', async () => {
    const { office, record } = await open();
    await user.type(await screen.findByLabelText('Judul'), 'Rapat TPA');
    await waitFor(async () => expect(await stored(office, record)).toMatchObject({ title: 'Rapat TPA' }));
  });

  it('keep a day however it is typed, and show its weekday', async () => {
    const { office, record } = await open();
    const field = await screen.findByLabelText('Hari');
    await user.type(field, '27 nov');
    await user.tab();
    await waitFor(async () => expect(await stored(office, record)).toMatchObject({ date: '2026-11-27' }));
    await waitFor(() => expect(field).toHaveProperty('value', 'Jumat, 27 November 2026'));
  });

  it('doubt a weekend in words and let it stand', async () => {
    const { office, record } = await open();
    await user.type(await screen.findByLabelText('Hari'), '28/11/2026');
    await user.tab();
    expect(await screen.findByText(/Jatuh pada akhir pekan/)).toBeTruthy();
    expect(await stored(office, record)).toMatchObject({ date: '2026-11-28' });
  });

  it('keep a time once it is one, and say what is wrong on leaving when it is none', async () => {
    const { office, record } = await open();
    const field = await screen.findByLabelText('Pukul');
    await user.type(field, '25');
    expect(screen.queryByText(/Jam ditulis/)).toBeNull();
    await user.tab();
    expect(screen.getByText(/Jam ditulis seperti 09.00/)).toBeTruthy();
    expect(field).toHaveProperty('value', '25');
    await user.clear(field);
    await user.type(field, '9.30');
    expect(screen.queryByText(/Jam ditulis/)).toBeNull();
    await user.tab();
    await waitFor(async () => expect(await stored(office, record)).toMatchObject({ starts: '09:30' }));
    expect(field).toHaveProperty('value', '09.30');
  });

  it('keep a choice at once', async () => {
    const { office, record } = await open();
    await user.click(await screen.findByLabelText('Zona'));
    await user.click(await screen.findByRole('option', { name: 'WIT', hidden: true }));
    await waitFor(async () =>
      expect(JSON.stringify(await office.db.table('values').get(record))).toMatch(/zone\W+WIT/),
    );
  });

  it('D2 show both values where offices differ, with the way to decide, and no input', async () => {
    const value = (text: string, own: boolean) => ({
      value: text,
      office: own ? 'kita' : 'abcd',
      user: '',
      time: 0,
      own,
    });
    await open((record) => ({
      record,
      kind: 'meeting',
      title: '',
      path: 'title',
      values: [value('Rapat TPA', true), value('Rapat Sampah', false)],
      base: undefined,
    }));
    expect(await screen.findByText('Rapat TPA')).toBeTruthy();
    expect(screen.getByText('Rapat Sampah')).toBeTruthy();
    expect(await screen.findByText('Kab. Magelang')).toBeTruthy();
    expect(screen.getByText('2 isian berbeda')).toBeTruthy();
    expect(screen.getByRole('link', { name: 'Selesaikan' }).getAttribute('href')).toContain('isian=title');
    expect(screen.queryByRole('textbox', { name: 'Judul' })).toBeNull();
  });
});
