import { PageEmitter } from './emitter.mjs';

/** webUtils.getPathForFile is synchronous in Electron; here it gives a token that the main process turns into the path. */
export function makeWebUtils(nonce) {
  const files = new Map();
  const numbers = new WeakMap();
  const getPathForFile = (file) => {
    if (!(file instanceof File)) {
      throw new TypeError("Failed to execute 'getPathForFile': parameter 1 is not of type 'File'.");
    }
    if (!numbers.has(file)) {
      numbers.set(file, files.size + 1);
      files.set(files.size + 1, file);
    }
    return `standin-file:${nonce}:${numbers.get(file)}:`;
  };
  return { webUtils: { getPathForFile }, fileOf: (id) => files.get(id) };
}

function makeProcess(config, missing) {
  return Object.assign(new PageEmitter(), config.process, {
    type: 'renderer',
    sandboxed: true,
    contextIsolated: true,
    isMainFrame: true,
    nextTick: (callback, ...args) => queueMicrotask(() => callback(...args)),
    cwd: missing('process.cwd()'),
  });
}

/** What `require` knows in a sandboxed preload: electron, events, timers, url, and nothing else. */
export function makePreloadModules(electron) {
  const timers = {
    setTimeout: window.setTimeout.bind(window),
    clearTimeout: window.clearTimeout.bind(window),
    setInterval: window.setInterval.bind(window),
    clearInterval: window.clearInterval.bind(window),
    setImmediate: (callback, ...args) => window.setTimeout(() => callback(...args), 0),
    clearImmediate: window.clearTimeout.bind(window),
  };
  const modules = new Map([
    ['electron', electron],
    ['electron/renderer', electron],
    ['electron/common', electron],
    ['events', Object.assign(PageEmitter, { EventEmitter: PageEmitter })],
    ['timers', timers],
    ['url', { URL, URLSearchParams }],
  ]);
  const require = (id) => {
    const module = modules.get(id.replace(/^node:/, ''));
    if (module === undefined) throw new Error(`module not found: ${id}`);
    return module;
  };
  return { require, timers };
}

/** Runs the app's preload, already wrapped in a function with the parameters of a CommonJS module. */
export function runPreload(run, { config, electron, missing, note }) {
  const { require, timers } = makePreloadModules(electron);
  const module = { exports: {} };
  const process = makeProcess(config, missing);
  try {
    run(require, module, module.exports, process, globalThis, timers.setImmediate, timers.clearImmediate);
  } catch (error) {
    const { message, stack } = error instanceof Error ? error : new Error(String(error));
    console.error(`Unable to load preload script: ${config.preload}\n${stack}`);
    note('preload-error', { message, stack });
  }
}
