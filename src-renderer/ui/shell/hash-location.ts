import { useSyncExternalStore } from 'react';
import type { BaseLocationHook } from 'wouter';

/*
 * The address of a screen lies behind the # of the one page there is, with its question mark: `#/pertukaran?impor`.
 * wouter's own hook puts what follows the question mark before the #, where the next move would not take it away.
 */

function listen(changed: () => void): () => void {
  window.addEventListener('hashchange', changed);
  window.addEventListener('popstate', changed);
  return () => {
    window.removeEventListener('hashchange', changed);
    window.removeEventListener('popstate', changed);
  };
}

function address(): readonly [path: string, search: string] {
  const [path = '', search = ''] = window.location.hash.replace(/^#?\/?/, '').split('?');
  return [`/${path}`, search];
}

function go(to: string, options: { readonly replace?: boolean; readonly state?: unknown } = {}): void {
  const hash = `#/${to.replace(/^#?\/?/, '')}`;
  if (options.replace === true) window.history.replaceState(options.state ?? null, '', hash);
  else window.history.pushState(options.state ?? null, '', hash);
  window.dispatchEvent(new Event('hashchange'));
}

/** Where the window is, without what follows the question mark, and how to go elsewhere. */
export function useHashPath(): ReturnType<BaseLocationHook> {
  return [useSyncExternalStore(listen, () => address()[0]), go];
}

/** What follows the question mark of the address. */
export function useHashSearch(): string {
  return useSyncExternalStore(listen, () => address()[1]);
}

/** How an address is written in a link. */
export function hashHref(href: string): string {
  return `#${href}`;
}
