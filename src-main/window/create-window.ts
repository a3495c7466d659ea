import { join } from 'node:path';
import { BrowserWindow, screen } from 'electron';
import { START_PAGE } from './protocol.ts';
import { keepState, readState } from './state.ts';
import { webPreferences } from './web-preferences.ts';

/** How long the page may take to keep what is being typed before the window closes all the same. */
const FLUSH_LIMIT = 3000;

export type WindowWiring = {
  readonly preload: string;
  readonly userData: string;
  /** Asks the page to keep what is being typed; resolves when it answered. */
  readonly flush: (window: BrowserWindow) => Promise<void>;
};

export function createWindow({ preload, userData, flush }: WindowWiring): BrowserWindow {
  const file = join(userData, 'window.json');
  const state = readState(
    file,
    screen.getAllDisplays().map((display) => display.workArea),
  );
  const window = new BrowserWindow({
    ...(state.x === undefined || state.y === undefined ? {} : { x: state.x, y: state.y }),
    width: state.width,
    height: state.height,
    minWidth: 900,
    minHeight: 560,
    show: false,
    title: 'Simpul',
    backgroundColor: '#F5F6F7',
    webPreferences: webPreferences(preload),
  });
  if (state.maximized) window.maximize();
  window.once('ready-to-show', () => {
    window.show();
  });
  keepOnClose(window, file, flush);
  void window.loadURL(START_PAGE);
  return window;
}

function keepOnClose(window: BrowserWindow, file: string, flush: WindowWiring['flush']): void {
  let flushed = false;
  window.on('close', (event) => {
    keepState(file, { ...window.getNormalBounds(), maximized: window.isMaximized() });
    if (flushed) return;
    event.preventDefault();
    const limit = new Promise<void>((resolve) => {
      setTimeout(resolve, FLUSH_LIMIT);
    });
    void Promise.race([flush(window), limit]).then(() => {
      flushed = true;
      if (!window.isDestroyed()) window.close();
    });
  });
}
