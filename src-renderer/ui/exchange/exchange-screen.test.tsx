// @vitest-environment happy-dom
import { cleanup, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { ok, type Result, unwrap } from '#base/result.ts';
import { wholeRecord } from '#store/queries/records.ts';
import { type EngineOffice, readyOffice } from '#testing/engine-office.ts';
import { startMergeEngine } from '#testing/merge-engine.ts';
import { sessionOf, showScreen } from '#testing/screen.tsx';
import type { FileToSave, GivenFile, UiHost } from '../session/ports.ts';
import { ExchangeScreen } from './ExchangeScreen.tsx';
import { useGivenFile } from './given-file.ts';

const TODAY = '2026-11-23';
const PARTIES = [
  { kind: 'region', code: '34.04' },
  { kind: 'region', code: '33.08' },
];

beforeAll(async () => {
  await startMergeEngine();
  // A real engine answers here, with real keys: on a busy machine that takes longer than a second.
}, 30_000);
beforeEach(() => useGivenFile.setState({ given: null }));
afterEach(cleanup);

function must<T>(result: Result<T, unknown>): T {
  return unwrap(result, 'the step of the test works');
}

let seed = 500;
async function office(region: string, name: string, user: string): Promise<EngineOffice> {
  seed += 1;
  return readyOffice({ region, name, user, seed });
}

type Pair = {
  readonly sleman: EngineOffice;
  readonly magelang: EngineOffice;
  readonly slemanId: string;
  readonly magelangId: string;
};

async function pair(): Promise<Pair> {
  const sleman = await office('34.04', 'Bagian Kerja Sama Sleman', 'Sri');
  const magelang = await office('33.08', 'Bagian Kerja Sama Magelang', 'Rina');
  const [one, other] = [must(await sleman.engine.card()), must(await magelang.engine.card())];
  must(await sleman.engine.acceptCard(other.bytes));
  must(await magelang.engine.acceptCard(one.bytes));
  return { sleman, magelang, slemanId: one.office, magelangId: other.office };
}

async function sharedItem({ sleman }: Pair): Promise<string> {
  const { record } = must(
    await sleman.engine.create({
      kind: 'cooperation-item',
      edits: [
        { kind: 'set', path: 'title', value: 'Pengelolaan Sampah' },
        { kind: 'set', path: 'parties', value: PARTIES },
        { kind: 'set', path: 'term', value: 60 },
        { kind: 'set', path: 'scopeOfWork', value: 'rute wisata Borobudur dengan tiket terusan setiap hari kerja' },
      ],
    }),
  );
  must(await sleman.engine.share(record));
  return record;
}

function show(of: EngineOffice, host: Partial<UiHost> = {}) {
  const session = sessionOf(of, TODAY);
  return showScreen({
    session: { ...session, host: { ...session.host, ...host } },
    screen: ExchangeScreen,
    pattern: '/pertukaran',
    path: '/pertukaran',
  });
}

async function chosen(of: EngineOffice, file: GivenFile) {
  const shown = show(of, { openFiles: async () => ok({ files: [file], unread: [] }) });
  const user = userEvent.setup();
  await user.click(await screen.findByRole('button', { name: 'Impor berkas' }));
  return { shown, user };
}

const itemOf = (of: EngineOffice, record: string) => wholeRecord(of.db, 'cooperation-item', record);

describe('a file from a partner', () => {
  it('X1 D3 shows what it would change, changes nothing before the button is pressed, and is taken back with another', async () => {
    const both = await pair();
    const record = await sharedItem(both);
    const made = must(await both.sleman.engine.makePackage(both.magelangId));
    const { user } = await chosen(both.magelang, { name: 'sleman-1.simpul', bytes: made.bytes });
    expect(await screen.findByText('Isi berkas dari Kab. Sleman')).toBeTruthy();
    const pane = screen.getByRole('region', { name: 'Isi berkas' });
    expect(within(pane).getByRole('heading', { name: /Pengelolaan Sampah/ })).toBeTruthy();
    expect(within(pane).getByText('5 (lima) tahun')).toBeTruthy();
    expect(within(pane).getByText('1 baru')).toBeTruthy();
    expect(within(pane).getByText('Belum ada yang diubah di laptop ini.')).toBeTruthy();
    expect(await itemOf(both.magelang, record)).toBeNull();
    await user.click(within(pane).getByRole('button', { name: 'Impor 1 perubahan' }));
    await waitFor(async () => expect((await itemOf(both.magelang, record))?.value.term).toBe(60));
    await waitFor(() => expect(screen.queryByRole('region', { name: 'Isi berkas' })).toBe(null));

    await user.click(await screen.findByRole('button', { name: 'Urungkan impor sleman-1.simpul' }));
    const asked = await screen.findByRole('dialog', { name: 'Urungkan impor ini?' });
    await user.click(within(asked).getByRole('button', { name: 'Urungkan' }));
    expect(await screen.findByText('Diurungkan')).toBeTruthy();
    expect(await itemOf(both.magelang, record)).toBeNull();
  });

  it('X1 closed without importing leaves one line in the history and nothing else', async () => {
    const both = await pair();
    const record = await sharedItem(both);
    const made = must(await both.sleman.engine.makePackage(both.magelangId));
    const { user } = await chosen(both.magelang, { name: 'sleman-1.simpul', bytes: made.bytes });
    await screen.findByText('Isi berkas dari Kab. Sleman');
    await user.keyboard('{Escape}');
    expect(await screen.findByText('Ditutup tanpa diimpor')).toBeTruthy();
    expect(await itemOf(both.magelang, record)).toBeNull();
  });

  it('D2 D3 shows changed texts by word and both values of a field in dispute, and leads to the deciding', async () => {
    const both = await pair();
    const record = await sharedItem(both);
    const first = must(await both.sleman.engine.makePackage(both.magelangId));
    const preview = must(await both.magelang.engine.preview({ name: 'x', bytes: first.bytes }));
    must(await both.magelang.engine.accept(preview.kind === 'package' ? preview.token : ''));
    must(await both.magelang.engine.edit(record, [{ kind: 'set', path: 'term', value: 24 }]));
    must(
      await both.sleman.engine.edit(record, [
        { kind: 'set', path: 'term', value: 36 },
        {
          kind: 'set',
          path: 'scopeOfWork',
          value: 'rute wisata Borobudur dan Suroloyo dengan tiket terusan setiap hari kerja',
        },
      ]),
    );
    const second = must(await both.sleman.engine.makePackage(both.magelangId));
    const { user, shown } = await chosen(both.magelang, { name: 'sleman-2.simpul', bytes: second.bytes });
    expect(await screen.findByText('2 (dua) tahun')).toBeTruthy();
    expect(screen.getByText('3 (tiga) tahun')).toBeTruthy();
    expect(screen.getByText('Keduanya disimpan. Anda memilih sesudah impor.')).toBeTruthy();
    const added = document.querySelector('ins');
    expect(added?.textContent).toContain('dan Suroloyo');
    await user.click(screen.getByRole('button', { name: 'Impor 1 perubahan' }));
    await user.click(await screen.findByRole('link', { name: 'Selesaikan konflik isian' }));
    expect(shown.path()).toBe('/pertukaran/konflik');
  });

  it('X2 says plainly when everything in it is already here', async () => {
    const both = await pair();
    await sharedItem(both);
    const made = must(await both.sleman.engine.makePackage(both.magelangId));
    const preview = must(await both.magelang.engine.preview({ name: 'x', bytes: made.bytes }));
    must(await both.magelang.engine.accept(preview.kind === 'package' ? preview.token : ''));
    await chosen(both.magelang, { name: 'sleman-1.simpul', bytes: made.bytes });
    expect(await screen.findByText('Semua isi berkas ini sudah ada di laptop ini.')).toBeTruthy();
  });

  it('X3 refuses foreign content with one sentence', async () => {
    const magelang = await office('33.08', 'Magelang', 'Rina');
    await chosen(magelang, { name: 'foto.jpg', bytes: new TextEncoder().encode('halo') });
    expect(await screen.findByText('Berkas tidak diterima')).toBeTruthy();
    expect(
      screen.getAllByText('Ini bukan berkas Simpul. Pilih berkas yang berakhiran .simpul atau .simpulkartu.').length,
    ).toBeGreaterThan(0);
  });

  it('X1 given to the app by a double click is shown, not imported', async () => {
    const both = await pair();
    const record = await sharedItem(both);
    const made = must(await both.sleman.engine.makePackage(both.magelangId));
    useGivenFile.setState({ given: { files: [{ name: 'sleman-1.simpul', bytes: made.bytes }], unread: [] } });
    show(both.magelang);
    expect(await screen.findByText('Isi berkas dari Kab. Sleman')).toBeTruthy();
    expect(await itemOf(both.magelang, record)).toBeNull();
  });
});

describe('partners', () => {
  it('accepts a card, and verifies it only after a person says that the numbers were compared', async () => {
    const sleman = await office('34.04', 'Bagian Kerja Sama Sleman', 'Sri');
    const magelang = await office('33.08', 'Bagian Kerja Sama Magelang', 'Rina');
    const card = must(await sleman.engine.card());
    const { user } = await chosen(magelang, { name: 'sleman.simpulkartu', bytes: card.bytes });
    await user.click(await screen.findByRole('button', { name: 'Terima kartu' }));
    const dialog = await screen.findByRole('dialog');
    expect(within(dialog).getByLabelText('Angka Kab. Sleman').textContent).toBe(card.fingerprint.replaceAll(' ', ''));
    await user.click(within(dialog).getByRole('button', { name: 'Angkanya cocok' }));
    expect(within(dialog).getByText('Centang dahulu bahwa angkanya sudah dibandingkan.')).toBeTruthy();
    expect((await magelang.db.peers.get(card.office))?.trust).toBe('unverified');
    await user.click(within(dialog).getByRole('checkbox'));
    await user.click(within(dialog).getByRole('button', { name: 'Angkanya cocok' }));
    expect(await screen.findByText('Terverifikasi')).toBeTruthy();
  });

  it('says who lacks how many, saves the file and notes that it was saved', async () => {
    const both = await pair();
    await sharedItem(both);
    must(await both.sleman.engine.setTrust(both.magelangId, 'verified'));
    const saved: FileToSave[] = [];
    show(both.sleman, {
      saveFile: async (file) => {
        saved.push(file);
        return ok({ name: file.suggestedName, path: `/usb/${file.suggestedName}` });
      },
    });
    expect(await screen.findByText(/Mereka belum punya \d+ perubahan kita/)).toBeTruthy();
    await userEvent.setup().click(screen.getByRole('button', { name: 'Siapkan berkas untuk Kab. Magelang' }));
    expect(await screen.findByText('Disimpan untuk dikirim')).toBeTruthy();
    const [file] = saved;
    // The name gives nothing away; the dialog over it and the list of files say whose it is.
    expect([saved.length, file?.kind, file?.title]).toEqual([1, 'package', 'Simpan berkas untuk Kab. Magelang']);
    expect(file?.suggestedName).toMatch(/^[a-z]{4}-001\.simpul$/);
    const line = screen.getByText(file?.suggestedName ?? '').parentElement;
    expect(line?.textContent).toContain('Kab. Magelang');
    expect((await both.sleman.db.peers.get(both.magelangId))?.lastSent).not.toBe(null);
  });

  it('offers the own card when there are no partners', async () => {
    show(await office('34.04', 'Sleman', 'Sri'));
    expect(await screen.findByText(/Belum ada mitra\. Tukar kartu kantor dahulu/)).toBeTruthy();
    await userEvent.setup().click(screen.getByRole('button', { name: 'Simpan kartu' }));
    const dialog = await screen.findByRole('dialog');
    expect(within(dialog).getByLabelText('Angka kantor kita').textContent).toMatch(/^\d{30}$/);
    expect(within(dialog).getByRole('img', { name: 'Kode QR angka kantor kita' })).toBeTruthy();
  });
});
