import { homedir, tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';

const USER_FOLDERS = {
  desktop: ['XDG_DESKTOP_DIR', 'Desktop'],
  documents: ['XDG_DOCUMENTS_DIR', 'Documents'],
  downloads: ['XDG_DOWNLOAD_DIR', 'Downloads'],
  music: ['XDG_MUSIC_DIR', 'Music'],
  pictures: ['XDG_PICTURES_DIR', 'Pictures'],
  videos: ['XDG_VIDEOS_DIR', 'Videos'],
};

function appData() {
  return process.env.XDG_CONFIG_HOME ?? join(homedir(), '.config');
}

/** --user-data-dir wins, as in Electron. */
function userData({ appName, userDataSwitch }) {
  return userDataSwitch === '' ? join(appData(), appName) : resolve(userDataSwitch);
}

const PLACES = {
  home: () => homedir(),
  temp: () => tmpdir(),
  appData,
  userData,
  sessionData: userData,
  logs: (names) => join(userData(names), 'logs'),
  crashDumps: (names) => join(userData(names), 'Crashpad'),
  exe: () => process.execPath,
  module: () => process.execPath,
  assets: () => dirname(process.execPath),
};

/** Where app.getPath(name) points before anybody set it. @param {{ appName: string, userDataSwitch: string }} names */
export function defaultPath(name, names) {
  if (Object.hasOwn(PLACES, name)) return PLACES[name](names);
  if (!Object.hasOwn(USER_FOLDERS, name)) throw new Error(`Failed to get '${name}' path`);
  const [variable, folder] = USER_FOLDERS[name];
  return process.env[variable] ?? join(homedir(), folder);
}
