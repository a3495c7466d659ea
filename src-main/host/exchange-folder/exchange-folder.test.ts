import {
  appendFileSync,
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, describe, expect, it } from 'vitest';
import { LIMITS } from '#bridge/limits.ts';
import type { Outcome } from '../outcome.ts';
import { type FolderDesk, folderDesk } from './folder-desk.ts';
import { isSubFolderOf, subFolderFor } from './sub-folder.ts';

const SETTLE = 40;
const age = (content: string): string => `age-encryption.org/v1\n-> ${content}`;
const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const fresh = (): string => mkdtempSync(join(tmpdir(), 'bersama-'));
const desks: FolderDesk[] = [];

afterEach(() => {
  for (const desk of desks.splice(0)) desk.stop();
});

function must<T>(outcome: Outcome<T>): T {
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.error));
  return outcome.value;
}
const reason = (outcome: Outcome<unknown>): string => (outcome.ok ? 'ok' : outcome.error.reason);

function deskAt(chosen: string | null, data = fresh(), every = 60_000) {
  const told: number[] = [];
  const desk = folderDesk({
    stateFile: join(data, 'exchange-folder.json'),
    ask: async () => chosen,
    changed: () => told.push(performance.now()),
    times: { settle: SETTLE, every },
  });
  desks.push(desk);
  return { desk, data, told };
}

/** What lies there after it has lain still. */
async function settled(desk: FolderDesk, region = '33.08') {
  must(await desk.look(region));
  await sleep(SETTLE + 20);
  return must(await desk.look(region));
}

const names = (look: { readonly files: readonly { readonly name: string }[] }) => look.files.map(({ name }) => name);

describe('the chosen folder', () => {
  it('is remembered by the shell alone, over a restart, until it is let go', async () => {
    const folder = fresh();
    const { desk, data } = deskAt(folder);
    expect(must(await desk.look('33.08')).state).toBe('none');
    expect(must(await desk.choose())).toEqual({ place: folder });
    const again = deskAt(null, data).desk;
    expect(must(await again.look('33.08'))).toMatchObject({ state: 'ready', place: folder });
    must(await again.forget());
    expect(must(await desk.look('33.08')).state).toBe('none');
    expect(readdirSync(data)).toEqual(['exchange-folder.json']);
  });

  it('S1 is none when the state file is damaged or names no whole path', async () => {
    for (const text of ['', '{', '{"folder":7}', '{"folder":"../.."}', '[]']) {
      const { desk, data } = deskAt(null);
      writeFileSync(join(data, 'exchange-folder.json'), text);
      expect(must(await desk.look('33.08')).state).toBe('none');
      expect(must(await desk.put({ region: '33.08', place: 'a', suggestedName: 'a', bytes: bytes('a') }))).toBe(null);
    }
  });

  it('can be let go in the middle of a look, which then shows nothing of it', async () => {
    const folder = fresh();
    const { desk } = deskAt(folder);
    must(await desk.choose());
    for (let n = 0; n < 5; n++) writeFileSync(join(folder, `a${n}.spl`), age(`x25519 ${n}`));
    const shown = new Set<string>();
    for (let turns = 0; turns < 60; turns++) {
      const before = await settled(desk);
      expect(before.files).toHaveLength(5);
      const look = desk.look('33.08');
      for (let turn = 0; turn < turns; turn++) await new Promise((done) => void setImmediate(done));
      desk.stop();
      const { state, files } = must(await look);
      const read = reason(await desk.read(before.files[0]?.id ?? ''));
      shown.add(`${state} ${files.length} ${state === 'none' ? read : ''}`);
    }
    expect(shown).toContain('none 0 not-found');
    expect([...shown].filter((one) => one.startsWith('none'))).toHaveLength(1);
  });

  it("S1 is not the app's own data, no file, nothing that is missing, and none when a person cancels", async () => {
    const data = fresh();
    mkdirSync(join(data, 'dalam'));
    writeFileSync(join(data, 'berkas'), 'x');
    const tries = [data, join(data, 'dalam'), join(data, 'berkas'), '/no/such/folder', null];
    const reasons = await Promise.all(tries.map(async (place) => reason(await deskAt(place, data).desk.choose())));
    expect(reasons).toEqual(['no-permission', 'no-permission', 'not-found', 'not-found', 'cancelled']);
  });

  it('that is not there is a state and no failure, and comes back by itself', async () => {
    const folder = join(fresh(), 'USB');
    mkdirSync(folder);
    const { desk, told } = deskAt(folder, fresh(), 30);
    must(await desk.choose());
    expect(must(await desk.look('33.08')).state).toBe('ready');
    rmSync(folder, { recursive: true });
    expect(must(await desk.look('33.08')).state).toBe('missing');
    const put = await desk.put({ region: '34.04', place: 'Sleman', suggestedName: 'a.simpul', bytes: bytes('a') });
    expect([reason(put), existsSync(folder)]).toEqual(['not-found', false]);
    const before = told.length;
    mkdirSync(folder);
    writeFileSync(join(folder, 'a.simpul'), age('a'));
    await expect.poll(() => told.length).toBeGreaterThan(before);
    expect(names(await settled(desk))).toEqual(['a.simpul']);
  });
});

