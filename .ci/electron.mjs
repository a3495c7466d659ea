// Which Electron runs Simpul here: its own binary where there is one, else the stand-in over Chromium (e2e/standin).
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('..', import.meta.url));
const electron = join(root, 'node_modules', 'electron');
const standIn = join(root, 'e2e', 'standin', 'dist');
/** How long Electron's own installer may take to fetch 110 MB, in milliseconds. */
const DOWNLOAD_LIMIT = 300_000;

/** Electron's own binary, or null where it was never fetched. */
export function realBinary() {
  const note = join(electron, 'path.txt');
  const file = existsSync(note) ? join(electron, 'dist', readFileSync(note, 'utf8').trim()) : null;
  return file !== null && existsSync(file) ? file : null;
}

/** Lets Electron's installer try once; quiet, because the stand-in is there when it fails. */
export function fetchBinary() {
  spawnSync(process.execPath, [join(electron, 'install.js')], { stdio: 'ignore', timeout: DOWNLOAD_LIMIT });
  return realBinary();
}

/**
 * @param {{ fetch: boolean }} options whether the binary may be fetched first
 * @returns {{ kind: 'real', binary: string } | { kind: 'standin', binary: string, dist: string }} SIMPUL_ELECTRON=real|standin forces the choice
 */
export function chooseElectron({ fetch }) {
  const wish = process.env.SIMPUL_ELECTRON;
  if (wish !== undefined && wish !== 'real' && wish !== 'standin') {
    throw new Error(`SIMPUL_ELECTRON is "${wish}": say real or standin`);
  }
  const binary = wish === 'standin' ? null : (realBinary() ?? (fetch ? fetchBinary() : null));
  if (binary !== null) return { kind: 'real', binary };
  if (wish === 'real')
    throw new Error("SIMPUL_ELECTRON is real, and Electron's binary is not there: npx install-electron");
  return { kind: 'standin', binary: join(standIn, 'electron'), dist: standIn };
}

export function hasDisplay() {
  return process.platform !== 'linux' || Boolean(process.env.DISPLAY) || Boolean(process.env.WAYLAND_DISPLAY);
}
