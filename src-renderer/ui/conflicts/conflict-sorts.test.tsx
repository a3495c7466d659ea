// @vitest-environment happy-dom
import { cleanup, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeAll, expect, it } from 'vitest';
import type { Edit } from '#domain/record/edit.ts';
import { listConflicts, wholeRecord } from '#store/queries/records.ts';
import { startMergeEngine } from '#testing/merge-engine.ts';
import { type Acquainted, hand, must, twoOffices } from '#testing/offices.ts';
import { sessionOf, showScreen } from '#testing/screen.tsx';
import { ToastArea } from '../shell/ToastArea.tsx';
import { ConflictsScreen } from './ConflictsScreen.tsx';

beforeAll(startMergeEngine, 30_000);
afterEach(cleanup);

const PARTIES = ['34.04', '33.08'].map((code) => ({ kind: 'region', code }));

function show(office: Acquainted): void {
  showScreen({
    session: sessionOf(office, '2026-11-23'),
    screen: () => (
      <>
        <ConflictsScreen params={{}} />
        <ToastArea />
      </>
    ),
    pattern: '/pertukaran/konflik',
    path: '/pertukaran/konflik',
  });
}

async function shared(from: Acquainted, to: Acquainted, kind: 'agreement' | 'meeting', edits: readonly Edit[]) {
  const { record } = must(await from.engine.create({ kind, edits }));
  must(await from.engine.share(record, { with: ['33.08', '34.04'], history: false }));
  await hand(from, to);
  return record;
}

/** A draft that Magelang approved and in which Sleman changed an article without knowing of it. */
async function approvedThenChanged() {
  const { sleman, magelang } = await twoOffices();
  const record = await shared(sleman, magelang, 'agreement', [
    { kind: 'set', path: 'title', value: 'Pengelolaan Sampah' },
    { kind: 'add', list: 'articles', row: 'a', order: 'V', values: { title: 'Pembiayaan', text: 'dibagi rata' } },
  ]);
  must(await magelang.engine.edit(record, [{ kind: 'set', path: 'state', value: 'agreed' }]));
  must(await sleman.engine.edit(record, [{ kind: 'set', path: 'articles/a/text', value: 'dibagi menurut tonase' }]));
  await hand(magelang, sleman);
  return { sleman, record };
}

it('R15 an approved text that was changed is shown with what changed, and can be approved again', async () => {
  const { sleman, record } = await approvedThenChanged();
  show(sleman);
  expect(await screen.findByText('Berubah sejak disetujui (1)')).toBeTruthy();
  expect(screen.getByRole('heading', { level: 1, name: 'Persetujuan atas isi' })).toBeTruthy();
  expect(screen.getByText(/oleh .*Rina/)).toBeTruthy();
  await userEvent.click(screen.getByRole('button', { name: /^Tetapkan lagi/ }));
  await waitFor(async () => expect(await listConflicts(sleman.db)).toEqual([]));
  expect((await wholeRecord(sleman.db, 'agreement', record))?.value.state).toBe('agreed');
});

it('R15 the approval can be taken back, R14 and undoing that asks again', async () => {
  const { sleman, record } = await approvedThenChanged();
  show(sleman);
  const user = userEvent.setup();
  await user.click(await screen.findByRole('button', { name: /^Kembalikan menjadi/ }));
  await waitFor(async () => expect((await wholeRecord(sleman.db, 'agreement', record))?.value.state).toBe('draft'));
  expect(await listConflicts(sleman.db)).toEqual([]);
  await user.click(await screen.findByRole('button', { name: /Urungkan/ }));
  expect(await screen.findByText('Berubah sejak disetujui (1)')).toBeTruthy();
  expect((await listConflicts(sleman.db)).length).toBe(1);
});

it('R13 two texts typed in one place are shown with what was made of them, and combined by hand', async () => {
  const { sleman, magelang } = await twoOffices();
  const record = await shared(sleman, magelang, 'meeting', [
    { kind: 'set', path: 'title', value: 'Rapat' },
    { kind: 'set', path: 'parties', value: PARTIES },
    { kind: 'add', list: 'blocks', row: 'b', order: 'V', values: { text: 'biaya dibagi rata' } },
  ]);
  must(
    await sleman.engine.edit(record, [{ kind: 'text', path: 'blocks/b/text', value: 'biaya dibagi menurut tonase' }]),
  );
  must(
    await magelang.engine.edit(record, [{ kind: 'text', path: 'blocks/b/text', value: 'biaya dibagi per penduduk' }]),
  );
  await hand(magelang, sleman);
  show(sleman);
  expect(await screen.findByText('Gabungan yang tampil sekarang')).toBeTruthy();
  const user = userEvent.setup();
  const result = screen.getByLabelText('Hasil');
  await user.clear(result);
  await user.type(result, 'biaya dibagi menurut tonase dan penduduk');
  await user.click(screen.getByRole('button', { name: /Pakai hasil ini/ }));
  await waitFor(async () => expect(await listConflicts(sleman.db)).toEqual([]));
  const blocks = (await wholeRecord(sleman.db, 'meeting', record))?.value.blocks;
  expect(blocks?.[0]?.text).toBe('biaya dibagi menurut tonase dan penduduk');
});

it('R13 what was woven can be taken as it stands', async () => {
  const { sleman, magelang } = await twoOffices();
  const record = await shared(sleman, magelang, 'meeting', [
    { kind: 'add', list: 'blocks', row: 'b', order: 'V', values: { text: 'rapat' } },
  ]);
  must(await sleman.engine.edit(record, [{ kind: 'text', path: 'blocks/b/text', value: 'rapat pertama' }]));
  must(await magelang.engine.edit(record, [{ kind: 'text', path: 'blocks/b/text', value: 'rapat pembuka' }]));
  await hand(magelang, sleman);
  show(sleman);
  await userEvent.click(await screen.findByRole('button', { name: /Pakai isian ini, Gabungan/ }));
  await waitFor(async () => expect(await listConflicts(sleman.db)).toEqual([]));
});

it('R9 a row that was taken out while another wrote in it tells what was written', async () => {
  const { sleman, magelang } = await twoOffices();
  const record = await shared(sleman, magelang, 'agreement', [
    { kind: 'add', list: 'articles', row: 'a', order: 'V', values: { title: 'Pembiayaan', text: 'dibagi rata' } },
  ]);
  must(await sleman.engine.edit(record, [{ kind: 'remove', list: 'articles', row: 'a', removed: true }]));
  must(await magelang.engine.edit(record, [{ kind: 'set', path: 'articles/a/text', value: 'dibagi menurut tonase' }]));
  await hand(magelang, sleman);
  show(sleman);
  expect(await screen.findByText('Yang ditulis sementara itu (1)')).toBeTruthy();
  expect(screen.getByText('Isi pasal')).toBeTruthy();
});
