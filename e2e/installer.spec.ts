import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { extractAll, listPackage } from '@electron/asar';
import { chooseElectron, root } from '../.ci/electron.mjs';
import { packUnpacked, readSettings } from '../.ci/installer.mjs';
import { expect, test } from './fixtures.ts';
import { Office } from './office/office.ts';
import { saveCard } from './pages/exchange.ts';
import { setUpOffice } from './pages/first-run.ts';
import { MAGELANG, SLEMAN } from './demo/story.ts';

test('S1 the packed Simpul has all that it needs, nothing of this folder, and opens the file it is started with', async ({
  folder,
  newOffice,
}) => {
  test.setTimeout(240_000);
  const electron = chooseElectron({ fetch: false });
  const dist = electron.kind === 'real' ? dirname(electron.binary) : electron.dist;
  const output = join(folder, 'installer');
  await packUnpacked({ dist, output, fuses: electron.kind === 'real' });
  const archive = findArchive(output);
  const packed = listPackage(archive, { isPack: false });
  expect(packed).toContain('/out/main/index.js');
  expect(packed.filter((path) => /node_modules|\.ts$|e2e|\.ci|\.map$/.test(path))).toEqual([]);

  const program = join(folder, 'installed');
  extractAll(archive, program);
  const sleman = await newOffice('sleman').start();
  await setUpOffice(sleman, { ...SLEMAN, recovery: null });
  const card = join(folder, 'kartu.simpulkartu');
  await saveCard(sleman, card);
  const installed = new Office({ userData: join(folder, 'terpasang'), language: 'id', program });
  try {
    await installed.start();
    await setUpOffice(installed, { ...MAGELANG, recovery: null });
    await installed.restart(card);
    await expect(installed.page.getByRole('button', { name: 'Terima kartu' })).toBeVisible();
  } finally {
    if (installed.isRunning) await installed.quit();
  }
});

test('every kind of file that Simpul writes for others is opened with Simpul after it was installed', () => {
  const endings = readSettings().fileAssociations.map(({ ext }: { readonly ext: string }) => ext);
  const names = readFileSync(join(root, 'src-renderer/exchange/file-name.ts'), 'utf8');
  const written = [...names.matchAll(/'\.(simpul[a-z]*)'/g)].map(([, ending]) => ending);
  expect(written.length).toBeGreaterThan(2);
  expect(new Set(endings)).toEqual(new Set(written));
});

function findArchive(folder: string): string {
  for (const name of readdirSync(folder)) {
    const archive = join(folder, name, 'resources', 'app.asar');
    if (existsSync(archive)) return archive;
    const inBundle = join(folder, name, 'Simpul.app', 'Contents', 'Resources', 'app.asar');
    if (existsSync(inBundle)) return inBundle;
  }
  throw new Error('nothing was packed');
}
