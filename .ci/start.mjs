// npm start: builds what is stale, opens the app, and says on which Electron it runs. Arguments go to the app.
import { spawn } from 'node:child_process';
import { buildIfStale } from './build-if-stale.mjs';
import { chooseElectron, hasDisplay, root } from './electron.mjs';
import { provisionOrExit } from './provision.mjs';

const STAND_IN =
  "Simpul runs on the stand-in over Chromium, because Electron's binary is not here: dialogs, menus and printing are not as in Electron (e2e/standin/README.md).";

provisionOrExit({ fetch: true });
buildIfStale();
const chosen = chooseElectron({ fetch: false });
const notice = chosen.kind === 'real' ? `Simpul runs on Electron (${chosen.binary}).` : STAND_IN;
console.error(hasDisplay() ? notice : `${notice} There is no display here, so no window is shown.`);
// Chromium refuses its sandbox to root.
const asRoot = chosen.kind === 'real' && process.getuid?.() === 0 ? ['--no-sandbox'] : [];
const child = spawn(chosen.binary, [...asRoot, root, ...process.argv.slice(2)], { stdio: 'inherit' });
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
child.on('error', (error) => {
  console.error(error.message);
  process.exitCode = 1;
});
child.on('exit', (code, signal) => {
  process.exitCode = code ?? (signal === null ? 1 : 128);
});
