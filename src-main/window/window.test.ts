import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { CONTENT_SECURITY_POLICY } from './csp.ts';
import { pathIn, serve } from './serve-file.ts';
import { keepState, readState } from './state.ts';
import { windowOptions } from './window-options.ts';

function builtWindow(): string {
  const folder = join(mkdtempSync(join(tmpdir(), 'window-')), 'renderer');
  mkdirSync(join(folder, 'assets'), { recursive: true });
  writeFileSync(join(folder, 'index.html'), '<html></html>');
  writeFileSync(join(folder, 'assets', 'a.wasm'), 'x');
  writeFileSync(join(folder, '..', 'keys.json'), 'secret');
  return folder;
}

describe('app://', () => {
  it('serves the built window with its kind and a strict policy', async () => {
    const folder = builtWindow();
    const page = await serve(folder, 'app://bundle/index.html');
    expect([page.status, page.headers.get('content-type'), page.headers.get('content-security-policy')]).toEqual([
      200,
      'text/html; charset=utf-8',
      CONTENT_SECURITY_POLICY,
    ]);
    expect(page.headers.get('x-content-type-options')).toBe('nosniff');
    expect(await page.text()).toBe('<html></html>');
  });

  it.each([
    ['a.js', 'text/javascript; charset=utf-8'],
    ['a.css', 'text/css; charset=utf-8'],
    ['a.wasm', 'application/wasm'],
    ['a.svg', 'image/svg+xml'],
    ['a.png', 'image/png'],
    ['a.otf', 'font/otf'],
    ['a.woff2', 'font/woff2'],
    ['a.json', 'application/json; charset=utf-8'],
  ])('serves %s as %s', async (name, type) => {
    const folder = builtWindow();
    writeFileSync(join(folder, 'assets', name), 'x');
    const answer = await serve(folder, `app://bundle/assets/${name}?v=1#x`);
    expect([answer.status, answer.headers.get('content-type')]).toEqual([200, type]);
  });

  it('serves no kind of file that the window does not have', async () => {
    const folder = builtWindow();
    writeFileSync(join(folder, 'assets', 'a.exe'), 'x');
    expect((await serve(folder, 'app://bundle/assets/a.exe')).status).toBe(404);
  });

  it.each([
    'app://bundle/../keys.json',
    'app://bundle/....//....//keys.json',
    'app://bundle//etc/passwd.json',
    'app://bundle/assets/%2e%2e%2f%2e%2e%2fkeys.json',
    'app://bundle/%252e%252e/keys.json',
    'app://bundle.evil/index.html',
    'https://bundle.app.localhost/index.html',
    'not an address',
    'app://bundle/%2e%2e/keys.json',
    'app://bundle/assets/..%2f..%2fkeys.json',
    'app://bundle/assets/..\\..\\keys.json',
    'app://bundle/index.html%00.png',
    'app://other/index.html',
    'app://bundle/',
    'app://bundle/etc/passwd',
    'app://bundle/%E0%A4%A',
  ])('S1 gives nothing for %s', async (url) => {
    const folder = builtWindow();
    const path = pathIn(folder, url);
    expect(path === null || path.startsWith(`${folder}/`)).toBe(true);
    expect((await serve(folder, url)).status).toBe(404);
  });

  it('S1 allows no inline script, no eval and nothing from elsewhere', () => {
    const rules = CONTENT_SECURITY_POLICY.split('; ');
    expect(rules.toSorted()).toEqual([
      "base-uri 'none'",
      "connect-src 'self'",
      "default-src 'none'",
      "font-src 'self' data: blob:",
      "form-action 'none'",
      "frame-ancestors 'none'",
      "img-src 'self' data: blob:",
      "object-src 'none'",
      "script-src 'self' 'wasm-unsafe-eval'",
      "style-src 'self' 'unsafe-inline'",
      "worker-src 'self'",
    ]);
  });
});

const state = { width: 1366, height: 768, maximized: false };

describe('the window', () => {
  it('S1 is sandboxed and apart from the system', () => {
    const { webPreferences } = windowOptions(state, { preload: '/p.js', icon: '/i.png' });
    expect(webPreferences).toEqual({
      preload: '/p.js',
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      webviewTag: false,
      navigateOnDragDrop: false,
      spellcheck: false,
    });
  });

  it('has the size and place that were kept, and is never smaller than the screens are made for', () => {
    const files = { preload: '/p.js', icon: '/i.png' };
    const { width, height, minWidth, minHeight, x, show, icon } = windowOptions(state, files);
    expect({ width, height, minWidth, minHeight, x, show, icon }).toEqual({
      width: 1366,
      height: 768,
      minWidth: 1024,
      minHeight: 600,
      x: undefined,
      show: false,
      icon: '/i.png',
    });
    expect(windowOptions({ ...state, x: 5, y: 6 }, files)).toMatchObject({ x: 5, y: 6 });
  });

  it('stands again where it stood, unless that screen is gone or the file is damaged', () => {
    const file = join(mkdtempSync(join(tmpdir(), 'state-')), 'window.json');
    const screens = [{ x: 0, y: 0, width: 1920, height: 1080 }];
    const state = { x: 50, y: 60, width: 1200, height: 700, maximized: false };
    keepState(file, state);
    expect(readState(file, screens)).toEqual(state);
    expect(readState(file, [{ x: 5000, y: 0, width: 800, height: 600 }])).toEqual({
      width: 1366,
      height: 768,
      maximized: false,
    });
    writeFileSync(file, '{"width":"wide"');
    expect(readState(file, screens)).toEqual({ width: 1366, height: 768, maximized: false });
  });
});
