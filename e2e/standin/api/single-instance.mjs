// One running app per data folder, decided synchronously as in Electron: a lock file that names its holder, and an inbox folder
// into which a second start puts its arguments.
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, watch, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Start time of a process in clock ticks, so that a reused pid is not taken for the holder; null when it does not run. */
function birthOf(pid) {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19];
  } catch {
    return null;
  }
}

function isAlive(holder) {
  const [pid, birth] = holder.split(' ');
  return birth !== undefined && birthOf(pid) === birth;
}

function tryCreate(file, text) {
  try {
    writeFileSync(file, text, { flag: 'wx' });
    return true;
  } catch (error) {
    if (error.code === 'EEXIST') return false;
    throw error;
  }
}

function takeMessage(file) {
  try {
    const message = JSON.parse(readFileSync(file, 'utf8'));
    rmSync(file);
    return message;
  } catch {
    return null;
  }
}

export class InstanceLock {
  #file = null;
  #watcher = null;

  get held() {
    return this.#file !== null;
  }

  /**
   * @param {string} folder the data folder
   * @param {unknown} data what the second start hands over besides its arguments
   * @param {(message: { argv: string[], cwd: string, data: unknown }) => void} onSecond
   * @returns {boolean} false when another app holds the folder; it has been told
   */
  request(folder, data, onSecond) {
    if (this.held) return true;
    mkdirSync(folder, { recursive: true });
    const file = join(folder, 'standin-instance.lock');
    const inbox = join(folder, 'standin-inbox');
    while (!tryCreate(file, `${process.pid} ${birthOf(process.pid)}`)) {
      if (isAlive(readFileSync(file, 'utf8'))) {
        this.#tell(inbox, data);
        return false;
      }
      rmSync(file, { force: true }); // its holder was killed
    }
    this.#file = file;
    this.#listen(inbox, onSecond);
    return true;
  }

  release() {
    if (this.#file === null) return;
    this.#watcher?.close();
    rmSync(this.#file, { force: true });
    this.#file = null;
  }

  #tell(inbox, data) {
    mkdirSync(inbox, { recursive: true });
    const file = join(inbox, `${Date.now()}-${process.pid}.json`);
    writeFileSync(`${file}.part`, JSON.stringify({ argv: process.argv, cwd: process.cwd(), data: data ?? null }));
    renameSync(`${file}.part`, file);
  }

  #listen(inbox, onSecond) {
    rmSync(inbox, { recursive: true, force: true });
    mkdirSync(inbox, { recursive: true });
    const take = () => {
      const names = readdirSync(inbox).filter((name) => name.endsWith('.json'));
      for (const name of names.toSorted()) {
        const message = takeMessage(join(inbox, name));
        if (message !== null) onSecond(message);
      }
    };
    this.#watcher = watch(inbox, take);
    this.#watcher.unref();
  }
}
