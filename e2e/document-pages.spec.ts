import { spawnSync } from 'node:child_process';
import { basename, join } from 'node:path';
import { compareGolden } from '../.ci/documents/golden-pages.mjs';
import { root } from '../.ci/electron.mjs';
import { expect, test } from './fixtures.ts';

test('N1 documents of each kind are valid, and lie on their pages as they were found good', async ({ folder }) => {
  test.setTimeout(900_000);
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
  const other = compareGolden(folder).filter(({ faults }) => faults.length > 0);
  for (const { picture } of other) await test.info().attach(basename(picture), { path: picture });
  expect(other.map(({ picture, faults }) => [basename(picture), ...faults])).toEqual([]);
});
