// @vitest-environment happy-dom
import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { strToU8, zipSync } from 'fflate';
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { ok, type Result, unwrap } from '#base/result.ts';
import { type EngineOffice, readyOffice } from '#testing/engine-office.ts';
import { startMergeEngine } from '#testing/merge-engine.ts';
import { sessionOf, showScreen } from '#testing/screen.tsx';
import type { FileToSave, GivenFile, GivenFiles, UiHost } from '../session/ports.ts';
import { ExchangeScreen } from './ExchangeScreen.tsx';
import { giveFiles, useGivenFile } from './given-file.ts';

beforeAll(async () => {
  await startMergeEngine();
}, 30_000);
beforeEach(() => useGivenFile.setState({ given: null }));
afterEach(cleanup);

function must<T>(result: Result<T, unknown>): T {
  return unwrap(result, 'the step of the test works');
}

const PARTIES = ['34.04', '33.08'].map((code) => ({ kind: 'region', code }));
let seed = 3000;

/** Sleman with its card and two files for Magelang, which knows nobody yet. */
async function story() {
  seed += 10;
  const sleman = await readyOffice({ region: '34.04', name: 'Sleman', user: 'Sri', seed });
  const magelang = await readyOffice({ region: '33.08', name: 'Magelang', user: 'Rina', seed: seed + 1 });
  const magelangCard = must(await magelang.engine.card());
  must(await sleman.engine.acceptCard(magelangCard.bytes));
  const card = must(await sleman.engine.card()).bytes;
  const packages: Uint8Array[] = [];
  for (const title of ['Sampah', 'Air']) {
    const edits = [
      { kind: 'set', path: 'title', value: title },
      { kind: 'set', path: 'parties', value: PARTIES },
    ] as const;
    const { record } = must(await sleman.engine.create({ kind: 'cooperation-item', edits }));
    must(await sleman.engine.share(record));
    packages.push(must(await sleman.engine.makePackage(magelangCard.office)).bytes);
  }
  const [one, two] = packages;
  if (one === undefined || two === undefined) throw new Error('two packages were made');
  return { sleman, magelang, magelangId: magelangCard.office, card, one, two };
}

function show(of: EngineOffice, host: Partial<UiHost> = {}) {
  const session = sessionOf(of, '2026-11-23');
  return showScreen({
    session: { ...session, host: { ...session.host, ...host } },
    screen: ExchangeScreen,
    pattern: '/pertukaran',
    path: '/pertukaran',
  });
}

async function choose(of: EngineOffice, files: readonly GivenFile[], unread: GivenFiles['unread'] = []) {
  show(of, { openFiles: async () => ok({ files, unread }) });
  const user = userEvent.setup();
  await user.click(await screen.findByRole('button', { name: 'Impor berkas' }));
  return user;
}

const items = (of: EngineOffice) => of.db.table('items').count();

