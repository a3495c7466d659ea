// npm run demo: the whole main job by two offices, unattended, through the screen; leaves everything in demo/. `-- --big` fills one
// office with 20,000 items and 5,000 meetings first.
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { buildIfStale } from './build-if-stale.mjs';
import { root } from './electron.mjs';
import { openSources } from './load-source.mjs';
import { provisionOrExit } from './provision.mjs';

provisionOrExit({ documents: true });
buildIfStale();
const out = join(root, 'demo');
rmSync(out, { recursive: true, force: true });
mkdirSync(out, { recursive: true });
const sources = await openSources();
try {
  const { runDemo } = await sources.load('e2e/demo/run-demo.ts');
  await runDemo({ out, big: process.argv.includes('--big') });
  console.log(`\nDone. Everything is in ${out}; begin with report.md`);
} catch (error) {
  console.error(error);
  process.exitCode = 1;
} finally {
  await sources.close();
}
