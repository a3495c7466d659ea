import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { CONTENT_SECURITY_POLICY } from './csp.ts';
import { isOurs, mayHave } from './guards.ts';
import { menuTemplate } from './menu-template.ts';
import { pathIn, serve } from './serve-file.ts';
import { keepState, readState } from './state.ts';
import { webPreferences } from './web-preferences.ts';

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
    expect((await serve(folder, 'app://bundle/assets/a.wasm')).headers.get('content-type')).toBe('application/wasm');
  });

  it.each([
    'app://bundle/../keys.json',
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
    const script = CONTENT_SECURITY_POLICY.split('; ').find((rule) => rule.startsWith('script-src'));
    expect(script).toBe("script-src 'self' 'wasm-unsafe-eval'");
    expect(CONTENT_SECURITY_POLICY).toContain("default-src 'none'");
    expect(CONTENT_SECURITY_POLICY).not.toMatch(/https?:|\*/);
  });
});

describe('the window', () => {
  it('S1 is sandboxed and apart from the system', () => {
    expect(webPreferences('/p.js')).toEqual({
      preload: '/p.js',
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webSecurity: true,
      webviewTag: false,
      spellcheck: false,
    });
  });

  it.each([
    'media',
    'geolocation',
    'notifications',
    'clipboard-read',
    'openExternal',
    'fileSystem',
    'hid',
    'usb',
    'display-capture',
    'fullscreen',
  ])('S1 does not give the permission %s', (permission) => {
    expect(mayHave(permission)).toBe(false);
  });

  it('S1 stays on its own page', () => {
    expect(['app://bundle/index.html', 'app://bundle/index.html#/rapat'].map(isOurs)).toEqual([true, true]);
    expect(
      [
        'https://example.org',
        'app://bundle/other.html',
        'app://bundle.evil/index.html',
        'file:///etc/passwd',
        'javascript:alert(1)',
      ].map(isOurs),
    ).toEqual([false, false, false, false, false]);
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

  it('has a menu in both languages that never takes the keys of a text field', () => {
    const sent: string[] = [];
    for (const language of ['id', 'en'] as const) {
      const items = menuTemplate(language, (command) => sent.push(command)).flatMap((menu) =>
        Array.isArray(menu.submenu) ? menu.submenu : [],
      );
      const withKeys = items.filter((item) => item.accelerator !== undefined);
      expect(withKeys.length).toBeGreaterThan(4);
      expect(withKeys.every((item) => item.registerAccelerator === false)).toBe(true);
      expect(items.every((item) => item.type === 'separator' || (item.label ?? '') !== '')).toBe(true);
    }
  });
});
