// The application menu: no bar is shown, but its accelerators work and its items can be clicked by a test.
import { EventEmitter } from 'node:events';
import { desk, firstWindow } from '../desk.mjs';
import { refuse, seal, sealStatics } from '../surface.mjs';
import { parseAccelerator } from './accelerator.mjs';
import { app } from './app.mjs';

const zoomBy = (step) => (window) => window?.webContents.setZoomLevel(window.webContents.getZoomLevel() + step);
const ROLES = {
  quit: { accelerator: 'CmdOrCtrl+Q', click: () => app.quit() },
  close: { accelerator: 'CmdOrCtrl+W', click: (window) => window?.close() },
  minimize: { accelerator: 'CmdOrCtrl+M', click: (window) => window?.minimize() },
  reload: { accelerator: 'CmdOrCtrl+R', click: (window) => window?.reload() },
  forcereload: { accelerator: 'Shift+CmdOrCtrl+R', click: (window) => window?.webContents.reloadIgnoringCache() },
  togglefullscreen: { accelerator: 'F11', click: (window) => window?.setFullScreen(!window.isFullScreen()) },
  toggledevtools: { accelerator: 'CmdOrCtrl+Shift+I', click: (window) => window?.webContents.toggleDevTools() },
  resetzoom: { accelerator: 'CmdOrCtrl+0', click: (window) => window?.webContents.setZoomLevel(0) },
  zoomin: { accelerator: 'CmdOrCtrl+Plus', click: zoomBy(0.5) },
  zoomout: { accelerator: 'CmdOrCtrl+-', click: zoomBy(-0.5) },
  about: { click: () => {} },
};
/** Chromium does these itself when their keys are pressed, so they take no key away from the page. */
for (const name of ['undo', 'redo', 'cut', 'copy', 'paste', 'delete', 'selectAll']) {
  ROLES[name.toLowerCase()] = { click: (window) => window?.webContents[name]() };
}

let lastCommand = 0;

class MenuItem {
  constructor(options) {
    const role = ROLES[options.role?.toLowerCase()];
    Object.assign(this, { enabled: true, visible: true, checked: false, accelerator: role?.accelerator }, options);
    Object.assign(this, looksOf(options));
    lastCommand += 1;
    this.commandId = lastCommand;
    if (this.accelerator) parseAccelerator(this.accelerator); // refused while the menu is built, not when a key is pressed
    const act = options.click ?? roleAction(options.role, role);
    this.click = (event = {}, window = firstWindow()) => this.#clicked(act, event, window);
  }

  #clicked(act, event, window) {
    if (!this.enabled || !this.visible) return;
    if (this.type === 'checkbox') this.checked = !this.checked;
    if (this.type === 'radio') this.checked = true;
    act?.(this, window, event);
  }
}

function looksOf({ label, role, type, submenu }) {
  const looks = { label: label ?? role ?? '', type: type ?? (submenu ? 'submenu' : 'normal') };
  if (!submenu) return looks;
  return { ...looks, submenu: submenu instanceof Menu ? submenu : Menu.buildFromTemplate(submenu) };
}

function roleAction(name, role) {
  if (name === undefined) return null;
  return (_item, window) => (role === undefined ? refuse(`menu role '${name}'`) : role.click(window));
}

class Menu extends EventEmitter {
  constructor() {
    super();
    Object.defineProperty(this, 'items', { value: [], writable: true, enumerable: true });
  }

  static buildFromTemplate(template) {
    const menu = new Menu();
    for (const item of template) menu.append(item instanceof MenuItem ? item : new MenuItem(item));
    return menu;
  }

  static setApplicationMenu(menu) {
    desk.menu = menu;
    for (const { webContents } of desk.windows.values()) webContents._sync();
  }

  static getApplicationMenu() {
    return desk.menu;
  }

  append(item) {
    this.items.push(item);
  }

  insert(position, item) {
    this.items.splice(position, 0, item);
  }

  getMenuItemById(id) {
    return this._all().find((item) => item.id === id) ?? null;
  }

  _all() {
    return this.items.flatMap((item) => [item, ...(item.submenu?._all() ?? [])]);
  }

  _byCommand(commandId) {
    return this._all().find((item) => item.commandId === commandId) ?? null;
  }

  _accelerators() {
    const withKeys = this._all().filter(
      (item) => item.accelerator && item.enabled && item.registerAccelerator !== false,
    );
    return withKeys.map((item) => ({ id: item.commandId, ...parseAccelerator(item.accelerator) }));
  }
}

seal(Menu.prototype, 'Menu');
sealStatics(Menu, 'Menu');
export { Menu, MenuItem };
