import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { CONTRACT } from '#bridge/contract.ts';
import { batchDesk } from './batches/batch-desk.ts';
import { folderDesk } from './exchange-folder/folder-desk.ts';
import { backupDesk } from './backups/backup-desk.ts';
import { backupFolders } from './backups/backup-folder.ts';
import { diskSpace } from './disk-space.ts';
import { fileDesk } from './files/file-desk.ts';
import { makeHandlers } from './handlers.ts';
import { installation } from './installation.ts';
import { journalDesk } from './journal/journal-desk.ts';
import { keyDesk } from './keys/key-desk.ts';
import { systemWrapping } from './keys/system-wrapping.ts';
import { openLog } from './log/log.ts';
import { printDesk } from './print-desk.ts';

const electron = vi.hoisted(() => ({
  shown: [] as string[],
  nativeTheme: { shouldUseDarkColors: true, themeSource: '' },
}));
vi.mock('electron', () => ({
  app: { getVersion: () => '0.1.0', getLocale: () => 'id' },
  nativeTheme: electron.nativeTheme,
  shell: { showItemInFolder: (path: string) => electron.shown.push(path) },
}));

/** The real desks on a folder of their own; the dialogs give one path. */
function shell() {
  const folder = mkdtempSync(join(tmpdir(), 'shell-'));
  const chosen = join(folder, 'ksb.docx');
  const shared = mkdtempSync(join(tmpdir(), 'bersama-'));
  const files = fileDesk(
    { open: async () => chosen, openSeveral: async () => [chosen], save: async () => chosen },
    folder,
  );
  const storage = {
    isAsyncEncryptionAvailable: async () => false,
    getSelectedStorageBackend: () => 'basic_text' as const,
    encryptStringAsync: async () => Buffer.alloc(0),
    decryptStringAsync: async () => ({ result: '', shouldReEncrypt: false }),
  };
  const told: string[] = [];
  const handlers = makeHandlers({
    files,
    batches: batchDesk({ data: folder, ask: async () => shared }),
    folder: folderDesk({ stateFile: join(folder, 'folder.json'), ask: async () => shared, changed: () => {} }),
    keys: keyDesk(join(folder, 'keys.json'), systemWrapping(storage, 'linux'), files),
    journal: journalDesk(join(folder, 'journal.simpul'), { record: 1000, read: 1000 }),
    backups: backupDesk({
      folders: backupFolders(folder),
      dialogs: { open: async () => chosen, openFolder: async () => folder },
      now: () => new Date('2026-11-23T02:00:00Z'),
    }),
    installation: installation(join(folder, 'installation.json')),
    print: printDesk({
      pdf: async ({ html }) => ({ kind: 'done', value: new TextEncoder().encode(html) }),
      paper: async () => ({ kind: 'done', value: null }),
      cancel: (job) => told.push(`cancel ${job}`),
    }),
    diskSpace: () => diskSpace(folder),
    log: openLog(join(folder, 'simpul.log'), () => new Date('2026-11-23T02:00:00Z')),
    setLanguage: (language) => told.push(language),
    flushed: () => told.push('flushed'),
    writing: () => told.push('writing'),
    today: () => '2026-11-23',
  });
  return { folder, chosen, handlers, told };
}

