import { useEffect, useRef } from 'react';
import type { MenuCommand } from './ports.ts';
import { useSession } from './session-context.ts';

/** What the menu's `new` or `print` does on this screen; N and Ctrl+P mean the same. */
export function useMenuCommand(command: Extract<MenuCommand, 'new' | 'print'>, act: () => void): void {
  const { commands } = useSession();
  const latest = useRef(act);
  useEffect(() => {
    latest.current = act;
  });
  useEffect(
    () =>
      commands.on((given) => {
        if (given !== command) return false;
        latest.current();
        return true;
      }),
    [commands, command],
  );
}
