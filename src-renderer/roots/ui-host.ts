import { drop } from '#base/drop.ts';
import { ok } from '#base/result.ts';
import type { Host } from '#platform/host-port.ts';
import type { BackupHost, HostInfo, UiHost } from '#ui/session/ports.ts';

/** The shell as the screens ask for it. */
export function uiHost(host: Host, info: HostInfo): UiHost {
  return {
    info,
    ready: () => {
      drop(host['app.ready'](), 'the shell is told, nobody waits for its answer');
    },
    openFile: (kind) => host['files.open']({ kind }),
    openFiles: () => host['files.openSeveral'](),
    takeGiven: () => host['files.takeGiven'](),
    saveFile: (file) => host['files.save'](file),
    ...printFunctions(host),
    beginBatch: (suggestedName) => host['batch.begin']({ suggestedName }),
    writeToBatch: (file) => host['batch.write'](file),
    showBatch: (id) => host['batch.show']({ id }),
    reveal: (path) => host['files.reveal'](path),
    setTheme: (theme) => host['app.setTheme'](theme),
    setLanguage: (language) => host['app.setLanguage'](language),
    report: (level, message) => {
      drop(host['app.report']({ level, message: message.slice(0, 20_000) }), 'a log line is written or not');
    },
    ...folderFunctions(host),
    ...keyFunctions(host),
    ...backupFunctions(host),
    ...listeners(host),
  };
}

function printFunctions(host: Host): Pick<UiHost, 'printPdf' | 'printPaper' | 'cancelPrint'> {
  return {
    printPdf: (job, html) => host['print.pdf']({ job, html }),
    printPaper: (job, html, paper) => host['print.paper']({ job, html, ...paper }),
    cancelPrint: (job) => {
      drop(host['print.cancel']({ job }), 'what is printed stops or is done');
    },
  };
}

function folderFunctions(
  host: Host,
): Pick<
  UiHost,
  'chooseFolder' | 'forgetFolder' | 'lookInFolder' | 'readFromFolder' | 'putInFolder' | 'onFolderChanged'
> {
  return {
    chooseFolder: () => host['folder.choose'](),
    forgetFolder: () => host['folder.forget'](),
    lookInFolder: (region) => host['folder.look']({ region }),
    readFromFolder: (id) => host['folder.read']({ id }),
    putInFolder: (file) => host['folder.put'](file),
    onFolderChanged: (act) =>
      host.on('folderChanged', () => {
        act();
      }),
  };
}

function keyFunctions(
  host: Host,
): Pick<UiHost, 'keyProtection' | 'ensureKeys' | 'saveRecovery' | 'checkRecovery' | 'restoreKeys'> {
  return {
    keyProtection: async () => {
      const keys = await host['keys.status']();
      return keys.ok ? ok(keys.value?.protection ?? null) : keys;
    },
    ensureKeys: async () => {
      const known = await host['keys.status']();
      if (!known.ok) return known;
      if (known.value !== null) return ok(known.value.protection);
      const made = await host['keys.create']();
      return made.ok ? ok(made.value.protection) : made;
    },
    saveRecovery: (passphrase, suggestedName) => host['keys.saveRecovery']({ passphrase, suggestedName }),
    checkRecovery: (passphrase) => host['keys.checkRecovery']({ passphrase }),
    restoreKeys: async (passphrase) => {
      const restored = await host['keys.restore']({ passphrase });
      return restored.ok ? ok(restored.value.protection) : restored;
    },
  };
}

function backupFunctions(host: Host): BackupHost {
  return {
    backupPlace: () => host['backups.place'](),
    chooseBackupFolder: () => host['backups.chooseFolder'](),
    resetBackupFolder: () => host['backups.useDefault'](),
    openBackup: () => host['backups.open'](),
    diskSpace: () => host['disk.status'](),
    journalHarm: async () => {
      const status = await host['journal.status']();
      return status.ok ? ok({ torn: status.value.tornBytes, spoiled: status.value.spoiledBytes }) : status;
    },
    tellWriting: () => {
      drop(host['app.writing'](), 'the shell is patient or is not');
    },
  };
}

function listeners(host: Host): Pick<UiHost, 'onMenu' | 'onFileGiven' | 'onFlush' | 'onSystemDark'> {
  return {
    onMenu: (act) =>
      host.on('menu', ({ command }) => {
        act(command);
      }),
    onFileGiven: (act) =>
      host.on('fileGiven', () => {
        act();
      }),
    onFlush: (keep) =>
      host.on('flush', () => {
        // Answered also when keeping fails: the window waits for a few seconds at most, and the journal has what was kept.
        const answer = async (): Promise<void> => {
          try {
            await keep();
          } finally {
            await host['app.flushed']();
          }
        };
        drop(answer(), 'the shell waits for the answer by itself');
      }),
    onSystemDark: (act) =>
      host.on('theme', ({ dark }) => {
        act(dark);
      }),
  };
}
