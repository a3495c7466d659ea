// What the parts of the API share: the browser, the open windows, the application menu.
import { Browser } from './chromium/browser.mjs';

export const browser = new Browser();

/** One running app. `windows` by window id, `contents` by webContents id. */
export const desk = {
  windows: new Map(),
  contents: new Map(),
  focused: null,
  menu: null,
};

export function firstWindow() {
  return desk.focused ?? [...desk.windows.values()][0] ?? null;
}

/** The webContents that a frame of Chromium belongs to, or null. */
export function contentsOfFrame(frameId) {
  return [...desk.contents.values()].find((contents) => contents._link.frames.has(frameId)) ?? null;
}

/** An event object whose default can be prevented. */
export function preventable(fields = {}) {
  const event = {
    ...fields,
    defaultPrevented: false,
    preventDefault() {
      event.defaultPrevented = true;
    },
  };
  return event;
}

const said = new Set();

/** Says once on stderr where the stand-in does less than Electron. */
export function sayOnce(text) {
  if (said.has(text)) return;
  said.add(text);
  console.error(`[electron stand-in] ${text}`);
}

/** How dialogs are answered: `refuse` (tests stub them), `zenity` (a person sits there) or `default`. */
export function dialogMode() {
  const automatic = browser.headless || process.env.CI !== undefined ? 'refuse' : 'zenity';
  return process.env.STANDIN_DIALOGS ?? automatic;
}