describe('the handlers', () => {
  beforeEach(() => {
    electron.shown.length = 0;
  });

  it('B1 there is one for every line of the contract, and its answer is of the contract', async () => {
    const { handlers } = shell();
    expect(Object.keys(handlers).toSorted()).toEqual(Object.keys(CONTRACT).toSorted());
    const bytes = new Uint8Array([1, 2]);
    const passphrase = 'kata sandi panjang';
    const begun = await handlers['backups.begin']({ office: 'a'.repeat(32), place: 'chosen' });
    const id = begun.ok ? begun.value.id : '';
    const batch = await handlers['batch.begin']({ suggestedName: 'Laporan' });
    const of = { id: batch.ok ? batch.value.id : '' };
    const answers = [
      ['batch.begin', batch],
      ['batch.write', await handlers['batch.write']({ ...of, suggestedName: 'a.docx', bytes })],
      ['batch.show', await handlers['batch.show'](of)],
      ['app.info', await handlers['app.info']()],
      ['app.ready', await handlers['app.ready']()],
      ['app.flushed', await handlers['app.flushed']()],
      ['app.writing', await handlers['app.writing']()],
      ['app.setTheme', await handlers['app.setTheme']('dark')],
      ['app.setLanguage', await handlers['app.setLanguage']('en')],
      ['app.report', await handlers['app.report']({ level: 'warn', message: 'halo' })],
      ['files.save', await handlers['files.save']({ kind: 'document', suggestedName: 'ksb', bytes })],
      ['files.open', await handlers['files.open']({ kind: 'any' })],
      ['files.openSeveral', await handlers['files.openSeveral']()],
      ['files.takeGiven', await handlers['files.takeGiven']()],
      ['folder.choose', await handlers['folder.choose']()],
      ['folder.look', await handlers['folder.look']({ region: '33.08' })],
      ['folder.put', await handlers['folder.put']({ region: '33.08', place: '', suggestedName: 'a', bytes })],
      ['folder.forget', await handlers['folder.forget']()],
      ['print.pdf', await handlers['print.pdf']({ job: 'satu', html: '<p>' })],
      ['print.paper', await handlers['print.paper']({ job: 'satu', html: '<p>', width: 215_000, height: 330_000 })],
      ['print.cancel', await handlers['print.cancel']({ job: 'satu' })],
      ['keys.status', await handlers['keys.status']()],
      ['keys.create', await handlers['keys.create']()],
      ['keys.sign', await handlers['keys.sign']({ purpose: 'card', message: bytes })],
      ['keys.saveRecovery', await handlers['keys.saveRecovery']({ passphrase, suggestedName: 'kunci' })],
      ['keys.checkRecovery', await handlers['keys.checkRecovery']({ passphrase })],
      ['journal.append', await handlers['journal.append']({ records: [bytes] })],
      ['journal.status', await handlers['journal.status']()],
      ['journal.read', await handlers['journal.read']({ from: 0 })],
      ['journal.setAside', await handlers['journal.setAside']()],
      ['backups.place', await handlers['backups.place']()],
      ['backups.chooseFolder', await handlers['backups.chooseFolder']()],
      ['backups.useDefault', await handlers['backups.useDefault']()],
      ['backups.begin', begun],
      ['backups.write', await handlers['backups.write']({ id, bytes })],
      ['backups.read', await handlers['backups.read']({ id, from: 0 })],
      ['backups.keep', await handlers['backups.keep']({ id })],
      ['backups.discard', await handlers['backups.discard']({ id })],
      ['backups.open', await handlers['backups.open']()],
      ['disk.status', await handlers['disk.status']()],
    ] as const;
    for (const [channel, answer] of answers) {
      const value = answer.ok ? answer.value : answer;
      expect([channel, CONTRACT[channel].result.safeParse(value).error?.message]).toEqual([channel, undefined]);
    }
  });

  it('carries out what the window asks of the app', async () => {
    const { handlers, told, folder } = shell();
    await handlers['app.setLanguage']('en');
    await handlers['app.flushed']();
    await handlers['app.setTheme']('light');
    await handlers['app.report']({ level: 'error', message: 'a screen broke' });
    expect([told, electron.nativeTheme.themeSource]).toEqual([['en', 'flushed'], 'light']);
    expect(readFileSync(join(folder, 'simpul.log'), 'utf8')).toContain('error window: a screen broke');
  });

  it('S1 shows the folder of what this session saved, and of nothing else', async () => {
    const { handlers, chosen } = shell();
    expect(await handlers['files.reveal'](chosen)).toMatchObject({ error: { reason: 'not-trusted' } });
    await handlers['files.save']({ kind: 'document', suggestedName: 'ksb', bytes: new Uint8Array(1) });
    expect(await handlers['files.reveal']('/etc/passwd')).toMatchObject({ error: { reason: 'not-trusted' } });
    expect(await handlers['files.reveal'](chosen)).toEqual({ ok: true, value: null });
    expect(electron.shown).toEqual([chosen]);
  });

  it('says so when the system protects no keys', async () => {
    const { handlers } = shell();
    expect(await handlers['keys.create']()).toMatchObject({ ok: true, value: { protection: 'none' } });
  });

  it('D1 answers every journal line with the reason why the journal does not open, and can still put it aside', async () => {
    const { handlers, folder } = shell();
    writeFileSync(join(folder, 'journal.simpul'), 'bukan jurnal');
    const damaged = { ok: false, error: { reason: 'damaged' } };
    expect(await handlers['journal.status']()).toMatchObject(damaged);
    expect(await handlers['journal.read']({ from: 0 })).toMatchObject(damaged);
    expect(await handlers['journal.append']({ records: [new Uint8Array(1)] })).toMatchObject(damaged);
    expect(await handlers['journal.setAside']()).toEqual({
      ok: true,
      value: { keptAs: 'journal.simpul-2026-11-23' },
    });
    expect(await handlers['journal.append']({ records: [new Uint8Array(1)] })).toMatchObject({ ok: true });
  });
});
