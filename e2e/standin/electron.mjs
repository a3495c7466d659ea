// What `require('electron')` gives to the main process: the implemented modules, and every other one throwing by name.
import { app } from './api/app.mjs';
import { BrowserWindow } from './api/browser-window.mjs';
import { dialog } from './api/dialog.mjs';
import { ipcMain } from './api/ipc-main.mjs';
import { Menu, MenuItem } from './api/menu.mjs';
import { nativeTheme } from './api/native-theme.mjs';
import { guardNavigation } from './api/navigation.mjs';
import { net } from './api/net.mjs';
import { protocol } from './api/protocol.mjs';
import { safeStorage } from './api/safe-storage.mjs';
import { session } from './api/session.mjs';
import { shell } from './api/shell.mjs';
import { powerMonitor, screen } from './api/system.mjs';
import { webContents } from './api/web-contents.mjs';
import { refuse, seal, sealStatics, surface } from './surface.mjs';

const implemented = {
  app,
  BrowserWindow,
  dialog,
  ipcMain,
  Menu,
  MenuItem,
  nativeTheme,
  net,
  powerMonitor,
  protocol,
  safeStorage,
  screen,
  session,
  shell,
  webContents,
};

function stubModule(name, type) {
  return sealStatics(seal({}, type, name), type, name);
}

function stubClass(name) {
  return sealStatics(function Refused() {
    refuse(`new ${name}()`);
  }, name);
}

function stubs() {
  const all = {};
  for (const { consts, classes } of [surface.modules.Main, surface.modules.Common]) {
    for (const [name, { type }] of Object.entries(consts)) all[name] = stubModule(name, type);
    for (const name of Object.keys(classes)) all[name] = stubClass(name);
  }
  return all;
}

guardNavigation();
export const electron = { ...stubs(), ...implemented };
