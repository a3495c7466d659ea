/**
 * Pairs rows with columns so that the sum of their scores is the greatest (the Hungarian method, in n³ steps). Scores lie
 * between 0 and 1; every row and column is used once at most.
 */
export function assign(scores: readonly (readonly number[])[]): readonly (readonly [row: number, column: number])[] {
  const rows = scores.length;
  const columns = scores[0]?.length ?? 0;
  const size = Math.max(rows, columns);
  const solver = new Solver(size, (row, column) => 1 - (scores[row]?.[column] ?? 0));
  for (let row = 1; row <= size; row += 1) solver.place(row);
  return solver.pairs().filter(([row, column]) => row < rows && column < columns);
}

/** Rows and columns count from 1 inside; 0 is the place from which a new row comes. */
class Solver {
  private readonly rowPrice: Float64Array;
  private readonly columnPrice: Float64Array;
  private readonly rowOf: Int32Array;

  private readonly size: number;
  private readonly cost: (row: number, column: number) => number;

  constructor(size: number, cost: (row: number, column: number) => number) {
    this.size = size;
    this.cost = cost;
    this.rowPrice = new Float64Array(size + 1);
    this.columnPrice = new Float64Array(size + 1);
    this.rowOf = new Int32Array(size + 1);
  }

  /** Finds a place for one more row, moving others where that costs less. */
  place(row: number): void {
    this.rowOf[0] = row;
    const least = new Float64Array(this.size + 1).fill(Number.POSITIVE_INFINITY);
    const from = new Int32Array(this.size + 1);
    const used = new Uint8Array(this.size + 1);
    let column = 0;
    do {
      used[column] = 1;
      column = this.step(column, { least, from, used });
    } while (this.rowOf[column] !== 0);
    while (column !== 0) {
      const before = from[column] ?? 0;
      this.rowOf[column] = this.rowOf[before] ?? 0;
      column = before;
    }
  }

  pairs(): readonly (readonly [number, number])[] {
    return Array.from({ length: this.size }, (_none, index) => [(this.rowOf[index + 1] ?? 0) - 1, index] as const);
  }

  private step(
    column: number,
    at: { readonly least: Float64Array; readonly from: Int32Array; readonly used: Uint8Array },
  ): number {
    const row = this.rowOf[column] ?? 0;
    let delta = Number.POSITIVE_INFINITY;
    let next = 0;
    for (let other = 1; other <= this.size; other += 1) {
      if (at.used[other] === 1) continue;
      const price = this.priceOf(row, other);
      if (price < least(at, other)) {
        at.least[other] = price;
        at.from[other] = column;
      }
      if (least(at, other) < delta) {
        delta = least(at, other);
        next = other;
      }
    }
    this.reprice(delta, at);
    return next;
  }

  private priceOf(row: number, column: number): number {
    return this.cost(row - 1, column - 1) - (this.rowPrice[row] ?? 0) - (this.columnPrice[column] ?? 0);
  }

  private reprice(delta: number, { least, used }: { readonly least: Float64Array; readonly used: Uint8Array }): void {
    for (let column = 0; column <= this.size; column += 1) {
      if (used[column] === 1) {
        const row = this.rowOf[column] ?? 0;
        this.rowPrice[row] = (this.rowPrice[row] ?? 0) + delta;
        this.columnPrice[column] = (this.columnPrice[column] ?? 0) - delta;
      } else least[column] = (least[column] ?? 0) - delta;
    }
  }
}

function least({ least: all }: { readonly least: Float64Array }, column: number): number {
  return all[column] ?? 0;
}
