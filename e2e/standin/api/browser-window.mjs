import { EventEmitter } from 'node:events';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { app } from './app.mjs';
import { browser, desk, preventable, sayOnce } from '../desk.mjs';
import { words } from '../words.mjs';
import { guardEvents, seal, sealStatics } from '../surface.mjs';
import { webContents as WebContents } from './web-contents.mjs';
import { checkWindowOptions } from './window-options.mjs';
import { WindowPlace } from './window-place.mjs';

const FIRES = words(`
  close closed ready-to-show show hide focus blur resize move minimize maximize
  unmaximize restore enter-full-screen leave-full-screen page-title-updated
`);
const HARMLESS = words(`
  unresponsive responsive moved resized will-resize will-move session-end
  query-session-end app-command system-context-menu
`);

let lastId = 0;

class BrowserWindow extends EventEmitter {
  #options;
  #place;
  #title;
  #visible;
  #painted = false;
  #destroyed = false;
  #menuBar = true;

  constructor(options = {}) {
    super();
    this.setMaxListeners(0);
    if (!app.isReady()) throw new Error('Cannot create BrowserWindow before app is ready');
    checkWindowOptions(options);
    lastId += 1;
    Object.defineProperty(this, 'id', { value: lastId, enumerable: true });
    this.#options = options;
    this.#place = new WindowPlace(this, options);
    this.#title = options.title ?? app.getName();
    this.#visible = options.show !== false;
    const contents = new WebContents(this, options.webPreferences ?? {});
    Object.defineProperty(this, 'webContents', { value: contents, enumerable: true });
    // The page must know whether somebody wants to hear of its closing.
    this.on('newListener', (event) => {
      if (event === 'close') setImmediate(() => contents._sync());
    });
    desk.windows.set(this.id, this);
    app.emit('browser-window-created', preventable(), this);
    app.emit('web-contents-created', preventable(), contents);
  }

  static getAllWindows() {
    return [...desk.windows.values()];
  }

  static getFocusedWindow() {
    return desk.focused;
  }

  static fromId(id) {
    return desk.windows.get(id) ?? null;
  }

  static fromWebContents(contents) {
    return contents?._owner ?? null;
  }

  async loadURL(url) {
    const contents = this.webContents;
    contents._url = url;
    contents._loading = true;
    contents.emit('did-start-loading', preventable());
    const loaded = new Promise((resolve, reject) => {
      contents.once('did-finish-load', resolve);
      contents.once('destroyed', () => reject(new Error(`ERR_ABORTED (-3) loading '${url}'`)));
    });
    loaded.catch(() => {});
    const anotherDocument = contents._link.session === null ? await this.#open(url) : await this.#navigate(url);
    if (anotherDocument) await loaded;
  }

  loadFile(file) {
    return this.loadURL(pathToFileURL(resolve(app.getAppPath(), file)).href);
  }

  async #open(url) {
    const { width, height } = this.#place.bounds;
    const onSession = (session, target) => this.webContents._attach(session, target);
    await browser.openWindow({ url: browser.schemes.toWeb(url), width, height, ...this.#place.asked, onSession });
    await this.#place.opened(this.webContents._link);
    return true;
  }

  async #navigate(url) {
    const contents = this.webContents;
    contents._leavingSince = Date.now();
    const { errorText, loaderId } = await contents._link.cdp('Page.navigate', { url: browser.schemes.toWeb(url) });
    if (errorText !== undefined) {
      contents._loading = false;
      contents.emit('did-fail-load', preventable(), -2, errorText, url, true);
      throw new Error(`${errorText} loading '${url}'`);
    }
    if (loaderId === undefined) contents._loading = false; // only the fragment changed
    return loaderId !== undefined;
  }

