import { type BrowserWindow, dialog } from 'electron';
import type { Dialogs } from './files/file-desk.ts';

/** The system's own dialogs over our window. */
export function systemDialogs(window: () => BrowserWindow | null): Dialogs {
  return {
    open: async (filters) => {
      const options = { properties: ['openFile' as const], filters: [...filters] };
      const parent = window();
      const chosen =
        parent === null ? await dialog.showOpenDialog(options) : await dialog.showOpenDialog(parent, options);
      return chosen.canceled ? null : (chosen.filePaths[0] ?? null);
    },
    openSeveral: async () => {
      const options = { properties: ['openFile' as const, 'multiSelections' as const] };
      const parent = window();
      const chosen =
        parent === null ? await dialog.showOpenDialog(options) : await dialog.showOpenDialog(parent, options);
      return chosen.canceled ? [] : chosen.filePaths;
    },
    openFolder: async () => chooseFolder(window()),
    save: async (suggested, filters, title) => {
      const named = title === undefined ? {} : { title };
      const options = { ...named, defaultPath: suggested, filters: [...filters] };
      const parent = window();
      const chosen =
        parent === null ? await dialog.showSaveDialog(options) : await dialog.showSaveDialog(parent, options);
      return chosen.canceled || chosen.filePath === '' ? null : chosen.filePath;
    },
  };
}

/** Asks for a folder; null when the person cancelled. */
export async function chooseFolder(parent: BrowserWindow | null): Promise<string | null> {
  const options = { properties: ['openDirectory' as const, 'createDirectory' as const] };
  const chosen = parent === null ? await dialog.showOpenDialog(options) : await dialog.showOpenDialog(parent, options);
  return chosen.canceled ? null : (chosen.filePaths[0] ?? null);
}
