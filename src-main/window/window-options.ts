import type { BrowserWindowConstructorOptions, WebPreferences } from 'electron';
import type { WindowState } from './state.ts';

export type WindowFiles = { readonly preload: string; readonly icon: string };

/** The whole of what our window is made with. Held by a test, since each line of `webPreferences` is a wall (S1). */
export function windowOptions(state: WindowState, { preload, icon }: WindowFiles): BrowserWindowConstructorOptions {
  return {
    ...(state.x === undefined || state.y === undefined ? {} : { x: state.x, y: state.y }),
    width: state.width,
    height: state.height,
    minWidth: 1024,
    minHeight: 600,
    show: false,
    title: 'Simpul',
    icon,
    backgroundColor: '#F5F6F7',
    webPreferences: webPreferences(preload),
  };
}

/** What keeps the page apart from the system. */
function webPreferences(preload: string): WebPreferences {
  return {
    preload,
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
  };
}
