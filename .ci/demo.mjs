// npm run demo: the whole main job by two offices, unattended, through the screen; leaves everything in demo/. `-- --big` fills one
// office with 20,000 items and 5,000 meetings first.
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
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
  const { editTracked } = await sources.load('src-renderer/testing/libre-office.ts');
  await runDemo({ out, edit: editTracked, fill: process.argv.includes('--big') ? await filler() : null });
  pictures();
  console.log(`\nDone. Everything is in ${out}; begin with report.md`);
} catch (error) {
  console.error(error);
  process.exitCode = 1;
} finally {
  await sources.close();
}

/** Each Word file of the demo as PDF and its pages as pictures, by LibreOffice and poppler. */
function pictures() {
  const files = readdirSync(out).filter((name) => name.endsWith('.docx'));
  const profile = mkdtempSync(join(tmpdir(), 'libreoffice-'));
  const environment = `-env:UserInstallation=${pathToFileURL(profile).href}`;
  const pages = join(out, 'halaman');
  execFileSync('soffice', [environment, '--headless', '--convert-to', 'pdf', '--outdir', pages, ...files], {
    cwd: out,
    stdio: 'ignore',
  });
  rmSync(profile, { recursive: true, force: true });
  for (const file of files.map((name) => name.replace(/docx$/u, 'pdf'))) {
    execFileSync('pdftoppm', ['-r', '80', '-png', file, file.replace(/\.pdf$/u, '')], { cwd: pages });
  }
  console.log(`${files.length} Word files, their pages as pictures in ${pages}`);
}

/** A partner that shares 20,000 items and 5,000 meetings, made with the app's own modules. */
async function filler() {
  const { partnerPackage } = await sources.load('src-renderer/testing/partner-package/partner-package.ts');
  const { startMergeEngine } = await sources.load('src-renderer/testing/merge-engine.ts');
  await startMergeEngine();
  const counts = { items: 20_000, meetings: 5000, agreements: 0, region: '33.10', seed: 1 };
  return (card) => partnerPackage({ ...counts, for: { region: '34.04', card } });
}
