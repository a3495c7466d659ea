import {
  chmodSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  lstatSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Outcome } from '../outcome.ts';
import { FILE_SYSTEM, writeAtomic, type WriteSteps } from './write-atomic.ts';

const folder = (): string => mkdtempSync(join(tmpdir(), 'write-'));
const bytes = new TextEncoder().encode('isi baru');
const reason = (outcome: Outcome<unknown>): string => (outcome.ok ? 'ok' : outcome.error.reason);

type Step = 'create' | 'write' | 'half' | 'sync' | 'close' | 'rename';
const STEPS: readonly Step[] = ['create', 'write', 'half', 'sync', 'close', 'rename'];

/** The real file system until one step, which fails with the code. `half`: part of the bytes reach the disk first. */
function failingAt(step: Step, code: string): WriteSteps {
  const fail = (): never => {
    throw Object.assign(new Error(`${code} at ${step}`), { code });
  };
  return {
    ...FILE_SYSTEM,
    create: async (path, mode) => {
      if (step === 'create') fail();
      const file = await FILE_SYSTEM.create(path, mode);
      return {
        writeFile: async (all) => {
          if (step === 'write') fail();
          await file.writeFile(step === 'half' ? all.subarray(0, 3) : all);
          if (step === 'half') fail();
        },
        sync: async () => {
          if (step === 'sync') fail();
          await file.sync();
        },
        close: async () => {
          await file.close();
          if (step === 'close') fail();
        },
      };
    },
    rename: async (from, to) => {
      if (step === 'rename') fail();
      await FILE_SYSTEM.rename(from, to);
    },
  };
}

describe('writing a file', () => {
  it('puts it in its place whole and leaves nothing beside it', async () => {
    const path = join(folder(), 'ksb.docx');
    writeFileSync(path, 'isi lama');
    expect(reason(await writeAtomic(path, bytes))).toBe('ok');
    expect(readFileSync(path, 'utf8')).toBe('isi baru');
    expect(readdirSync(join(path, '..'))).toEqual(['ksb.docx']);
  });

  it.each(
    STEPS.flatMap((step) =>
      [
        ['ENOSPC', 'disk-full'],
        ['EDQUOT', 'disk-full'],
        ['EROFS', 'read-only-place'],
        ['EACCES', 'no-permission'],
        ['EPERM', 'no-permission'],
        ['EBUSY', 'file-in-use'],
        ['EIO', 'unexpected'],
      ].map(([code = '', said = '']) => [step, code, said] as const),
    ),
  )('keeps what was there when the step "%s" fails with %s, and says %s', async (step, code, said) => {
    const at = folder();
    const path = join(at, 'ksb.docx');
    writeFileSync(path, 'isi lama');
    expect(reason(await writeAtomic(path, bytes, { steps: failingAt(step, code), platform: 'linux' }))).toBe(said);
    expect(readFileSync(path, 'utf8')).toBe('isi lama');
    expect(readdirSync(at)).toEqual(['ksb.docx']);
  });

  it('tells the first failure also when the temporary file cannot be removed', async () => {
    const steps = {
      ...failingAt('sync', 'ENOSPC'),
      remove: async (): Promise<never> => {
        throw Object.assign(new Error('EIO'), { code: 'EIO' });
      },
    };
    expect(reason(await writeAtomic(join(folder(), 'ksb.docx'), bytes, { steps }))).toBe('disk-full');
  });

  it('flushes the bytes before they get their name, and the folder after', async () => {
    const done: string[] = [];
    const steps: WriteSteps = {
      ...FILE_SYSTEM,
      create: async (path, mode) => {
        const file = await FILE_SYSTEM.create(path, mode);
        return {
          writeFile: (all) => file.writeFile(all),
          sync: async () => {
            await file.sync();
            done.push('bytes');
          },
          close: () => file.close(),
        };
      },
      rename: async (from, to) => {
        await FILE_SYSTEM.rename(from, to);
        done.push('name');
      },
      flushFolder: async (at) => {
        await FILE_SYSTEM.flushFolder(at);
        done.push('folder');
      },
    };
    expect(reason(await writeAtomic(join(folder(), 'ksb.docx'), bytes, { steps, platform: 'linux' }))).toBe('ok');
    expect(done).toEqual(['bytes', 'name', 'folder']);
  });

  it('is content on a USB stick whose folders cannot be flushed', async () => {
    const path = join(folder(), 'ksb.docx');
    const steps = {
      ...FILE_SYSTEM,
      flushFolder: async (): Promise<never> => {
        throw Object.assign(new Error('EINVAL'), { code: 'EINVAL' });
      },
    };
    expect(reason(await writeAtomic(path, bytes, { steps, platform: 'linux' }))).toBe('ok');
    expect(readFileSync(path, 'utf8')).toBe('isi baru');
  });

  it('takes "not permitted" at the last step on Windows for a file that Word has open, unless it is read-only', async () => {
    const path = join(folder(), 'ksb.docx');
    const options = { steps: failingAt('rename', 'EPERM'), platform: 'win32' };
    expect(reason(await writeAtomic(path, bytes, options))).toBe('no-permission');
    writeFileSync(path, 'isi lama');
    expect(reason(await writeAtomic(path, bytes, options))).toBe('file-in-use');
    chmodSync(path, 0o444);
    expect(reason(await writeAtomic(path, bytes, options))).toBe('no-permission');
  });

  it('says what is wrong with a place that is none', async () => {
    expect(reason(await writeAtomic(join(folder(), 'no', 'such', 'ksb.docx'), bytes))).toBe('not-found');
    const at = folder();
    expect(reason(await writeAtomic(at, bytes))).not.toBe('ok');
    expect(readdirSync(at)).toEqual([]);
  });

  it('S1 replaces a link and never writes through it', async () => {
    const at = folder();
    const elsewhere = join(folder(), 'keys.json');
    writeFileSync(elsewhere, 'rahasia');
    symlinkSync(elsewhere, join(at, 'ksb.docx'));
    expect(reason(await writeAtomic(join(at, 'ksb.docx'), bytes))).toBe('ok');
    expect([readFileSync(elsewhere, 'utf8'), readFileSync(join(at, 'ksb.docx'), 'utf8')]).toEqual([
      'rahasia',
      'isi baru',
    ]);
    expect(lstatSync(join(at, 'ksb.docx')).isSymbolicLink()).toBe(false);
  });

  it('writes names as long as the file system takes', async () => {
    const path = join(folder(), `${'k'.repeat(250)}.docx`);
    expect(reason(await writeAtomic(path, bytes))).toBe('ok');
  });

  it('gives the file the rights that were asked for', async () => {
    const path = join(folder(), 'keys.json');
    await writeAtomic(path, bytes, { mode: 0o600 });
    expect(statSync(path).mode & 0o777).toBe(0o600);
  });
});