describe('files that others put there', () => {
  it('count at the top and in the own sub-folder, by what they begin with and not by their names', async () => {
    const folder = fresh();
    for (const sub of ['untuk-33.08-kab-magelang', 'untuk-33.08', 'untuk-33.71-magelang', 'lain']) {
      mkdirSync(join(folder, sub));
      writeFileSync(join(folder, sub, `${sub}.bin`), age(sub));
    }
    writeFileSync(join(folder, 'DOC-2026 (1)'), `Yth.\r\n\r\n-----BEGIN AGE ENCRYPTED FILE-----\r\n`);
    writeFileSync(join(folder, 'kartu'), new Uint8Array([0x1f, 0x8b, 8, 0]));
    writeFileSync(join(folder, 'surat.docx.simpul'), 'Yth. Bupati');
    writeFileSync(join(folder, 'kosong.simpul'), '');
    const { desk } = deskAt(folder);
    must(await desk.choose());
    expect(names(await settled(desk))).toEqual([
      'DOC-2026 (1)',
      'kartu',
      'untuk-33.08.bin',
      'untuk-33.08-kab-magelang.bin',
    ]);
  });

  it('S1 do not count when they are half written, hidden, or links', async () => {
    const folder = fresh();
    const elsewhere = fresh();
    writeFileSync(join(elsewhere, 'rahasia'), age('rahasia'));
    symlinkSync(join(elsewhere, 'rahasia'), join(folder, 'tautan.simpul'));
    symlinkSync(elsewhere, join(folder, 'untuk-33.08-tautan'));
    writeFileSync(join(folder, '.simpul-tmp-0011'), age('setengah'));
    writeFileSync(join(folder, '.syncthing.a.simpul.tmp'), age('setengah'));
    const { desk } = deskAt(folder);
    must(await desk.choose());
    expect(names(await settled(desk))).toEqual([]);
  });

  it('count only after they have lain still', async () => {
    const folder = fresh();
    const { desk, told } = deskAt(folder);
    must(await desk.choose());
    const path = join(folder, 'a.simpul');
    writeFileSync(path, age('a'));
    expect(names(must(await desk.look('33.08')))).toEqual([]);
    await sleep(SETTLE + 20);
    appendFileSync(path, 'masih disalin');
    expect(names(must(await desk.look('33.08')))).toEqual([]);
    const before = told.length;
    await expect.poll(() => told.length).toBeGreaterThan(before);
    expect(names(must(await desk.look('33.08')))).toEqual(['a.simpul']);
  });

  it('are read by the id of the last look, and not when they have changed since or are gone', async () => {
    const folder = fresh();
    const { desk } = deskAt(folder);
    must(await desk.choose());
    const path = join(folder, 'a.simpul');
    writeFileSync(path, age('a'));
    const [file] = (await settled(desk)).files;
    const id = file?.id ?? '';
    expect(new TextDecoder().decode(must(await desk.read(id)).bytes)).toBe(age('a'));
    writeFileSync(path, age('b'));
    expect(reason(await desk.read(id))).toBe('file-in-use');
    rmSync(path);
    expect(reason(await desk.read(id))).toBe('not-found');
    expect([reason(await desk.read('../../etc/passwd')), reason(await desk.read(''))]).toEqual([
      'not-found',
      'not-found',
    ]);
  });

  it('that cannot be read or are too big are named, and keep none of the others back', async () => {
    const folder = fresh();
    writeFileSync(join(folder, 'besar.simpul'), age('besar'));
    truncateSync(join(folder, 'besar.simpul'), LIMITS.folderFile + 1);
    writeFileSync(join(folder, 'tertutup.simpul'), age('tertutup'));
    chmodSync(join(folder, 'tertutup.simpul'), 0o000);
    writeFileSync(join(folder, 'z.simpul'), age('z'));
    const { desk } = deskAt(folder);
    must(await desk.choose());
    const look = await settled(desk);
    // Root reads whatever it likes.
    const closed = process.getuid?.() === 0 ? [] : ['tertutup.simpul'];
    expect(look.unread.map(({ name }) => name)).toEqual(['besar.simpul', ...closed]);
    expect(names(look)).toContain('z.simpul');
  });

  it('are looked at up to a number, and it is said that there are more', async () => {
    const folder = fresh();
    for (let number = 0; number < 205; number += 1) writeFileSync(join(folder, `${number}.simpul`), age(`${number}`));
    const { desk } = deskAt(folder);
    must(await desk.choose());
    const look = await settled(desk);
    expect([look.files.length, look.more]).toEqual([200, true]);
  });

  it('are told of when they come, also without the system telling', async () => {
    const folder = fresh();
    const { desk, told } = deskAt(folder, fresh(), 30);
    must(await desk.choose());
    must(await desk.look('33.08'));
    const before = told.length;
    mkdirSync(join(folder, 'untuk-33.08-magelang'));
    writeFileSync(join(folder, 'untuk-33.08-magelang', 'a.simpul'), age('a'));
    await expect.poll(() => told.length).toBeGreaterThan(before);
    desk.stop();
    await sleep(60);
    const after = told.length;
    writeFileSync(join(folder, 'b.simpul'), age('b'));
    await sleep(700);
    expect(told.length).toBe(after);
  });
});

