import { app, nativeTheme, shell } from 'electron';
import type { Arguments, Answer, Channel } from '#bridge/contract.ts';
import type { BatchDesk } from './batches/batch-desk.ts';
import type { FolderDesk } from './exchange-folder/folder-desk.ts';
import type { BackupDesk } from './backups/backup-desk.ts';
import type { FileDesk } from './files/file-desk.ts';
import type { Installation } from './installation.ts';
import type { Journal } from './journal/journal.ts';
import type { JournalDesk } from './journal/journal-desk.ts';
import type { KeyDesk } from './keys/key-desk.ts';
import type { Log } from './log/log.ts';
import { ok, type Outcome, refuse } from './outcome.ts';
import type { PrintDesk } from './print-desk.ts';

export type HandlerWiring = {
  readonly files: FileDesk;
  readonly batches: BatchDesk;
  readonly folder: FolderDesk;
  readonly keys: KeyDesk;
  readonly journal: JournalDesk;
  readonly backups: BackupDesk;
  readonly installation: Installation;
  readonly print: PrintDesk;
  readonly diskSpace: () => Promise<Outcome<Answer<'disk.status'>>>;
  readonly log: Log;
  readonly setLanguage: (language: 'id' | 'en') => void;
  readonly flushed: () => void;
  readonly writing: () => void;
  /** `2026-11-23`, for names of files. */
  readonly today: () => string;
};

type Handlers = { readonly [C in Channel]: (...args: Arguments<C>) => Promise<Outcome<Answer<C>>> };

/** One handler per line of the contract. */
export function makeHandlers(wiring: HandlerWiring): Handlers {
  return {
    ...appHandlers(wiring),
    ...fileHandlers(wiring),
    ...batchHandlers(wiring),
    ...folderHandlers(wiring),
    ...printHandlers(wiring),
    ...keyHandlers(wiring),
    ...journalHandlers(wiring),
    ...backupHandlers(wiring),
    ...installationHandlers(wiring),
  };
}

function appHandlers({ log, setLanguage, flushed, writing }: HandlerWiring) {
  return {
    'app.info': async () =>
      ok({
        version: app.getVersion(),
        platform: process.platform,
        locale: app.getLocale(),
        dark: nativeTheme.shouldUseDarkColors,
        shell: `Electron ${process.versions['electron'] ?? ''}`,
      }),
    'app.ready': async () => ok(null),
    'app.flushed': async () => {
      flushed();
      return ok(null);
    },
    'app.writing': async () => {
      writing();
      return ok(null);
    },
    'app.setTheme': async (theme) => {
      nativeTheme.themeSource = theme;
      return ok(null);
    },
    'app.setLanguage': async (language) => {
      setLanguage(language);
      return ok(null);
    },
    'app.report': async ({ level, message }) => {
      log.write(level, `window: ${message}`);
      return ok(null);
    },
  } satisfies Partial<Handlers>;
}

function fileHandlers({ files }: HandlerWiring) {
  return {
    'files.open': ({ kind }) => files.open(kind),
    'files.openSeveral': () => files.openSeveral(),
    'files.takeGiven': () => files.takeGiven(),
    'files.save': (file) => files.save(file),
    'files.reveal': async (path) => {
      if (!files.wrote(path)) return refuse('not-trusted', 'not a file of this session');
      shell.showItemInFolder(path);
      return ok(null);
    },
  } satisfies Partial<Handlers>;
}

function batchHandlers({ batches }: HandlerWiring) {
  return {
    'batch.begin': ({ suggestedName }) => batches.begin(suggestedName),
    'batch.write': (file) => batches.write(file),
    'batch.show': async ({ id }) => {
      const path = batches.written(id);
      if (path === null) return refuse('not-found', 'nothing was written');
      shell.showItemInFolder(path);
      return ok(null);
    },
  } satisfies Partial<Handlers>;
}

function folderHandlers({ folder }: HandlerWiring) {
  return {
    'folder.choose': () => folder.choose(),
    'folder.forget': () => folder.forget(),
    'folder.look': ({ region }) => folder.look(region),
    'folder.read': ({ id }) => folder.read(id),
    'folder.put': (file) => folder.put(file),
  } satisfies Partial<Handlers>;
}

function printHandlers({ print }: HandlerWiring) {
  return {
    'print.pdf': (job) => print.pdf(job),
    'print.paper': (job) => print.paper(job),
    'print.cancel': ({ job }) => print.cancel(job),
  } satisfies Partial<Handlers>;
}

function keyHandlers({ keys }: HandlerWiring) {
  return {
    'keys.status': () => keys.status(),
    'keys.create': () => keys.create(),
    'keys.sign': ({ purpose, message, by }) => keys.sign(purpose, message, by),
    'keys.openHeader': ({ header }) => keys.openHeader(header),
    'keys.saveRecovery': ({ passphrase, suggestedName }) => keys.saveRecovery(passphrase, suggestedName),
    'keys.checkRecovery': ({ passphrase }) => keys.checkRecovery(passphrase),
    'keys.restore': ({ passphrase }) => keys.restore(passphrase),
    'keys.rotate': (wish) => keys.rotate(wish),
  } satisfies Partial<Handlers>;
}

function installationHandlers({ installation }: HandlerWiring) {
  return {
    'installation.isCopy': async () => {
      const copy = await installation.isCopy();
      return copy.ok ? ok({ copy: copy.value }) : copy;
    },
    'installation.settle': () => installation.settle(),
  } satisfies Partial<Handlers>;
}

function journalHandlers({ journal, today }: HandlerWiring) {
  const withJournal = async <T>(work: (open: Journal) => Promise<Outcome<T>>): Promise<Outcome<T>> => {
    const opened = await journal.open();
    return opened.ok ? work(opened.value) : opened;
  };
  return {
    'journal.status': () =>
      withJournal(async (open) => ok({ end: open.end(), tornBytes: open.tornBytes, spoiledBytes: open.spoiledBytes })),
    'journal.append': ({ records }) => withJournal((open) => open.append(records)),
    'journal.read': ({ from }) => withJournal((open) => open.read(from)),
    'journal.withdraw': () => withJournal((open) => open.withdraw()),
    'journal.setAside': () => journal.setAside(today()),
  } satisfies Partial<Handlers>;
}

function backupHandlers({ backups, diskSpace }: HandlerWiring) {
  return {
    'backups.place': () => backups.place(),
    'backups.chooseFolder': () => backups.chooseFolder(),
    'backups.useDefault': () => backups.useDefault(),
    'backups.begin': ({ office, place }) => backups.begin(office, place),
    'backups.write': ({ id, bytes }) => backups.write(id, bytes),
    'backups.read': ({ id, from }) => backups.read(id, from),
    'backups.keep': ({ id }) => backups.keep(id),
    'backups.discard': ({ id }) => backups.discard(id),
    'backups.open': () => backups.open(),
    'disk.status': () => diskSpace(),
  } satisfies Partial<Handlers>;
}
