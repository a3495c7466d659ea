import { spawn } from 'node:child_process';
import { setTimeout as sleep } from 'node:timers/promises';
import { _electron, type ElectronApplication, type Page } from '@playwright/test';
import { chooseElectron, root } from '../../.ci/electron.mjs';

export type Language = 'id' | 'en';

export type OfficeOptions = {
  /** Its own data folder, as `--user-data-dir`. */
  readonly userData: string;
  /** The language of the system that the app finds itself in. */
  readonly language: Language;
  /** Another folder with a built app, as it is installed; else this project's. */
  readonly program?: string;
};

const LANGUAGES = { id: 'id_ID.UTF-8', en: 'en_US.UTF-8' } as const;

/**
 * One running Simpul with its own data folder, on whichever Electron there is here. Two offices are two of these: nothing passes
 * between them but files.
 */
export class Office {
  readonly #options: OfficeOptions;
  readonly #electron = chooseElectron({ fetch: false });
  #app: ElectronApplication | null = null;
  #page: Page | null = null;
  #browserPid = 0;
  #output = '';

  constructor(options: OfficeOptions) {
    this.#options = options;
    // Electron's own switch for another binary; Playwright asks it in this very process.
    if (this.#electron.kind === 'standin') process.env['ELECTRON_OVERRIDE_DIST_PATH'] = this.#electron.dist;
  }

  /** The main process, for `evaluate(({ dialog }) => …)`. */
  get app(): ElectronApplication {
    if (this.#app === null) throw new Error('this office is not running');
    return this.#app;
  }

  /** The window. */
  get page(): Page {
    if (this.#page === null) throw new Error('this office is not running');
    return this.#page;
  }

  get isRunning(): boolean {
    return this.#app !== null;
  }

  /** Whether this is Electron's own binary; only what the stand-in cannot do may ask. */
  get isReal(): boolean {
    return this.#electron.kind === 'real';
  }

  get userData(): string {
    return this.#options.userData;
  }

  /** What the main processes of this office have written, all starts together. */
  get output(): string {
    return this.#output;
  }

  /** Starts the app and waits for its window's page to be there; files to open stand in `args`. */
  async start(...args: readonly string[]): Promise<this> {
    const app = await _electron.launch({ args: this.#arguments(args), cwd: root, env: this.#environment() });
    this.#app = app;
    for (const stream of [app.process().stdout, app.process().stderr]) {
      stream?.on('data', (text: unknown) => {
        this.#output += String(text);
      });
    }
    app.on('close', () => {
      if (this.#app === app) this.#forget();
    });
    this.#page = await app.firstWindow();
    await this.#page.waitForLoadState('load');
    this.#browserPid = await app.evaluate(
      ({ webContents }) => webContents.getAllWebContents()[0]?.getOSProcessId() ?? 0,
    );
    return this;
  }

  /** As a person does: the app may finish what it is doing. */
  async quit(): Promise<void> {
    await this.#app?.close();
    this.#forget();
  }

  /** The worst end: nothing of it gets to say goodbye. */
  async kill(): Promise<void> {
    const { app } = this;
    const closed = app.waitForEvent('close');
    const pid = app.process().pid;
    if (pid === undefined) throw new Error('a running app has a process');
    killGroup(this.isReal ? pid : this.#browserPid);
    process.kill(pid, 'SIGKILL');
    await closed;
    this.#forget();
  }

  async restart(...args: readonly string[]): Promise<this> {
    await this.quit();
    return this.start(...args);
  }

  /** The next open dialogs give this file, or these; null: the person cancels. */
  async giveOpenDialog(path: string | readonly string[] | null): Promise<void> {
    await this.app.evaluate(({ dialog }, chosen) => {
      const filePaths = chosen === null ? [] : typeof chosen === 'string' ? [chosen] : [...chosen];
      dialog.showOpenDialog = () => Promise.resolve({ canceled: chosen === null, filePaths });
    }, path);
  }

  /** The next save dialogs give this path; null: the person cancels. */
  async giveSaveDialog(path: string | null): Promise<void> {
    await this.app.evaluate(({ dialog }, chosen) => {
      dialog.showSaveDialog = () => Promise.resolve({ canceled: chosen === null, filePath: chosen ?? '' });
    }, path);
  }

  /** Clicks an item of the application menu. */
  async chooseMenu(id: string): Promise<void> {
    await this.app.evaluate(({ Menu }, wanted) => {
      const item = Menu.getApplicationMenu()?.getMenuItemById(wanted);
      if (item === null || item === undefined) throw new Error(`the menu has no item ${wanted}`);
      item.click();
    }, id);
  }

  /** Starts the app a second time on the same data, as a double click on a file does, and waits until that start has ended. */
  async startAgain(...args: readonly string[]): Promise<number | null> {
    const { binary } = this.#electron;
    const env = this.#environment();
    const child = spawn(binary, [...rootFlags(this.isReal), ...this.#arguments(args)], {
      cwd: root,
      env,
      stdio: 'ignore',
    });
    const ended = new Promise<number | null>((resolve, reject) => {
      child.on('error', reject);
      child.on('exit', resolve);
    });
    const tooLong = sleep(30_000, undefined, { ref: false }).then(() => {
      child.kill('SIGKILL');
      throw new Error('the second start did not end');
    });
    return Promise.race([ended, tooLong]);
  }

  #arguments(args: readonly string[]): string[] {
    return [
      this.#options.program ?? root,
      `--user-data-dir=${this.#options.userData}`,
      `--lang=${this.#options.language}`,
      ...args,
    ];
  }

  #environment(): Record<string, string> {
    const inherited = Object.entries(process.env).filter((entry): entry is [string, string] => entry[1] !== undefined);
    const language = LANGUAGES[this.#options.language];
    const own: Record<string, string> = {
      LANG: language,
      LC_ALL: language,
      TZ: 'Asia/Jakarta',
      STANDIN_DIALOGS: 'refuse',
    };
    if (process.env['SIMPUL_HEADFUL'] === undefined) own['STANDIN_HEADLESS'] = '1';
    return { ...Object.fromEntries(inherited), ...own };
  }

  #forget(): void {
    this.#app = null;
    this.#page = null;
  }
}

/** Chromium refuses its sandbox to root; Playwright adds the same by itself. */
function rootFlags(real: boolean): readonly string[] {
  return real && process.getuid?.() === 0 ? ['--no-sandbox'] : [];
}

function killGroup(pid: number): void {
  try {
    process.kill(-pid, 'SIGKILL');
  } catch {
    // It has ended by itself.
  }
}
