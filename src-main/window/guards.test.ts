import { EventEmitter } from 'node:events';
import { readFileSync } from 'node:fs';
import type { Session, WebContents } from 'electron';
import { describe, expect, it } from 'vitest';
import { guardContents, guardSession } from './guards.ts';

/** All names that Electron's declarations have for permissions, so that a new one is not forgotten. */
function permissionNames(): readonly string[] {
  const text = readFileSync(new URL('../../node_modules/electron/electron.d.ts', import.meta.url), 'utf8');
  const names = ['setPermissionCheckHandler(handler', 'setPermissionRequestHandler(handler'].flatMap((method) => {
    const line = text.split('\n').find((each) => each.includes(method)) ?? '';
    const [, list = ''] = /permission: ([^,]*),/.exec(line) ?? [];
    return [...list.matchAll(/'([^']+)'/g)].map((match) => match[1] ?? '');
  });
  return [...new Set(names)];
}

type Answer = (...args: unknown[]) => unknown;

/** A session that notes the handlers it was given. */
function session(): { readonly handlers: Map<string, Answer>; readonly events: EventEmitter } {
  const handlers = new Map<string, Answer>();
  const events = new EventEmitter();
  const fake = {
    on: (name: string, act: () => void) => events.on(name, act),
    setPermissionRequestHandler: (act: Answer) => handlers.set('request', act),
    setPermissionCheckHandler: (act: Answer) => handlers.set('check', act),
    setDevicePermissionHandler: (act: Answer) => handlers.set('device', act),
    setDisplayMediaRequestHandler: (act: Answer) => handlers.set('screen', act),
  };
  guardSession(fake as unknown as Session);
  return { handlers, events };
}

function going(
  url: string,
  isMainFrame = true,
): { url: string; isMainFrame: boolean; stopped: boolean; preventDefault: () => void } {
  const event = {
    url,
    isMainFrame,
    stopped: false,
    preventDefault: () => {
      event.stopped = true;
    },
  };
  return event;
}

function contents(): { readonly events: EventEmitter; readonly open: () => unknown } {
  const events = new EventEmitter();
  let open = (): unknown => null;
  const fake = Object.assign(events, {
    setWindowOpenHandler: (act: () => unknown) => {
      open = act;
    },
  });
  guardContents(fake as unknown as WebContents);
  return { events, open: () => open() };
}

const ELSEWHERE = [
  'https://example.org/',
  'https://bundle.app.localhost/index.html',
  'http://localhost/index.html',
  'app://bundle/other.html',
  'app://bundle.evil/index.html',
  'app://bundle/index.html.evil',
  'file:///etc/passwd',
  'data:text/html,<script>1</script>',
  'javascript:alert(1)',
  'about:blank',
  '',
];

describe('permissions', () => {
  const names = permissionNames().filter((name) => name !== 'clipboard-sanitized-write');

  it('are read from Electron itself', () => {
    expect(names.length).toBeGreaterThan(40);
    expect(names).toEqual(
      expect.arrayContaining(['media', 'geolocation', 'usb', 'openExternal', 'fileSystem', 'unknown']),
    );
  });

  it.each(names)('S1 %s is refused, both when asked for and when looked up', (name) => {
    const { handlers } = session();
    const decided: unknown[] = [];
    handlers.get('request')?.(null, name, (granted: boolean) => decided.push(granted), {});
    expect(decided).toEqual([false]);
    expect(handlers.get('check')?.(null, name, 'app://bundle', {})).toBe(false);
  });

  it('S1 no device, no screen and no download is given', () => {
    const { handlers, events } = session();
    const streams: unknown[] = [];
    handlers.get('screen')?.({}, (given: unknown) => streams.push(given));
    expect([handlers.get('device')?.({}), streams]).toEqual([false, [null]]);
    const download = going('app://bundle/index.html');
    events.emit('will-download', download);
    expect(download.stopped).toBe(true);
  });
});

describe('where the window goes', () => {
  it.each(['will-navigate', 'will-redirect', 'will-frame-navigate'])('S1 %s: nowhere but to our own page', (name) => {
    const { events } = contents();
    const stopped = (url: string): boolean => {
      const event = going(url);
      events.emit(name, event);
      return event.stopped;
    };
    expect(
      ['app://bundle/index.html', 'app://bundle/index.html#/rapat', 'app://bundle/index.html?x'].map(stopped),
    ).toEqual([false, false, false]);
    expect(ELSEWHERE.map(stopped)).toEqual(ELSEWHERE.map(() => true));
  });

  it('S1 no frame goes anywhere, not even to our own page', () => {
    const { events } = contents();
    const event = going('app://bundle/index.html', false);
    events.emit('will-frame-navigate', event);
    expect(event.stopped).toBe(true);
  });

  it('S1 no webview and no second window', () => {
    const { events, open } = contents();
    const event = going('');
    events.emit('will-attach-webview', event);
    expect([event.stopped, open()]).toEqual([true, { action: 'deny' }]);
  });
});
