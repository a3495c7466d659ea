import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { UiHost } from '#ui/session/ports.ts';
import { type FolderDesk, folderDesk } from '../../src-main/host/exchange-folder/folder-desk.ts';

const desks: FolderDesk[] = [];

/** The shell's own desk on a folder of this machine, as the window asks for it. */
export function folderHost(folder: string): Partial<UiHost> {
  const listeners = new Set<() => void>();
  const desk = folderDesk({
    stateFile: join(mkdtempSync(join(tmpdir(), 'data-')), 'exchange-folder.json'),
    ask: async () => folder,
    changed: () => {
      for (const listen of listeners) listen();
    },
    times: { settle: 30, every: 50 },
  });
  desks.push(desk);
  return {
    chooseFolder: () => desk.choose(),
    forgetFolder: () => desk.forget(),
    lookInFolder: (region) => desk.look(region),
    readFromFolder: (id) => desk.read(id),
    putInFolder: (file) => desk.put(file),
    onFolderChanged: (act) => {
      listeners.add(act);
      return () => listeners.delete(act);
    },
  };
}

/** After each test: nothing watches a folder any more. */
export function stopFolders(): void {
  for (const desk of desks.splice(0)) desk.stop();
}
