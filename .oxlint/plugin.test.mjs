import { spawnSync } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('..', import.meta.url));
// A folder inside a real room, so that the real configuration applies to what is planted in it.
const place = `${root}src-renderer/domain/planted-by-a-test`;

const FAULTS = {
  'room.ts': ["import type { X } from '#store/x.ts';\nexport type Y = X;\n", 'domain may not import store'],
  'dynamic.ts': [
    "export function load(): Promise<unknown> {\n  return import('dexie');\n}\n",
    'domain may not import the package dexie',
  ],
  'reexport.ts': ["export { x } from '../../store/x.ts';\n", 'a room is left by its name only'],
  'star.ts': ["export * from './room.ts';\n", 'no export *'],
  'arrow.ts': ['export const arrow = (): number => 1;\n', 'write export function'],
  'clock.ts': ['export function now(): number {\n  return Date.now();\n}\n', 'Date.now'],
  'chance.ts': ['export function chance(): number {\n  return Math.random();\n}\n', 'Math.random'],
  'loose.ts': ['export function loose(value: any): unknown {\n  return value;\n}\n', 'no-explicit-any'],
  'floating.ts': [
    'async function later(): Promise<void> {}\nexport function go(): void {\n  later();\n}\n',
    'no-floating-promises',
  ],
  'default.ts': ['export default 1;\n', 'no-default-export'],
};

let output = '';
beforeAll(() => {
  mkdirSync(place, { recursive: true });
  for (const [name, [text]] of Object.entries(FAULTS)) writeFileSync(`${place}/${name}`, text);
  const run = spawnSync('npx', ['oxlint', '--type-aware', '--no-ignore', '--format=unix', place], {
    cwd: root,
    encoding: 'utf8',
  });
  output = run.stdout + run.stderr;
});
afterAll(() => {
  rmSync(place, { recursive: true, force: true });
});

describe('the lint of the house', () => {
  it.each(Object.entries(FAULTS).map(([name, [, words]]) => [name, words]))(
    'finds the fault planted in %s',
    (name, words) => {
      const lines = output.split('\n').filter((line) => line.includes(`/${name}:`));
      expect(lines.join('\n')).toContain(words);
    },
  );
});
