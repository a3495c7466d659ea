// @vitest-environment happy-dom
import { cleanup, configure, render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { Router } from 'wouter';
import { memoryLocation } from 'wouter/memory-location';
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { ok } from '#base/result.ts';
import { type EngineOffice, engineOffice } from '#testing/engine-office.ts';
import { startMergeEngine } from '#testing/merge-engine.ts';
import { sessionOf } from '#testing/screen.tsx';
import { App } from '../shell/App.tsx';
import { SessionRoot } from '../shell/SessionRoot.tsx';
import type { Session } from '../session/session.ts';

beforeAll(startMergeEngine);
// A screen is loaded when it is first opened, which takes its time on a busy machine.
configure({ asyncUtilTimeout: 30_000 });
afterEach(cleanup);

let seed = 300;

async function freshOffice(): Promise<EngineOffice> {
  seed += 1;
  return engineOffice({ region: '33.04', name: '', user: '', seed });
}

function openApp(session: Session) {
  const location = memoryLocation({ path: '/' });
  return render(
    <SessionRoot session={session}>
      <Router hook={location.hook}>
        <App />
      </Router>
    </SessionRoot>,
  );
}

const user = userEvent.setup();

describe('the first start', () => {
  it('leads from nothing to the start page with region, office and user', async () => {
    const office = await freshOffice();
    openApp(sessionOf(office, '2026-11-23'));
    await screen.findByRole('heading', { name: 'Siapkan Simpul untuk kantor Anda' });
    expect(screen.getByText(/Tinggal 4 hal: pilih daerah/)).toBeTruthy();
    await user.type(
      screen.getByRole('combobox', { name: 'Cari kabupaten, kota, atau provinsi' }),
      'banjarnegara{Enter}',
    );
    expect(screen.getByLabelText('Nama kantor')).toHaveProperty(
      'value',
      'Bagian Kerja Sama Setda Kabupaten Banjarnegara',
    );
    expect(screen.getByText(/dipimpin Bupati Banjarnegara/)).toBeTruthy();
    expect(screen.getByText('Kab. Purbalingga')).toBeTruthy();
    await user.type(screen.getByLabelText('Nama dan gelar'), 'Tri Handayani, S.STP.');
    expect(screen.getByText(/Berkas pemulihan belum disimpan. Boleh nanti/)).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Mulai memakai Simpul' }));
    await screen.findByRole('heading', { name: 'Senin, 23 November 2026' });
    expect(await screen.findByText('Tri Handayani, S.STP.')).toBeTruthy();
  });

  it('goes to what is missing instead of starting', async () => {
    const office = await freshOffice();
    openApp(sessionOf(office, '2026-11-23'));
    await user.click(await screen.findByRole('button', { name: 'Mulai memakai Simpul' }));
    expect(document.activeElement).toBe(screen.getByRole('combobox', { name: /Cari kabupaten/ }));
  });

  it('refuses an area of Jakarta, which cannot sign (domain.md §6.1)', async () => {
    const office = await freshOffice();
    openApp(sessionOf(office, '2026-11-23'));
    await user.type(await screen.findByRole('combobox', { name: /Cari kabupaten/ }), 'jakarta barat{Enter}');
    expect(screen.getByText('Tidak dapat menandatangani')).toBeTruthy();
    expect(screen.getByText(/pilih daerah/)).toBeTruthy();
  });

  it('doubts an odd NIP in words and lets it stand (domain.md §7.3)', async () => {
    const office = await freshOffice();
    openApp(sessionOf(office, '2026-11-23'));
    const nip = await screen.findByLabelText(/^NIP/);
    await user.type(nip, '19880412 201001 3 004');
    expect(screen.queryByText(/Angka ke-15/)).toBeNull();
    await user.tab();
    expect(screen.getByText('Angka ke-15 NIP harus 1 atau 2. Periksa kembali, atau kosongkan dahulu.')).toBeTruthy();
    expect(nip.getAttribute('aria-invalid')).toBeNull();
  });

  it('saves the recovery file under a passphrase that is typed twice', async () => {
    const office = await freshOffice();
    const session = sessionOf(office, '2026-11-23');
    const save = vi.fn(async (_passphrase: string, name: string) => ok({ name, path: `/media/usb/${name}` }));
    openApp({ ...session, host: { ...session.host, saveRecovery: save } });
    const [first, again] = [await screen.findByLabelText(/^Kata sandi/), screen.getByLabelText('Ulangi kata sandi')];
    await user.type(first, 'pendek');
    await user.click(screen.getByRole('button', { name: 'Simpan ke USB' }));
    expect(screen.getByText(/terlalu pendek/)).toBeTruthy();
    await user.type(first, ' tapi panjang');
    await user.type(again, 'lain');
    await user.click(screen.getByRole('button', { name: 'Simpan ke USB' }));
    expect(screen.getByText(/berbeda/)).toBeTruthy();
    await user.clear(again);
    await user.type(again, 'pendek tapi panjang');
    await user.click(screen.getByRole('button', { name: 'Simpan ke USB' }));
    expect(await screen.findByText('Tersimpan: pemulihan-simpul-kantor.age')).toBeTruthy();
    expect(save).toHaveBeenCalledExactlyOnceWith('pendek tapi panjang', 'pemulihan-simpul-kantor.age');
  });

  it('speaks English at a click, and remembers it', async () => {
    const office = await freshOffice();
    openApp(sessionOf(office, '2026-11-23'));
    await user.click(await screen.findByRole('button', { name: 'English' }));
    expect(screen.getByRole('heading', { name: 'Set up Simpul for your office' })).toBeTruthy();
    await waitFor(async () => expect(await office.db.table('settings').get('language')).toMatchObject({ value: 'en' }));
  });
});

describe('a start that needs a person', () => {
  it('D2 beside a journal with content an empty database is no first start: two choices, the losing one asked twice', async () => {
    const office = await freshOffice();
    const session = sessionOf(office, '2026-11-23');
    const resolveEmpty = vi.fn(async () => ok({ kind: 'first-start' } as const));
    const start = async () =>
      ok({
        kind: 'empty-beside-journal',
        journal: { bytes: 38_000, entries: 120, records: 7, waiting: 3, last: null },
      } as const);
    openApp({ ...session, engine: { ...session.engine, start, resolveEmpty } });
    await screen.findByRole('heading', { name: /kosong, tetapi catatan pengaman masih ada/ });
    expect(screen.getByText(/38 KB/)).toBeTruthy();
    expect(screen.getByText(/Pada 3 catatan sebagian menunggu/)).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Mulai dari kosong' }));
    expect(resolveEmpty).not.toHaveBeenCalled();
    await user.click(screen.getByRole('button', { name: 'Kembali' }));
    await user.click(screen.getByRole('button', { name: 'Pulihkan dari catatan pengaman' }));
    expect(resolveEmpty).toHaveBeenCalledExactlyOnceWith('replay');
    await screen.findByRole('heading', { name: 'Siapkan Simpul untuk kantor Anda' });
  });

  it('says why it cannot open, with the technical reason folded, and tries again', async () => {
    const office = await freshOffice();
    const session = sessionOf(office, '2026-11-23');
    let tries = 0;
    const start = async (): ReturnType<typeof session.engine.start> => {
      tries += 1;
      if (tries === 1) return { ok: false, error: { reason: 'key-not-available', detail: 'safeStorage: locked' } };
      throw new Error('the worker is gone');
    };
    openApp({ ...session, engine: { ...session.engine, start } });
    await screen.findByText(/Kunci kantor tidak dapat dibuka/);
    expect(screen.getByText('key-not-available: safeStorage: locked')).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Coba buka lagi' }));
    await screen.findByText(/Ada yang tidak berjalan semestinya/);
    expect(screen.getByText(/the worker is gone/)).toBeTruthy();
  });
});
