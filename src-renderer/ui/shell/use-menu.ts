import { useEffect } from 'react';
import { useLocation } from 'wouter';
import { assertNever } from '#base/assert.ts';
import { useFolderWatch } from '../exchange/folder-news.ts';
import { useGivenFiles } from '../exchange/given-file.ts';
import { useReadableFiles } from '../exchange/use-readable-files.ts';
import type { MenuCommand } from '../session/ports.ts';
import { useSession } from '../session/session-context.ts';
import { useUndo } from './use-undo.ts';

/** Does what the shell's menu and a file given to the app ask for. */
export function useMenu(): void {
  const session = useSession();
  const { state, commands } = session;
  const [, go] = useLocation();
  const { undo, redo } = useUndo();
  useEffect(() => {
    const act = (command: MenuCommand): void => {
      switch (command) {
        case 'find':
          return state.setState({ palette: true });
        case 'undo':
          return undo();
        case 'redo':
          return redo();
        case 'import':
          return go('/pertukaran?impor');
        case 'settings':
          return go('/pengaturan');
        case 'keys':
        case 'help':
          return state.setState({ keyHelp: true });
        case 'new':
        case 'print':
          // These belong to the screen: it listens with `useMenuCommand`.
          return undefined;
        default:
          return assertNever(command, 'menu command');
      }
    };
    return commands.on((command) => {
      act(command);
      return command !== 'new' && command !== 'print';
    });
  }, [commands, state, go, undo, redo]);
  useGivenFiles();
  useReadableFiles();
  useFolderWatch();
}
