import { readdirSync, readFileSync } from 'node:fs';

/** Looks every so often at what the processes of windows hold; gives the most that was seen, in kB, when it is ended. */
export function watchMemory(root: number): () => { readonly before: number; readonly most: number } {
  const before = windowMemory(root);
  let most = before;
  const timer = setInterval(() => {
    most = Math.max(most, windowMemory(root));
  }, 250);
  return () => {
    clearInterval(timer);
    return { before, most: Math.max(most, windowMemory(root)) };
  };
}

/** Proportional memory (kB) of the window with its workers, below a process. */
function windowMemory(root: number): number {
  const parents = new Map(
    readdirSync('/proc')
      .filter((name) => /^\d+$/.test(name))
      .map((pid) => [Number(pid), Number(/^PPid:\s+(\d+)/m.exec(read(`/proc/${pid}/status`))?.[1] ?? 0)]),
  );
  const isBelow = (pid: number): boolean => pid === root || (pid > 1 && isBelow(parents.get(pid) ?? 0));
  return [...parents.keys()]
    .filter((pid) => isBelow(pid) && read(`/proc/${pid}/cmdline`).includes('--type=renderer'))
    .map((pid) => Number(/^Pss:\s+(\d+)/m.exec(read(`/proc/${pid}/smaps_rollup`))?.[1] ?? 0))
    .reduce((sum, size) => sum + size, 0);
}

/** Nothing when the process has ended meanwhile. */
function read(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}
