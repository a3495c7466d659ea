import { useEffect, useRef } from 'react';
import { useLocation } from 'wouter';
import { hasDialog, isTyping } from '../kit/keys.ts';
import { keyName } from '../kit/use-page-keys.ts';
import { usePreference, useSession } from '../session/session-context.ts';
import { cyclePane } from './panes.ts';
import { PLACES } from './places.ts';
import { useUndo } from './use-undo.ts';

/** `run` says false when nothing came of it: then the screen's own keys may hear the key. */
type Act = { readonly run: () => boolean | void; readonly inDialog?: boolean; readonly inText?: boolean };

/** The keys that work on every screen (ui.md §5). Those of one screen are `usePageKeys`. */
export function useFrameKeys(): void {
  const acts = useActs();
  const latest = useRef(acts);
  const singleKeys = usePreference((preferences) => preferences.singleKeys);
  useEffect(() => {
    latest.current = acts;
  });
  useEffect(() => {
    const hear = (event: KeyboardEvent): void => {
      if (event.defaultPrevented) return;
      const name = keyName(event);
      const act = latest.current.get(name);
      if (act === undefined) return;
      if (hasDialog() && act.inDialog !== true) return;
      if (isTyping(event.target) && act.inText !== true) return;
      if (name.length === 1 && !singleKeys) return;
      if (act.run() !== false) event.preventDefault();
    };
    document.addEventListener('keydown', hear);
    return () => document.removeEventListener('keydown', hear);
  }, [singleKeys]);
}

function useActs(): ReadonlyMap<string, Act> {
  const { state, commands } = useSession();
  const [, go] = useLocation();
  const { undo, redo } = useUndo();
  const acts = new Map<string, Act>([
    ['ctrl+k', { run: () => state.setState({ palette: true }), inText: true }],
    ['ctrl+z', { run: undo }],
    ['ctrl+shift+z', { run: redo }],
    ['ctrl+y', { run: redo }],
    ['f6', { run: () => cyclePane(1), inText: true }],
    ['shift+f6', { run: () => cyclePane(-1), inText: true }],
    ['f1', { run: () => state.setState({ keyHelp: true }), inText: true }],
    ['?', { run: () => state.setState({ keyHelp: true }) }],
    ['ctrl+enter', { run: pressPrimary, inDialog: true, inText: true }],
    ['/', { run: focusListSearch }],
    ['arrowdown', { run: leaveListSearch, inText: true }],
    ['enter', { run: leaveListSearch, inText: true }],
    ['n', { run: () => commands.tell('new') }],
    ['ctrl+p', { run: () => commands.tell('print'), inText: true }],
    ['ctrl+i', { run: () => commands.tell('import'), inText: true }],
  ]);
  PLACES.forEach((place, index) => {
    acts.set(`alt+${index + 1}`, { run: () => go(place.path), inText: true });
  });
  return acts;
}

/** The one filled button of the screen, or of the dialog over it. */
function pressPrimary(): void {
  const dialog = document.querySelector<HTMLElement>('[role="dialog"]');
  const button = (dialog ?? document).querySelector<HTMLElement>('[data-primary], button[data-variant="filled"]');
  button?.click();
}

function focusListSearch(): void {
  const field = document.querySelector<HTMLElement>('main [data-list-search], main input[type="search"]');
  field?.focus();
}

/**
 * From the search field into the rows that it found. Enter goes there too and opens nothing yet: rows of the last letter may
 * still be on their way.
 */
function leaveListSearch(): boolean {
  if (document.activeElement?.matches('main [data-list-search]') !== true) return false;
  const rows = document.querySelector<HTMLElement>('main [role="grid"]');
  rows?.focus();
  return rows !== null;
}
