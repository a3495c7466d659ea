// @vitest-environment happy-dom
import { cleanup, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeAll, expect, it } from 'vitest';
import { companionId } from '#domain/notes/companion-id.ts';
import { listGroups, wholeRecord } from '#store/queries/records.ts';
import { startMergeEngine } from '#testing/merge-engine.ts';
import { type Acquainted, acquainted, hand, must } from '#testing/offices.ts';
import { sessionOf, showScreen } from '#testing/screen.tsx';
import { ItemScreen } from '../cooperation/ItemScreen.tsx';
import { ExchangeScreen } from '../exchange/ExchangeScreen.tsx';

beforeAll(startMergeEngine, 30_000);
afterEach(cleanup);

async function offices() {
  const [sleman, magelang, bantul] = await acquainted(['34.04', '33.08', '34.02']);
  if (sleman === undefined || magelang === undefined || bantul === undefined) throw new Error('three were asked for');
  return { sleman, magelang, bantul };
}

async function anItem({ engine }: Acquainted, regions: readonly string[]): Promise<string> {
  const parties = regions.map((code) => ({ kind: 'region', code }));
  const edits = [
    { kind: 'set', path: 'title', value: 'Sampah' },
    { kind: 'set', path: 'parties', value: parties },
  ] as const;
  return must(await engine.create({ kind: 'cooperation-item', edits })).record;
}

function showItem(office: Acquainted, record: string) {
  const session = sessionOf(office, '2026-11-23');
  return showScreen({ session, screen: ItemScreen, pattern: '/kerja-sama/:id', path: `/kerja-sama/${record}` });
}

it('R18 leaving a region out says what it keeps before it is done', async () => {
  const { sleman, magelang } = await offices();
  const record = await anItem(sleman, ['33.08', '34.02', '34.04']);
  must(await sleman.engine.share(record));
  must(
    await sleman.engine.edit(record, [
      { kind: 'set', path: 'parties', value: ['33.08', '34.04'].map((code) => ({ kind: 'region', code })) },
    ]),
  );
  const made = must(await sleman.engine.makePackage(magelang.id));
  expect(made.part.of).toBe(1);
  showItem(sleman, record);
  const user = userEvent.setup();
  await user.click(await screen.findByRole('button', { name: 'Atur berbagi' }));
  const dialog = await screen.findByRole('dialog');
  await user.click(await within(dialog).findByRole('radio', { name: 'Para pihak' }));
  expect(await within(dialog).findByText('Kab. Bantul tidak lagi menerima perubahan')).toBeTruthy();
  expect(within(dialog).getByText(/belum pernah dikirimi berkas oleh kantor ini/)).toBeTruthy();
  await user.click(within(dialog).getByRole('button', { name: 'Simpan pilihan' }));
  expect(await screen.findByText('Dibagikan dengan Kab. Magelang')).toBeTruthy();
});

it('R16 a party that came later gets the record, with its history when a person wishes it', async () => {
  const { sleman, bantul } = await offices();
  const record = await anItem(sleman, ['33.08', '34.04']);
  must(await sleman.engine.share(record));
  must(await sleman.engine.edit(record, [{ kind: 'set', path: 'title', value: 'Sampah perbatasan' }]));
  must(
    await sleman.engine.edit(record, [
      { kind: 'set', path: 'parties', value: ['33.08', '34.02', '34.04'].map((code) => ({ kind: 'region', code })) },
    ]),
  );
  showItem(sleman, record);
  const user = userEvent.setup();
  await user.click(await screen.findByRole('button', { name: 'Bagikan juga dengan 1 pihak baru' }));
  const dialog = await screen.findByRole('dialog');
  await user.click(await within(dialog).findByRole('radio', { name: 'Isinya beserta riwayatnya' }));
  await user.click(within(dialog).getByRole('button', { name: 'Simpan pilihan' }));
  expect(await screen.findByText('Dibagikan dengan Kab. Magelang, Kab. Bantul')).toBeTruthy();
  await hand(sleman, bantul);
  const { lines } = must(await bantul.engine.recordHistory(record, { from: 0, count: 20, office: null }));
  expect(lines.some(({ fields }) => fields.some(({ before }) => before === 'Sampah'))).toBe(true);
});

it('R18 whoever was left out reads that on the record and goes on with a copy of its own', async () => {
  const { sleman, bantul } = await offices();
  const record = await anItem(sleman, ['34.02', '34.04']);
  must(await sleman.engine.share(record));
  await hand(sleman, bantul);
  must(await sleman.engine.share(record, { with: 'nobody', history: false }));
  await hand(sleman, bantul);
  showItem(bantul, record);
  const user = userEvent.setup();
  expect(await screen.findByText(/tidak lagi dibagikan dengan kantor Anda/)).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'Teruskan sebagai milik kantor ini' }));
  await waitFor(() => expect(screen.queryByText(/tidak lagi dibagikan dengan kantor Anda/)).toBe(null));
  expect(await screen.findByText('Hanya di kantor ini')).toBeTruthy();
});

