// What the READMEs say of the house, held to what is there: each names the folders beside it, and no file that is gone.
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { root } from './electron.mjs';

/** What git keeps or is about to keep, from the top of the project. */
export function keptFiles() {
  const told = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], {
    cwd: root,
    encoding: 'utf8',
  });
  return told.split('\n').filter((file) => file !== '');
}

/** @param {readonly string[]} files */
export function readmesIn(files) {
  return files
    .filter((file) => file === 'ARCHITECTURE.md' || /(?:^|\/)README\.md$/u.test(file))
    .map((path) => ({ path, text: readFileSync(join(root, path), 'utf8') }));
}

/**
 * Folders that stand beside a README and that it does not name. The one at the top and ARCHITECTURE.md name rooms, which another test holds.
 * @param {{ readonly path: string, readonly text: string }} readme
 * @param {readonly string[]} files
 */
export function unnamedFolders({ path, text }, files) {
  const folder = dirname(path);
  if (folder === '.') return [];
  const below = files.filter((file) => file.startsWith(`${folder}/`)).map((file) => file.slice(folder.length + 1));
  const folders = [...new Set(below.filter((file) => file.includes('/')).map((file) => file.split('/')[0]))];
  return folders
    .filter((name) => !new RegExp(`(?<![\\w-])${name}(?![\\w-])`, 'u').test(text))
    .map((name) => `${folder}/${name}`);
}

const CODE = /`([\w./{},*-]+\.(?:ts|tsx|mjs|md|xba|py))`/gu;
/** Of packages, not of the house. */
const FOREIGN = new Set(['electron.d.ts']);

/**
 * Files that a README names and that are nowhere in the house; a path is given from any folder on, `*` stands for anything in a name.
 * @param {{ readonly text: string }} readme
 * @param {readonly string[]} files
 */
export function goneFiles({ text }, files) {
  const isThere = (name) => {
    const wanted = new RegExp(`(?:^|/)${escaped(name.replace(/^(?:\.\.?\/)+/u, '')).replaceAll('\\*', '[^/]*')}$`, 'u');
    return FOREIGN.has(name) || files.some((file) => wanted.test(file));
  };
  return [...text.matchAll(CODE)].flatMap(([, named]) => spread(named)).filter((name) => !isThere(name));
}

/** `a/{b,c}.ts` is two files. */
function spread(named) {
  const list = /\{([^}]*)\}/u.exec(named);
  return list === null ? [named] : list[1].split(',').flatMap((part) => spread(named.replace(list[0], part)));
}

function escaped(text) {
  return text.replaceAll(/[.*+?^${}()|[\]\\]/gu, String.raw`\$&`);
}
