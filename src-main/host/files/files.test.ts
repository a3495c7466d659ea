import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, statSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { LIMITS } from '#bridge/limits.ts';
import { type Dialogs, fileDesk, safeName } from './file-desk.ts';
import { readCapped } from './read-capped.ts';

const folder = (): string => mkdtempSync(join(tmpdir(), 'files-'));
const bytes = new TextEncoder().encode('isi baru');
const nobody: Pick<Dialogs, 'open' | 'openSeveral' | 'save'> = {
  open: async () => null,
  openSeveral: async () => [],
  save: async () => null,
};
const reason = (
  outcome: { readonly ok: true } | { readonly ok: false; readonly error: { readonly reason: string } },
): string => (outcome.ok ? 'ok' : outcome.error.reason);

describe('reading a file', () => {
  it('stops at the cap, at folders and at what is not there', async () => {
    const path = join(folder(), 'a.simpul');
    writeFileSync(path, new Uint8Array(100));
    expect((await readCapped(path, 100)).ok).toBe(true);
    const reasons = await Promise.all([
      readCapped(path, 99),
      readCapped(join(path, '..'), 99),
      readCapped(`${path}x`, 99),
    ]);
    expect(reasons.map((outcome) => (outcome.ok ? 'ok' : outcome.error.reason))).toEqual([
      'too-big',
      'not-found',
      'not-found',
    ]);
  });
});

describe('reading what is no plain file', () => {
  it('S1 does not wait at a pipe and does not read devices', async () => {
    const pipe = join(folder(), 'paket.simpul');
    execFileSync('/usr/bin/mkfifo', [pipe]);
    expect(reason(await readCapped(pipe, 100))).toBe('not-found');
    expect(reason(await readCapped('/dev/zero', 100))).toBe('not-found');
  });

  it('S1 holds a file behind a link to the same cap', async () => {
    const at = folder();
    writeFileSync(join(at, 'besar'), '');
    truncateSync(join(at, 'besar'), 1_000_000);
    symlinkSync(join(at, 'besar'), join(at, 'kecil.simpul'));
    expect(reason(await readCapped(join(at, 'kecil.simpul'), 100))).toBe('too-big');
  });
});

