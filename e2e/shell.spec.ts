import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { expect, type Office, test } from './fixtures.ts';
import './office/page-types.ts';

/** What src-main/bridge/contract.ts promises, by its lines: [channels, events]. */
function contractNames(): readonly [readonly string[], readonly string[]] {
  const text = readFileSync(new URL('../src-main/bridge/contract.ts', import.meta.url), 'utf8');
  const [calls = '', events = ''] = text.split('export const EVENTS');
  const names = (part: string, line: RegExp) => [...part.matchAll(line)].map((match) => match[1] ?? '').toSorted();
  return [names(calls, /^ {2}'(\w+\.\w+)': \{/gm), names(events, /^ {2}(\w+): z\./gm)];
}

/** Nothing on the page tells more than that it has begun to show something. */
async function expectShown(page: Page): Promise<void> {
  await expect(page).toHaveTitle(/Simpul/);
  await expect(page.getByRole('heading').first()).toBeVisible();
}

/** Keeps the next event of the shell in the page, to be read with `heard`. */
async function listenFor(page: Page, event: string): Promise<void> {
  await page.evaluate((name) => {
    window.simpul.on[name]?.((payload) => {
      document.body.dataset[`heard${name}`] = JSON.stringify(payload);
    });
  }, event);
}

function heard(page: Page, event: string): Promise<string | undefined> {
  return page.evaluate((name) => document.body.dataset[`heard${name}`], event);
}

function bounds(office: Office): Promise<object | undefined> {
  return office.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getNormalBounds());
}

test.describe('the page and what is outside of it', () => {
  test('the app starts and shows its first screen', async ({ sharedOffice }) => {
    await expectShown(sharedOffice.page);
    const locked = await sharedOffice.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length);
    expect(locked).toBe(1);
  });

  test('S1 the page sees nothing of Node or Electron', async ({ sharedOffice }) => {
    const seen = await sharedOffice.page.evaluate(() => {
      const names = ['require', 'module', 'process', 'global', 'Buffer', 'ipcRenderer', 'electron', '__dirname'];
      return names.filter((name) => name in window);
    });
    expect(seen).toEqual([]);
  });

  test('B1 the bridge has one function per line of the contract and nothing general', async ({ sharedOffice }) => {
    const bridge = await sharedOffice.page.evaluate(() => ({
      parts: Object.keys(window.simpul),
      calls: Object.keys(window.simpul.call),
      events: Object.keys(window.simpul.on),
      kinds: [...Object.values(window.simpul.call), ...Object.values(window.simpul.on)].map((value) => typeof value),
      frozen: Object.isFrozen(window.simpul) && Object.isFrozen(window.simpul.call),
      property: Object.getOwnPropertyDescriptor(window, 'simpul')?.writable,
    }));
    expect(bridge.parts.toSorted()).toEqual(['call', 'on']);
    expect([bridge.calls.toSorted(), bridge.events.toSorted()]).toEqual(contractNames());
    expect(new Set(bridge.kinds)).toEqual(new Set(['function']));
    expect(bridge).toMatchObject({ frozen: true, property: false });
  });

  test('B1 arguments that break the contract come back as a refusal and throw nothing', async ({ sharedOffice }) => {
    const answers = await sharedOffice.page.evaluate(async () => {
      const { call } = window.simpul;
      const bad = [call['app.setTheme']?.('pink'), call['files.save']?.({ kind: 'any' }), call['files.reveal']?.(7)];
      return Promise.all([...bad, call['files.reveal']?.('/etc/passwd'), call['app.setTheme']?.()]);
    });
    const reasons = answers.map((answer) => (answer as { error?: { reason: string } }).error?.reason);
    expect(reasons).toEqual(['bad-arguments', 'bad-arguments', 'bad-arguments', 'not-trusted', 'bad-arguments']);
  });

  test('S1 inline scripts and eval do not run', async ({ sharedOffice }) => {
    const ran = await sharedOffice.page.evaluate(async () => {
      const script = document.createElement('script');
      script.textContent = 'document.body.dataset.inline = "ran"';
      document.body.append(script);
      const button = document.createElement('button');
      button.setAttribute('onclick', 'document.body.dataset.handler = "ran"');
      document.body.append(button);
      button.click();
      // Out of the reach of the test driver, which may evaluate whatever it likes.
      const evaluated = new Promise((resolve) => {
        setTimeout(() => {
          try {
            // oxlint-disable-next-line typescript/no-implied-eval -- the very thing that must be refused
            resolve(new Function('return "ran"')());
          } catch (error) {
            resolve(error instanceof Error ? error.name : 'thrown');
          }
        });
      });
      return [document.body.dataset['inline'], document.body.dataset['handler'], await evaluated];
    });
    expect(ran).toEqual([undefined, undefined, 'EvalError']);
  });

  test('S1 nothing is fetched from anywhere else', async ({ sharedOffice }) => {
    const refused = await sharedOffice.page.evaluate(async () => {
      const violations: string[] = [];
      document.addEventListener('securitypolicyviolation', (event) => {
        violations.push(`${event.effectiveDirective} ${event.blockedURI}`);
      });
      const fetched = await fetch('https://example.org/data').then(
        () => 'answered',
        () => 'refused',
      );
      const image = new Image();
      image.src = 'https://example.org/image.png';
      const frame = document.createElement('iframe');
      frame.src = 'https://example.org/frame';
      document.body.append(image, frame);
      await new Promise((resolve) => {
        setTimeout(resolve, 300);
      });
      return { fetched, violations };
    });
    expect(refused.fetched).toBe('refused');
    expect(refused.violations).toContain('connect-src https://example.org/data');
    expect(refused.violations).toContain('img-src https://example.org/image.png');
    expect(refused.violations.some((text) => text.startsWith('frame-src'))).toBe(true);
  });

  test('S1 the app serves its own files and nothing outside of them', async ({ sharedOffice }) => {
    const statuses = await sharedOffice.page.evaluate(async () => {
      const paths = [
        'index.html',
        'no-such-file.js',
        '..%2fmain%2findex.js',
        '%2e%2e/main/index.js',
        '..%5c..%5cpackage.json',
      ];
      const answers = await Promise.all(paths.map((path) => fetch(new URL(`/${path}`, location.href))));
      return answers.map((answer) => answer.status);
    });
    expect(statuses).toEqual([200, 404, 404, 404, 404]);
  });

  test('S1 the window goes nowhere else', async ({ sharedOffice }) => {
    const { page, app } = sharedOffice;
    const before = page.url();
    await page.evaluate(() => {
      location.href = 'https://example.org/elsewhere';
    });
    await page.evaluate(() => {
      const link = document.createElement('a');
      link.href = 'https://example.org/link';
      document.body.append(link);
      link.click();
    });
    await page.waitForTimeout(500);
    expect(page.url()).toBe(before);
    expect(app.windows()).toHaveLength(1);
    await expectShown(page);
  });

  test('S1 no second window opens', async ({ sharedOffice }) => {
    const { page, app } = sharedOffice;
    await page.evaluate(() => {
      window.open('https://example.org/', '_blank');
      window.open('about:blank');
      const link = document.createElement('a');
      Object.assign(link, { href: 'https://example.org/', target: '_blank', rel: 'noopener' });
      document.body.append(link);
      link.click();
    });
    await page.waitForTimeout(700);
    const contents = await app.evaluate(({ webContents }) => webContents.getAllWebContents().length);
    expect(contents).toBe(1);
    expect(app.windows()).toHaveLength(1);
  });

  test('S1 the page gets no permission', async ({ sharedOffice }) => {
    const answers = await sharedOffice.page.evaluate(async () => {
      const said = (promise: Promise<unknown>) =>
        promise.then(
          () => 'granted',
          () => 'refused',
        );
      const place = new Promise((resolve, reject) => {
        navigator.geolocation.getCurrentPosition(resolve, reject);
      });
      const notification = await Notification.requestPermission();
      return {
        place: await said(place),
        camera: await said(navigator.mediaDevices.getUserMedia({ video: true })),
        microphone: await said(navigator.mediaDevices.getUserMedia({ audio: true })),
        reading: await said(navigator.clipboard.readText()),
        notification,
      };
    });
    const refused = { place: 'refused', camera: 'refused', microphone: 'refused', reading: 'refused' };
    expect(answers).toEqual({ ...refused, notification: 'denied' });
  });

  test('a menu item reaches the page as an event', async ({ sharedOffice }) => {
    await listenFor(sharedOffice.page, 'menu');
    await sharedOffice.chooseMenu('settings');
    await expect.poll(() => heard(sharedOffice.page, 'menu')).toBe('{"command":"settings"}');
  });
});

