import { browser } from '../desk.mjs';

/** Electron's name of a permission and Chromium's. */
const PERMISSIONS = {
  'clipboard-read': 'clipboard-read',
  'clipboard-sanitized-write': 'clipboard-sanitized-write',
  notifications: 'notifications',
  geolocation: 'geolocation',
  media: 'camera',
  midi: 'midi',
  'background-sync': 'background-sync',
  'idle-detection': 'idle-detection',
  'storage-access': 'storage-access',
  'window-management': 'window-management',
  'display-capture': 'display-capture',
  'speaker-selection': 'speaker-selection',
  'local-fonts': 'local-fonts',
  keyboardLock: 'keyboard-lock',
  pointerLock: 'pointer-lock',
};

function askOnce(handler, contents, permission) {
  return new Promise((resolve) => {
    const give = setTimeout(resolve, 50, false);
    const answer = (granted) => {
      clearTimeout(give);
      resolve(granted === true);
    };
    try {
      handler(contents, permission, answer, { isMainFrame: true, requestingUrl: contents?.getURL() ?? '' });
    } catch {
      answer(false);
    }
  });
}

async function isGranted({ check, request }, contents, permission) {
  if (check !== null && check(contents, permission, '', {}) !== true) return false;
  return request === null || askOnce(request, contents, permission);
}

/** Chromium asks nobody, so both handlers are asked once per permission and their answers are set in the browser. */
export async function applyPermissions(handlers, contents) {
  for (const [permission, name] of Object.entries(PERMISSIONS)) {
    const setting = (await isGranted(handlers, contents, permission)) ? 'granted' : 'denied';
    const names = name === 'camera' ? ['camera', 'microphone'] : [name];
    for (const each of names) {
      await browser.root.send('Browser.setPermission', { permission: { name: each }, setting }).catch(() => {});
    }
  }
}
