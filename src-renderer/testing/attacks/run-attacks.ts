import type { Result } from '#base/result.ts';
import { type OpenedFile, openFile } from '#exchange/unpack.ts';
import { seeded } from '#testing/seeded.ts';
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
  readonly slowestMs: number;
  /** The slowest against the good file of the same kind, opened in the same run. */
  readonly ratio: number;
  /** What the process grew by at most, in bytes. */
  readonly grown: number;
};

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
  const good = await timed(target, target.good);
  if (!good.opened.ok) throw new Error(`the good ${target.name} is refused: ${good.opened.error}`);
  const expected = good.opened.value;
  const baseline = process.memoryUsage().rss;
  const sum = { refused: 0, harmless: 0, slowestMs: 0, goodMs: good.took, grown: 0 };
  for (let number = 0; number < count; number += 1) {
    const file = await fileFor(target, way, chance);
    const { opened, took } = await timed(target, file);
    sum.slowestMs = Math.max(sum.slowestMs, took);
    sum.grown = Math.max(sum.grown, process.memoryUsage().rss - baseline);
    if (!opened.ok) sum.refused += 1;
    else if (isHarmless(way, opened.value, expected)) sum.harmless += 1;
    else throw new Error(`X3 ${target.name} ${way}, seed ${String(seed)}, file ${String(number)} is believed`);
    if (number % 10 !== 0) continue;
    const again = await timed(target, target.good);
    sum.goodMs = Math.max(sum.goodMs, again.took);
    if (!again.opened.ok) throw new Error(`X3 after ${way} ${String(number)} the good ${target.name} is refused`);
  }
  const { goodMs, ...rest } = sum;
  return { target: target.name, way, files: count, ...rest, ratio: sum.slowestMs / goodMs };
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

async function timed(
  target: Target,
  file: Uint8Array,
): Promise<{ readonly opened: Result<OpenedFile, string>; readonly took: number }> {
  const started = performance.now();
  const opened = await openFile(file, target.reader);
  return { opened, took: performance.now() - started };
}
