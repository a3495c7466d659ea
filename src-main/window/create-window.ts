import { join } from 'node:path';
import { BrowserWindow, screen } from 'electron';
import { closeAfterFlush } from './close.ts';
import { START_PAGE } from './protocol.ts';
import { keepState, readState } from './state.ts';
import { type WindowFiles, windowOptions } from './window-options.ts';

export type WindowWiring = WindowFiles & {
  readonly userData: string;
  /** Asks the page to keep what is being typed; resolves when it answered. */
  readonly flush: () => Promise<void>;
  readonly isWriting: () => boolean;
};

export function createWindow({ preload, icon, userData, flush, isWriting }: WindowWiring): BrowserWindow {
  const file = join(userData, 'window.json');
  const screens = screen.getAllDisplays().map((display) => display.workArea);
  const state = readState(file, screens);
  const window = new BrowserWindow(windowOptions(state, { preload, icon }));
  if (state.maximized) window.maximize();
  window.once('ready-to-show', () => {
    window.show();
  });
  closeAfterFlush(window, {
    flush,
    isWriting,
    keep: () => {
      keepState(file, { ...window.getNormalBounds(), maximized: window.isMaximized() });
    },
  });
  void window.loadURL(START_PAGE);
  return window;
}

/** What a person expects of starting the app once more: to see the window that is there. */
export function bringForward(window: BrowserWindow | null): void {
  if (window === null || window.isDestroyed()) return;
  if (window.isMinimized()) window.restore();
  window.show();
  window.focus();
}
