// @vitest-environment happy-dom
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { cleanup, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { ok, type Result, unwrap } from '#base/result.ts';
import { type EngineOffice, readyOffice } from '#testing/engine-office.ts';
import { folderHost, stopFolders } from '#testing/folder-host.ts';
import { startMergeEngine } from '#testing/merge-engine.ts';
import { sessionOf, showScreen } from '#testing/screen.tsx';
import type { UiHost } from '../session/ports.ts';
import { SettingsScreen } from '../settings/SettingsScreen.tsx';
import { ExchangeScreen } from './ExchangeScreen.tsx';
import { useFolderNews, useFolderWatch } from './folder-news.ts';
import { useGivenFile } from './given-file.ts';

beforeAll(async () => {
  await startMergeEngine();
}, 30_000);
beforeEach(() => {
  useGivenFile.setState({ given: null });
  useFolderNews.setState({ state: 'none', place: '', fresh: [], unread: [], more: false });
});
afterEach(() => {
  cleanup();
  stopFolders();
});

function must<T>(result: { readonly ok: boolean } & Result<T, unknown>): T {
  return unwrap(result, 'the step of the test works');
}

/** The screen with the frame's follower of the folder. */
function show(of: EngineOffice, host: Partial<UiHost>, at: '/pertukaran' | '/pengaturan') {
  const session = sessionOf(of, '2026-11-23');
  const Screen = at === '/pertukaran' ? ExchangeScreen : SettingsScreen;
  const Followed = () => {
    useFolderWatch();
    return <Screen />;
  };
  return showScreen({
    session: { ...session, host: { ...session.host, ...host } },
    screen: Followed,
    pattern: at,
    path: at,
  });
}

const PARTIES = ['34.04', '33.08'].map((code) => ({ kind: 'region', code }));

async function pair(seed: number) {
  const sleman = await readyOffice({ region: '34.04', name: 'Sleman', user: 'Sri', seed });
  const magelang = await readyOffice({ region: '33.08', name: 'Magelang', user: 'Rina', seed: seed + 1 });
  const [one, other] = [must(await sleman.engine.card()), must(await magelang.engine.card())];
  must(await sleman.engine.acceptCard(other.bytes));
  must(await sleman.engine.setTrust(other.office, 'verified'));
  const edits = [
    { kind: 'set', path: 'title', value: 'Sampah' },
    { kind: 'set', path: 'parties', value: PARTIES },
  ] as const;
  const { record } = must(await sleman.engine.create({ kind: 'cooperation-item', edits }));
  must(await sleman.engine.share(record));
  return { sleman, magelang, card: one.bytes, magelangId: other.office };
}

describe('the exchange folder', () => {
  it('is chosen in the settings and let go again', async () => {
    const { sleman } = await pair(1400);
    const folder = mkdtempSync(join(tmpdir(), 'bersama-'));
    show(sleman, folderHost(folder), '/pengaturan');
    const user = userEvent.setup();
    expect(await screen.findByText('Belum ada folder yang dipilih.')).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Pilih folder pertukaran' }));
    expect(await screen.findByText(folder)).toBeTruthy();
    rmSync(folder, { recursive: true });
    expect(await screen.findByText(/Folder pertukaran tidak terhubung/)).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Berhenti memakai' }));
    expect(await screen.findByText('Belum ada folder yang dipilih.')).toBeTruthy();
  });

  it('gets what is prepared, in the folder of its receiver', async () => {
    const { sleman } = await pair(1410);
    const folder = mkdtempSync(join(tmpdir(), 'bersama-'));
    const host = folderHost(folder);
    await host.chooseFolder?.();
    show(sleman, { ...host, saveFile: async (file) => ok({ name: file.suggestedName, path: '/usb' }) }, '/pertukaran');
    await userEvent.setup().click(await screen.findByRole('button', { name: 'Siapkan berkas untuk Kab. Magelang' }));
    await waitFor(() => expect(readdirSync(folder)).toEqual(['untuk-33.08-magelang']));
    const named = [expect.stringMatching(/^[a-z]{4}-001\.simpul$/)];
    await waitFor(() => expect(readdirSync(join(folder, 'untuk-33.08-magelang'))).toEqual(named));
  });

  it('X1 D3 announces what is new, opens it in the preview, and is quiet once it was decided on', async () => {
    const { sleman, magelang, card, magelangId } = await pair(1420);
    const folder = mkdtempSync(join(tmpdir(), 'bersama-'));
    mkdirSync(join(folder, 'untuk-33.08-magelang'));
    const made = must(await sleman.engine.makePackage(magelangId)).bytes;
    writeFileSync(join(folder, 'untuk-33.08-magelang', 'sleman-1.simpul'), made);
    writeFileSync(join(folder, 'DOC-2026 (1).bin'), card);
    writeFileSync(join(folder, 'foto.jpg'), 'foto');
    writeFileSync(join(folder, 'potong.simpul'), made.subarray(0, made.length - 30));
    const host = folderHost(folder);
    await host.chooseFolder?.();
    show(magelang, host, '/pertukaran');
    expect(await screen.findByText('2 berkas baru di folder pertukaran')).toBeTruthy();
    expect(screen.getByText(/Belum dapat dibaca, mungkin masih disalin: potong\.simpul\./)).toBeTruthy();
    expect(await magelang.db.ledger.count()).toBe(0);
    const user = userEvent.setup();
    await user.click(screen.getByRole('button', { name: 'Lihat berkas' }));
    expect(await screen.findByText('Kartu kantor Kab. Sleman')).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Lihat berkas' })).toBe(null);
    await user.click(screen.getByRole('button', { name: 'Terima kartu' }));
    await user.click(await screen.findByRole('button', { name: 'Impor 1 perubahan' }));
    await waitFor(() => expect(useFolderNews.getState().fresh).toEqual([]));
    expect(await magelang.db.table('items').count()).toBe(1);
    expect(screen.queryByText(/berkas baru di folder/)).toBe(null);
  });
});
