// npm run installer: builds the app and makes the installer of this system in installer/. It needs Electron's own binary, and for
// Windows and Debian's packages tools that electron-builder fetches; what is missing it says in one sentence.
import { readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build, Platform } from 'electron-builder';
import { buildIfStale } from './build-if-stale.mjs';
import { fetchBinary, realBinary, root } from './electron.mjs';

const SETTINGS = new URL('electron-builder.json', import.meta.url);

/**
 * Packs the built app as it is installed, without an installer around it.
 *
 * @param {{ dist: string, output: string, fuses: boolean }} of the folder with the binary, where the result goes, and whether the
 *   binary is Electron's own, which alone has fuses to set
 */
export async function packUnpacked({ dist, output, fuses }) {
  const { electronFuses, directories, ...settings } = readSettings();
  await build({
    projectDir: root,
    targets: Platform.current().createTarget('dir'),
    config: {
      ...settings,
      ...(fuses ? { electronFuses } : {}),
      directories: { ...directories, output },
      electronDist: dist,
    },
  });
}

/** What the installers are made by; also tells which files the system opens with Simpul. */
export function readSettings() {
  return JSON.parse(readFileSync(SETTINGS, 'utf8'));
}

async function makeInstaller() {
  const binary = realBinary() ?? fetchBinary();
  if (binary === null) {
    console.error(
      'No installer can be made here: Electron\'s binary is missing and could not be downloaded. Connect to the network and run "npx install-electron".',
    );
    process.exitCode = 1;
    return;
  }
  buildIfStale();
  const config = { ...readSettings(), electronDist: dirname(binary) };
  await build({ projectDir: root, targets: Platform.current().createTarget(), config });
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) await makeInstaller();
