/** The modules of a QR code, row by row, true for dark. */
export type Grid = readonly (readonly boolean[])[];

/** How hard a code is to read (ISO/IEC 18004, §7.8.3): the mask with the least is taken. */
export function penaltyOf(grid: Grid): number {
  const columns = grid.map((_row, x) => grid.map((row) => row[x] === true));
  const lines = [...grid, ...columns];
  const runs = lines.reduce((sum, line) => sum + runPenalty(line) + finderPenalty(line), 0);
  return runs + boxPenalty(grid) + balancePenalty(grid);
}

/** Five or more of one colour in a line. */
function runPenalty(line: readonly boolean[]): number {
  let penalty = 0;
  let run = 0;
  for (const [at, module] of line.entries()) {
    run = at > 0 && module === line[at - 1] ? run + 1 : 1;
    if (run === 5) penalty += 3;
    if (run > 5) penalty += 1;
  }
  return penalty;
}

/** What looks like a corner to a reader: 1011101 with four light ones beside it. */
function finderPenalty(line: readonly boolean[]): number {
  const text = line.map(Number).join('');
  let penalty = 0;
  for (let at = 0; at + 11 <= text.length; at += 1) {
    const part = text.slice(at, at + 11);
    if (part === '10111010000' || part === '00001011101') penalty += 40;
  }
  return penalty;
}

/** Squares of four of one colour. */
function boxPenalty(grid: Grid): number {
  let boxes = 0;
  for (const [y, row] of grid.entries()) {
    const below = grid[y + 1];
    if (below === undefined) continue;
    for (let x = 0; x + 1 < row.length; x += 1) {
      if (row[x] === row[x + 1] && row[x] === below[x] && row[x] === below[x + 1]) boxes += 1;
    }
  }
  return boxes * 3;
}

/** Far from as much dark as light. */
function balancePenalty(grid: Grid): number {
  const dark = grid.flat().filter(Boolean).length;
  const share = (dark * 100) / (grid.length * grid.length);
  return Math.floor(Math.abs(share - 50) / 5) * 10;
}
