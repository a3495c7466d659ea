import { join } from 'node:path';
import { app, type BrowserWindow, nativeTheme, session } from 'electron';
import type { EventName, EventPayload } from './bridge/contract.ts';
import { givenFiles, handedFiles } from './host/given-file.ts';
import { makeHandlers } from './host/handlers.ts';
import { openDesks } from './host/open-desks.ts';
import { printDesk } from './host/print-desk.ts';
import { registerHandlers } from './ipc/register.ts';
import { flushing } from './window/close.ts';
import { bringForward, createWindow } from './window/create-window.ts';
import { guardContents, guardSession } from './window/guards.ts';
import { setMenu } from './window/menu.ts';
import type { MenuLanguage } from './window/menu-template.ts';
import { cutNetwork } from './window/no-network.ts';
import { printPages } from './window/print-page.ts';
import { printer } from './window/printer.ts';
import { declareScheme, serveApp } from './window/protocol.ts';

let window: BrowserWindow | null = null;

declareScheme();
cutNetwork();
app.enableSandbox();
app.on('web-contents-created', (_event, contents) => {
  guardContents(contents);
});
const given = givenFiles(process.argv.slice(app.isPackaged ? 1 : 2), process.cwd());
// W4: one running app per data folder; a second start shows the first and hands over its files.
if (app.requestSingleInstanceLock({ files: given })) run(app.getPath('userData'));
else app.quit();

function run(userData: string): void {
  const desks = openDesks(
    userData,
    () => window,
    () => tell('folderChanged', {}),
  );
  const { flush, answered, writes, isWriting } = flushing(() => tell('flush', {}));
  const pages = printPages();
  const printing = printer(pages);
  const print = printDesk(printing);
  const handlers = makeHandlers({ ...desks, print, setLanguage, flushed: answered, writing: writes });
  registerHandlers(handlers, () => (window === null || window.isDestroyed() ? null : window.webContents));
  const give = (paths: readonly string[]): void => {
    if (paths.length === 0) return;
    desks.files.give(paths);
    tell('fileGiven', {});
  };
  app.on('second-instance', (_event, _args, _folder, handed) => {
    bringForward(window);
    give(handedFiles(handed));
  });
  app.on('open-file', (event, path) => {
    event.preventDefault();
    give([path]);
  });
  app.on('window-all-closed', () => {
    app.quit();
  });
  give(given);
  void app.whenReady().then(() => {
    desks.log.write('info', `Simpul ${app.getVersion()} starts`);
    guardSession(session.defaultSession);
    serveApp(join(__dirname, '../renderer'), pages);
    setLanguage('id');
    nativeTheme.on('updated', () => tell('theme', { dark: nativeTheme.shouldUseDarkColors }));
    const files = {
      preload: join(__dirname, '../preload/index.js'),
      icon: join(__dirname, '../../resources/icons/simpul.png'),
    };
    window = createWindow({ ...files, userData, flush, isWriting });
    window.on('closed', printing.end);
  });
}

function setLanguage(language: MenuLanguage): void {
  setMenu(language, (command) => tell('menu', { command }));
}

function tell<E extends EventName>(event: E, payload: EventPayload<E>): void {
  if (window !== null && !window.isDestroyed()) window.webContents.send(`event:${event}`, payload);
}
