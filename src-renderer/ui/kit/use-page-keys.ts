import { useEffect, useRef } from 'react';
import { usePreference } from '../session/session-context.ts';
import { hasDialog, isTyping } from './keys.ts';

/**
 * What the keys of a screen do, by the key's name in lower case, with `ctrl+`, `alt+`, `shift+` in front in that order:
 * `{ n: create, 'ctrl+arrowdown': nextTopic, f8: nextProblem }`. Single letters act only outside text fields and may be
 * switched off in Settings (ui.md §5). `/` is a letter here.
 */
export type PageKeys = { readonly [key: string]: () => void };

/** Listens to keys while the screen stands. Keys rest under a dialog. */
export function usePageKeys(keys: PageKeys): void {
  const latest = useRef(keys);
  const singleKeys = usePreference((preferences) => preferences.singleKeys);
  useEffect(() => {
    latest.current = keys;
  });
  useEffect(() => {
    const hear = (event: KeyboardEvent): void => {
      if (event.defaultPrevented || hasDialog()) return;
      const name = keyName(event);
      const act = Object.hasOwn(latest.current, name) ? latest.current[name] : undefined;
      if (act === undefined) return;
      if (name.length === 1 && (!singleKeys || isTyping(event.target))) return;
      event.preventDefault();
      act();
    };
    document.addEventListener('keydown', hear);
    return () => document.removeEventListener('keydown', hear);
  }, [singleKeys]);
}

/** `ctrl+shift+z`, `f8`, `n`. Shift is left out of signs such as `?`, which it makes. */
export function keyName(event: Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'>): string {
  const key = event.key.toLowerCase();
  const named = key.length > 1 || /[a-z0-9]/.test(key);
  return [
    event.ctrlKey || event.metaKey ? 'ctrl+' : '',
    event.altKey ? 'alt+' : '',
    event.shiftKey && named ? 'shift+' : '',
    key,
  ].join('');
}
