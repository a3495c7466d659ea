import { join } from 'node:path';
import { app, BrowserWindow, nativeTheme, session } from 'electron';
import type { EventName, EventPayload } from './bridge/contract.ts';
import { LIMITS } from './bridge/limits.ts';
import { systemDialogs } from './host/dialogs.ts';
import { fileDesk } from './host/files/file-desk.ts';
import { givenFile } from './host/given-file.ts';
import { makeHandlers } from './host/handlers.ts';
import { openJournal } from './host/journal/journal.ts';
import { keyDesk } from './host/keys/key-desk.ts';
import { systemWrapping } from './host/keys/system-wrapping.ts';
import { openLog } from './host/log/log.ts';
import { registerHandlers } from './ipc/register.ts';
import { createWindow } from './window/create-window.ts';
import { guardContents, guardSession } from './window/guards.ts';
import { type MenuLanguage, setMenu } from './window/menu.ts';
import { declareScheme, serveApp } from './window/protocol.ts';

declareScheme();
app.enableSandbox();
app.on('web-contents-created', (_event, contents) => {
  guardContents(contents);
});
// W4: one running app per data folder; a second start shows the first and hands over its file.
if (app.requestSingleInstanceLock()) run();
else app.quit();

function run(): void {
  const userData = app.getPath('userData');
  const log = openLog(join(userData, 'simpul.log'), () => new Date());
  let window: BrowserWindow | null = null;
  let answerFlush: () => void = () => {};
  const tell = <E extends EventName>(event: E, payload: EventPayload<E>): void => {
    if (window !== null && !window.isDestroyed()) window.webContents.send(`event:${event}`, payload);
  };
  const files = fileDesk(
    systemDialogs(() => window),
    app.getPath('documents'),
  );
  const give = (path: string | null): void => {
    if (path === null) return;
    files.give(path);
    tell('fileGiven', {});
  };
  const language = (chosen: MenuLanguage): void => {
    setMenu(chosen, (command) => {
      tell('menu', { command });
    });
  };
  const journal = app
    .whenReady()
    .then(() =>
      openJournal(join(userData, 'journal.simpul'), { record: LIMITS.journalRecord, read: LIMITS.journalRead }),
    );
  const handlers = makeHandlers({
    files,
    keys: keyDesk(join(userData, 'keys.json'), systemWrapping(), files),
    journal: () => journal,
    log,
    window: () => window,
    setLanguage: language,
    flushed: () => {
      answerFlush();
    },
    today: () => new Date().toISOString().slice(0, 10),
  });
  registerHandlers(handlers, (event) => ({
    url: event.senderFrame?.url ?? '',
    isOurMainFrame:
      window !== null && event.sender === window.webContents && event.senderFrame === window.webContents.mainFrame,
  }));
  const flush = (): Promise<void> =>
    new Promise((resolve) => {
      answerFlush = resolve;
      tell('flush', {});
    });
  const open = (): void => {
    window = createWindow({ preload: join(__dirname, '../preload/index.js'), userData, flush });
  };
  app.on('second-instance', (_event, args, folder) => {
    if (window === null) return;
    if (window.isMinimized()) window.restore();
    window.focus();
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
    guardSession(session.defaultSession);
    serveApp(join(__dirname, '../renderer'));
    language('id');
    nativeTheme.on('updated', () => {
      tell('theme', { dark: nativeTheme.shouldUseDarkColors });
    });
    give(givenFile(app.isPackaged ? process.argv.slice(1) : process.argv.slice(2), process.cwd()));
    open();
    log.write('info', `Simpul ${app.getVersion()} started`);
  });
}
