// Puts the scripts of the two worlds together from the files of this folder, as text.
import { readFileSync } from 'node:fs';
import { compileFunction } from 'node:vm';
import { words } from '../words.mjs';

/** In the order in which they are read; each file's imports come before it. */
const MAIN_WORLD = words('./bridge.mjs ./worlds.mjs');
const ISOLATED_WORLD = words(`
  ../words.mjs ../wire/codec.mjs ./emitter.mjs ./bridge.mjs ./ipc-renderer.mjs
  ./modules.mjs ./keys.mjs ./watch.mjs ./worlds.mjs
`);

export const WORLD = 'Electron Isolated Context';
export const BINDING = '__standinSend';
/** Sub-frames get nothing: the app has none, and a preload runs in the main frame only. */
const TOP_ONLY = 'if (window.top !== window) return;';
const PARAMETERS = 'require, module, exports, process, global, setImmediate, clearImmediate';

/** A module's text without its import and export words, to stand in one scope with the others. */
function textOf(file) {
  const text = readFileSync(new URL(file, import.meta.url), 'utf8');
  return text.replaceAll(/^import [^;]*;$/gm, '').replaceAll(/^export /gm, '');
}

/** @param {readonly string[]} files */
function textOfAll(files) {
  return files.map((file) => textOf(file)).join('\n');
}

/** The preload as the text of a function; throws a SyntaxError where it does not parse. */
export function wrapPreload(file) {
  const wrapped = `(function (${PARAMETERS}) {${readFileSync(file, 'utf8')}\n})`;
  compileFunction(wrapped, [], { filename: file });
  return wrapped;
}

export function mainWorldScript(nonce) {
  const files = textOfAll(MAIN_WORLD);
  return `(() => { ${TOP_ONLY}\n${files}\nstartMainWorld(${JSON.stringify(nonce)}); })()`;
}

/** @param {{ nonce: string }} config @param {string} preload from wrapPreload, or 'null' */
export function isolatedWorldScript(config, preload) {
  const files = textOfAll(ISOLATED_WORLD);
  const send = `(text) => ${BINDING}(text)`;
  return `(() => { ${TOP_ONLY}\n${files}\nstartIsolatedWorld(${JSON.stringify(config)}, ${send}, ${preload}); })()`;
}
