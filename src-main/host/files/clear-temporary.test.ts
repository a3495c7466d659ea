import { mkdirSync, mkdtempSync, readdirSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { clearTemporary } from './clear-temporary.ts';

const NOW = new Date('2026-11-23T08:00:00Z');
const LONG_AGO = new Date('2026-11-20T08:00:00Z');
const JUST_NOW = new Date('2026-11-23T07:59:00Z');

it('D1 of what lies in a folder only old files under our own names are cleared', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'clear-'));
  const lay = (name: string, at: Date): void => {
    writeFileSync(join(folder, name), 'x');
    utimesSync(join(folder, name), at, at);
  };
  lay('.simpul-tmp-0123456789ab', LONG_AGO);
  const stay = ['.simpul-tmp-ba9876543210', '.simpul-tmp-catatan', 'a.simpul-tmp-0123456789ab', 'keys.json'];
  lay('.simpul-tmp-ba9876543210', JUST_NOW);
  for (const name of stay.slice(1)) lay(name, LONG_AGO);
  mkdirSync(join(folder, '.simpul-tmp-000000000000'));
  symlinkSync(join(folder, 'keys.json'), join(folder, '.simpul-tmp-111111111111'));
  await clearTemporary(folder, NOW);
  expect(readdirSync(folder).toSorted()).toEqual(
    [...stay, '.simpul-tmp-000000000000', '.simpul-tmp-111111111111'].toSorted(),
  );
});

it('D1 a folder that is not there is no reason not to start', async () => {
  await expect(clearTemporary(join(tmpdir(), 'simpul-not-there'), NOW)).resolves.toBeUndefined();
});
