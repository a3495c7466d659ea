// The pages that were looked at and found good (word.md §4), and whether those of today lie as they do.
// Run: node .ci/documents/golden-pages.mjs [--renew]. It draws the quick documents anew and says which pages differ and where; with
// --renew the pictures in e2e/golden-pages are replaced, to be looked at before they are committed.
import { copyFileSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readGray } from './gray-picture.mjs';
import { pictureFaults, RESOLUTION } from './page-pictures.mjs';
import { toolOutput } from './pdf-pages.mjs';
import { renderSamples } from './render-samples.mjs';

export const PICTURES = fileURLToPath(new URL('../../e2e/golden-pages/', import.meta.url));

/** The first page of a document, and the one with its signatures or its table. */
export const GOLDEN = {
  'ksb-2-F4': [1, 5],
  'ksb-6-F4': [1],
  'ksb-30-F4': [1],
  'ksb-3-F4-21': [1],
  'pks-2-F4': [1],
  'pks-lampiran-F4': [9],
  'nk-2-F4': [1],
  'rk-2-F4': [1],
  'loi-2-F4': [1],
  'mou-2-F4': [1],
  'add-2-F4': [1, 2],
  'add-en-F4': [1, 3],
  'rangkap-F4': [1],
  'undangan-F4': [1],
  'daftar-hadir-F4': [1],
  'notula-F4': [1, 3],
  'berita-acara-F4': [1],
  'discussion-F4': [1],
  'handover-F4': [1],
  'surat-kuasa-F4': [1],
  'framework-F4': [1, 2],
  'feasibility-F4': [4],
  'initiation-F4': [1],
  'offer-F4': [1, 2],
  'reply-changes-F4': [1],
  'reply-decline-F4': [1],
  'approval-request-F4': [1],
  'handover-kosong-F4': [1],
  'register-F4': [1],
  'laporan-tahunan-F4': [3],
  'laporan-pelaksanaan-F4': [1, 3],
  'riwayat-F4': [1],
  'templat-ksb-F4': [1],
  'templat-proceedings-F4': [1],
};

/** The names of all golden pictures. */
export function goldenNames() {
  return Object.entries(GOLDEN).flatMap(([name, pages]) => pages.map((page) => `${name}-${page}.png`));
}

/**
 * Draws the golden pages out of the PDFs of a folder, into it, and compares them.
 * @param {string} folder
 * @returns {readonly { readonly picture: string, readonly faults: readonly string[] }[]} every golden page; `picture` is the path of the new one
 */
export function compareGolden(folder) {
  return Object.entries(GOLDEN).flatMap(([name, pages]) =>
    pages.map((page) => {
      const picture = join(folder, `${name}-${page}`);
      const only = ['-f', String(page), '-l', String(page), '-singlefile'];
      toolOutput('pdftoppm', [
        '-r',
        String(RESOLUTION),
        '-gray',
        '-png',
        ...only,
        join(folder, `${name}.pdf`),
        picture,
      ]);
      return { picture: `${picture}.png`, faults: faultsOf(`${picture}.png`) };
    }),
  );
}

function faultsOf(picture) {
  const name = basename(picture);
  return readdirSync(PICTURES).includes(name)
    ? pictureFaults(readGray(readFileSync(join(PICTURES, name))), readGray(readFileSync(picture)))
    : ['no picture of it was found good yet'];
}

async function main() {
  const isRenewed = process.argv.includes('--renew');
  const folder = mkdtempSync(join(tmpdir(), 'golden-'));
  await renderSamples(folder, { quick: true });
  const other = compareGolden(folder).filter(({ faults }) => faults.length > 0);
  for (const { picture, faults } of other) console.log(`${basename(picture)}: ${faults.join('; ')}`);
  console.log(
    `${other.length} of ${goldenNames().length} pages differ${isRenewed ? ' and are renewed: look at them' : ''}`,
  );
  if (isRenewed) {
    for (const { picture } of other) copyFileSync(picture, join(PICTURES, basename(picture)));
    for (const name of readdirSync(PICTURES)) if (!goldenNames().includes(name)) rmSync(join(PICTURES, name));
  }
  rmSync(folder, { recursive: true, force: true });
  process.exitCode = other.length > 0 && !isRenewed ? 1 : 0;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await main();
