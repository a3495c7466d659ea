// Owns the one Chromium of a running app: starts it on a debugging pipe, opens windows in it, and ends it.
import { spawn } from 'node:child_process';
import { EventEmitter } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { askForAppWindow } from './app-window.mjs';
import { Connection } from './cdp.mjs';
import { chromiumFlags } from './flags.mjs';
import { Interception } from './interception.mjs';
import { findChromium, prepareProfile, waitForFreeProfile } from './profile.mjs';
import { Schemes } from './schemes.mjs';

const AUTO_ATTACH = {
  autoAttach: true,
  waitForDebuggerOnStart: true,
  flatten: true,
  filter: [{ type: 'page' }, { exclude: true }],
};

/**
 * Events: `crashed` (exit code, signal) when Chromium ends unasked, `popup` (session, target) for a page that no window asked for,
 * `download` (the protocol's downloadWillBegin).
 */
export class Browser extends EventEmitter {
  constructor() {
    super();
    this.schemes = new Schemes();
    this.interception = new Interception(this.schemes);
    this.headless = true;
    this.version = '';
    this.process = null;
    this.root = null;
    this.gone = false;
    this.stopping = false;
    this.log = [];
    this.expected = null;
    this.windowQueue = Promise.resolve();
  }

  async start({ userData, switches, headless, className }) {
    const executable = findChromium();
    this.profile = prepareProfile(userData);
    this.headless = headless;
    await waitForFreeProfile(this.profile);
    const schemes = this.schemes.names();
    this.flags = chromiumFlags({ profile: this.profile, headless, className, schemes, switches });
    // A process group of its own: Ctrl-C must reach the main process alone, which then keeps what is typed and closes the browser.
    this.process = spawn(executable, this.flags, {
      stdio: ['ignore', 'ignore', 'pipe', 'pipe', 'pipe'],
      detached: true,
    });
    this.process.stderr.on(
      'data',
      lineReader((line) => this.note(line)),
    );
    this.connection = new Connection(this.process.stdio[3], this.process.stdio[4]);
    this.root = this.connection.root;
    this.exited = new Promise((resolve) => this.process.once('exit', (...how) => resolve(this.ended(...how))));
    this.process.once('error', () => this.connection.close());
    this.root.on('Target.attachedToTarget', (event) => this.attached(event));
    this.root.on('Browser.downloadWillBegin', (event) => this.emit('download', event));
    await this.greet();
  }

  async greet() {
    try {
      const [version] = await Promise.all([
        this.root.send('Browser.getVersion'),
        this.interception.start(this.root),
        this.root.send('Target.setAutoAttach', AUTO_ATTACH),
        this.root.send('Browser.setDownloadBehavior', { behavior: 'deny', eventsEnabled: true }),
      ]);
      this.version = version.product.replace(/^.*\//, '');
    } catch (error) {
      throw new Error(`Chromium did not start: ${error.message}\n${this.log.slice(-15).join('\n')}`, { cause: error });
    }
  }

  note(line) {
    this.log.push(line);
    if (this.log.length > 200) this.log.shift();
    // Playwright waits for this line to learn where the windows can be driven.
    if (line.startsWith('DevTools listening') || process.env.ELECTRON_ENABLE_LOGGING) process.stderr.write(`${line}\n`);
  }

  ended(code, signal) {
    this.gone = true;
    this.connection.close();
    if (!this.stopping) this.emit('crashed', code, signal);
  }

  /** Windows open one after the other, so that the next page that appears is the one that was asked for. */
  openWindow(request) {
    const opened = this.windowQueue.then(() => this.openNow(request));
    this.windowQueue = opened.catch(() => {});
    return opened;
  }

  async openNow({ url, width, height, x, y, onSession }) {
    const attached = new Promise((resolve, reject) => {
      this.expected = { resolve, reject, onSession };
      setTimeout(() => reject(new Error(`no window came for ${url}`)), 60_000).unref();
    });
    attached.catch(() => {});
    if (this.headless) await this.root.send('Target.createTarget', { url, newWindow: true, width, height });
    else await askForAppWindow(this.profile, this.flags, { url, width, height, x, y });
    await attached;
  }

  attached({ sessionId, targetInfo }) {
    const session = this.connection.sessions.get(sessionId);
    const expected = this.expected;
    if (expected === null || targetInfo.openerId) {
      this.emit('popup', session, targetInfo);
      return;
    }
    this.expected = null;
    expected.onSession(session, targetInfo).then(expected.resolve, expected.reject);
  }

  async stop() {
    if (this.process === null || this.gone) return;
    if (!this.stopping) {
      this.stopping = true;
      this.root.post('Browser.close');
      await Promise.race([this.exited, sleep(5000, undefined, { ref: false })]);
      if (!this.gone) this.process.kill('SIGKILL');
    }
    await this.exited;
  }
}

function lineReader(onLine) {
  let rest = '';
  return (bytes) => {
    const lines = (rest + String(bytes)).split('\n');
    rest = lines.pop() ?? '';
    for (const line of lines) onLine(line);
  };
}
