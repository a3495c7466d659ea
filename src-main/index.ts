import { join } from 'node:path';
import { app, type BrowserWindow, nativeTheme, session } from 'electron';
import type { EventName, EventPayload } from './bridge/contract.ts';
import { givenFile } from './host/given-file.ts';
import { makeHandlers } from './host/handlers.ts';
import { openDesks } from './host/open-desks.ts';
import { registerHandlers } from './ipc/register.ts';
import { createWindow } from './window/create-window.ts';
import { guardContents, guardSession } from './window/guards.ts';
import { setMenu } from './window/menu.ts';
import type { MenuLanguage } from './window/menu-template.ts';
import { declareScheme, serveApp } from './window/protocol.ts';

let window: BrowserWindow | null = null;
let answerFlush: () => void = () => {};

declareScheme();
app.enableSandbox();
app.on('web-contents-created', (_event, contents) => {
  guardContents(contents);
});
// W4: one running app per data folder; a second start shows the first and hands over its file.
if (app.requestSingleInstanceLock()) run(app.getPath('userData'));
else app.quit();

function run(userData: string): void {
  const desks = openDesks(userData, () => window);
  const handlers = makeHandlers({
    ...desks,
    setLanguage,
    flushed: () => answerFlush(),
    today: () => new Date().toISOString().slice(0, 10),
  });
  registerHandlers(handlers, ({ sender, senderFrame }) => ({
    url: senderFrame?.url ?? '',
    isOurMainFrame: window !== null && sender === window.webContents && senderFrame === window.webContents.mainFrame,
  }));
  const give = (path: string | null): void => {
    if (path === null) return;
    desks.files.give(path);
    tell('fileGiven', {});
  };
  app.on('second-instance', (_event, args, folder) => {
    if (window?.isMinimized() === true) window.restore();
    window?.focus();
    give(givenFile(args.slice(1), folder));
  });
  app.on('open-file', (event, path) => {
    event.preventDefault();
    give(path);
  });
  app.on('window-all-closed', () => {
    app.quit();
  });
  void app.whenReady().then(() => {
    give(givenFile(process.argv.slice(app.isPackaged ? 1 : 2), process.cwd()));
    open(userData);
    desks.log.write('info', `Simpul ${app.getVersion()} started`);
  });
}

function open(userData: string): void {
  guardSession(session.defaultSession);
  serveApp(join(__dirname, '../renderer'));
  setLanguage('id');
  nativeTheme.on('updated', () => {
    tell('theme', { dark: nativeTheme.shouldUseDarkColors });
  });
  window = createWindow({ preload: join(__dirname, '../preload/index.js'), userData, flush });
}

function setLanguage(language: MenuLanguage): void {
  setMenu(language, (command) => {
    tell('menu', { command });
  });
}

/** Asks the page to keep what is being typed; resolves when it answered. */
function flush(): Promise<void> {
  return new Promise((resolve) => {
    answerFlush = resolve;
    tell('flush', {});
  });
}

function tell<E extends EventName>(event: E, payload: EventPayload<E>): void {
  if (window !== null && !window.isDestroyed()) window.webContents.send(`event:${event}`, payload);
}
