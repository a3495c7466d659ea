import { contextBridge, ipcRenderer } from 'electron';
import type { Arguments, Channel, EventName } from '#bridge/contract.ts';

/*
 * The only thing of the shell that the page can see: one function per line of the contract, one per event, by name.
 * There is no way from here to a channel that is not listed.
 */

type Call<C extends Channel> = (...args: Arguments<C>) => Promise<unknown>;
type Listen = (act: (payload: unknown) => void) => () => void;

const call = {
  'app.info': () => ipcRenderer.invoke('app.info'),
  'app.ready': () => ipcRenderer.invoke('app.ready'),
  'app.flushed': () => ipcRenderer.invoke('app.flushed'),
  'app.writing': () => ipcRenderer.invoke('app.writing'),
  'app.setTheme': (theme) => ipcRenderer.invoke('app.setTheme', theme),
  'app.setLanguage': (language) => ipcRenderer.invoke('app.setLanguage', language),
  'app.report': (line) => ipcRenderer.invoke('app.report', line),
  'files.open': (wish) => ipcRenderer.invoke('files.open', wish),
  'files.openSeveral': () => ipcRenderer.invoke('files.openSeveral'),
  'files.takeGiven': () => ipcRenderer.invoke('files.takeGiven'),
  'files.save': (file) => ipcRenderer.invoke('files.save', file),
  'files.reveal': (path) => ipcRenderer.invoke('files.reveal', path),
  'batch.begin': (wish) => ipcRenderer.invoke('batch.begin', wish),
  'batch.write': (file) => ipcRenderer.invoke('batch.write', file),
  'batch.show': (batch) => ipcRenderer.invoke('batch.show', batch),
  'folder.choose': () => ipcRenderer.invoke('folder.choose'),
  'folder.forget': () => ipcRenderer.invoke('folder.forget'),
  'folder.look': (wish) => ipcRenderer.invoke('folder.look', wish),
  'folder.read': (file) => ipcRenderer.invoke('folder.read', file),
  'folder.put': (file) => ipcRenderer.invoke('folder.put', file),
  'print.pdf': (job) => ipcRenderer.invoke('print.pdf', job),
  'print.paper': (job) => ipcRenderer.invoke('print.paper', job),
  'print.cancel': (job) => ipcRenderer.invoke('print.cancel', job),
  'keys.status': () => ipcRenderer.invoke('keys.status'),
  'keys.create': () => ipcRenderer.invoke('keys.create'),
  'keys.sign': (message) => ipcRenderer.invoke('keys.sign', message),
  'keys.openHeader': (header) => ipcRenderer.invoke('keys.openHeader', header),
  'keys.saveRecovery': (wish) => ipcRenderer.invoke('keys.saveRecovery', wish),
  'keys.checkRecovery': (wish) => ipcRenderer.invoke('keys.checkRecovery', wish),
  'keys.restore': (wish) => ipcRenderer.invoke('keys.restore', wish),
  'keys.rotate': (wish) => ipcRenderer.invoke('keys.rotate', wish),
  'installation.isCopy': () => ipcRenderer.invoke('installation.isCopy'),
  'installation.settle': () => ipcRenderer.invoke('installation.settle'),
  'journal.status': () => ipcRenderer.invoke('journal.status'),
  'journal.append': (records) => ipcRenderer.invoke('journal.append', records),
  'journal.read': (from) => ipcRenderer.invoke('journal.read', from),
  'journal.withdraw': () => ipcRenderer.invoke('journal.withdraw'),
  'journal.setAside': () => ipcRenderer.invoke('journal.setAside'),
  'backups.place': () => ipcRenderer.invoke('backups.place'),
  'backups.chooseFolder': () => ipcRenderer.invoke('backups.chooseFolder'),
  'backups.useDefault': () => ipcRenderer.invoke('backups.useDefault'),
  'backups.begin': (wish) => ipcRenderer.invoke('backups.begin', wish),
  'backups.write': (piece) => ipcRenderer.invoke('backups.write', piece),
  'backups.read': (wish) => ipcRenderer.invoke('backups.read', wish),
  'backups.keep': (backup) => ipcRenderer.invoke('backups.keep', backup),
  'backups.discard': (backup) => ipcRenderer.invoke('backups.discard', backup),
  'backups.open': () => ipcRenderer.invoke('backups.open'),
  'disk.status': () => ipcRenderer.invoke('disk.status'),
} as const satisfies { readonly [C in Channel]: Call<C> };

const on = {
  menu: (act) => listen('menu', act),
  fileGiven: (act) => listen('fileGiven', act),
  folderChanged: (act) => listen('folderChanged', act),
  flush: (act) => listen('flush', act),
  theme: (act) => listen('theme', act),
} as const satisfies { readonly [E in EventName]: Listen };

function listen(event: EventName, act: (payload: unknown) => void): () => void {
  const handler = (_event: unknown, payload: unknown): void => {
    act(payload);
  };
  ipcRenderer.on(`event:${event}`, handler);
  return () => {
    ipcRenderer.off(`event:${event}`, handler);
  };
}

contextBridge.exposeInMainWorld('simpul', { call, on });
