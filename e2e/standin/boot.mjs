// Plays Electron's own start: reads the command line, gives `electron` to require, loads the app's main script, then starts Chromium.
import { readFileSync, statSync } from 'node:fs';
import inspector from 'node:inspector';
import Module, { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { parseCommandLine } from './command-line.mjs';
import { surface } from './surface.mjs';

const commandLine = parseCommandLine(process.argv.slice(2));
if (commandLine.asksVersion) {
  console.log(`v${surface.version}`);
  process.exit(0);
}
if (commandLine.app === null) {
  console.error('usage: electron [switches] path/to/app');
  process.exit(2);
}

function dress() {
  const versions = { electron: surface.version, chrome: '' };
  for (const [name, value] of Object.entries(versions)) {
    Object.defineProperty(process.versions, name, { value, enumerable: true, configurable: true });
  }
  const resourcesPath = join(import.meta.dirname, 'dist', 'resources');
  for (const [name, value] of Object.entries({ type: 'browser', defaultApp: true, resourcesPath })) {
    Object.defineProperty(process, name, { value, enumerable: true, configurable: true, writable: true });
  }
  process.execPath = process.env.STANDIN_BINARY ?? process.execPath;
  process.argv = [process.execPath, ...process.argv.slice(2)];
}

dress();
const { electron } = await import('./electron.mjs');
const { app } = electron;
const NAMES = new Set(['electron', 'electron/main', 'electron/common']);
const load = Module._load;
Module._load = (request, ...rest) => (NAMES.has(request) ? electron : load(request, ...rest));

function onUncaught(error) {
  if (process.listenerCount('uncaughtException') > 1) return; // the app has its own
  console.error('A JavaScript error occurred in the main process');
  console.error(error);
  process.exit(1);
}

function findEntry(given) {
  const path = resolve(given);
  const folder = statSync(path).isDirectory() ? path : dirname(path);
  const text = readFileSync(join(folder, 'package.json'), 'utf8');
  const description = JSON.parse(text);
  const main = folder === path ? resolve(folder, description.main ?? 'index.js') : path;
  if (main.endsWith('.mjs') || description.type === 'module') {
    throw new Error(`the stand-in runs a main script in CommonJS only: ${main}`);
  }
  return { folder, description, main };
}

async function boot({ inspect, requires, switches, app: given }) {
  for (const [name, value] of switches) app.commandLine.appendSwitch(name, value);
  // Playwright waits for the line that this prints.
  if (inspect !== null) inspector.open(inspect.port, '127.0.0.1', inspect.wait);
  const { folder, description, main } = findEntry(given);
  app._package = description;
  app._folder = folder;
  const require = createRequire(join(folder, 'package.json'));
  for (const file of requires) require(resolve(file));
  Module._load(main, null, true);
  await app._start();
}

process.on('uncaughtException', onUncaught);
try {
  await boot(commandLine);
} catch (error) {
  console.error('App threw an error during load');
  console.error(error);
  process.exit(1);
}
