import { cpSync, mkdtempSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { installation } from './installation.ts';

const folder = (): string => mkdtempSync(join(tmpdir(), 'installation-'));
const at = (data: string, host = 'laptop-sleman') => installation(join(data, 'installation.json'), () => host);
const YES = { ok: true, value: true };
const NO = { ok: true, value: false };

describe('a copied data folder', () => {
  it('is told from the one it was copied from, which stays what it is', async () => {
    const data = folder();
    expect(await at(data).isCopy()).toEqual(NO);
    const copy = folder();
    cpSync(data, copy, { recursive: true, preserveTimestamps: true });
    expect(await at(copy).isCopy()).toEqual(YES);
    expect(await at(data).isCopy()).toEqual(NO);
    await at(copy).settle();
    expect(await at(copy).isCopy()).toEqual(NO);
    expect(readdirSync(copy)).toEqual(['installation.json']);
  });

  it('is none on a machine that only got another name, as in another network', async () => {
    const data = folder();
    expect(await at(data).isCopy()).toEqual(NO);
    expect(await at(data, 'laptop-baru').isCopy()).toEqual(NO);
  });

  it.each(['inode', 'born'] as const)(
    'is one on another machine also where the copy kept all but its %s',
    async (what) => {
      const data = folder();
      await at(data).isCopy();
      const path = join(data, 'installation.json');
      const mark: object = JSON.parse(readFileSync(path, 'utf8'));
      writeFileSync(path, JSON.stringify({ ...mark, [what]: '1' }));
      expect(await at(data).isCopy()).toEqual(NO);
      expect(await at(data, 'laptop-baru').isCopy()).toEqual(YES);
    },
  );

  it('is none after it was moved on the same disk, and none when its mark was spoiled', async () => {
    const data = folder();
    await at(data).isCopy();
    const moved = `${data}-pindah`;
    renameSync(data, moved);
    expect(await at(moved).isCopy()).toEqual(NO);
    writeFileSync(join(moved, 'installation.json'), '{"host":');
    expect(await at(moved).isCopy()).toEqual(NO);
    expect(await at(moved).isCopy()).toEqual(NO);
  });

  it('says so when the mark cannot be written', async () => {
    expect(await at(join(folder(), 'tidak', 'ada')).isCopy()).toMatchObject({ ok: false });
  });
});
