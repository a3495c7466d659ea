import { spawn } from 'node:child_process';
import { dirname } from 'node:path';
import { dialogMode } from '../desk.mjs';
import { seal } from '../surface.mjs';

/** Opens nothing unless a person sits there. */
function openInDesktop(target) {
  if (dialogMode() !== 'zenity') return Promise.resolve('');
  return new Promise((resolve) => {
    const child = spawn('xdg-open', [target], { stdio: 'ignore', detached: true });
    child.on('error', (error) => resolve(error.message));
    child.on('close', (code) => resolve(code === 0 ? '' : `xdg-open failed (${code})`));
    child.unref();
  });
}

export const shell = seal(
  {
    /** What the app asked to be shown, for tests of the stand-in. */
    _opened: [],
    beep() {},
    openPath(path) {
      shell._opened.push(path);
      return openInDesktop(path);
    },
    async openExternal(url) {
      shell._opened.push(url);
      await openInDesktop(url);
    },
    showItemInFolder(path) {
      shell._opened.push(path);
      void openInDesktop(dirname(path));
    },
  },
  'Shell',
  'shell',
);
