import { writeFileSync } from 'node:fs';
import { cpus } from 'node:os';

/** One measure of ours and the baseline of the same run. Only their ratio means something on a machine that others use too. */
export type Measure = {
  readonly what: string;
  readonly ours: number;
  readonly baseline: number;
  readonly against: string;
  /** Nothing for plain counts. */
  readonly unit: 'ms' | 'kB' | '';
  /** exchange.md §8; none where it sets none. */
  readonly target?: { readonly atMost: number } | { readonly atLeast: number };
};

/** Collects measures, tells each as it comes. A target that asks for "at least" is told the other way round: baseline ÷ ours. */
export class Ratios {
  readonly #lines: string[] = [];

  add(measure: Measure): void {
    const { what, against, unit } = measure;
    const { ratio, wanted, isKept } = judged(measure);
    const times = `${ratio.toFixed(ratio < 10 ? 2 : 1)}×`;
    const [ours, baseline] = [amount(measure.ours, unit), amount(measure.baseline, unit)];
    this.#lines.push(`| ${[what, against, ours, baseline, times, wanted, isKept ? '' : 'missed'].join(' | ')} |`);
    const told = wanted === '' ? '' : ` (${wanted}${isKept ? '' : ', missed'})`;
    console.log(`${what}: ${ours}, ${against}: ${baseline}, ${times}${told}`);
  }

  write(path: string, workload: string): void {
    const machine = `${cpus().length} cores, ${cpus()[0]?.model ?? 'unknown'}, Node ${process.version}`;
    const head = ['| what | against | ours | baseline | ratio | target | |', '|---|---|--:|--:|--:|---|---|'];
    writeFileSync(path, ['# Bench', '', `${machine}; ${workload}.`, '', ...head, ...this.#lines, ''].join('\n'));
  }
}

function judged({ ours, baseline, target }: Measure): {
  readonly ratio: number;
  readonly wanted: string;
  readonly isKept: boolean;
} {
  if (target === undefined) return { ratio: ours / baseline, wanted: '', isKept: true };
  if ('atLeast' in target) {
    const ratio = baseline / ours;
    return { ratio, wanted: `≥ ${target.atLeast}`, isKept: ratio >= target.atLeast };
  }
  const ratio = ours / baseline;
  return { ratio, wanted: `≤ ${target.atMost}`, isKept: ratio <= target.atMost };
}

function amount(value: number, unit: Measure['unit']): string {
  if (unit === '') return String(value);
  return `${value < 10 ? value.toFixed(2) : value.toFixed(0)} ${unit}`;
}

/** The middle one of so many runs. */
export async function median(times: number, measure: () => Promise<number>): Promise<number> {
  const all: number[] = [];
  for (let index = 0; index < times; index += 1) all.push(await measure());
  return all.toSorted((one, other) => one - other)[Math.floor(times / 2)] ?? 0;
}