test.describe('the life of the app', () => {
  test('W4 a second start ends, shows the first window and hands over its file', async ({ office, folder }) => {
    await expectShown(office.page);
    const file = join(folder, 'sleman 1 – ü.simpul');
    writeFileSync(file, 'not a package');
    await listenFor(office.page, 'fileGiven');
    await office.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.minimize());
    expect(await office.startAgain(file)).toBe(0);
    await expect.poll(() => heard(office.page, 'fileGiven')).toBe('{}');
    const window = await office.app.evaluate(({ BrowserWindow }) => ({
      count: BrowserWindow.getAllWindows().length,
      minimized: BrowserWindow.getAllWindows()[0]?.isMinimized(),
    }));
    expect(window).toEqual({ count: 1, minimized: false });
  });

  test('two offices with their own data run side by side', async ({ office, newOffice }) => {
    const partner = await newOffice('partner').start();
    await expectShown(partner.page);
    await expectShown(office.page);
    expect(partner.userData).not.toBe(office.userData);
  });

  test('W3 the window comes back where it was', async ({ office }) => {
    const wanted = { x: 40, y: 50, width: 1100, height: 720 };
    await expectShown(office.page);
    await office.app.evaluate(({ BrowserWindow }, place) => BrowserWindow.getAllWindows()[0]?.setBounds(place), wanted);
    await expect.poll(() => bounds(office)).toEqual(wanted);
    await office.restart();
    expect(await bounds(office)).toEqual(wanted);
    await expectShown(office.page);
    await office.restart();
    expect(await bounds(office)).toEqual(wanted);
  });

  test('W3 a maximised window comes back maximised', async ({ office }) => {
    await expectShown(office.page);
    const isMaximized = () =>
      office.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.isMaximized());
    await office.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.maximize());
    await expect.poll(isMaximized).toBe(true);
    await office.restart();
    await expect.poll(isMaximized).toBe(true);
  });

  test('W1 the page is asked to keep what is being typed before the window closes', async ({ office }) => {
    await expectShown(office.page);
    await office.page.evaluate(() => {
      window.simpul.on['flush']?.(() => {
        localStorage.setItem('probe', 'kept');
      });
    });
    await office.restart();
    expect(await office.page.evaluate(() => localStorage.getItem('probe'))).toBe('kept');
  });

  test('a killed app starts again on the same data', async ({ office }) => {
    await expectShown(office.page);
    await office.kill();
    expect(office.isRunning).toBe(false);
    await office.start();
    await expectShown(office.page);
  });
});
