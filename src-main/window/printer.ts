import { BrowserWindow, type BrowserWindowConstructorOptions } from 'electron';
import type { PrintPages } from './print-page.ts';

/** How printing ended. `late`: the engine did not finish in time. `failed`: why, in the engine's words. */
export type Printed<T> =
  | { readonly kind: 'done'; readonly value: T }
  | { readonly kind: 'cancelled' }
  | { readonly kind: 'late' }
  | { readonly kind: 'failed'; readonly detail: string };

/** `job`: a name by which it can be cancelled. `html`: a whole page; its text may be anybody's. */
export type PrintJob = { readonly job: string; readonly html: string };
/** In micrometres. */
export type PrintPaper = { readonly width: number; readonly height: number };

export type Printer = {
  readonly pdf: (job: PrintJob) => Promise<Printed<Uint8Array>>;
  /** Through the system's own dialog. */
  readonly paper: (job: PrintJob, size: PrintPaper) => Promise<Printed<null>>;
  readonly cancel: (job: string) => void;
  /** Ends all there is, when the app's own window has gone. */
  readonly end: () => void;
};

/** How long a page may take to load and to become a PDF; a register of a thousand pages takes some seconds. */
const LIMIT = 120_000;

/**
 * Prints pages in windows that nobody sees, one after the other. Such a window has no preload, no script, no way to go anywhere, and
 * is gone when its page is printed (S1).
 */
export function printer(pages: PrintPages, limit = LIMIT): Printer {
  const stops = new Map<string, AbortController>();
  let line: Promise<unknown> = Promise.resolve();
  const inTurn = async <T>({ job, html }: PrintJob, act: Act<T>): Promise<Printed<T>> => {
    const stop = new AbortController();
    stops.set(job, stop);
    const turn = line.then(() => inWindow(pages, html, { stop: stop.signal, act }));
    line = turn;
    try {
      return await turn;
    } finally {
      stops.delete(job);
    }
  };
  return {
    pdf: (job) =>
      inTurn(job, (window, open) =>
        inTime(
          limit,
          open.then(() => toPdf(window)),
        ),
      ),
    paper: (job, size) =>
      inTurn(job, async (window, open) => {
        const opened = await inTime(
          limit,
          open.then(() => null),
        );
        // A person may take as long as it pleases over the system's dialog.
        return opened.kind === 'done' ? toPaper(window, size) : opened;
      }),
    cancel: (job) => stops.get(job)?.abort(),
    end: () => {
      for (const stop of stops.values()) stop.abort();
    },
  };
}

/** `open`: resolves when the page and its faces are there. */
type Act<T> = (window: BrowserWindow, open: Promise<void>) => Promise<Printed<T>>;

/** Never rejects: a window that is destroyed while it works is one that was cancelled or has failed. */
async function inWindow<T>(
  pages: PrintPages,
  html: string,
  { stop, act }: { readonly stop: AbortSignal; readonly act: Act<T> },
): Promise<Printed<T>> {
  if (stop.aborted) return { kind: 'cancelled' };
  const window = new BrowserWindow(PRINT_WINDOW);
  const url = pages.lay(html);
  const cancelled = new Promise<Printed<T>>((resolve) => {
    stop.addEventListener('abort', () => {
      resolve({ kind: 'cancelled' });
    });
  });
  try {
    window.webContents.on('will-navigate', (event) => {
      event.preventDefault();
    });
    return await Promise.race([cancelled, act(window, window.loadURL(url))]);
  } catch (error) {
    return { kind: 'failed', detail: error instanceof Error ? error.message : String(error) };
  } finally {
    pages.take(url);
    if (!window.isDestroyed()) window.destroy();
  }
}

/** What the window that prints is made with: each line of `webPreferences` is a wall (S1). */
export const PRINT_WINDOW: BrowserWindowConstructorOptions = {
  show: false,
  width: 900,
  height: 1200,
  title: 'Simpul',
  webPreferences: {
    javascript: false,
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    nodeIntegrationInWorker: false,
    nodeIntegrationInSubFrames: false,
    webSecurity: true,
    allowRunningInsecureContent: false,
    webviewTag: false,
    navigateOnDragDrop: false,
    spellcheck: false,
  },
};

async function inTime<T>(limit: number, work: Promise<T>): Promise<Printed<T>> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<Printed<T>>((resolve) => {
    timer = setTimeout(() => {
      resolve({ kind: 'late' });
    }, limit);
  });
  try {
    return await Promise.race([late, work.then((value): Printed<T> => ({ kind: 'done', value }))]);
  } finally {
    clearTimeout(timer);
  }
}

/** The page says its paper itself (`@page`); readers get the structure, the title and the language. */
async function toPdf(window: BrowserWindow): Promise<Uint8Array> {
  const bytes = await window.webContents.printToPDF({
    preferCSSPageSize: true,
    printBackground: true,
    generateTaggedPDF: true,
    generateDocumentOutline: true,
  });
  return new Uint8Array(bytes);
}

function toPaper(window: BrowserWindow, pageSize: PrintPaper): Promise<Printed<null>> {
  return new Promise((resolve) => {
    window.webContents.print({ silent: false, printBackground: true, pageSize: { ...pageSize } }, (isDone, reason) => {
      if (isDone) resolve({ kind: 'done', value: null });
      else resolve(/cancell?ed/i.test(reason) ? { kind: 'cancelled' } : { kind: 'failed', detail: reason });
    });
  });
}
