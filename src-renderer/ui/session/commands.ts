import type { MenuCommand, Unsubscribe } from './ports.ts';

/** Commands of the shell's menu and of the keys that mean the same: told to whoever listens at the moment. */
export type Commands = {
  /** Whether anybody did something about it. */
  readonly tell: (command: MenuCommand) => boolean;
  readonly on: (act: (command: MenuCommand) => boolean) => Unsubscribe;
};

export function createCommands(): Commands {
  const listeners = new Set<(command: MenuCommand) => boolean>();
  return {
    tell: (command) => [...listeners].map((act) => act(command)).includes(true),
    on: (act) => {
      listeners.add(act);
      return () => {
        listeners.delete(act);
      };
    },
  };
}
