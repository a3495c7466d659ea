import { EventEmitter } from 'node:events';
import { app } from './app.mjs';
import { browser, desk, preventable, sayOnce } from '../desk.mjs';
import { words } from '../words.mjs';
import { guardEvents, seal, sealStatics } from '../surface.mjs';
import { makeIpcMain } from './ipc-main.mjs';
import { mediaFeatures } from './native-theme.mjs';
import { PageLink } from './page-link.mjs';
import { relayPageEvents } from './page-events.mjs';
import { receiveMessage } from './page-messages.mjs';
import { printOptions } from './print.mjs';
import { defaultSession } from './session.mjs';

const FIRES = words(`
  did-finish-load dom-ready did-start-loading did-stop-loading did-fail-load did-navigate
  did-navigate-in-page did-start-navigation will-navigate will-frame-navigate will-redirect
  page-title-updated render-process-gone console-message preload-error will-prevent-unload
  destroyed ipc-message context-menu
`);
const HARMLESS = words(`
  unresponsive responsive before-input-event will-attach-webview did-attach-webview zoom-changed
  did-redirect-navigation frame-created devtools-opened devtools-closed certificate-error login
  select-client-certificate input-event did-create-window
`);
/** A navigation or reload asks beforeunload too; what comes this soon after one (ms) is not a person closing the window. */
const LEAVING = 2000;

function makeMainFrame(contents) {
  const frame = {
    parent: null,
    routingId: 1,
    processId: 1,
    detached: false,
    isDestroyed: () => contents._link.gone,
    send: (...args) => contents.send(...args),
    get url() {
      return contents._url;
    },
    get origin() {
      return /^[a-z-]+:\/\/[^/]*/.exec(contents._url)?.[0] ?? '';
    },
    get top() {
      return frame;
    },
  };
  return seal(frame, 'WebFrameMain', 'webFrameMain');
}

let lastId = 0;

class WebContents extends EventEmitter {
  #openHandler = null;
  #zoomFactor = 1;

  constructor(owner, preferences) {
    super();
    this.setMaxListeners(0);
    lastId += 1;
    const own = {
      id: lastId,
      session: defaultSession,
      ipc: makeIpcMain('webContents.ipc'),
      mainFrame: makeMainFrame(this),
    };
    for (const [name, value] of Object.entries(own)) Object.defineProperty(this, name, { value, enumerable: true });
    this._owner = owner;
    this._url = '';
    this._title = '';
    this._loading = false;
    this._closing = false;
    this._leavingSince = 0;
    this._opened = [];
    this._link = new PageLink(preferences);
    this._link.on('message', (kind, channel, id, args) => receiveMessage(this, { kind, channel, id, args }));
    this._link.on('preload-error', (error) => this.emit('preload-error', preventable(), preferences.preload, error));
    this._link.on('gone', () => this.#ended());
    desk.contents.set(this.id, this);
  }

  static fromId(id) {
    return desk.contents.get(id);
  }

  static getAllWebContents() {
    return [...desk.contents.values()];
  }

  static getFocusedWebContents() {
    return desk.focused?.webContents ?? null;
  }

  static fromDevToolsTargetId(targetId) {
    return [...desk.contents.values()].find((contents) => contents._link.targetId === targetId);
  }

  _attach(session, target) {
    relayPageEvents(session, this);
    return this._link.attach(session, target, mediaFeatures());
  }

  /** Whether a person's X is held back until the main process has had its `close` event. A test driver has no X. */
  _isGuarded() {
    return this._owner.listenerCount('close') > 0 && !app.commandLine.hasSwitch('remote-debugging-port');
  }

  _sync() {
    this._link.tell({ guard: this._isGuarded(), accelerators: desk.menu?._accelerators() ?? [] });
  }

  _pageDialog({ type }) {
    const answer = (accept) => this._link.post('Page.handleJavaScriptDialog', { accept });
    if (type === 'beforeunload') this.#beforeUnload(answer);
    else if (browser.headless) answer(false); // alert and confirm show themselves in a real window
  }

  #beforeUnload(answer) {
    if (this._closing || Date.now() - this._leavingSince < LEAVING) {
      answer(true);
      return;
    }
    const event = preventable();
    if (!this._isGuarded()) {
      this.emit('will-prevent-unload', event);
      answer(event.defaultPrevented);
      return;
    }
    this._owner.emit('close', event);
    this._closing = !event.defaultPrevented;
    answer(this._closing);
  }

