import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { givenFile, handedFile } from './given-file.ts';

function place(): string {
  const folder = mkdtempSync(join(tmpdir(), 'given-'));
  writeFileSync(join(folder, 'sleman 1 – ü.simpul'), 'x');
  writeFileSync(join(folder, '-rf.simpul'), 'x');
  mkdirSync(join(folder, 'map.simpul'));
  return folder;
}

describe('the file that a start was given', () => {
  it('is the last argument that names one, from where the app was started', () => {
    const folder = place();
    const found = join(folder, 'sleman 1 – ü.simpul');
    expect(givenFile(['.', '--lang=id', 'sleman 1 – ü.simpul'], folder)).toBe(found);
    expect(givenFile([found, '--flag', '/no/such/file', 'map.simpul'], '/')).toBe(found);
  });

  it.each([
    ['there are no arguments', []],
    ['a switch looks like one', ['-rf.simpul']],
    ['it is a folder', ['map.simpul']],
    ['it is not there', ['lain.simpul']],
    ['it holds a zero', ['a\0b']],
    ['it is an address', ['app://bundle/index.html']],
  ])('is none when %s', (_why, args) => {
    expect(givenFile(args, place())).toBeNull();
  });

  it('is looked at again when another process hands it over', () => {
    const folder = place();
    const file = join(folder, 'sleman 1 – ü.simpul');
    expect(handedFile({ file })).toBe(file);
    const others = [
      null,
      undefined,
      'x',
      {},
      { file: null },
      { file: 7 },
      { file: 'sleman 1 – ü.simpul' },
      { file: folder },
    ];
    expect(others.map(handedFile)).toEqual(others.map(() => null));
  });
});
