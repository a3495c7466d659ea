import { execFileSync } from 'node:child_process';
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { refuse, type Outcome } from '../outcome.ts';
import { type BatchDesk, batchDesk, type BatchWiring } from './batch-desk.ts';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

function must<T>(outcome: Outcome<T>): T {
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.error));
  return outcome.value;
}

const reasonOf = (outcome: Outcome<unknown>): string => (outcome.ok ? 'written' : outcome.error.reason);

async function desk(more: Partial<BatchWiring> = {}) {
  const [root, data] = [mkdtempSync(join(tmpdir(), 'usb-')), mkdtempSync(join(tmpdir(), 'data-'))];
  const made = batchDesk({ data, ask: async () => root, ...more });
  const { id } = must(await made.begin('Laporan 2026'));
  return { root, made, id };
}

const write = (made: BatchDesk, id: string, suggestedName: string, content = 'isi') =>
  made.write({ id, suggestedName, bytes: bytes(content) });

describe('many documents into one new folder', () => {
  it('asks once, makes the folder with the first file and writes every file whole under its name', async () => {
    const { root, made, id } = await desk();
    expect(readdirSync(root)).toEqual([]);
    expect(must(await write(made, id, 'PKS Sampah.docx', 'satu'))).toEqual({
      name: 'PKS Sampah.docx',
      folder: join(root, 'Laporan 2026'),
    });
    must(await write(made, id, 'KSB Air.docx', 'dua'));
    expect(readdirSync(join(root, 'Laporan 2026')).toSorted()).toEqual(['KSB Air.docx', 'PKS Sampah.docx']);
    expect(readFileSync(join(root, 'Laporan 2026', 'KSB Air.docx'), 'utf8')).toBe('dua');
    expect(made.written(id)).toBe(join(root, 'Laporan 2026', 'PKS Sampah.docx'));
  });

  it('never writes over anything: names and folders are numbered, also where only capitals differ, and a link is no folder', async () => {
    const { root, made, id } = await desk();
    mkdirSync(join(root, 'Laporan 2026'));
    writeFileSync(join(root, 'Laporan 2026', 'a.docx'), 'milik orang');
    symlinkSync(tmpdir(), join(root, 'Laporan 2026 (2)'));
    const written = [];
    for (const outcome of await Promise.all(['a.docx', 'a.docx', 'A.docx'].map((name) => write(made, id, name))))
      written.push(must(outcome));
    expect(written.map(({ name }) => name)).toEqual(['a.docx', 'a (2).docx', 'A (3).docx']);
    expect(new Set(written.map(({ folder }) => folder))).toEqual(new Set([join(root, 'Laporan 2026 (3)')]));
    expect(readFileSync(join(root, 'Laporan 2026', 'a.docx'), 'utf8')).toBe('milik orang');
  });

  it('a Word file and a PDF of one name stand side by side, and only the same kind is numbered', async () => {
    const { made, id } = await desk();
    const names = ['a.docx', 'a.pdf', 'a.pdf'];
    const written = await Promise.all(names.map((name) => write(made, id, name)));
    expect(written.map((outcome) => must(outcome).name)).toEqual(['a.docx', 'a.pdf', 'a (2).pdf']);
  });

  it('S1 names that a disk takes for one are numbered: capitals, and letters composed otherwise', async () => {
    const { root, made, id } = await desk();
    const names = ['Jos\u00E9.pdf', 'Jose\u0301.pdf', 'JOSE\u0301.pdf', '\uFF21.pdf', 'a.pdf'];
    const written = [];
    for (const name of names) written.push(must(await write(made, id, name, name)).name);
    expect(written).toEqual(['Jos\u00E9.pdf', 'Jos\u00E9 (2).pdf', 'JOS\u00C9 (3).pdf', '\uFF21.pdf', 'a (2).pdf']);
    expect(readdirSync(join(root, 'Laporan 2026'))).toHaveLength(names.length);
  });

  it('S1 a folder that was replaced by a link in the middle is not followed; what is there already stays', async () => {
    const { root, made, id } = await desk();
    const elsewhere = mkdtempSync(join(tmpdir(), 'elsewhere-'));
    const { folder } = must(await write(made, id, 'a'));
    renameSync(folder, `${folder}-away`);
    symlinkSync(elsewhere, folder);
    expect(reasonOf(await write(made, id, 'b'))).toBe('not-found');
    expect(readdirSync(elsewhere)).toEqual([]);
    expect(readdirSync(`${folder}-away`)).toEqual(['a.docx']);
    expect(readdirSync(root).toSorted()).toEqual(['Laporan 2026', 'Laporan 2026-away']);
  });

  it('S1 a link that leads nowhere, laid under the name of the next file, is neither followed nor replaced', async () => {
    const { made, id } = await desk();
    const target = join(mkdtempSync(join(tmpdir(), 'elsewhere-')), 'x');
    const { folder } = must(await write(made, id, 'a'));
    symlinkSync(target, join(folder, 'b.docx'));
    expect(must(await write(made, id, 'b')).name).toBe('b (2).docx');
    expect(() => readFileSync(target)).toThrow('ENOENT');
  });

  it('S1 a link to the folder of the app’s own data is no place for documents either', async () => {
    const data = mkdtempSync(join(tmpdir(), 'data-'));
    const link = join(mkdtempSync(join(tmpdir(), 'usb-')), 'folder');
    symlinkSync(data, link);
    expect(reasonOf(await batchDesk({ data, ask: async () => link }).begin('a'))).toBe('no-permission');
  });

  it.each([
    ['../../etc/passwd', 'passwd.docx'],
    ['C:\\Windows\\x.docx', 'C--Windows-x.docx'],
    ['PKS: a/b?.docx', 'b-.docx'],
    ['CON', 'CON_.docx'],
    ['nul.laporan.docx', 'nul_.laporan.docx'],
    ['   ...', 'berkas.docx'],
    ['..', 'berkas.docx'],
    ['x'.repeat(199), `${'x'.repeat(120)}.docx`],
    ['naskah. .docx', 'naskah.docx'],
    ['KSB Air.pdf', 'KSB Air.pdf'],
    ['nul.pdf', 'nul_.pdf'],
    ['jahat.exe', 'jahat.exe.docx'],
    ['naskah\u202Efdp.exe', 'naskahfdp.exe.docx'],
    [`${'x'.repeat(119)}\u{1F600}`, `${'x'.repeat(119)}.docx`],
  ])('S1 cleans a hostile name: %j', async (suggested, expected) => {
    const { root, made, id } = await desk();
    expect(must(await write(made, id, suggested)).name).toBe(expected);
    expect(readdirSync(root)).toEqual(['Laporan 2026']);
  });

  it('S1 cleans the name of the folder too, and knows no batch that was not begun here', async () => {
    const { root, made } = await desk();
    const { id } = must(await made.begin('../../di luar/Laporan.'));
    expect(must(await write(made, id, 'a')).folder).toBe(join(root, 'Laporan'));
    expect(reasonOf(await write(made, 'ffffffffffffffff', 'a'))).toBe('not-found');
    expect(made.written('ffffffffffffffff')).toBe(null);
  });

  it('refuses the folder of the app’s own data, and a dialog that was closed', async () => {
    const data = mkdtempSync(join(tmpdir(), 'data-'));
    expect(reasonOf(await batchDesk({ data, ask: async () => data }).begin('a'))).toBe('no-permission');
    expect(reasonOf(await batchDesk({ data, ask: async () => null }).begin('a'))).toBe('cancelled');
  });

  it('a disk that is full says so; what was written stays and nothing half is left', async () => {
    const full = () => Promise.resolve(refuse('disk-full', 'ENOSPC'));
    const { root, made, id } = await desk();
    must(await write(made, id, 'a'));
    const crowded = batchDesk({ data: join(root, 'Laporan 2026'), ask: async () => root, save: full });
    const second = must(await crowded.begin('Lain'));
    expect(reasonOf(await write(crowded, second.id, 'b'))).toBe('disk-full');
    expect(crowded.written(second.id)).toBe(null);
    expect(readdirSync(join(root, 'Laporan 2026'))).toEqual(['a.docx']);
  });

  it('a stick that is pulled out is not found, is never made anew on the disk below it, and goes on when it is back', async () => {
    const { root, made, id } = await desk();
    must(await write(made, id, 'a'));
    renameSync(root, `${root}-away`);
    expect(reasonOf(await write(made, id, 'b'))).toBe('not-found');
    expect(() => readdirSync(root)).toThrow('ENOENT');
    renameSync(`${root}-away`, root);
    must(await write(made, id, 'b'));
    expect(readdirSync(join(root, 'Laporan 2026')).toSorted()).toEqual(['a.docx', 'b.docx']);
    rmSync(root, { recursive: true });
  });

  it.runIf(process.platform === 'linux' && process.getuid?.() === 0)('on a disk that is really full', async () => {
    const root = mkdtempSync(join(tmpdir(), 'small-'));
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=256k', 'tmpfs', root], { stdio: 'pipe' });
    try {
      const made = batchDesk({ data: tmpdir(), ask: async () => root });
      const outside = batchDesk({ data: mkdtempSync(join(tmpdir(), 'data-')), ask: async () => root });
      expect(reasonOf(await made.begin('a'))).toBe('no-permission');
      const { id } = must(await outside.begin('Laporan'));
      const outcomes: string[] = [];
      for (let index = 0; index < 6; index += 1)
        outcomes.push(reasonOf(await outside.write({ id, suggestedName: `${index}`, bytes: new Uint8Array(60_000) })));
      expect(outcomes.filter((one) => one === 'disk-full').length).toBeGreaterThan(0);
      const whole = outcomes.filter((one) => one === 'written').length;
      expect(readdirSync(join(root, 'Laporan'))).toHaveLength(whole);
    } finally {
      execFileSync('umount', [root]);
    }
  });
});
