// The table of rooms (style.md §2.1): which file lies in which room, and what each room may import. What is not listed is refused.
// ARCHITECTURE.md's table is held to this one by .ci/rooms.test.mjs.

/**
 * @typedef {object} Room
 * @property {string} name    how other rooms call it: `#name/…`
 * @property {string} path    folder (or, for a root, one file) from the top of the project
 * @property {readonly string[]} rooms     names of the rooms it may import
 * @property {readonly string[]} packages  packages it may import; `node:` stands for all of Node's own
 */

/** @type {readonly Room[]} */
export const ROOMS = [
  { name: 'bridge', path: 'src-main/bridge', rooms: [], packages: ['zod'] },
  { name: 'preload', path: 'src-main/preload', rooms: ['bridge'], packages: ['electron'] },
  { name: 'ipc', path: 'src-main/ipc', rooms: ['bridge'], packages: ['electron'] },
  { name: 'host', path: 'src-main/host', rooms: ['bridge'], packages: ['electron', 'node:', 'age-encryption', 'zod'] },
  { name: 'window', path: 'src-main/window', rooms: [], packages: ['electron', 'node:', 'zod'] },
  {
    name: 'main',
    path: 'src-main/index.ts',
    rooms: ['bridge', 'host', 'ipc', 'window'],
    packages: ['electron', 'node:'],
  },

  { name: 'base', path: 'src-renderer/base', rooms: [], packages: [] },
  { name: 'domain', path: 'src-renderer/domain', rooms: ['base'], packages: ['zod', 'diff-match-patch-es'] },
  { name: 'feed', path: 'src-renderer/feed', rooms: ['base'], packages: ['cborg'] },
  {
    name: 'documents',
    path: 'src-renderer/documents',
    rooms: ['base', 'domain'],
    packages: ['@automerge/automerge', '@noble/hashes', 'diff-match-patch-es'],
  },
  { name: 'store', path: 'src-renderer/store', rooms: ['base', 'domain', 'feed', 'documents'], packages: ['dexie'] },
  {
    name: 'exchange',
    path: 'src-renderer/exchange',
    rooms: ['base', 'domain', 'feed', 'documents'],
    packages: ['age-encryption', 'fflate', 'zod', 'cborg'],
  },
  {
    name: 'backup',
    path: 'src-renderer/backup',
    rooms: ['base', 'feed', 'documents', 'store', 'exchange'],
    packages: ['zod'],
  },
  {
    name: 'word',
    path: 'src-renderer/word',
    rooms: ['base', 'domain'],
    packages: ['docx', 'docxtemplater', 'fflate', 'pizzip', '@xmldom/xmldom'],
  },
  { name: 'platform', path: 'src-renderer/platform', rooms: ['base', 'bridge'], packages: ['zod'] },
  {
    name: 'app',
    path: 'src-renderer/app',
    rooms: ['base', 'domain', 'feed', 'documents', 'store', 'exchange', 'backup', 'word', 'platform'],
    packages: ['comlink'],
  },
  {
    name: 'ui',
    path: 'src-renderer/ui',
    rooms: ['base', 'domain', 'app'],
    packages: [
      'react',
      'react-dom',
      'zustand',
      'wouter',
      '@mantine/core',
      '@mantine/dates',
      '@mantine/hooks',
      '@tabler/icons-react',
      '@tanstack/react-virtual',
      'dayjs',
    ],
  },
  {
    name: 'roots',
    path: 'src-renderer/roots',
    rooms: ['base', 'domain', 'documents', 'store', 'word', 'platform', 'app', 'ui'],
    packages: ['comlink', '@automerge/automerge'],
  },
];

/** Files that may import anything and that nothing of the product may import. */
const FREE = [
  /\.test\.[cm]?[jt]sx?$/,
  /^src-renderer\/testing\//,
  /^e2e\//,
  /^\.ci\//,
  /^\.oxlint\//,
  /^electron\.vite\.config\.ts$/,
];

/** @param {string} file path from the top of the project, with `/` */
export function isFree(file) {
  return FREE.some((pattern) => pattern.test(file));
}

/** @param {string} file @returns {Room | null} */
export function roomOf(file) {
  return ROOMS.find((room) => file === room.path || file.startsWith(`${room.path}/`)) ?? null;
}

/**
 * Why an import is refused, or null when it may stand.
 * @param {string} file      the importing file, from the top of the project
 * @param {string} specifier what it names
 * @returns {string | null}
 */
export function judge(file, specifier) {
  if (isFree(file)) return null;
  const room = roomOf(file);
  if (room === null) return `${file} lies in no room: add its room to .ci/rooms.mjs or move it`;
  const bare = specifier.replace(/\?.*$/, '');
  if (bare.startsWith('.')) return judgePath(room, file, resolvePath(file, bare), specifier);
  return bare.startsWith('#') ? judgeName(room, bare) : judgePackage(room, bare);
}

function judgeName(room, bare) {
  if (/\.test\.[jt]sx?$/.test(bare) || bare.startsWith('#testing/')) return 'the product may not import tests';
  const target = roomOf(bare.startsWith('#bridge/') ? `src-main/${bare.slice(1)}` : `src-renderer/${bare.slice(1)}`);
  if (target === null) return `${bare} names no room`;
  if (target.name === room.name) return `inside a room write ./…, not ${bare}`;
  return room.rooms.includes(target.name) ? null : `${room.name} may not import ${target.name}`;
}

function judgePackage(room, bare) {
  const name = bare.startsWith('node:') ? 'node:' : bare.split('/', bare.startsWith('@') ? 2 : 1).join('/');
  return room.packages.includes(name) ? null : `${room.name} may not import the package ${name}`;
}

function judgePath(room, file, target, specifier) {
  if (isFree(target)) return 'the product may not import tests';
  const other = roomOf(target);
  if (other === null) return `${specifier} leaves the room for a place that is none`;
  if (other.name === room.name) return null;
  const root = room.path === file;
  if (!root) return `a room is left by its name only: write #${other.name}/…, not ${specifier}`;
  return room.rooms.includes(other.name) ? null : `${room.name} may not import ${other.name}`;
}

function resolvePath(file, specifier) {
  const parts = file.split('/').slice(0, -1);
  for (const part of specifier.split('/')) {
    if (part === '..') parts.pop();
    else if (part !== '.') parts.push(part);
  }
  return parts.join('/');
}
