import { spawn } from 'node:child_process';
import { EventEmitter } from 'node:events';
import { mkdirSync } from 'node:fs';
import { isAbsolute, join } from 'node:path';
import { browser, desk, firstWindow, preventable, sayOnce } from '../desk.mjs';
import { words } from '../words.mjs';
import { guardEvents, seal, surface } from '../surface.mjs';
import { defaultPath } from './paths.mjs';
import { InstanceLock } from './single-instance.mjs';

const FIRES = words(`
  ready will-finish-launching window-all-closed before-quit will-quit quit second-instance
  browser-window-created web-contents-created browser-window-focus browser-window-blur
  render-process-gone
`);
/** They never fire on Linux or without a network, so nobody waits for them in vain. */
const HARMLESS = ['activate', 'open-file', 'open-url', 'certificate-error', 'child-process-gone', 'session-created'];

function makeCommandLine(switches) {
  const commandLine = {
    appendSwitch: (name, value = '') => void switches.set(name, value),
    hasSwitch: (name) => switches.has(name),
    getSwitchValue: (name) => switches.get(name) ?? '',
    removeSwitch: (name) => void switches.delete(name),
    appendArgument: () => {},
  };
  return seal(commandLine, 'CommandLine', 'app.commandLine');
}

/** The first language that the environment names, as `id-ID`. */
function localeOf(settings) {
  const named = settings.find((value) => /^[a-z]{2,3}[_.-]/.test(value ?? ''));
  return named === undefined ? 'en-US' : named.split('.')[0].replace('_', '-');
}

class App extends EventEmitter {
  #paths = new Map();
  #switches = new Map();
  #lock = new InstanceLock();
  #name = null;
  #ready = false;
  #exiting = false;
  #relaunch = null;
  #resolveReady = () => {};
  #whenReady = new Promise((resolve) => {
    this.#resolveReady = resolve;
  });

  constructor() {
    super();
    this.setMaxListeners(0);
    this.isPackaged = false;
    this.commandLine = makeCommandLine(this.#switches);
    /** the app's package.json and folder, set while it is loaded */
    this._package = {};
    this._folder = '';
    this._quitting = false;
  }

  isReady() {
    return this.#ready;
  }

  whenReady() {
    return this.#whenReady;
  }

  getName() {
    return this.#name ?? this._package.productName ?? this._package.name ?? 'Electron';
  }

  setName(name) {
    this.#name = name;
  }

  get name() {
    return this.getName();
  }

  set name(name) {
    this.setName(name);
  }

  getVersion() {
    return this._package.version ?? surface.version;
  }

  getAppPath() {
    return this._folder;
  }

  getLocale() {
    return localeOf([process.env.LC_ALL, process.env.LANG]);
  }

  getSystemLocale() {
    return this.getLocale();
  }

  getLocaleCountryCode() {
    return this.getLocale().split('-')[1] ?? '';
  }

  getPreferredSystemLanguages() {
    return [this.getLocale()];
  }

  getPath(name) {
    const names = { appName: this.getName(), userDataSwitch: this.#switches.get('user-data-dir') ?? '' };
    const set = this.#paths.get(name);
    if (set !== undefined) return set;
    const underUserData = { sessionData: '', logs: 'logs', crashDumps: 'Crashpad' }[name];
    if (underUserData !== undefined) return join(this.getPath('userData'), underUserData);
    return defaultPath(name, names);
  }

  setPath(name, path) {
    if (!isAbsolute(path)) throw new Error('Path must be absolute');
    if (name === 'userData' && this.#ready) sayOnce('setPath(userData) after ready does not move the browser profile');
    this.#paths.set(name, path);
  }

  setAppLogsPath(path) {
    this.#paths.set('logs', path ?? join(this.getPath('userData'), 'logs'));
  }

  requestSingleInstanceLock(data) {
    return this.#lock.request(this.getPath('userData'), data, (message) => {
      const pass = () => this.emit('second-instance', preventable(), message.argv, message.cwd, message.data);
      void this.#whenReady.then(pass);
    });
  }

  hasSingleInstanceLock() {
    return this.#lock.held;
  }

  releaseSingleInstanceLock() {
    this.#lock.release();
  }

  // What a desktop system would do with these has no counterpart in a browser window.
  setAppUserModelId() {}
  setDesktopName() {}
  setAboutPanelOptions() {}
  addRecentDocument() {}
  clearRecentDocuments() {}
  enableSandbox() {}
  setAccessibilitySupportEnabled() {}

  isAccessibilitySupportEnabled() {
    return true;
  }

  setAsDefaultProtocolClient() {
    return true;
  }

  disableHardwareAcceleration() {
    this.#switches.set('disable-gpu', '');
  }

  focus() {
    firstWindow()?.focus();
  }

  relaunch(options = {}) {
    this.#relaunch = { args: options.args ?? process.argv.slice(1), exe: options.execPath ?? process.execPath };
  }

  quit() {
    if (this._quitting) return;
    this._quitting = true;
    const before = preventable();
    this.emit('before-quit', before);
    if (before.defaultPrevented) {
      this._quitting = false;
      return;
    }
    for (const window of desk.windows.values()) window.close();
    this.#finishQuit();
  }

  /** The quit goes on when the last window is gone; a window that refuses to close has cancelled it. */
  #finishQuit() {
    if (!this._quitting || desk.windows.size > 0) return;
    const will = preventable();
    this.emit('will-quit', will);
    if (will.defaultPrevented) this._quitting = false;
    else this.exit(0);
  }

  exit(code = 0) {
    if (this.#exiting) return;
    this.#exiting = true;
    void this.#end(code);
  }

  async #end(code) {
    await browser.stop();
    this.emit('quit', preventable(), code);
    this.#lock.release();
    if (this.#relaunch !== null) {
      spawn(this.#relaunch.exe, this.#relaunch.args, { detached: true, stdio: 'inherit' }).unref();
    }
    process.exit(code);
  }

  _windowGone() {
    if (desk.windows.size > 0) return;
    if (this._quitting) this.#finishQuit();
    else if (this.listenerCount('window-all-closed') > 0) this.emit('window-all-closed');
    else this.quit();
  }

  /** Starts Chromium and says ready: only after the main script has loaded, which may set paths, switches and schemes. */
  async _start() {
    if (this.#exiting) return;
    const noDisplay = !process.env.DISPLAY && !process.env.WAYLAND_DISPLAY;
    const headless = this.#switches.has('headless') || process.env.STANDIN_HEADLESS === '1' || noDisplay;
    const userData = this.getPath('userData');
    mkdirSync(userData, { recursive: true });
    browser.once('crashed', (code, signal) => this.#browserDied(code, signal));
    await browser.start({ userData, switches: this.#switches, headless, className: this.getName() });
    Object.defineProperty(process.versions, 'chrome', { value: browser.version, configurable: true, enumerable: true });
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => this.quit());
    this.#ready = true;
    this.emit('will-finish-launching');
    this.emit('ready', preventable(), {});
    this.#resolveReady();
  }

  #browserDied(code, signal) {
    console.error(`Chromium ended unexpectedly (${signal ?? code})`);
    const details = { reason: 'crashed', exitCode: code ?? 1 };
    for (const contents of desk.contents.values()) contents.emit('render-process-gone', preventable(), details);
    this.#lock.release();
    process.exit(1);
  }
}

export const app = guardEvents(seal(new App(), 'App', 'app'), 'App', [...FIRES, ...HARMLESS]);
