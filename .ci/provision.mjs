// Makes sure that what runs Simpul, and what looks at its documents, is on this machine. On Debian as root it installs what is
// missing; elsewhere it says in one sentence what that is. Quick when all is there.
//   node .ci/provision.mjs [--documents]
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { lookForChromium } from '../e2e/standin/chromium/profile.mjs';
import { chooseElectron, hasDisplay } from './electron.mjs';

/**
 * @typedef {object} Tool
 * @property {string} name      as a person knows it
 * @property {string} package   Debian's name
 * @property {() => boolean} isThere
 */

function onPath(...commands) {
  const folders = (process.env.PATH ?? '').split(delimiter);
  return commands.some((command) => folders.some((folder) => existsSync(join(folder, command))));
}

/** @type {Tool} */
const CHROMIUM = {
  name: 'Chromium',
  package: 'chromium',
  isThere: () => lookForChromium() !== undefined,
};
/** @type {Tool} */
const FONTS = {
  name: 'the Liberation fonts',
  package: 'fonts-liberation',
  isThere: () =>
    existsSync('/usr/share/fonts/truetype/liberation') || existsSync('/usr/share/fonts/truetype/liberation2'),
};
/** @type {readonly Tool[]} */
const SCREEN = [
  { name: 'Xvfb', package: 'xvfb', isThere: () => onPath('Xvfb') },
  { name: 'xauth', package: 'xauth', isThere: () => onPath('xauth') },
];
const GTK = { name: 'GTK with the libraries beside it', package: 'libgtk-3-0 libnss3 libasound2 libgbm1 libxss1' };
/** @type {readonly Tool[]} */
const DOCUMENTS = [
  { name: 'LibreOffice', package: 'libreoffice-writer-nogui', isThere: () => onPath('soffice', 'libreoffice') },
  { name: 'poppler', package: 'poppler-utils', isThere: () => onPath('pdftoppm') },
  { name: 'age', package: 'age', isThere: () => onPath('age') },
  {
    name: 'the URW fonts',
    package: 'fonts-urw-base35',
    isThere: () => existsSync('/usr/share/fonts/opentype/urw-base35'),
  },
];

const NO_BINARY =
  'Electron\'s binary is missing and could not be downloaded: connect to the network and run "npx install-electron".';

/** What runs Simpul here needs: Electron's binary its libraries and a screen, the stand-in a Chromium. */
function toolsFor({ kind, binary }) {
  if (process.platform !== 'linux') return [];
  if (kind === 'standin') return [CHROMIUM, FONTS];
  const libraries = {
    ...GTK,
    isThere: () => !spawnSync('ldd', [binary], { encoding: 'utf8' }).stdout?.includes('not found'),
  };
  return [libraries, ...(hasDisplay() ? [] : SCREEN)];
}

function canInstall() {
  return process.getuid?.() === 0 && onPath('apt-get');
}

function runQuietly(command, args) {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const { status, stdout, stderr } = spawnSync(command, args, { encoding: 'utf8', env, maxBuffer: 1 << 28 });
  return status === 0 ? null : `${stdout ?? ''}${stderr ?? ''}`.trim().split('\n').slice(-5).join('\n');
}

function install(packages) {
  console.error(`Installing ${packages.join(', ')} …`);
  return (
    runQuietly('apt-get', ['update']) ??
    runQuietly('apt-get', ['install', '-y', '--no-install-recommends', ...packages])
  );
}

/** @param {readonly Tool[]} missing @returns {string} */
export function sentenceFor(missing) {
  const names = missing.map((tool) => tool.name).join(', ');
  const packages = missing.map((tool) => tool.package).join(' ');
  return `Simpul needs ${names} here, which is missing: on Debian or Ubuntu run "apt-get install ${packages}" as root, elsewhere install it as your system does.`;
}

/**
 * @param {{ documents?: boolean, fetch?: boolean }} [options] documents: also what renders and opens exported files;
 *   fetch: whether Electron's own binary may be downloaded first
 * @returns {string | null} null when all is there now, else one sentence on what is missing
 */
export function provision({ documents = false, fetch = true } = {}) {
  const chosen = chooseElectron({ fetch });
  if (chosen.kind === 'standin' && process.platform !== 'linux') return NO_BINARY;
  return makeSure([...toolsFor(chosen), ...(documents ? DOCUMENTS : [])]);
}

function makeSure(wanted) {
  const missing = wanted.filter((tool) => !tool.isThere());
  if (missing.length === 0) return null;
  if (!canInstall()) return sentenceFor(missing);
  const trouble = install(missing.flatMap((tool) => tool.package.split(' ')));
  if (trouble !== null) console.error(trouble);
  const left = wanted.filter((tool) => !tool.isThere());
  return left.length === 0 ? null : sentenceFor(left);
}

/** Provisions or ends the process with the sentence. */
export function provisionOrExit(options) {
  const sentence = provision(options);
  if (sentence === null) return;
  console.error(sentence);
  process.exit(1);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  provisionOrExit({ documents: process.argv.includes('--documents') });
}
