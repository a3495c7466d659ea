import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { inventedMembers, parts, unimplemented, usedMembers } from './contract.mjs';
import { electron } from './electron.mjs';
import { makeSurface } from './make-surface.mjs';
import { surface } from './surface.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
const preloadModules = new Set(['contextBridge', 'ipcRenderer', 'webUtils']);

function text(path: string): string {
  return readFileSync(join(root, path), 'utf8');
}

function usedByTheShell(): string[] {
  const files = readdirSync(join(root, 'src-main'), { recursive: true, encoding: 'utf8' });
  const sources = files.filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'));
  return sources.flatMap((file) => usedMembers(text(join('src-main', file))));
}

it('is made from the declarations of the installed Electron', () => {
  const installed = JSON.parse(text('node_modules/electron/package.json')) as { version: string };
  expect(surface.version).toBe(installed.version);
  expect(text('e2e/standin/dist/version')).toBe(installed.version);
  expect(surface).toEqual(makeSurface(text('node_modules/electron/electron.d.ts')));
});

it('offers nothing that electron.d.ts does not declare', () => {
  const invented = parts(electron).flatMap(([name, target, type, statics]) =>
    inventedMembers(target, type, statics).map((member) => `${String(name)}.${member}`),
  );
  expect(invented).toEqual([]);
});

it('implements everything that the shell uses', () => {
  const used = usedByTheShell().filter((path) => !preloadModules.has(path.split('.')[0] ?? ''));
  expect(used.length).toBeGreaterThan(15);
  expect(unimplemented(electron, used)).toEqual([]);
});

it('would notice an invented member', () => {
  const app = Object.create(electron.app, { setVersion: { value: () => {}, enumerable: true } });
  expect(inventedMembers(app, 'App')).toEqual(['setVersion']);
});

it('would notice the use of something that is only a throwing stub', () => {
  const source =
    "import { app, clipboard, type Tray } from 'electron';\nclipboard.readText();\napp.quit(); app.dock.hide();";
  const used = usedMembers(source);
  expect(used).toEqual(['app.dock', 'app.quit', 'clipboard.readText']);
  expect(unimplemented(electron, used)).toEqual(['app.dock', 'clipboard.readText']);
});

it('throws by name for what it does not implement', () => {
  const modules = electron as unknown as Record<string, Record<string, () => void>>;
  expect(() => modules['clipboard']?.['readText']?.()).toThrow('not implemented by the stand-in: clipboard.readText()');
  expect(() => modules['app']?.['dock']).toThrow('not implemented by the stand-in: app.dock');
  expect(() => electron.app.on('gpu-info-update', () => {})).toThrow(/it would never fire/);
});