  /** What setWindowOpenHandler's handler says about a new window. */
  _mayOpen(details) {
    return this.#openHandler?.(details)?.action === 'allow';
  }

  #ended() {
    desk.contents.delete(this.id);
    this.emit('destroyed', preventable());
    this._owner._gone();
  }

  send(channel, ...args) {
    if (this._link.gone) throw new TypeError('Object has been destroyed');
    if (typeof channel !== 'string') throw new TypeError('Missing required channel argument');
    void this._link.send('event', channel, 0, args);
  }

  close(options) {
    if (this._link.gone) return;
    if (options?.waitForBeforeUnload) this._owner._closeNow();
    else this._owner.destroy();
  }

  loadURL(url) {
    return this._owner.loadURL(url);
  }

  loadFile(file) {
    return this._owner.loadFile(file);
  }

  setWindowOpenHandler(handler) {
    this.#openHandler = handler;
  }

  reload() {
    this.#reload({});
  }

  reloadIgnoringCache() {
    this.#reload({ ignoreCache: true });
  }

  #reload(options) {
    this._leavingSince = Date.now();
    this._link.post('Page.reload', options);
  }

  stop() {
    this._link.post('Page.stopLoading');
  }

  async executeJavaScript(expression, userGesture = false) {
    const options = { expression, awaitPromise: true, returnByValue: true, userGesture };
    const { result, exceptionDetails } = await this._link.cdp('Runtime.evaluate', options);
    if (exceptionDetails === undefined) return result.value;
    throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
  }

  async printToPDF(options = {}) {
    const { data } = await this._link.cdp('Page.printToPDF', printOptions(options));
    return Buffer.from(data, 'base64');
  }

  /** There is no system dialog for paper without a screen; on one, Chromium shows its own, and nobody hears how it ended. */
  print(_options = {}, done = () => {}) {
    if (browser.headless) {
      setImmediate(() => done(false, 'no printer: the stand-in has no screen'));
      return;
    }
    void this._link.cdp('Runtime.evaluate', { expression: 'window.print()', userGesture: true }).then(
      () => done(true, ''),
      (error) => done(false, error.message),
    );
  }

  getURL() {
    return this._url;
  }

  getTitle() {
    return this._title;
  }

  getType() {
    return 'window';
  }

  getOSProcessId() {
    return browser.process?.pid ?? 0;
  }

  isDestroyed() {
    return this._link.gone;
  }

  isLoading() {
    return this._loading;
  }

  isLoadingMainFrame() {
    return this._loading;
  }

  isCrashed() {
    return false;
  }

  isFocused() {
    return desk.focused === this._owner;
  }

  focus() {
    this._owner.focus();
  }

  get zoomFactor() {
    return this.#zoomFactor;
  }

  set zoomFactor(factor) {
    this.setZoomFactor(factor);
  }

  get zoomLevel() {
    return this.getZoomLevel();
  }

  set zoomLevel(level) {
    this.setZoomLevel(level);
  }

  setZoomFactor(factor) {
    this.#zoomFactor = factor;
    this._link.post('Emulation.setPageScaleFactor', { pageScaleFactor: factor });
  }

  getZoomFactor() {
    return this.#zoomFactor;
  }

  setZoomLevel(level) {
    this.setZoomFactor(1.2 ** level);
  }

  getZoomLevel() {
    return Math.log(this.#zoomFactor) / Math.log(1.2);
  }

  async setVisualZoomLevelLimits() {}
  setBackgroundThrottling() {}
  setAudioMuted() {}
  closeDevTools() {}

  openDevTools() {
    sayOnce('openDevTools: use --remote-debugging-port instead');
  }

  toggleDevTools() {
    this.openDevTools();
  }

  isDevToolsOpened() {
    return false;
  }
}

for (const command of ['undo', 'redo', 'cut', 'copy', 'paste', 'selectAll', 'delete']) {
  const value = function edit() {
    this._link.post('Input.dispatchKeyEvent', { type: 'keyDown', commands: [command] });
  };
  Object.defineProperty(WebContents.prototype, command, { value, configurable: true, writable: true });
}

guardEvents(seal(WebContents.prototype, 'WebContents', 'webContents'), 'WebContents', [...FIRES, ...HARMLESS]);
export const webContents = sealStatics(WebContents, 'WebContents', 'webContents');
