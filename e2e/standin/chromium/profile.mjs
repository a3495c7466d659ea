// Chromium's own folder inside an office's data folder, and where Chromium itself is.
import {
  accessSync,
  constants,
  existsSync,
  mkdirSync,
  readFileSync,
  readlinkSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

const PLACES = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome', '/snap/bin/chromium'];

/** The browser that shows the windows, or undefined; STANDIN_CHROMIUM names another one. */
export function lookForChromium() {
  return [process.env.STANDIN_CHROMIUM ?? '', ...PLACES].find((place) => isExecutable(place));
}

export function findChromium() {
  const found = lookForChromium();
  if (found !== undefined) return found;
  throw new Error(
    `the stand-in needs Chromium, and none of ${PLACES.join(', ')} is there (apt-get install chromium, or set STANDIN_CHROMIUM)`,
  );
}

function isExecutable(file) {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** Prepares the profile: kept apart from what a real Electron would write into the same data folder. */
export function prepareProfile(userData) {
  const profile = join(userData, 'standin-chromium');
  mkdirSync(join(profile, 'Default'), { recursive: true });
  const preferences = join(profile, 'Default', 'Preferences');
  if (!existsSync(preferences)) {
    const wanted = {
      // the window manager's title bar, as an Electron window has it
      browser: { custom_chrome_frame: false, show_home_button: false },
      credentials_enable_service: false,
      translate: { enabled: false },
    };
    writeFileSync(preferences, JSON.stringify(wanted));
  }
  return profile;
}

/**
 * A killed main process leaves a Chromium that is still closing; a browser started now would hand its window to that dying one.
 * Waits for it (up to 5 s, then kills it: it belongs to this profile alone), and clears the locks of a dead one.
 */
export async function waitForFreeProfile(profile) {
  for (let round = 0; round < 150; round += 1) {
    const holder = holderOf(profile);
    if (holder === null) {
      for (const name of ['SingletonLock', 'SingletonSocket', 'SingletonCookie']) {
        rmSync(join(profile, name), { force: true });
      }
      return;
    }
    if (round === 100) process.kill(holder, 'SIGKILL');
    await sleep(50);
  }
  throw new Error(`the browser profile ${profile} is still in use`);
}

/** The pid of the living browser that holds the profile, or null. */
function holderOf(profile) {
  try {
    const pid = Number(/-(\d+)$/.exec(readlinkSync(join(profile, 'SingletonLock')))?.[1]);
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes(profile) ? pid : null;
  } catch {
    return null;
  }
}
