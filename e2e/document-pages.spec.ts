import { execFileSync, spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../.ci/electron.mjs';
import { expect, test } from './fixtures.ts';

/** Pages that were looked at and found good (word.md §4): the first of a document, and the one with its signatures or its table. */
const GOLDEN = [
  ['ksb-2-F4', [1, 5]],
  ['ksb-6-F4', [1]],
  ['ksb-30-F4', [1]],
  ['ksb-3-F4-21', [1]],
  ['pks-2-F4', [1]],
  ['rk-2-F4', [1]],
  ['mou-2-F4', [1]],
  ['add-2-F4', [1]],
  ['notula-F4', [1]],
  ['framework-isi-F4', [1, 2]],
  ['offer-isi-F4', [1]],
] as const;

/** Letters are drawn a little otherwise from one release of LibreOffice to the next. */
const TOLERANCE = { maxDiffPixelRatio: 0.03, threshold: 0.4 };

test('N1 documents of each kind are valid, and lie on their pages as they were found good', async ({ folder }) => {
  test.setTimeout(600_000);
  const check = spawnSync(process.execPath, [join(root, '.ci/documents/check-rendering.mjs'), folder, '--quick'], {
    encoding: 'utf8',
  });
  expect({
    status: check.status,
    said: check.stdout
      .split('\n')
      .filter((line) => /^WRONG|^ {6}\S/u.test(line))
      .filter((line) => !line.includes('note:')),
  }).toEqual({ status: 0, said: [] });
  for (const [name, pages] of GOLDEN) {
    for (const page of pages) {
      const picture = join(folder, `${name}-${page}`);
      const range = ['-f', String(page), '-l', String(page)];
      execFileSync('pdftoppm', [
        '-r',
        '50',
        '-gray',
        '-png',
        '-singlefile',
        ...range,
        join(folder, `${name}.pdf`),
        picture,
      ]);
      expect.soft(readFileSync(`${picture}.png`)).toMatchSnapshot(`${name}-${page}.png`, TOLERANCE);
    }
  }
});
