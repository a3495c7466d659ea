// npm run demo: the whole main job by two offices, unattended, through the screen; leaves everything in demo/. `-- --big` fills one
// office with 20,000 items and 5,000 meetings first.
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { strFromU8, unzipSync } from 'fflate';
import { buildIfStale } from './build-if-stale.mjs';
import { root } from './electron.mjs';
import { openSources } from './load-source.mjs';
import { provisionOrExit } from './provision.mjs';

/** What must lie in demo/ at the end: each of these as Word file and as PDF, with pictures of its pages. */
const PAPERS = ['undangan', 'daftar-hadir', 'notula', 'berita-acara', 'ksb', 'ksb-lima-daerah', 'pks', 'surat-kuasa'];
/** What went to Magelang and came back: as Word files only. */
const EXCHANGED = ['ksb-balasan', 'ksb-jawaban'];

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
  complete();
  console.log(`\nDone. Everything is in ${out}; begin with report.md`);
} catch (error) {
  console.error(error);
  process.exitCode = 1;
} finally {
  await sources.close();
}

/** Throws when a document is not there, or when the answer does not speak in tracked changes. */
function complete() {
  const made = new Set(readdirSync(out));
  const drawn = readdirSync(join(out, 'halaman'));
  const files = [...PAPERS, ...EXCHANGED].map((name) => `${name}.docx`).concat(PAPERS.map((name) => `${name}.pdf`));
  const missing = files.filter((name) => !made.has(name));
  missing.push(
    ...files
      .filter((name) => !drawn.some((page) => page.startsWith(`${pageName(name)}-`)))
      .map((name) => `pages of ${name}`),
  );
  const xml = strFromU8(unzipSync(readFileSync(join(out, 'ksb-jawaban.docx')))['word/document.xml']);
  if (!/<w:ins /u.test(xml) || !/<w:del /u.test(xml)) missing.push('tracked changes in ksb-jawaban.docx');
  if (missing.length > 0) throw new Error(`the demo left out: ${missing.join(', ')}`);
}

/** What the pictures of a file's pages are called: those of a PDF of the app beside those that LibreOffice draws of the Word file. */
function pageName(file) {
  return file.replace(/\.docx$/u, '').replace(/\.pdf$/u, '-pdf');
}

/** Each Word file of the demo as PDF and its pages as pictures, by LibreOffice and poppler; and those of the app's own PDFs. */
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
  const draw = (pdf, name) => execFileSync('pdftoppm', ['-r', '80', '-png', pdf, name], { cwd: pages });
  for (const file of files) draw(file.replace(/docx$/u, 'pdf'), pageName(file));
  const own = readdirSync(out).filter((name) => name.endsWith('.pdf'));
  for (const file of own) draw(join(out, file), pageName(file));
  console.log(`${files.length} Word files and ${own.length} PDFs, their pages as pictures in ${pages}`);
}

/** A partner that shares 20,000 items and 5,000 meetings, made with the app's own modules. */
async function filler() {
  const { partnerPackage } = await sources.load('src-renderer/testing/partner-package/partner-package.ts');
  const { startMergeEngine } = await sources.load('src-renderer/testing/merge-engine.ts');
  await startMergeEngine();
  const counts = { items: 20_000, meetings: 5000, agreements: 0, region: '33.10', seed: 1 };
  return (card) => partnerPackage({ ...counts, for: { region: '34.04', card } });
}