it('R20 a record that goes on apart is united by a button, after a choice where both wrote', async () => {
  const { sleman, bantul } = await offices();
  const record = await anItem(sleman, ['34.02', '34.04']);
  must(await sleman.engine.share(record));
  await hand(sleman, bantul);
  must(await sleman.engine.share(record, { with: ['33.08', '34.02', '34.04'], history: false }));
  must(await bantul.engine.share(record, { with: ['34.02', '34.03', '34.04'], history: false }));
  must(await sleman.engine.edit(record, [{ kind: 'set', path: 'location', value: 'Piyungan' }]));
  must(await bantul.engine.edit(record, [{ kind: 'set', path: 'location', value: 'Kasihan' }]));
  await hand(bantul, sleman);
  showItem(sleman, record);
  const user = userEvent.setup();
  await user.click(await screen.findByRole('button', { name: 'Satukan' }));
  const dialog = await screen.findByRole('dialog');
  expect(within(dialog).getByText(/1 isian diubah di kedua tempat/)).toBeTruthy();
  await user.click(within(dialog).getByRole('radio', { name: 'Kasihan' }));
  await user.click(within(dialog).getByRole('button', { name: 'Satukan' }));
  await waitFor(async () =>
    expect(await wholeRecord(sleman.db, 'cooperation-item', record)).toMatchObject({
      apart: [],
      sharedWith: ['33.08', '34.02', '34.03', '34.04'],
      value: { location: 'Kasihan' },
    }),
  );
  expect(screen.queryByRole('button', { name: 'Satukan' })).toBe(null);
});

it('R17 what another office wrote where the record was is brought along by a button', async () => {
  const { sleman, bantul } = await offices();
  const record = await anItem(sleman, ['34.02', '34.04']);
  must(await sleman.engine.share(record));
  await hand(sleman, bantul);
  must(await sleman.engine.share(record, { with: 'nobody', history: false }));
  must(await bantul.engine.edit(record, [{ kind: 'set', path: 'location', value: 'Kasihan' }]));
  await hand(bantul, sleman);
  showItem(sleman, record);
  await userEvent.click(await screen.findByRole('button', { name: 'Bawa ke sini' }));
  await waitFor(async () =>
    expect((await wholeRecord(sleman.db, 'cooperation-item', record))?.value.location).toBe('Kasihan'),
  );
});

it('a group is made with its members, told to them, and a record is shared with it', async () => {
  const { sleman, bantul } = await offices();
  const session = sessionOf(sleman, '2026-11-23');
  showScreen({ session, screen: ExchangeScreen, pattern: '/pertukaran', path: '/pertukaran' });
  const user = userEvent.setup();
  await user.click(await screen.findByRole('button', { name: 'Kelompok baru' }));
  expect(await listGroups(sleman.db)).toEqual([]);
  await user.type(within(await screen.findByRole('dialog')).getByLabelText('Nama kelompok'), 'Kartamantul');
  await user.click(screen.getByRole('button', { name: 'Buat kelompok' }));
  const dialog = await screen.findByRole('dialog', { name: 'Kelompok daerah' });
  const [group] = await listGroups(sleman.db);
  must(await sleman.engine.edit(group?.value.id ?? '', [{ kind: 'set', path: 'regions', value: ['34.02', '34.04'] }]));
  await user.click(await within(dialog).findByRole('button', { name: /Bagikan nama dan anggota/ }));
  expect(await within(dialog).findByText(/dibagikan dengan Kab. Bantul/)).toBeTruthy();
  await user.click(within(dialog).getByRole('button', { name: 'Selesai' }));
  cleanup();
  await waitFor(async () => expect((await listGroups(sleman.db))[0]?.value.name).toBe('Kartamantul'));
  const record = await anItem(sleman, ['34.04']);
  showItem(sleman, record);
  await user.click(await screen.findByRole('button', { name: 'Bagikan' }));
  const sharing = await screen.findByRole('dialog');
  await user.click(await within(sharing).findByRole('radio', { name: 'Kartamantul' }));
  await user.click(within(sharing).getByRole('button', { name: 'Bagikan' }));
  expect(await screen.findByText('Dibagikan dengan Kab. Bantul')).toBeTruthy();
  await hand(sleman, bantul);
  expect((await listGroups(bantul.db))[0]?.value).toMatchObject({ name: 'Kartamantul', regions: ['34.02', '34.04'] });
  expect((await wholeRecord(bantul.db, 'cooperation-item', record))?.value.title).toBe('Sampah');
});

it('internal notes are typed beside the record and stay in a record of their own', async () => {
  const { sleman } = await offices();
  const record = await anItem(sleman, ['33.08', '34.04']);
  showItem(sleman, record);
  const user = userEvent.setup();
  await user.click(await screen.findByRole('tab', { name: /^Catatan/ }));
  await user.click(await screen.findByLabelText(/^Catatan internal/));
  await user.tab();
  expect(await sleman.db.docs.where('record').equals(companionId(record)).count()).toBe(0);
  await user.type(await screen.findByLabelText(/^Catatan internal/), 'tanyakan dahulu');
  await waitFor(
    async () =>
      expect((await wholeRecord(sleman.db, 'internal-notes', companionId(record)))?.value.text).toBe('tanyakan dahulu'),
    { timeout: 4000 },
  );
  expect((await wholeRecord(sleman.db, 'cooperation-item', record))?.value.notes).toBe('');
});
