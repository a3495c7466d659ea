import { existsSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type Dialogs, fileDesk, safeName } from './file-desk.ts';
import { readCapped } from './read-capped.ts';
import { writeAtomic } from './write-atomic.ts';

const folder = (): string => mkdtempSync(join(tmpdir(), 'files-'));
const bytes = new TextEncoder().encode('isi baru');
const code = (name: string): Error => Object.assign(new Error(name), { code: name });

describe('writing a file', () => {
  it('puts it in its place whole and leaves nothing beside it', async () => {
    const path = join(folder(), 'ksb.docx');
    writeFileSync(path, 'isi lama');
    expect((await writeAtomic(path, bytes)).ok).toBe(true);
    expect(readFileSync(path, 'utf8')).toBe('isi baru');
    expect(readdirSync(join(path, '..'))).toEqual(['ksb.docx']);
  });

  it.each([
    ['ENOSPC', 'disk-full'],
    ['EROFS', 'read-only-place'],
    ['EACCES', 'no-permission'],
    ['EBUSY', 'file-in-use'],
  ])('keeps what was there when a step fails with %s, and says %s', async (fault, reason) => {
    const at = folder();
    const path = join(at, 'ksb.docx');
    writeFileSync(path, 'isi lama');
    const failing = {
      open,
      rename: async () => {
        throw code(fault);
      },
      remove: async (temporary: string) => {
        const { rm } = await import('node:fs/promises');
        await rm(temporary, { force: true });
      },
    };
    const outcome = await writeAtomic(path, bytes, { steps: failing });
    expect(outcome.ok ? '' : outcome.error.reason).toBe(reason);
    expect(readFileSync(path, 'utf8')).toBe('isi lama');
    expect(readdirSync(at)).toEqual(['ksb.docx']);
  });
});

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

describe('the file desk', () => {
  it('suggests a name and never a path, adds the ending, and remembers what it wrote', async () => {
    const at = folder();
    let suggested = '';
    const dialogs: Dialogs = {
      open: async () => null,
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
    const desk = fileDesk({ open: async () => null, save: async () => join(at, 'Nota No. 12') }, at);
    const kept = await desk.save({ kind: 'document', suggestedName: 'Nota', bytes });
    expect(kept.ok ? kept.value.name : kept.error).toBe('Nota No. 12 (2).docx');
    expect(readFileSync(join(at, 'Nota No. 12.docx'), 'utf8')).toBe('milik orang lain');
  });

  it('gives a given file once', async () => {
    const path = join(folder(), 'DOC-2026.bin');
    writeFileSync(path, 'x');
    const desk = fileDesk({ open: async () => null, save: async () => null }, '/');
    desk.give(path);
    const [first, second] = [await desk.takeGiven(), await desk.takeGiven()];
    expect([first.ok && first.value?.name, second.ok && second.value]).toEqual(['DOC-2026.bin', null]);
  });

  it('makes names that every file system takes', () => {
    expect([safeName('..'), safeName('a/b<c>.docx'), safeName('')]).toEqual(['berkas', 'b-c-.docx', 'berkas']);
  });
});
