import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { LIMITS } from '#bridge/limits.ts';
import type { Outcome } from '../outcome.ts';
import { diskSpace } from '../disk-space.ts';
import { type BackupDesk, backupDesk } from './backup-desk.ts';
import { ON_DISK } from './backup-file.ts';
import { backupFolders } from './backup-folder.ts';
import { backupName, readBackupName } from './backup-name.ts';

const OFFICE = 'ab'.repeat(16);
const OTHER = 'cd'.repeat(16);
const bytes = new TextEncoder().encode('isi cadangan');

function must<T>(outcome: Outcome<T>): T {
  if (outcome.ok) return outcome.value;
  throw new Error(`${outcome.error.reason}: ${outcome.error.detail}`);
}

/** A desk on folders of its own, with a stick beside it, and a clock that goes on by an hour at each look. */
function place(steps = ON_DISK) {
  const folder = mkdtempSync(join(tmpdir(), 'backup-'));
  const stick = join(folder, 'stick');
  mkdirSync(stick);
  let hours = 0;
  const chosen: { file: string | null } = { file: null };
  const open = (): BackupDesk =>
    backupDesk({
      folders: backupFolders(folder),
      dialogs: { open: async () => chosen.file, openFolder: async () => stick },
      now: () => new Date(Date.parse('2026-11-23T00:00:00Z') + (hours += 1) * 3_600_000),
      steps,
    });
  return { standard: join(folder, 'backups'), stick, chosen, desk: open(), open };
}

async function backUp(desk: BackupDesk, office = OFFICE): Promise<string> {
  const { id } = must(await desk.begin(office, 'chosen'));
  must(await desk.write(id, bytes));
  return must(await desk.keep(id)).name;
}

