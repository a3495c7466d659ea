import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { givenFiles, handedFiles } from './given-file.ts';

function place(): string {
  const folder = mkdtempSync(join(tmpdir(), 'given-'));
  writeFileSync(join(folder, 'sleman 1 – ü.simpul'), 'x');
  writeFileSync(join(folder, '-rf.simpul'), 'x');
  mkdirSync(join(folder, 'map.simpul'));
  return folder;
}

describe('the files that a start was given', () => {
  it('are all arguments that name one, in their order, from where the app was started', () => {
    const folder = place();
    const found = join(folder, 'sleman 1 – ü.simpul');
    const other = join(folder, 'DOC-2026 (1)');
    writeFileSync(other, 'x');
    expect(givenFiles(['.', '--lang=id', 'sleman 1 – ü.simpul'], folder)).toEqual([found]);
    expect(givenFiles([found, '--flag', '/no/such/file', 'map.simpul', other], '/')).toEqual([found, other]);
    expect(
      givenFiles(
        Array.from({ length: 500 }, () => found),
        '/',
      ),
    ).toHaveLength(100);
  });

  it.each([
    ['there are no arguments', []],
    ['a switch looks like one', ['-rf.simpul']],
    ['it is a folder', ['map.simpul']],
    ['it is not there', ['lain.simpul']],
    ['it holds a zero', ['a\0b']],
    ['it is an address', ['app://bundle/index.html']],
  ])('are none when %s', (_why, args) => {
    expect(givenFiles(args, place())).toEqual([]);
  });

  it('are looked at again when another process hands them over', () => {
    const folder = place();
    const file = join(folder, 'sleman 1 – ü.simpul');
    expect(handedFiles({ files: [file, 7, null, folder, 'sleman 1 – ü.simpul', file] })).toEqual([file, file]);
    const others = [null, undefined, 'x', {}, { files: null }, { files: 7 }, { files: { 0: file } }, { file }];
    expect(others.map(handedFiles)).toEqual(others.map(() => []));
  });
});