describe('files that are put there', () => {
  const file = { region: '33.08', place: 'Magelang', suggestedName: 'sleman-1.simpul', bytes: bytes('satu') };

  it('lie in the sub-folder of the office they are for, whole, and replace nothing', async () => {
    const folder = fresh();
    const { desk } = deskAt(folder);
    must(await desk.choose());
    const sub = join(folder, 'untuk-33.08-magelang');
    expect(must(await desk.put(file))).toEqual({ name: 'sleman-1.simpul', folder: sub });
    expect(must(await desk.put(file))?.name).toBe('sleman-1.simpul');
    expect(must(await desk.put({ ...file, bytes: bytes('dua') }))?.name).toBe('sleman-1 (2).simpul');
    expect(readdirSync(sub).toSorted()).toEqual(['sleman-1 (2).simpul', 'sleman-1.simpul']);
    expect(readFileSync(join(sub, 'sleman-1.simpul'), 'utf8')).toBe('satu');
    expect(names(await settled(desk, '34.04'))).toEqual([]);
  });

  it('S1 stay in the folder whatever their names say', async () => {
    const folder = fresh();
    const { desk } = deskAt(folder);
    must(await desk.choose());
    const put = must(await desk.put({ ...file, place: '../../etc', suggestedName: '../../etc/passwd' }));
    expect(put).toEqual({ name: 'passwd', folder: join(folder, 'untuk-33.08-etc') });
  });

  it('S1 follow no link that has the name of the sub-folder', async () => {
    const [folder, elsewhere] = [fresh(), fresh()];
    symlinkSync(elsewhere, join(folder, 'untuk-33.08-magelang'));
    const { desk } = deskAt(folder);
    must(await desk.choose());
    expect(reason(await desk.put(file))).toBe('no-permission');
    expect(readdirSync(elsewhere)).toEqual([]);
  });
});

describe('the name of a sub-folder', () => {
  it('begins with the code, by which it is found however the region is spelled', () => {
    expect(subFolderFor('91.71', 'Kota Jayapura — Ü')).toBe('untuk-91.71-kota-jayapura-u');
    expect(subFolderFor('33', '')).toBe('untuk-33');
    expect(
      ['untuk-33', 'untuk-33-jateng', 'untuk-33.08', 'untuk-33.08-x'].map((name) => isSubFolderOf(name, '33')),
    ).toEqual([true, true, false, false]);
  });
});
