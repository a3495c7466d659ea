import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { judge, ROOMS } from './rooms.mjs';

const faults = [
  ['another room that is not listed', 'src-renderer/domain/x.ts', '#store/database.ts', 'domain may not import store'],
  ['the bridge from the screens', 'src-renderer/ui/home/x.tsx', '#bridge/contract.ts', 'ui may not import bridge'],
  ['a package that is not listed', 'src-renderer/ui/x.tsx', 'dexie', 'ui may not import the package dexie'],
  [
    'a scoped package',
    'src-renderer/ui/x.tsx',
    '@automerge/automerge/slim',
    'ui may not import the package @automerge/automerge',
  ],
  ["Node's own modules in a core room", 'src-renderer/feed/x.ts', 'node:fs', 'feed may not import the package node:'],
  [
    'a way out by ..',
    'src-renderer/ui/home/x.tsx',
    '../../app/engine.ts',
    'a room is left by its name only: write #app/…, not ../../app/engine.ts',
  ],
  [
    'its own room by name',
    'src-renderer/ui/x.tsx',
    '#ui/kit/badge.tsx',
    'inside a room write ./…, not #ui/kit/badge.tsx',
  ],
  [
    'a file without a room',
    'src-renderer/helpers/x.ts',
    './y.ts',
    'src-renderer/helpers/x.ts lies in no room: add its room to .ci/rooms.mjs or move it',
  ],
  ['tests from the product', 'src-renderer/app/x.ts', './x.test.ts', 'the product may not import tests'],
  ['builders from the product', 'src-renderer/app/x.ts', '#testing/builders.ts', 'the product may not import tests'],
  ['the stand-in from the shell', 'src-main/index.ts', '../e2e/standin/boot.cjs', 'the product may not import tests'],
];

describe('the rooms', () => {
  it.each(faults)('refuse %s', (_what, file, specifier, why) => {
    expect(judge(file, specifier)).toContain(why);
  });

  it('let through what is listed', () => {
    expect(judge('src-renderer/store/x.ts', '#documents/read/x.ts')).toBeNull();
    expect(judge('src-renderer/store/x.ts', 'dexie')).toBeNull();
    expect(judge('src-renderer/ui/home/x.tsx', '../kit/badge.tsx')).toBeNull();
    expect(judge('src-main/index.ts', './host/files/open.ts')).toBeNull();
    expect(judge('src-renderer/ui/x.test.tsx', '#store/database.ts')).toBeNull();
  });

  it('stand in ARCHITECTURE.md exactly as in the table', () => {
    const page = readFileSync(new URL('../ARCHITECTURE.md', import.meta.url), 'utf8');
    const rows = page.split('\n').filter((line) => /^\|\s*`[^`]+`\s*\|\s*`src-/.test(line));
    const told = rows.map((row) =>
      row
        .split('|')
        .slice(1, 5)
        .map((cell) => cell.replaceAll('`', '').trim()),
    );
    const listed = ROOMS.map((room) => [
      room.name,
      room.path,
      room.rooms.join(', ') || '–',
      room.packages.join(', ') || '–',
    ]);
    expect(told).toEqual(listed);
  });
});
