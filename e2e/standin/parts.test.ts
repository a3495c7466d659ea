import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Script } from 'node:vm';
import { expect, it } from 'vitest';
import { parseAccelerator } from './api/accelerator.mjs';
import { InstanceLock } from './api/single-instance.mjs';
import { checkWindowOptions } from './api/window-options.mjs';
import { Schemes } from './chromium/schemes.mjs';
import { parseCommandLine } from './command-line.mjs';
import { isolatedWorldScript, mainWorldScript } from './page/scripts.mjs';

it('reads the command line as Playwright writes it', () => {
  const line = '-r loader.js --inspect=0 --remote-debugging-port=0 /app --user-data-dir=/data /tmp/a.simpul'.split(' ');
  const found = parseCommandLine(line);
  expect(found).toMatchObject({ app: '/app', requires: ['loader.js'], inspect: { port: 0, wait: false } });
  expect(found.switches).toEqual([
    ['remote-debugging-port', '0'],
    ['user-data-dir', '/data'],
  ]);
});

it('reads accelerators, and refuses those it cannot read', () => {
  expect(parseAccelerator('CmdOrCtrl+Shift+Z')).toEqual({
    ctrl: true,
    shift: true,
    alt: false,
    meta: false,
    code: 'KeyZ',
  });
  expect(parseAccelerator('CmdOrCtrl++').code).toBe('Equal');
  expect(() => parseAccelerator('Ctrl+Hyper')).toThrow('Ctrl+Hyper');
});

it('refuses a window that would weaken the isolation of its page', () => {
  expect(() => checkWindowOptions({ webPreferences: { sandbox: true, contextIsolation: true } })).not.toThrow();
  for (const [name, value] of Object.entries({ sandbox: false, contextIsolation: false, nodeIntegration: true })) {
    expect(() => checkWindowOptions({ webPreferences: { [name]: value } })).toThrow(name);
  }
});

it('maps the app’s scheme to a secure origin and back, in policies too', () => {
  const schemes = new Schemes();
  schemes.privileges.set('app', {});
  expect(schemes.toWeb('app://bundle/index.html#/x')).toBe('https://bundle.app.localhost/index.html#/x');
  expect(schemes.fromWeb('https://bundle.app.localhost/index.html')).toBe('app://bundle/index.html');
  expect(schemes.fromWeb('https://example.org/')).toBe('https://example.org/');
  expect(schemes.policyToWeb("script-src 'self' app:; img-src data:")).toBe(
    "script-src 'self' https://*.app.localhost; img-src data:",
  );
});

it('puts scripts together that parse and import nothing', () => {
  const scripts = [mainWorldScript('n'), isolatedWorldScript({ nonce: 'n' }, 'null')];
  for (const script of scripts) {
    expect(new Script(script)).toBeInstanceOf(Script);
    expect(script).not.toMatch(/^(import|export) /m);
  }
});

it('gives one data folder to one running app, and takes over from a killed one', () => {
  const folder = mkdtempSync(join(tmpdir(), 'simpul-lock-'));
  const first = new InstanceLock();
  expect(first.request(folder, null, () => {})).toBe(true);
  expect(new InstanceLock().request(folder, null, () => {})).toBe(false);
  first.release();
  const next = new InstanceLock();
  expect(next.request(folder, null, () => {})).toBe(true);
  next.release();
  rmSync(folder, { recursive: true });
});
