import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { PRINT_POLICY, printPages } from './print-page.ts';
import { PRINT_WINDOW, printer } from './printer.ts';

type FakeWindow = {
  readonly url: string;
  readonly destroyed: boolean;
  readonly stays: (event: { prevented: boolean; preventDefault: () => void }) => void;
};

/** Windows that note what is done to them; `load` and `pdf` say how long they take. */
const electron = vi.hoisted(() => ({
  windows: [] as FakeWindow[],
  options: [] as object[],
  printed: [] as object[],
  load: async (): Promise<void> => undefined,
  pdf: async (): Promise<Buffer> => Buffer.from('%PDF'),
  answer: [true, ''] as [boolean, string],
}));
vi.mock('electron', () => ({
  BrowserWindow: class {
    url = '';
    destroyed = false;
    stays = (): void => undefined;
    constructor(options: object) {
      electron.options.push(options);
      electron.windows.push(this);
    }
    webContents = {
      on: (_name: string, act: () => void) => {
        this.stays = act;
      },
      printToPDF: async (options: object) => {
        electron.printed.push(options);
        return electron.pdf();
      },
      print: (options: object, done: (isDone: boolean, reason: string) => void) => {
        electron.printed.push(options);
        done(...electron.answer);
      },
    };
    loadURL = async (url: string): Promise<void> => {
      this.url = url;
      return electron.load();
    };
    isDestroyed = (): boolean => this.destroyed;
    destroy = (): void => {
      this.destroyed = true;
    };
  },
}));

const never = <T>(): Promise<T> => new Promise(() => undefined);
const job = (name: string) => ({ job: name, html: `<p>${name}</p>` });

describe('printing', () => {
  beforeEach(() => {
    Object.assign(electron, {
      windows: [],
      options: [],
      printed: [],
      load: async () => undefined,
      pdf: async () => Buffer.from('%PDF'),
      answer: [true, ''],
    });
  });

  it('S1 a page is printed in a window without script, preload, Node or a way out, which is gone afterwards', async () => {
    const pages = printPages();
    const made = await printer(pages).pdf(job('satu'));
    expect(made).toEqual({ kind: 'done', value: new Uint8Array(Buffer.from('%PDF')) });
    expect(electron.options).toEqual([PRINT_WINDOW]);
    expect(PRINT_WINDOW).toMatchObject({
      show: false,
      webPreferences: {
        javascript: false,
        sandbox: true,
        contextIsolation: true,
        nodeIntegration: false,
        webSecurity: true,
        webviewTag: false,
      },
    });
    expect(PRINT_WINDOW.webPreferences).not.toHaveProperty('preload');
    const [window] = electron.windows;
    expect(window?.destroyed).toBe(true);
    const going = { prevented: false, preventDefault: () => (going.prevented = true) };
    window?.stays(going);
    expect(going.prevented).toBe(true);
    expect((await pages.answer('/nowhere', window?.url ?? '')).status).toBe(404);
    expect(electron.printed).toEqual([
      { preferCSSPageSize: true, printBackground: true, generateTaggedPDF: true, generateDocumentOutline: true },
    ]);
  });

  it('one page waits for the other, and one that was cancelled in the line opens no window', async () => {
    const { pdf, cancel } = printer(printPages());
    let finish = (): void => undefined;
    electron.pdf = () => new Promise((resolve) => (finish = () => resolve(Buffer.from('a'))));
    const [first, second] = [pdf(job('satu')), pdf(job('dua'))];
    await vi.waitFor(() => expect(electron.printed).toHaveLength(1));
    cancel('dua');
    cancel('unknown');
    finish();
    expect([(await first).kind, (await second).kind]).toEqual(['done', 'cancelled']);
    expect(electron.windows).toHaveLength(1);
  });

  it('stops at once when it is cancelled, when the app closes, and when the engine takes too long', async () => {
    electron.load = never;
    const { pdf, cancel, end } = printer(printPages());
    const first = pdf(job('satu'));
    await vi.waitFor(() => expect(electron.windows).toHaveLength(1));
    cancel('satu');
    expect(await first).toEqual({ kind: 'cancelled' });
    const second = pdf(job('dua'));
    await vi.waitFor(() => expect(electron.windows).toHaveLength(2));
    end();
    expect(await second).toEqual({ kind: 'cancelled' });
    expect(await printer(printPages(), 5).pdf(job('tiga'))).toEqual({ kind: 'late' });
    expect(electron.windows.every(({ destroyed }) => destroyed)).toBe(true);
  });

  it('B1 what the engine throws is a value', async () => {
    electron.load = async () => Promise.reject(new Error('ERR_FAILED'));
    expect(await printer(printPages()).pdf(job('satu'))).toEqual({ kind: 'failed', detail: 'ERR_FAILED' });
  });

  it('hands a page to the dialog of the system with its paper, and says how that ended', async () => {
    const { paper } = printer(printPages());
    const size = { width: 215_000, height: 330_000 };
    expect(await paper(job('satu'), size)).toEqual({ kind: 'done', value: null });
    expect(electron.printed).toEqual([{ silent: false, printBackground: true, pageSize: size }]);
    electron.answer = [false, 'Print job canceled'];
    expect(await paper(job('dua'), size)).toEqual({ kind: 'cancelled' });
    electron.answer = [false, 'no printer'];
    expect(await paper(job('tiga'), size)).toEqual({ kind: 'failed', detail: 'no printer' });
  });
});

describe('app://print', () => {
  it('S1 gives a page that waits, under a policy that lets nothing run or leave, and the faces of the app', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'print-'));
    mkdirSync(join(folder, 'assets'));
    writeFileSync(join(folder, 'assets', 'bonum-1.ttf'), 'face');
    writeFileSync(join(folder, 'assets', 'index-1.js'), 'code');
    const pages = printPages();
    const url = pages.lay('<p>satu</p>');
    const page = await pages.answer(folder, url);
    expect([page.status, await page.text(), page.headers.get('content-security-policy')]).toEqual([
      200,
      '<p>satu</p>',
      PRINT_POLICY,
    ]);
    expect(PRINT_POLICY.split('; ')).toEqual([
      "default-src 'none'",
      "style-src 'unsafe-inline'",
      'img-src data:',
      "font-src 'self'",
      "base-uri 'none'",
      "form-action 'none'",
      "frame-ancestors 'none'",
      'sandbox allow-same-origin',
    ]);
    expect((await pages.answer(folder, 'app://print/assets/bonum-1.ttf')).status).toBe(200);
    const refused = [
      'assets/index-1.js',
      'assets/../assets/bonum-1.ttf',
      'assets/%2e%2e/x.ttf',
      '',
      'index.html',
      'assets/tidak-ada.ttf',
    ];
    for (const path of refused) expect((await pages.answer(folder, `app://print/${path}`)).status).toBe(404);
    pages.take(url);
    expect((await pages.answer(folder, url)).status).toBe(404);
  });
});
