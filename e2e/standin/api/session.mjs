import { EventEmitter } from 'node:events';
import { browser, contentsOfFrame, desk, firstWindow, preventable, sayOnce } from '../desk.mjs';
import { words } from '../words.mjs';
import { guardEvents, refuse, seal, sealStatics } from '../surface.mjs';
import { app } from './app.mjs';
import { net } from './net.mjs';
import { applyPermissions } from './permissions.mjs';
import { protocol } from './protocol.mjs';

const RESOURCE_TYPES = {
  Document: 'mainFrame',
  Script: 'script',
  Image: 'image',
  Stylesheet: 'stylesheet',
  XHR: 'xhr',
  Fetch: 'xhr',
  Font: 'font',
  WebSocket: 'webSocket',
};

/** Only "cancel or not" is asked; redirects by a listener are not. */
function makeWebRequest() {
  const onBeforeRequest = (...args) => {
    const listener = args.at(-1);
    browser.interception.filter = listener === null ? null : (event, url) => asksToCancel(listener, event, url);
    void browser.interception.update();
  };
  return seal({ onBeforeRequest }, 'WebRequest', 'session.webRequest');
}

function asksToCancel(listener, event, url) {
  const details = {
    id: 0,
    url,
    method: event.request.method,
    resourceType: RESOURCE_TYPES[event.resourceType] ?? 'other',
    webContentsId: contentsOfFrame(event.frameId)?.id,
    referrer: '',
    timestamp: Date.now(),
  };
  return new Promise((resolve) => listener(details, (answer) => resolve(answer?.cancel === true)));
}

class Session extends EventEmitter {
  #handlers = { check: null, request: null };

  constructor() {
    super();
    Object.defineProperty(this, 'webRequest', { value: makeWebRequest() });
    Object.defineProperty(this, 'protocol', { value: protocol });
  }

  setPermissionRequestHandler(handler) {
    this.#handlers.request = handler;
    void this.#applyPermissions();
  }

  setPermissionCheckHandler(handler) {
    this.#handlers.check = handler;
    void this.#applyPermissions();
  }

  // Devices and screen capture are never offered to the page here, so these are never asked.
  setDevicePermissionHandler() {}
  setDisplayMediaRequestHandler() {}
  setUSBProtectedClassesHandler() {}
  setBluetoothPairingHandler() {}
  setCertificateVerifyProc() {}
  setSpellCheckerEnabled() {}
  setSpellCheckerLanguages() {}

  isPersistent() {
    return true;
  }

  getStoragePath() {
    return browser.profile;
  }

  fetch(input, init) {
    return net.fetch(input, init);
  }

  async flushStorageData() {}

  async clearCache() {
    await browser.root.send('Network.clearBrowserCache').catch(() => {});
  }

  async clearStorageData() {
    const contents = firstWindow()?.webContents;
    if (contents === undefined) return;
    const { origin } = new URL(browser.schemes.toWeb(contents.getURL()));
    await contents._link.cdp('Storage.clearDataForOrigin', { origin, storageTypes: 'all' });
  }

  async #applyPermissions() {
    if (app.isReady()) await applyPermissions(this.#handlers, firstWindow()?.webContents ?? null);
  }
}

guardEvents(
  seal(Session.prototype, 'Session', 'session'),
  'Session',
  words(`
  will-download spellcheck-dictionary-download-failure preconnect extension-loaded
  select-serial-port select-hid-device select-usb-device
`),
);

export const defaultSession = new Session();

/** Downloads are always refused by the browser; the listener sees what was tried. */
browser.on('download', ({ url, suggestedFilename, frameId }) => {
  const item = { getURL: () => browser.schemes.fromWeb(url), getFilename: () => suggestedFilename, cancel: () => {} };
  const event = preventable();
  const contents = contentsOfFrame(frameId) ?? [...desk.contents.values()][0];
  defaultSession.emit('will-download', event, seal(item, 'DownloadItem', 'downloadItem'), contents);
  if (!event.defaultPrevented) sayOnce(`a download was refused: ${suggestedFilename}`);
});

export const session = sealStatics(
  {
    defaultSession,
    fromPartition: (partition) => (partition === '' ? defaultSession : refuse(`session.fromPartition('${partition}')`)),
  },
  'Session',
  'session',
);
