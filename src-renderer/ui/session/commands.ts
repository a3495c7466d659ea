import type { MenuCommand, Unsubscribe } from './ports.ts';

/** Commands of the shell's menu and of the keys that mean the same: told to whoever listens at the moment. */
export type Commands = {
  readonly tell: (command: MenuCommand) => void;
  readonly on: (act: (command: MenuCommand) => void) => Unsubscribe;
};

export function createCommands(): Commands {
  const listeners = new Set<(command: MenuCommand) => void>();
  return {
    tell: (command) => {
      for (const act of listeners) act(command);
    },
    on: (act) => {
      listeners.add(act);
      return () => {
        listeners.delete(act);
      };
    },
  };
}
