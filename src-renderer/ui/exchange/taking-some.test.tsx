// @vitest-environment happy-dom
import { cleanup, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import { ok } from '#base/result.ts';
import { startMergeEngine } from '#testing/merge-engine.ts';
import { type Acquainted, hand, must, shownTo, twoOffices } from '#testing/offices.ts';
import { sessionOf, showScreen } from '#testing/screen.tsx';
import { ExchangeScreen } from './ExchangeScreen.tsx';
import { useGivenFile } from './given-file.ts';

const PARTIES = ['34.04', '33.08'].map((code) => ({ kind: 'region', code }));

beforeAll(startMergeEngine);
beforeEach(() => useGivenFile.setState({ given: null }));
afterEach(cleanup);

async function share({ engine }: Acquainted, title: string): Promise<string> {
  const edits = [
    { kind: 'set', path: 'title', value: title } as const,
    { kind: 'set', path: 'parties', value: PARTIES } as const,
  ];
  const { record } = must(await engine.create({ kind: 'cooperation-item', edits }));
  must(await engine.share(record));
  return record;
}

/** Gives Sleman what Magelang has for it, on the screen. */
async function give(sleman: Acquainted, magelang: Acquainted): Promise<void> {
  const { bytes } = must(await magelang.engine.makePackage(sleman.id));
  const session = sessionOf(sleman, '2026-11-23');
  const host = { ...session.host, openFiles: async () => ok({ files: [{ name: 'm.simpul', bytes }], unread: [] }) };
  showScreen({ session: { ...session, host }, screen: ExchangeScreen, pattern: '/pertukaran', path: '/pertukaran' });
  await userEvent.click(await screen.findByRole('button', { name: 'Impor berkas' }));
}

const titles = async ({ db }: Acquainted) =>
  (await db.items.toArray()).map(({ title }) => title).toSorted((one, other) => (one < other ? -1 : 1));

it('R85 what is not chosen waits on the screen and is taken there later', async () => {
  const { sleman, magelang } = await twoOffices();
  for (const title of ['Air minum', 'Sampah', 'Irigasi']) await share(magelang, title);
  await give(sleman, magelang);
  const user = userEvent.setup();
  await user.click(await screen.findByLabelText('Ambil Sampah'));
  await user.click(screen.getByLabelText('Ambil Irigasi'));
  expect(screen.getByText('1 dari 3 catatan diambil')).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'Impor 1 catatan, tunda sisanya' }));
  expect(await screen.findByRole('heading', { name: 'Ditunda' })).toBeTruthy();
  expect(await titles(sleman)).toEqual(['Air minum']);
  await user.click(screen.getByRole('button', { name: 'Ambil Irigasi sekarang' }));
  await waitFor(async () => expect(await titles(sleman)).toEqual(['Air minum', 'Irigasi']));
  await user.click(await screen.findByRole('button', { name: 'Ambil Sampah sekarang' }));
  await waitFor(() => expect(screen.queryByRole('heading', { name: 'Ditunda' })).toBe(null));
  expect(await titles(sleman)).toEqual(['Air minum', 'Irigasi', 'Sampah']);
});

it('R86 what was put off before is not chosen until a person does, and all can be chosen at once', async () => {
  const { sleman, magelang } = await twoOffices();
  const record = await share(magelang, 'Sampah');
  const first = await shownTo(sleman, must(await magelang.engine.makePackage(sleman.id)).bytes);
  must(await sleman.engine.accept(first.token, { all: false, but: [] }));
  await hand(sleman, magelang);
  must(await magelang.engine.edit(record, [{ kind: 'set', path: 'term', value: 24 }]));
  await share(magelang, 'Irigasi');
  await give(sleman, magelang);
  const user = userEvent.setup();
  expect(await screen.findByText('1 catatan di berkas ini pernah ditunda, jadi belum dipilih.')).toBeTruthy();
  expect(screen.getByLabelText<HTMLInputElement>('Ambil Sampah').checked).toBe(false);
  await user.click(screen.getByRole('button', { name: 'Pilih semua' }));
  await user.click(screen.getByRole('button', { name: 'Impor 2 perubahan' }));
  await waitFor(async () => expect(await titles(sleman)).toEqual(['Irigasi', 'Sampah']));
  expect(await sleman.db.postponed.count()).toBe(0);
});

it('D3 shows fifty records at once, the others when asked, and one sort alone', async () => {
  const { sleman, magelang } = await twoOffices();
  const old = await share(magelang, 'Lama');
  await hand(magelang, sleman);
  await hand(sleman, magelang);
  must(await magelang.engine.edit(old, [{ kind: 'set', path: 'term', value: 24 }]));
  for (let index = 0; index < 52; index += 1) await share(magelang, `Baru ${index}`);
  await give(sleman, magelang);
  const user = userEvent.setup();
  await screen.findByLabelText('Ambil Lama');
  const pane = within(screen.getByRole('region', { name: 'Isi berkas' }));
  await waitFor(() => expect(pane.getAllByRole('checkbox')).toHaveLength(50));
  await user.click(pane.getByRole('button', { name: 'Tampilkan 3 catatan lagi' }));
  await waitFor(() => expect(pane.getAllByRole('checkbox')).toHaveLength(53));
  await user.click(pane.getByRole('button', { name: '1 berubah' }));
  await waitFor(() => expect(pane.getAllByRole('checkbox')).toHaveLength(1));
  expect(pane.getByText('Lama')).toBeTruthy();
});
