import { readFileSync, writeFileSync } from 'node:fs';
import { z } from 'zod';

const stateSchema = z.object({
  x: z.number().int().optional(),
  y: z.number().int().optional(),
  width: z.number().int().min(400).max(10_000),
  height: z.number().int().min(300).max(10_000),
  maximized: z.boolean(),
});
export type WindowState = z.infer<typeof stateSchema>;

export type Area = { readonly x: number; readonly y: number; readonly width: number; readonly height: number };

/** The reference screen (ui.md §3). */
const FIRST: WindowState = { width: 1366, height: 768, maximized: false };

/** Where the window stood; the first size when the file is missing, damaged, or names a screen that is not there any more. */
export function readState(file: string, screens: readonly Area[]): WindowState {
  try {
    const state = stateSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
    return isOnScreen(state, screens) ? state : { ...FIRST, maximized: state.maximized };
  } catch {
    return FIRST;
  }
}

/** Losing the place of a window is no loss, so a failed write is passed over. */
export function keepState(file: string, state: WindowState): void {
  try {
    writeFileSync(file, JSON.stringify(state));
  } catch {
    // A full disk must not keep the window from closing.
  }
}

function isOnScreen(state: WindowState, screens: readonly Area[]): boolean {
  const { x, y } = state;
  if (x === undefined || y === undefined) return true;
  return screens.some(
    (screen) =>
      x + 100 < screen.x + screen.width &&
      x + state.width - 100 > screen.x &&
      y >= screen.y - 10 &&
      y + 50 < screen.y + screen.height,
  );
}
