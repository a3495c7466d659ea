import { useMediaQuery } from '@mantine/hooks';

/** Whether the window is that of a 1366 screen at 125 % or smaller (ui.md §3). */
export function useIsNarrow(): boolean {
  return useMediaQuery('(max-width: 1200px)', false, { getInitialValueInEffect: false });
}
