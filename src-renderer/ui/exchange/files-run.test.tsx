// @vitest-environment happy-dom
import { mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { cleanup, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { ok } from '#base/result.ts';
import { folderHost, stopFolders } from '#testing/folder-host.ts';
import { startMergeEngine } from '#testing/merge-engine.ts';
import { acquainted, type Acquainted, must, shownTo } from '#testing/offices.ts';
import { sessionOf, showScreen } from '#testing/screen.tsx';
import { seeded } from '#testing/seeded.ts';
import type { UiHost } from '../session/ports.ts';
import { ExchangeScreen } from './ExchangeScreen.tsx';
import { useFilesWish } from './files-wish.ts';
import { useFolderNews, useFolderWatch } from './folder-news.ts';

beforeAll(startMergeEngine, 30_000);
beforeEach(() => {
  useFilesWish.setState({ wish: null });
  useFolderNews.setState({ state: 'none', place: '', fresh: [], unread: [], more: false });
});
afterEach(() => {
  cleanup();
  stopFolders();
});

/** An item for these regions with a text that cannot be pressed. */
async function item(of: Acquainted, codes: readonly string[], seed: number): Promise<void> {
  const chance = seeded(seed);
  const { record } = must(
    await of.engine.create({
      kind: 'cooperation-item',
      edits: [
        { kind: 'set', path: 'title', value: `Butir ${seed}` },
        { kind: 'set', path: 'parties', value: codes.map((code) => ({ kind: 'region', code })) },
        {
          kind: 'set',
          path: 'scopeOfWork',
          value: Array.from({ length: 400 }, () => chance.below(1e9).toString(36)).join(' '),
        },
      ],
    }),
  );
  must(await of.engine.share(record));
}

function show(of: Acquainted, host: Partial<UiHost>) {
  const session = sessionOf(of, '2026-11-23');
  const Followed = () => {
    useFolderWatch();
    return <ExchangeScreen />;
  };
  return showScreen({
    session: { ...session, host: { ...session.host, ...host } },
    screen: Followed,
    pattern: '/pertukaran',
    path: '/pertukaran',
  });
}

const fresh = () => mkdtempSync(join(tmpdir(), 'bersama-'));

async function inParts(): Promise<readonly [Acquainted, Acquainted]> {
  const [sleman, magelang] = await acquainted(['34.04', '33.08'], { '34.04': 9000 });
  if (sleman === undefined || magelang === undefined) throw new Error('two were asked for');
  for (const seed of [1, 2, 3, 4, 5, 6, 7]) await item(sleman, ['34.04', '33.08'], seed);
  return [sleman, magelang];
}

async function begun(of: Acquainted, host: Partial<UiHost>) {
  show(of, host);
  const user = userEvent.setup();
  await user.click(await screen.findByRole('button', { name: 'Siapkan berkas untuk Kab. Magelang' }));
  const dialog = await screen.findByRole('dialog', { name: 'Siapkan berkas untuk Kab. Magelang' });
  return { user, dialog };
}

describe('files for all partners', () => {
  it('are written each into its own sub-folder, not for those who have everything or were not compared', async () => {
    const [sleman, magelang, bantul, kudus] = await acquainted(['34.04', '33.08', '34.02', '33.19']);
    if (sleman === undefined || magelang === undefined || bantul === undefined || kudus === undefined) return;
    await item(sleman, ['34.04', '33.08'], 1);
    must(await sleman.engine.setTrust(kudus.id, 'unverified'));
    const folder = fresh();
    show(sleman, folderHost(folder));
    const user = userEvent.setup();
    await user.click(await screen.findByRole('button', { name: 'Siapkan untuk semua' }));
    const dialog = await screen.findByRole('dialog', { name: 'Siapkan berkas untuk semua mitra' });
    expect(
      within(dialog).getByText(/angkanya belum dicocokkan atau kuncinya perlu diperiksa: Kab\. Kudus\.$/),
    ).toBeTruthy();
    expect(within(dialog).queryByRole('button', { name: 'Siapkan berkas' })).toBeNull();
    await user.click(within(dialog).getByRole('button', { name: 'Pilih folder' }));
    await user.click(await within(dialog).findByRole('button', { name: 'Siapkan berkas' }));
    expect(await within(dialog).findByText('1 berkas siap dikirim')).toBeTruthy();
    expect(await within(dialog).findByText('Tidak ada yang perlu dikirim.')).toBeTruthy();
    expect(readdirSync(folder)).toEqual(['untuk-33.08-magelang']);
    expect((await sleman.db.peers.get(magelang.id))?.lastSent).not.toBeNull();
    expect((await sleman.db.peers.get(bantul.id))?.lastSent).toBeNull();
  });
});

describe('a file that is too big for one', () => {
  it('R90 becomes several in the folder, and whoever gets all has everything', async () => {
    const [sleman, magelang] = await inParts();
    const folder = fresh();
    const host = folderHost(folder);
    await host.chooseFolder?.();
    const { user, dialog } = await begun(sleman, host);
    expect(within(dialog).getByText(/terlalu besar untuk satu berkas, jadi dibagi menjadi [3-9] berkas/)).toBeTruthy();
    await user.click(await within(dialog).findByRole('button', { name: 'Siapkan berkas' }));
    expect(await within(dialog).findByText(/^[3-9] berkas: kirim semuanya$/)).toBeTruthy();
    const sub = join(folder, 'untuk-33.08-magelang');
    for (const name of readdirSync(sub).toReversed()) {
      must(await magelang.engine.accept((await shownTo(magelang, readFileSync(join(sub, name)))).token));
    }
    expect(await magelang.db.items.count()).toBe(7);

    cleanup();
    const bytes = new Uint8Array(
      readFileSync(join(sub, readdirSync(sub).find((name) => name.includes('-2-dari-')) ?? '')),
    );
    show(magelang, { openFiles: async () => ok({ files: [{ name: 'a', bytes }], unread: [] }) });
    await user.click(await screen.findByRole('button', { name: 'Impor berkas' }));
    expect(await screen.findByText(/^Bagian 2 dari [3-9] yang dibuat bersama\. Bagian lainnya sudah/)).toBeTruthy();
  });

  it('says how many were written when the stick is pulled out', async () => {
    const [sleman] = await inParts();
    const host = folderHost(fresh());
    await host.chooseFolder?.();
    let puts = 0;
    const { user, dialog } = await begun(sleman, {
      ...host,
      putInFolder: async (file) => {
        puts += 1;
        if (puts > 1) return { ok: false, error: { reason: 'not-found', detail: 'ENOENT' } };
        return host.putInFolder?.(file) ?? { ok: true, value: null };
      },
    });
    await user.click(await within(dialog).findByRole('button', { name: 'Siapkan berkas' }));
    expect(await within(dialog).findByText(/^1 dari [3-9] berkas ditulis\./)).toBeTruthy();
    expect(within(dialog).getByRole('alert').textContent).toContain('Folder pertukaran tidak terhubung');
  });

  it('can be stopped between two files, and those that were written stay', async () => {
    const [sleman] = await inParts();
    const folder = fresh();
    const host = folderHost(folder);
    await host.chooseFolder?.();
    let go = (): void => undefined;
    const waited = new Promise<void>((resolve) => {
      go = resolve;
    });
    const { user, dialog } = await begun(sleman, {
      ...host,
      putInFolder: async (file) => {
        await waited;
        return host.putInFolder?.(file) ?? { ok: true, value: null };
      },
    });
    await user.click(await within(dialog).findByRole('button', { name: 'Siapkan berkas' }));
    await user.click(await within(dialog).findByRole('button', { name: 'Batal' }));
    go();
    expect(await within(dialog).findByText(/^1 dari [3-9] berkas ditulis\./)).toBeTruthy();
    expect(within(dialog).getByText(/^Dihentikan\./)).toBeTruthy();
    const written = [expect.stringMatching(/^[a-z]{4}-001-1-dari-[3-9]\.simpul$/)];
    await waitFor(() => expect(readdirSync(join(folder, 'untuk-33.08-magelang'))).toEqual(written));
  });
});