describe('several files from outside', () => {
  it('X1 D3 are shown one after the other, cards first, each decided on by itself', async () => {
    const { magelang, card, one, two } = await story();
    const zip = zipSync({ 'DOC-2026.bin': two, 'surat.pdf': strToU8('%PDF-1.7') });
    const user = await choose(
      magelang,
      [
        { name: 'kiriman.zip', bytes: zip },
        { name: 'sleman-1 (1)', bytes: one },
        { name: 'kartu.bin', bytes: card },
      ],
      [{ name: 'hilang.simpul', reason: 'not-found' }],
    );
    expect(await screen.findByText('Kartu kantor Kab. Sleman')).toBeTruthy();
    expect(screen.getByText('Berkas 1 dari 3')).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Terima kartu' }));
    expect(await screen.findByText(/sleman-1 \(1\)/)).toBeTruthy();
    expect(await screen.findByText('Berkas 2 dari 3')).toBeTruthy();
    expect(screen.queryByRole('dialog')).toBe(null);
    expect(await items(magelang)).toBe(0);
    await user.click(await screen.findByRole('button', { name: 'Impor 1 perubahan' }));
    expect(await screen.findByText('Berkas 3 dari 3')).toBeTruthy();
    await user.click(await screen.findByRole('button', { name: 'Lewati' }));
    expect(await screen.findByText('Semua berkas sudah dilihat')).toBeTruthy();
    expect(await items(magelang)).toBe(1);
    const pane = screen.getByRole('region', { name: 'Isi berkas' });
    const told = within(pane)
      .getAllByRole('listitem')
      .map((item) => item.textContent);
    expect(told).toEqual([
      'surat.pdfTidak diterimaIni bukan berkas Simpul. Pilih berkas yang berakhiran .simpul atau .simpulkartu.',
      'hilang.simpulTidak diterimaBerkas atau folder itu tidak ada lagi. Periksa tempatnya, lalu pilih kembali.',
      'kartu.binKartu diterima',
      'sleman-1 (1)Diimpor, 1 catatan',
      'DOC-2026.binDilewati',
    ]);
    await user.click(within(pane).getAllByRole('button', { name: 'Tutup' })[0] as HTMLElement);
    await waitFor(() => expect(screen.queryByRole('region', { name: 'Isi berkas' })).toBe(null));
  });

  it('X3 that are all refused are told together, each with its sentence', async () => {
    const { magelang, one } = await story();
    await choose(magelang, [
      { name: 'a.zip', bytes: zipSync({ '../../a': one }) },
      { name: 'b.zip', bytes: zipSync({ 'c.zip': zipSync({ 'a.simpul': one }) }) },
      { name: 'sleman-1.simpul', bytes: one },
    ]);
    expect(await screen.findByText('Semua berkas sudah dilihat')).toBeTruthy();
    const pane = within(screen.getByRole('region', { name: 'Isi berkas' }));
    expect(pane.getByText(/Isi zip ini tidak wajar/)).toBeTruthy();
    expect(pane.getByText(/Di dalam zip ini ada zip lagi/)).toBeTruthy();
    expect(pane.getByText(/Pengirim berkas ini belum dikenal/)).toBeTruthy();
    expect(await items(magelang)).toBe(0);
  });

  it('X1 closed in the middle take nothing, and tell what was refused before', async () => {
    const { magelang, card, one } = await story();
    const user = await choose(magelang, [
      { name: 'foto.jpg', bytes: strToU8('halo') },
      { name: 'kartu', bytes: card },
      { name: 'satu', bytes: one },
    ]);
    await screen.findByText('Kartu kantor Kab. Sleman');
    await user.keyboard('{Escape}');
    expect(await screen.findByText('Semua berkas sudah dilihat')).toBeTruthy();
    await user.keyboard('{Escape}');
    await waitFor(() => expect(screen.queryByRole('region', { name: 'Isi berkas' })).toBe(null));
    expect(await magelang.db.peers.count()).toBe(0);
    const verdicts = async () => (await magelang.db.ledger.toArray()).map((line) => line.verdict);
    await waitFor(async () => expect(await verdicts()).toEqual(['unknown-content', 'refused']));
  });

  it('X1 given one by one, as Windows starts the app for each, wait behind the one that is shown', async () => {
    const { magelang, card, one } = await story();
    show(magelang);
    giveFiles({ files: [{ name: 'kartu', bytes: card }], unread: [] });
    expect(await screen.findByText('Kartu kantor Kab. Sleman')).toBeTruthy();
    giveFiles({ files: [{ name: 'satu', bytes: one }], unread: [] });
    expect(await screen.findByText('Berkas 1 dari 2')).toBeTruthy();
    await userEvent.setup().click(screen.getByRole('button', { name: 'Terima kartu' }));
    expect(await screen.findByText('Isi berkas dari Kab. Sleman')).toBeTruthy();
  });

  it('X1 dropped together are shown as chosen ones are', async () => {
    const { magelang, card, one } = await story();
    show(magelang);
    const target = await screen.findByRole('region', { name: 'Pertukaran' });
    const files = [new File([new Uint8Array(one)], 'satu'), new File([new Uint8Array(card)], 'kartu')];
    fireEvent.drop(target, { dataTransfer: { files, types: ['Files'] } });
    expect(await screen.findByText('Kartu kantor Kab. Sleman')).toBeTruthy();
    expect(screen.getByText('Berkas 1 dari 2')).toBeTruthy();
  });
});

describe('a package for mail that refuses attachments', () => {
  it('is saved as text and noted as sent', async () => {
    const { sleman, magelangId } = await story();
    must(await sleman.engine.setTrust(magelangId, 'verified'));
    const saved: FileToSave[] = [];
    show(sleman, {
      saveFile: async (file) => {
        saved.push(file);
        return ok({ name: file.suggestedName, path: `/usb/${file.suggestedName}` });
      },
    });
    const user = userEvent.setup();
    await user.click(await screen.findByRole('button', { name: 'Tindakan lain untuk Kab. Magelang' }));
    await user.click(
      await screen.findByRole('menuitem', { name: 'Sebagai teks (.txt) untuk surel yang menolak lampiran' }),
    );
    expect(await screen.findByText('Disimpan untuk dikirim')).toBeTruthy();
    expect(saved.map((file) => [file.kind, file.suggestedName])).toEqual([
      ['report', expect.stringMatching(/^[a-z]{4}-003\.txt$/)],
    ]);
  });

  it('D3 a file that is chosen while another is imported waits for its turn and is not lost', async () => {
    const { magelang, card, one, two } = await story();
    must(await magelang.engine.acceptCard(card));
    const files = [
      { name: 's1.simpul', bytes: one },
      { name: 's2.simpul', bytes: two },
    ];
    let letImport: () => void = () => undefined;
    const gate = new Promise<void>((resolve) => {
      letImport = resolve;
    });
    const session = sessionOf(magelang, '2026-11-23');
    const openFiles = async () => ok({ files: files.splice(0, 1), unread: [] });
    const engine: typeof session.engine = {
      ...session.engine,
      accept: async (token, choice) => {
        await gate;
        return session.engine.accept(token, choice);
      },
    };
    showScreen({
      session: { ...session, engine, host: { ...session.host, openFiles } },
      screen: ExchangeScreen,
      pattern: '/pertukaran',
      path: '/pertukaran',
    });
    const user = userEvent.setup();
    await user.click(await screen.findByRole('button', { name: 'Impor berkas' }));
    await user.click(await screen.findByRole('button', { name: 'Impor 1 perubahan' }));
    await user.click(screen.getByRole('button', { name: 'Impor berkas' }));
    await waitFor(() => expect(files).toEqual([]));
    letImport();
    await user.click(await screen.findByRole('button', { name: 'Impor 1 perubahan' }));
    await waitFor(async () => expect(await items(magelang)).toBe(2));
  });
});
