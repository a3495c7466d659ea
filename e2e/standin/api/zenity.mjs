// Dialogs for a person at a real screen, drawn by zenity.
import { spawn, spawnSync } from 'node:child_process';
import { sayOnce } from '../desk.mjs';

function missing() {
  sayOnce('zenity is not installed: dialogs give the Documents folder and the default answer (apt-get install zenity)');
  return null;
}

/** @returns {Promise<{ code: number, text: string } | null>} null where zenity is not installed */
export function askZenity(args) {
  return new Promise((resolve) => {
    const child = spawn('zenity', args, { stdio: ['ignore', 'pipe', 'ignore'] });
    let text = '';
    child.stdout.on('data', (bytes) => {
      text += String(bytes);
    });
    child.on('error', () => resolve(missing()));
    child.on('close', (code) => resolve({ code, text: text.replace(/\n$/, '') }));
  });
}

/** The same, holding the main process until the person has answered. */
export function askZenityNow(args) {
  const { error, status, stdout } = spawnSync('zenity', args, { encoding: 'utf8' });
  return error === undefined ? { code: status, text: stdout.replace(/\n$/, '') } : missing();
}

export function filterArguments({ filters = [] }) {
  const pattern = (extension) => (extension === '*' ? '*' : `*.${extension}`);
  return filters.map(({ name, extensions }) => `--file-filter=${name} | ${extensions.map(pattern).join(' ')}`);
}
