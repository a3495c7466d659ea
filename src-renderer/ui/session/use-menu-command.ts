import { useEffect, useRef } from 'react';
import type { MenuCommand } from './ports.ts';
import { useHost } from './session-context.ts';

/** What the menu's `new` or `print` does on this screen. */
export function useMenuCommand(command: Extract<MenuCommand, 'new' | 'print'>, act: () => void): void {
  const host = useHost();
  const latest = useRef(act);
  useEffect(() => {
    latest.current = act;
  });
  useEffect(
    () =>
      host.onMenu((given) => {
        if (given === command) latest.current();
      }),
    [host, command],
  );
}
