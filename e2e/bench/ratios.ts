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
    const { what, against, unit, target } = measure;
    const turned = target !== undefined && 'atLeast' in target;
    const ratio = turned ? measure.baseline / measure.ours : measure.ours / measure.baseline;
    const wanted = target === undefined ? '' : 'atLeast' in target ? `≥ ${target.atLeast}` : `≤ ${target.atMost}`;
    const kept = target === undefined || ('atLeast' in target ? ratio >= target.atLeast : ratio <= target.atMost);
    const digits = ratio < 10 ? 2 : 1;
    const shown = [what, against, amount(measure.ours, unit), amount(measure.baseline, unit), `${ratio.toFixed(digits)}×`, wanted, kept ? '' : 'missed'];
    this.#lines.push(`| ${shown.join(' | ')} |`);
    console.log(`${what}: ${amount(measure.ours, unit)}, ${against}: ${amount(measure.baseline, unit)}, ${ratio.toFixed(digits)}×${wanted === '' ? '' : ` (${wanted}${kept ? '' : ', missed'})`}`);
  }

  write(path: string, workload: string): void {
    const machine = `${cpus().length} cores, ${cpus()[0]?.model ?? 'unknown'}, Node ${process.version}`;
    const head = ['| what | against | ours | baseline | ratio | target | |', '|---|---|--:|--:|--:|---|---|'];
    writeFileSync(path, ['# Bench', '', `${machine}; ${workload}.`, '', ...head, ...this.#lines, ''].join('\n'));
  }
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
