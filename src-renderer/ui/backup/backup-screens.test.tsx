// @vitest-environment happy-dom
import { cleanup, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { ok, unwrap } from '#base/result.ts';
import { type EngineOffice, engineOffice, readyOffice } from '#testing/engine-office.ts';
import { startMergeEngine } from '#testing/merge-engine.ts';
import { sessionOf, showScreen } from '#testing/screen.tsx';
import type { UiHost } from '../session/ports.ts';
import { BackupCard } from './BackupCard.tsx';
import { Notices } from './Notices.tsx';
import { RestoreBackup } from './RestoreBackup.tsx';

beforeAll(startMergeEngine);
afterEach(cleanup);

const SLEMAN = { region: '34.04', name: 'Sekretariat Sleman', user: 'Sri', seed: 51 };
const user = userEvent.setup();

function show(office: EngineOffice, screenOf: () => React.JSX.Element, host: Partial<UiHost> = {}) {
  const session = sessionOf(office, '2026-11-23');
  const own = { ...session, host: { ...session.host, ...host } };
  return showScreen({ session: own, screen: screenOf, pattern: '/', path: '/' });
}

describe('the backup card', () => {
  it('says that there is none, makes one, and says when and how much', async () => {
    const office = await readyOffice(SLEMAN);
    show(office, BackupCard);
    await screen.findByText('Belum ada cadangan. Cadangan pertama dibuat segera.');
    await user.click(screen.getByRole('button', { name: 'Cadangkan sekarang' }));
    await screen.findByText(/^Terakhir \d+ November 2026 pukul .*1 catatan, 1 perubahan.*utuh\.$/);
    expect(office.backups.files.size).toBe(1);
  });

  it('B20 says what is wrong with the chosen folder and that the backup lies in the other one', async () => {
    const office = await readyOffice(SLEMAN);
    office.backups.chosen = true;
    office.backups.trouble = { chosen: 'not-found' };
    unwrap(await office.engine.backUp('now'), 'the default folder takes it');
    show(office, () => <Notices mended={0} />);
    const notice = await screen.findByRole('alert');
    expect(notice.textContent).toContain('Folder cadangan tidak terjangkau. Pasang kembali USB-nya');
    expect(notice.textContent).toContain('Cadangan disimpan di folder bawaan laptop ini.');
    office.backups.trouble = {};
    unwrap(await office.engine.backUp('now'), 'the stick is back');
    await waitFor(() => expect(screen.queryByRole('alert')).toBeNull());
  });
});

describe('the notices', () => {
  it('tell of little space before it hurts, and once of a journal that was cut', async () => {
    const office = await readyOffice(SLEMAN);
    show(office, () => <Notices mended={0} />, {
      diskSpace: async () => ok({ free: 700_000_000, isLow: true }),
      journalHarm: async () => ok({ torn: 120, spoiled: 0 }),
    });
    await screen.findByText(/Ruang di laptop ini tinggal 0,7 GB/);
    await screen.findByText(/Simpul berhenti mendadak/);
    await user.click(screen.getByRole('button', { name: 'Mengerti' }));
    expect(screen.queryByText(/Simpul berhenti mendadak/)).toBeNull();
  });

  it.each([
    [3, true],
    [0, false],
  ])('tell of a spoiled journal when %i changes were written again, not at every start', async (mended, told) => {
    const office = await readyOffice(SLEMAN);
    show(office, () => <Notices mended={mended} />, {
      diskSpace: async () => ok({ free: 700_000_000, isLow: true }),
      journalHarm: async () => ok({ torn: 0, spoiled: 12_000 }),
    });
    await screen.findByText(/Ruang di laptop ini/);
    expect(screen.queryAllByText(/rusak \(12 KB\).*3 perubahan sudah ditulis ulang/)).toHaveLength(told ? 1 : 0);
  });
});

describe('restoring', () => {
  it('asks for the recovery file, shows what the file holds, and only then brings it back', async () => {
    const office = await readyOffice(SLEMAN);
    const file = unwrap(await office.engine.backUp('now'), 'memory takes it').last?.name ?? '';
    const laptop = await engineOffice({ ...SLEMAN, seed: 52, sample: office.sample, backups: office.backups });
    let isDone = false;
    const Shown = () => <RestoreBackup onDone={() => (isDone = true)} />;
    show(laptop, Shown, {
      restoreKeys: async () => ok('os'),
      openBackup: async () => ok({ id: file, name: 'a.simpulcadangan' }),
    });
    await user.click(screen.getByRole('button', { name: 'Pulihkan dari cadangan' }));
    const dialog = within(await screen.findByRole('dialog'));
    await user.click(await dialog.findByRole('button', { name: 'Buka berkas pemulihan' }));
    await user.click(await dialog.findByRole('button', { name: 'Pilih berkas cadangan' }));
    await dialog.findByText('Sekretariat Sleman, Kabupaten Sleman');
    expect(dialog.getByText('1 catatan, 1 perubahan, 0 mitra')).toBeTruthy();
    expect(await laptop.db.entries.count()).toBe(0);
    await user.click(dialog.getByRole('button', { name: 'Pulihkan sekarang' }));
    await waitFor(() => expect(isDone).toBe(true));
    expect(await laptop.db.entries.count()).toBe(1);
  });

  it('X3 refuses a file that is no backup with one sentence', async () => {
    const office = await readyOffice(SLEMAN);
    office.backups.files.set('surat', new TextEncoder().encode('Dengan hormat'));
    const laptop = await engineOffice({ ...SLEMAN, seed: 53, sample: office.sample, backups: office.backups });
    const Shown = () => <RestoreBackup onDone={() => undefined} />;
    show(laptop, Shown, {
      keyProtection: async () => ok('os'),
      openBackup: async () => ok({ id: 'surat', name: 'surat.docx' }),
    });
    await user.click(screen.getByRole('button', { name: 'Pulihkan dari cadangan' }));
    await user.click(await screen.findByRole('button', { name: 'Pilih berkas cadangan' }));
    expect((await screen.findByRole('alert')).textContent).toContain('Ini bukan berkas cadangan Simpul.');
  });
});
