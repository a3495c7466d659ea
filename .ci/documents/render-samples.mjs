// The sample documents as files and, by LibreOffice, as PDF, in one folder.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { makeSamples } from './make-samples.mjs';
import { toolOutput } from './pdf-pages.mjs';

/**
 * @param {string} folder
 * @param {Parameters<typeof makeSamples>[1]} which
 */
export async function renderSamples(folder, which) {
  const samples = await makeSamples(folder, which);
  // A profile of its own: LibreOffice refuses to start twice on one.
  const profile = mkdtempSync(join(tmpdir(), 'libreoffice-'));
  const environment = `-env:UserInstallation=${pathToFileURL(profile).href}`;
  const files = samples.map(({ file }) => join(folder, file));
  try {
    toolOutput('soffice', [environment, '--headless', '--convert-to', 'pdf', '--outdir', folder, ...files]);
  } finally {
    rmSync(profile, { recursive: true, force: true });
  }
  return samples;
}