  _painted() {
    if (this.#painted) return;
    this.#painted = true;
    this.emit('ready-to-show');
  }

  /** `close` may be prevented; a quit that was under way is then over. */
  close() {
    if (this.#destroyed) return;
    const event = preventable();
    this.emit('close', event);
    if (event.defaultPrevented) app._quitting = false;
    else this._closeNow();
  }

  _closeNow() {
    const contents = this.webContents;
    contents._closing = true;
    if (contents._link.session === null) contents._link.end();
    else contents._link.post('Page.close');
  }

  destroy() {
    const { _link: link } = this.webContents;
    if (link.session === null) link.end();
    else browser.root.post('Target.closeTarget', { targetId: link.targetId });
  }

  _gone() {
    if (this.#destroyed) return;
    this.#destroyed = true;
    desk.windows.delete(this.id);
    if (desk.focused === this) desk.focused = null;
    this.emit('closed');
    app._windowGone();
  }

  _readPlace() {
    void this.#place.read().catch(() => {});
  }

  isDestroyed() {
    return this.#destroyed;
  }

  show() {
    this.#visible = true;
    this.emit('show');
    this.focus();
  }

  showInactive() {
    this.#visible = true;
    this.emit('show');
  }

  hide() {
    sayOnce('BrowserWindow.hide minimises');
    this.#visible = false;
    this.#place.setState('minimized');
    this.emit('hide');
  }

  focus() {
    if (this.isMinimized()) this.restore();
    this.webContents._link.post('Page.bringToFront');
    desk.focused = this;
  }

  isVisible() {
    return this.#visible;
  }

  isFocused() {
    return desk.focused === this;
  }

  minimize() {
    this.#place.setState('minimized');
  }

  maximize() {
    this.#place.setState('maximized');
  }

  unmaximize() {
    this.#place.setState('normal');
  }

  restore() {
    this.#place.setState('normal');
  }

  setFullScreen(full) {
    this.#place.setState(full ? 'fullscreen' : 'normal');
  }

  isMinimized() {
    return this.#place.state === 'minimized';
  }

  isMaximized() {
    return this.#place.state === 'maximized';
  }

  isFullScreen() {
    return this.#place.state === 'fullscreen';
  }

  isNormal() {
    return this.#place.state === 'normal';
  }

  getBounds() {
    return { ...this.#place.bounds };
  }

  getContentBounds() {
    return this.getBounds();
  }

  getNormalBounds() {
    return { ...this.#place.normal };
  }

  getSize() {
    const { width, height } = this.#place.bounds;
    return [width, height];
  }

  getPosition() {
    const { x, y } = this.#place.bounds;
    return [x, y];
  }

  setBounds(bounds) {
    this.#place.setBounds(bounds);
  }

  setSize(width, height) {
    this.#place.setBounds({ width, height });
  }

  setPosition(x, y) {
    this.#place.setBounds({ x, y });
  }

  getTitle() {
    return this.#title;
  }

  setTitle(title) {
    this.#title = title;
  }

  get title() {
    return this.#title;
  }

  set title(title) {
    this.setTitle(title);
  }

  setMenuBarVisibility(visible) {
    this.#menuBar = visible;
  }

  isMenuBarVisible() {
    return this.#menuBar;
  }

  getBackgroundColor() {
    return this.#options.backgroundColor ?? '#FFFFFF';
  }

  reload() {
    this.webContents.reload();
  }
}

/** Looks that a browser window cannot take on. */
const IGNORED = words(`
  blur center moveTop setMenu removeMenu setAutoHideMenuBar setBackgroundColor setProgressBar flashFrame setOverlayIcon
  setIcon setDocumentEdited setRepresentedFilename setMinimumSize setResizable setContentProtection setTitleBarOverlay
`);
for (const name of IGNORED) {
  Object.defineProperty(BrowserWindow.prototype, name, { value: () => {}, configurable: true, writable: true });
}
guardEvents(seal(BrowserWindow.prototype, 'BrowserWindow'), 'BrowserWindow', [...FIRES, ...HARMLESS]);
const sealed = sealStatics(BrowserWindow, 'BrowserWindow');
export { sealed as BrowserWindow };
