// npm test: everything that can be checked, from a bare machine on. Stops at the first failure with its exit code; the last line
// sums up both test runners.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root } from './electron.mjs';
import { provisionOrExit } from './provision.mjs';

const folder = mkdtempSync(join(tmpdir(), 'simpul-counts-'));
process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
const UNIT = join(folder, 'unit.json');
const E2E = join(folder, 'e2e.json');
/** What makes the unit tests leave their counts behind. */
const COUNTED = { 'test:unit': ['--', '--reporter=default', '--reporter=json', `--outputFile.json=${UNIT}`] };

/** The steps of `npm run check`, so that they stand in package.json alone. */
function stepsOfCheck() {
  const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  return scripts.check.split(' && ').map((step) => step.replace(/^npm run /, ''));
}

function run(step) {
  const env = { ...process.env, SIMPUL_COUNTS: E2E };
  const args = ['run', '--silent', step, ...(COUNTED[step] ?? [])];
  console.log(`\n== ${step}`);
  return spawnSync('npm', args, { cwd: root, stdio: 'inherit', env }).status ?? 1;
}

function read(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return {};
  }
}

/** @returns {{ name: string, passed: number, failed: number }[]} */
function counts() {
  const { numPassedTests = 0, numFailedTests = 0 } = read(UNIT);
  const { passed = 0, failed = 0 } = read(E2E);
  return [
    { name: 'unit', passed: numPassedTests, failed: numFailedTests },
    { name: 'e2e', passed, failed },
  ];
}

/** The exit code of the first step that fails, or 0. */
function runAll(steps) {
  for (const step of steps) {
    const status = run(step);
    if (status !== 0) {
      console.error(`${step} failed`);
      return status;
    }
  }
  return 0;
}

provisionOrExit({ documents: true });
const status = runAll([...stepsOfCheck(), 'test:e2e']);
const results = counts();
const idle = status === 0 ? results.filter(({ passed, failed }) => passed + failed === 0) : [];
for (const { name } of idle) console.error(`${name}: no test was executed`);
const sum = (key) => results.reduce((total, result) => total + result[key], 0);
console.log(`\n${sum('passed')} passed, ${sum('failed')} failed`);
process.exitCode = idle.length > 0 ? 1 : status;