describe('the backups on the disk', () => {
  it('lie in the data folder until a person chooses another, also after a restart', async () => {
    const { desk, standard, stick, open } = place();
    const first = await backUp(desk);
    expect(readdirSync(standard)).toEqual([first]);
    expect(must(await desk.chooseFolder())).toMatchObject({ folder: stick, isDefault: false, isThere: true });
    const second = await backUp(open());
    expect(readdirSync(stick)).toEqual([second]);
    const both = must(await desk.place()).files.map(({ name, size }) => [name, size]);
    expect(both).toEqual([
      [second, bytes.length],
      [first, bytes.length],
    ]);
    expect(must(await desk.useDefault())).toMatchObject({ folder: standard, isDefault: true });
  });

  it('bear their name only once they are kept: before, nobody takes them for a backup', async () => {
    const { desk, standard } = place();
    const { id } = must(await desk.begin(OFFICE, 'chosen'));
    must(await desk.write(id, bytes.subarray(0, 4)));
    must(await desk.write(id, bytes.subarray(4)));
    expect(must(await desk.place()).files).toEqual([]);
    expect(new TextDecoder().decode(must(await desk.read(id, 4)).bytes)).toBe('cadangan');
    must(await desk.discard(id));
    expect(readdirSync(standard)).toEqual([]);
    expect(await desk.keep(id)).toMatchObject({ error: { reason: 'not-trusted' } });
  });

  it('a stick that was pulled out is said and not made anew, and the data folder still takes backups', async () => {
    const { desk, stick, standard } = place();
    must(await desk.chooseFolder());
    rmSync(stick, { recursive: true });
    expect(await desk.begin(OFFICE, 'chosen')).toMatchObject({ error: { reason: 'not-found' } });
    expect([existsSync(stick), must(await desk.place()).isThere]).toEqual([false, false]);
    const { id, place: where } = must(await desk.begin(OFFICE, 'default'));
    must(await desk.write(id, bytes));
    expect([where, must(await desk.keep(id)).name]).toEqual(['default', readdirSync(standard)[0]]);
  });

  it.each(['write', 'flush'] as const)('a disk that is full at %s leaves nothing behind', async (step) => {
    const full = async (): Promise<void> => {
      throw Object.assign(new Error('ENOSPC'), { code: 'ENOSPC' });
    };
    const { desk, standard } = place({ ...ON_DISK, [step]: full });
    const { id } = must(await desk.begin(OFFICE, 'chosen'));
    const written = await desk.write(id, bytes);
    expect(written.ok ? await desk.keep(id) : written).toMatchObject({ error: { reason: 'disk-full' } });
    must(await desk.discard(id));
    expect(readdirSync(standard)).toEqual([]);
  });

  it('thin out those of the same office alone, and leave every other file', async () => {
    const { desk, standard } = place();
    const others = await backUp(desk, OTHER);
    writeFileSync(join(standard, 'foto.jpg'), '');
    for (let count = 0; count < 40; count += 1) await backUp(desk);
    const names = readdirSync(standard);
    expect([names.includes(others), names.includes('foto.jpg')]).toEqual([true, true]);
    // An hour apart: the latest 24, among which are the last of either day.
    expect(names.filter((name) => readBackupName(name)?.office === OFFICE.slice(0, 8))).toHaveLength(24);
  });

  it('clear away what a crash left, but not what another laptop writes into the same folder now', async () => {
    const { desk, standard } = place();
    mkdirSync(standard);
    const [old, young] = ['.simpul-cadangan-1.tmp', '.simpul-cadangan-2.tmp'];
    for (const name of [old, young]) writeFileSync(join(standard, name), 'x');
    utimesSync(join(standard, old), new Date('2026-01-01'), new Date('2026-01-01'));
    utimesSync(join(standard, young), new Date('2026-11-23'), new Date('2026-11-23'));
    await backUp(desk);
    expect([existsSync(join(standard, old)), existsSync(join(standard, young))]).toEqual([false, true]);
  });

  it('S1 are read by an id of this session only, in pieces that fit through the bridge', async () => {
    const { desk, chosen, stick } = place();
    expect(await desk.read('f'.repeat(16), 0)).toMatchObject({ error: { reason: 'not-trusted' } });
    expect(await desk.open()).toMatchObject({ error: { reason: 'cancelled' } });
    const big = new Uint8Array(LIMITS.backupPiece + 10).fill(7);
    chosen.file = join(stick, 'lama.bin');
    writeFileSync(chosen.file, big);
    const { id, name, size } = must(await desk.open());
    expect([name, size]).toEqual(['lama.bin', big.length]);
    expect(must(await desk.read(id, 0)).bytes).toHaveLength(LIMITS.backupPiece);
    expect(must(await desk.read(id, LIMITS.backupPiece)).bytes).toHaveLength(10);
    expect(must(await desk.read(id, big.length + 5)).bytes).toHaveLength(0);
    expect(readFileSync(chosen.file)).toHaveLength(big.length);
  });

  it('are named by office and time, and nothing else passes for one', () => {
    const name = backupName(OFFICE, new Date('2026-11-23T05:07:09.123Z'));
    expect(name).toBe('simpul-abababab-20261123-050709.simpulcadangan');
    expect(readBackupName(name)).toEqual({ office: 'abababab', time: Date.parse('2026-11-23T05:07:09Z') });
    for (const other of ['foto.jpg', 'simpul-abababab-20261323-050709.simpulcadangan', `x${name}`, '']) {
      expect([other, readBackupName(other)]).toEqual([other, null]);
    }
  });
});

describe('the space on the disk', () => {
  it('is told, and whether it is little', async () => {
    const at = mkdtempSync(join(tmpdir(), 'space-'));
    expect(must(await diskSpace(at)).free).toBeGreaterThan(0);
    const little = { bavail: 1000, bsize: 4096 };
    const ask = (async () => little) as unknown as Parameters<typeof diskSpace>[1];
    expect(must(await diskSpace(at, ask))).toEqual({ free: 4_096_000, isLow: true });
    expect(await diskSpace(join(at, 'nowhere'))).toMatchObject({ error: { reason: 'not-found' } });
  });
});