describe('the file desk', () => {
  it('opens the chosen file whatever its name, up to the cap of the contract', async () => {
    const at = folder();
    const path = join(at, 'DOC-20261123-WA0001');
    writeFileSync(path, bytes);
    const desk = fileDesk({ ...nobody, open: async () => path }, at);
    expect(await desk.open('package')).toEqual({
      ok: true,
      value: { name: 'DOC-20261123-WA0001', bytes: new Uint8Array(bytes) },
    });
    truncateSync(path, LIMITS.openFile + 1);
    expect(reason(await desk.open('package'))).toBe('too-big');
  });

  it('lets nobody else read a recovery file', async () => {
    const at = folder();
    const desk = fileDesk({ ...nobody, save: async () => join(at, 'pemulihan.age') }, at);
    expect(reason(await desk.save({ kind: 'recovery', suggestedName: 'pemulihan.age', bytes }))).toBe('ok');
    expect(statSync(join(at, 'pemulihan.age')).mode & 0o077).toBe(0);
  });

  it('remembers nothing that it could not write', async () => {
    const path = join(folder(), 'no', 'such', 'ksb.docx');
    const desk = fileDesk({ ...nobody, save: async () => path }, '/');
    expect(reason(await desk.save({ kind: 'document', suggestedName: 'ksb.docx', bytes }))).toBe('not-found');
    expect(desk.wrote(path)).toBe(false);
  });

  it('suggests a name and never a path, adds the ending, and remembers what it wrote', async () => {
    const at = folder();
    let suggested = '';
    const dialogs: typeof nobody = {
      ...nobody,
      save: async (path) => {
        suggested = path;
        return join(at, 'naskah');
      },
    };
    const desk = fileDesk(dialogs, at);
    const kept = await desk.save({ kind: 'document', suggestedName: '../../etc/KSB: sampah?.docx', bytes });
    expect(suggested).toBe(join(at, 'KSB- sampah-.docx'));
    expect(kept).toEqual({ ok: true, value: { name: 'naskah.docx', path: join(at, 'naskah.docx') } });
    expect([desk.wrote(join(at, 'naskah.docx')), desk.wrote('/etc/passwd')]).toEqual([true, false]);
    expect(existsSync(join(at, 'naskah.docx'))).toBe(true);
    const cancelled = await desk.open('any');
    expect(cancelled.ok ? '' : cancelled.error.reason).toBe('cancelled');
  });

  it('replaces no file that the dialog did not ask about, and takes a number for no ending', async () => {
    const at = folder();
    writeFileSync(join(at, 'Nota No. 12.docx'), 'milik orang lain');
    const desk = fileDesk({ ...nobody, save: async () => join(at, 'Nota No. 12') }, at);
    const kept = await desk.save({ kind: 'document', suggestedName: 'Nota', bytes });
    expect(kept.ok ? kept.value.name : kept.error).toBe('Nota No. 12 (2).docx');
    expect(readFileSync(join(at, 'Nota No. 12.docx'), 'utf8')).toBe('milik orang lain');
  });

  it('opens several at once; what cannot be read is named and keeps none of the others back', async () => {
    const at = folder();
    const paths = ['DOC-2026.bin', 'pesan (1).txt'].map((name) => join(at, name));
    for (const path of paths) writeFileSync(path, bytes);
    const big = join(at, 'besar.iso');
    writeFileSync(big, '');
    truncateSync(big, LIMITS.openFile + 1);
    const chosen = [...paths, join(at, 'hilang'), at, big, ...paths];
    const desk = fileDesk({ ...nobody, openSeveral: async () => chosen }, at);
    const opened = await desk.openSeveral();
    expect(opened.ok && opened.value.files.map(({ name }) => name)).toEqual(['DOC-2026.bin', 'pesan (1).txt']);
    expect(opened.ok && opened.value.unread.map((one) => one.reason)).toEqual(['not-found', 'not-found', 'too-big']);
    expect(reason(await fileDesk(nobody, at).openSeveral())).toBe('cancelled');
  });

  it('opens at most so many at once, and so many bytes together', async () => {
    const at = folder();
    const paths = Array.from({ length: LIMITS.openCount + 2 }, (_, index) => join(at, `${index}`));
    for (const path of paths) writeFileSync(path, 'x');
    const opened = await fileDesk({ ...nobody, openSeveral: async () => paths }, at).openSeveral();
    expect(opened.ok && [opened.value.files.length, opened.value.unread.map((one) => one.reason)]).toEqual([
      LIMITS.openCount,
      ['too-many-files', 'too-many-files'],
    ]);
    truncateSync(join(at, '0'), LIMITS.openFile);
    const two = [join(at, '0'), join(at, '1')];
    const first = await fileDesk({ ...nobody, openSeveral: async () => two }, at).openSeveral();
    expect(first.ok && first.value.unread).toEqual([{ name: '1', reason: 'too-big' }]);
  });

  it('gives given files once, those of several starts together', async () => {
    const at = folder();
    for (const name of ['DOC-2026.bin', 'satu', 'dua']) writeFileSync(join(at, name), 'x');
    const desk = fileDesk(nobody, '/');
    desk.give([join(at, 'DOC-2026.bin'), join(at, 'satu')]);
    desk.give([join(at, 'dua')]);
    const [first, second] = [await desk.takeGiven(), await desk.takeGiven()];
    expect(first.ok && first.value.files.map(({ name }) => name)).toEqual(['DOC-2026.bin', 'satu', 'dua']);
    expect(second).toEqual({ ok: true, value: { files: [], unread: [] } });
  });

  it('makes names that every file system takes', () => {
    expect([safeName('..'), safeName('a/b<c>.docx'), safeName('')]).toEqual(['berkas', 'b-c-.docx', 'berkas']);
  });
});
