// @vitest-environment happy-dom
import { cleanup, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { ok, type Result, unwrap } from '#base/result.ts';
import { type EngineOffice, readyOffice } from '#testing/engine-office.ts';
import { startMergeEngine } from '#testing/merge-engine.ts';
import { sessionOf, showScreen } from '#testing/screen.tsx';
import type { GivenFile } from '../session/ports.ts';
import { SettingsScreen } from '../settings/SettingsScreen.tsx';
import { ExchangeScreen } from './ExchangeScreen.tsx';

beforeAll(startMergeEngine, 30_000);
afterEach(cleanup);

const TODAY = '2026-11-23';
const must = <T,>(result: Result<T, unknown>): T => unwrap(result, 'the step of the test works');

let seed = 700;
function office(region: string, name: string): Promise<EngineOffice> {
  seed += 1;
  return readyOffice({ region, name: `Bagian Kerja Sama ${name}`, user: 'Sri', seed });
}

async function verifiedPair() {
  const [sleman, magelang] = [await office('34.04', 'Sleman'), await office('33.08', 'Magelang')];
  const card = must(await sleman.engine.card());
  must(await magelang.engine.acceptCard(card.bytes));
  must(await magelang.engine.setTrust(card.office, 'verified'));
  must(await sleman.engine.acceptCard(must(await magelang.engine.card()).bytes));
  return { sleman, magelang, slemanId: card.office, card };
}

function show(of: EngineOffice, file?: GivenFile) {
  const session = sessionOf(of, TODAY);
  const host =
    file === undefined ? session.host : { ...session.host, openFiles: async () => ok({ files: [file], unread: [] }) };
  showScreen({
    session: { ...session, host },
    screen: ExchangeScreen,
    pattern: '/pertukaran',
    path: '/pertukaran',
  });
  return userEvent.setup();
}

const pane = async () => within(await screen.findByRole('region', { name: 'Mitra' }));
const trustOf = async (at: EngineOffice, of: string) => (await at.db.peers.get(of))?.trust;

describe("a partner's pane", () => {
  it('opens from the row with numbers, trust and what to do, and takes the comparison back', async () => {
    const { magelang, slemanId, card } = await verifiedPair();
    const user = show(magelang);
    await user.click(await screen.findByRole('button', { name: 'Kab. Sleman' }));
    const shown = await pane();
    expect(shown.getByLabelText('Angka kantor').textContent).toBe(card.fingerprint.replaceAll(' ', ''));
    expect(shown.getByText('Angkanya sudah dicocokkan. Berkas mereka dapat diandalkan.')).toBeTruthy();
    await user.click(shown.getByRole('button', { name: 'Tarik pencocokan' }));
    await waitFor(async () => expect(await trustOf(magelang, slemanId)).toBe('unverified'));
    await user.keyboard('{Escape}');
    await waitFor(() => expect(screen.queryByRole('region', { name: 'Mitra' })).toBe(null));
  });

  it('notes that the laptop was stolen, says so, and takes the note back', async () => {
    const { magelang, slemanId } = await verifiedPair();
    const user = show(magelang);
    await user.click(await screen.findByRole('button', { name: 'Kab. Sleman' }));
    await user.click((await pane()).getByRole('button', { name: 'Catat kunci tidak aman' }));
    const dialog = within(await screen.findByRole('dialog'));
    await user.type(dialog.getByLabelText(/Keterangan/), 'hilang di terminal');
    await user.click(dialog.getByRole('button', { name: 'Catat dan tahan berkas' }));
    await waitFor(async () => expect(await trustOf(magelang, slemanId)).toBe('revoked'));
    expect(await (await pane()).findByText('Kita mencatat kunci ini tidak aman')).toBeTruthy();
    expect((await pane()).getByText(/Laptop dicuri, hilang di terminal/)).toBeTruthy();
    await user.click((await pane()).getByRole('button', { name: 'Tarik catatan kita' }));
    await waitFor(async () => expect(await trustOf(magelang, slemanId)).toBe('unverified'));
  });

  it('R54 leads from a card with other keys to a decision, which a person takes only after comparing', async () => {
    const { magelang, slemanId } = await verifiedPair();
    const anew = await office('34.04', 'Sleman');
    const card = must(await anew.engine.card());
    const user = show(magelang, { name: 'sleman.simpulkartu', bytes: card.bytes });
    await user.click(await screen.findByRole('button', { name: 'Impor berkas' }));
    await user.click(await screen.findByRole('button', { name: 'Simpan untuk dicocokkan' }));
    const shown = await pane();
    expect(await trustOf(magelang, slemanId)).toBe('key-changed');
    await user.click(await shown.findByRole('button', { name: 'Kartu lain yang benar' }));
    expect(shown.getByText('Centang dahulu bahwa angkanya sudah dibandingkan.')).toBeTruthy();
    await user.click(shown.getByRole('checkbox'));
    await user.click(shown.getByRole('button', { name: 'Kartu lain yang benar' }));
    await waitFor(async () => expect(await trustOf(magelang, card.office)).toBe('verified'));
    expect(await (await pane()).findByText('Angkanya sudah dicocokkan. Berkas mereka dapat diandalkan.')).toBeTruthy();
    expect(screen.getAllByRole('button', { name: 'Kab. Sleman' })).toHaveLength(1);
  });

  it('R53 a rotated card says that the old key vouches for it', async () => {
    const { sleman, magelang, slemanId } = await verifiedPair();
    must(await sleman.engine.rotateKeys({ passphrase: 'kata sandi', suggestedName: 'p.age', revoke: null }));
    const user = show(magelang, { name: 'x', bytes: must(await sleman.engine.card()).bytes });
    await user.click(await screen.findByRole('button', { name: 'Impor berkas' }));
    expect(await screen.findByText(/kunci lamanya menjamin yang baru/)).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Terima kartu' }));
    await waitFor(async () => expect(await trustOf(magelang, slemanId)).toBe('unverified'));
  });
});

describe('the own key in the settings', () => {
  it('is changed after the passphrase of the new recovery file was typed twice', async () => {
    const sleman = await office('34.04', 'Sleman');
    const before = must(await sleman.engine.card());
    const session = sessionOf(sleman, TODAY);
    showScreen({ session, screen: SettingsScreen, pattern: '/pengaturan', path: '/pengaturan' });
    const user = userEvent.setup();
    await user.click(await screen.findByRole('button', { name: 'Ganti kunci' }));
    const dialog = within(await screen.findByRole('dialog'));
    await user.click(dialog.getByRole('button', { name: 'Simpan dan ganti kunci' }));
    expect(dialog.getByText('Kata sandi terlalu pendek. Tulis paling sedikit 8 huruf.')).toBeTruthy();
    await user.type(dialog.getByLabelText(/Kata sandi, paling/), 'kata sandi panjang');
    await user.type(dialog.getByLabelText('Ulangi kata sandi'), 'kata sandi panjang');
    await user.click(dialog.getByRole('checkbox'));
    await user.click(dialog.getByRole('button', { name: 'Simpan dan ganti kunci' }));
    expect(await dialog.findByText(/Kunci kantor berganti/)).toBeTruthy();
    const after = must(await sleman.engine.card());
    expect(after.office).toBe(before.office);
    expect(after.fingerprint).not.toBe(before.fingerprint);
    expect(await sleman.db.meta.where('name').startsWith('revocation:').count()).toBe(1);
  });
});
