import type { Result } from '#base/result.ts';
import { type OpenedFile, openFile } from '#exchange/unpack.ts';
import { seeded } from '#testing/seeded.ts';
import { memoryUsed } from './memory-used.ts';
import { mutated } from './mutate.ts';
import { attackTargets, spokenBy, type Target } from './targets.ts';

/** How an attack is made: on the bytes that travel, on what lies encrypted in them, or by the sender itself. */
const WAYS = ['outside', 'inside', 'resealed'] as const;
type Way = (typeof WAYS)[number];

export type Attacked = {
  readonly target: Target['name'];
  readonly way: Way;
  readonly files: number;
  readonly refused: number;
  /** Opened, and says to the last letter what the good file says (unused bits of a gzip head), or only the sender's own word. */
  readonly harmless: number;
  /** Of the processor, not of the clock: what else the machine does is no fault of the file. */
  readonly slowestMs: number;
  /** The slowest against the good file of the same kind, opened in the same run. */
  readonly ratio: number;
  /** The most that opening one file added, in bytes, with what is only garbage by then. */
  readonly grown: number;
  /** What all of them together left behind. */
  readonly left: number;
};

/** What one file may cost at most (exchange.md §7). */
export const MOST = { ms: 100, bytes: 50_000_000, leftBytes: 20_000_000 } as const;

/** Attacks every kind of file `count` times outside and `count` times inside, half of these by its own sender. Throws at the first file that is believed wrongly, or that breaks the good one. */
export async function runAttacks(seed: number, count: number): Promise<readonly Attacked[]> {
  const done: Attacked[] = [];
  for (const target of await attackTargets()) {
    for (const way of WAYS) {
      done.push(await attack(target, way, { seed, count: way === 'outside' ? count : Math.ceil(count / 2) }));
    }
  }
  return done;
}

async function attack(
  target: Target,
  way: Way,
  { seed, count }: { readonly seed: number; readonly count: number },
): Promise<Attacked> {
  const chance = seeded(seed);
  const good = await measured(target, target.good);
  if (!good.opened.ok) throw new Error(`the good ${target.name} is refused: ${good.opened.error}`);
  const expected = good.opened.value;
  const baseline = memoryUsed('after collecting');
  const sum = { refused: 0, harmless: 0, slowestMs: 0, goodMs: good.ms, grown: 0 };
  for (let number = 0; number < count; number += 1) {
    const file = await fileFor(target, way, chance);
    const name = `${target.name} ${way}, seed ${String(seed)}, file ${String(number)}`;
    const { opened, ms, bytes } = await costOf(target, file, name);
    sum.slowestMs = Math.max(sum.slowestMs, ms);
    sum.grown = Math.max(sum.grown, bytes);
    if (!opened.ok) sum.refused += 1;
    else if (isHarmless(way, opened.value, expected)) sum.harmless += 1;
    else throw new Error(`X3 ${name} is believed`);
    if (number % 10 !== 0) continue;
    const again = await measured(target, target.good);
    sum.goodMs = Math.max(sum.goodMs, again.ms);
    if (!again.opened.ok) throw new Error(`X3 after ${way} ${String(number)} the good ${target.name} is refused`);
  }
  const left = memoryUsed('after collecting') - baseline;
  if (left > MOST.leftBytes) throw new Error(`${target.name} ${way}, seed ${String(seed)}: ${String(left)} bytes stay`);
  const { goodMs, ...rest } = sum;
  return { target: target.name, way, files: count, ...rest, ratio: sum.slowestMs / goodMs, left };
}

/** What is above a limit is opened once more: the collector may have run, or code been compiled, in the middle of it. */
async function costOf(target: Target, file: Uint8Array, name: string): Promise<Measured> {
  const first = await measured(target, file);
  if (first.ms <= MOST.ms && first.bytes <= MOST.bytes) return first;
  memoryUsed('after collecting');
  const second = await measured(target, file);
  const least = { ...second, ms: Math.min(first.ms, second.ms), bytes: Math.min(first.bytes, second.bytes) };
  if (least.ms > MOST.ms) throw new Error(`${name} takes ${least.ms.toFixed(0)} ms of the processor`);
  if (least.bytes > MOST.bytes) throw new Error(`${name} takes ${(least.bytes / 1e6).toFixed(0)} MB`);
  return least;
}

async function fileFor(target: Target, way: Way, chance: ReturnType<typeof seeded>): Promise<Uint8Array> {
  if (way === 'outside') return mutated(target.good, chance);
  if (way === 'inside') return target.wrapped(mutated(target.inside, chance));
  return target.resealed(mutated(target.sealed, chance));
}

/** A partner may say what it likes of itself. In another's name it says nothing, and who only carries a file changes nothing. */
function isHarmless(way: Way, opened: OpenedFile, good: OpenedFile): boolean {
  if (way !== 'resealed') return opened.kind === 'card' && JSON.stringify(opened) === JSON.stringify(good);
  const known = new Set(spokenBy(good));
  return spokenBy(opened).every((word) => known.has(word));
}

type Measured = { readonly opened: Result<OpenedFile, string>; readonly ms: number; readonly bytes: number };

async function measured(target: Target, file: Uint8Array): Promise<Measured> {
  const [memory, before] = [memoryUsed('now'), process.cpuUsage()];
  const opened = await openFile(file, target.reader);
  const { user, system } = process.cpuUsage(before);
  return { opened, ms: (user + system) / 1000, bytes: memoryUsed('now') - memory };
}
