import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

setFlagsFromString('--expose-gc');
const collect: unknown = runInNewContext('gc');

/**
 * What objects and buffers take, in bytes. The size of the process is no measure of a file: it holds garbage of all files
 * before, and the allocator keeps what it once had.
 */
export function memoryUsed(when: 'now' | 'after collecting'): number {
  if (when === 'after collecting' && typeof collect === 'function') collect();
  const { heapUsed, external } = process.memoryUsage();
  return heapUsed + external;
}
