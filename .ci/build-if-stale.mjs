import { spawnSync } from 'node:child_process';
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './electron.mjs';

const SOURCES = ['src-main', 'src-renderer', 'resources', 'electron.vite.config.ts', 'package.json'];
const BUILT = ['out/main/index.js', 'out/preload/index.js', 'out/renderer/index.html'];

function newest(path) {
  const stat = statSync(path, { throwIfNoEntry: false });
  if (stat === undefined || /\.test\.tsx?$/.test(path)) return 0;
  if (!stat.isDirectory()) return stat.mtimeMs;
  return Math.max(0, ...readdirSync(path).map((name) => newest(join(path, name))));
}

function oldestBuilt() {
  return Math.min(...BUILT.map((file) => statSync(join(root, file), { throwIfNoEntry: false })?.mtimeMs ?? 0));
}

/** Whether any source is newer than what was built from it. */
export function isStale() {
  return Math.max(...SOURCES.map((source) => newest(join(root, source)))) > oldestBuilt();
}

/** Builds when needed; ends the process with the build's output when it fails. */
export function buildIfStale() {
  if (!isStale()) return;
  console.error('Building Simpul …');
  const { status, stdout, stderr } = spawnSync('npx', ['electron-vite', 'build'], { cwd: root, encoding: 'utf8' });
  if (status === 0) return;
  console.error(`${stdout}${stderr}`);
  process.exit(status ?? 1);
}
