import { makeBridge } from './bridge.mjs';
import { makeIpc } from './ipc-renderer.mjs';
import { watchKeys } from './keys.mjs';
import { makeWebUtils, runPreload } from './modules.mjs';
import { watchWindow } from './watch.mjs';

/** The page's own world: takes what the preload exposes, as a property that can be neither written nor taken away. */
export function startMainWorld(nonce) {
  const define = (key, value) => {
    if (Object.hasOwn(window, key)) {
      throw new Error('Cannot bind an API on top of an existing property on the window object');
    }
    Object.defineProperty(window, key, { value, enumerable: true, writable: false, configurable: false });
  };
  makeBridge(`s2i-${nonce}`, `s2m-${nonce}`, define);
}

function notImplemented(name) {
  return () => {
    throw new Error(`not implemented by the stand-in: ${name}`);
  };
}

function throwsForEverything(name) {
  const get = (_target, key) => (typeof key === 'string' ? notImplemented(`${name}.${key}`) : undefined);
  return new Proxy({}, { get });
}

/**
 * The isolated world, before any script of the page.
 * @param {{ nonce: string, preload: string, process: object }} config
 * @param {(text: string) => void} send the binding to the main process
 * @param {Function | null} run the preload, wrapped: making a function from text here would fall under the page's CSP
 */
export function startIsolatedWorld(config, send, run) {
  const { ipcRenderer, door, note } = makeIpc(send, notImplemented);
  const { webUtils, fileOf } = makeWebUtils(config.nonce);
  const bridge = makeBridge(`s2m-${config.nonce}`, `s2i-${config.nonce}`, () => {});
  const state = { guard: false, accelerators: [] };
  const contextBridge = {
    exposeInMainWorld: (key, api) => bridge.expose(key, api),
    exposeInIsolatedWorld: notImplemented('contextBridge.exposeInIsolatedWorld()'),
    executeInMainWorld: notImplemented('contextBridge.executeInMainWorld()'),
  };
  const electron = { ipcRenderer, contextBridge, webUtils, webFrame: throwsForEverything('webFrame') };
  Object.defineProperty(globalThis, '__standin', {
    value: { ...door, fileOf, tell: (news) => Object.assign(state, news) },
  });

  // Makes Chromium ask before a person's X closes the window, so that the main process gets its `close` event first.
  window.addEventListener('beforeunload', (event) => {
    if (state.guard) event.preventDefault();
  });
  watchWindow(note);
  watchKeys(() => state.accelerators, note);
  if (run !== null) runPreload(run, { config, electron, missing: notImplemented, note });
  note('preload-done');
}
