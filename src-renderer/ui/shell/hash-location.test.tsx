// @vitest-environment happy-dom
import { act, cleanup, render, screen } from '@testing-library/react';
import { Link, Router, useLocation, useSearch } from 'wouter';
import { afterEach, describe, expect, it } from 'vitest';
import { hashHref, useHashPath, useHashSearch } from './hash-location.ts';

afterEach(() => {
  cleanup();
  window.location.hash = '';
});

function Here() {
  const [path, move] = useLocation();
  return (
    <>
      <p>{`${path} | ${useSearch()}`}</p>
      {['/pertukaran?impor', '/naskah'].map((to) => (
        <button key={to} type="button" onClick={() => move(to)}>
          {to}
        </button>
      ))}
    </>
  );
}

function go(to: string): void {
  act(() => screen.getByRole('button', { name: to }).click());
}

function open(): void {
  render(
    <Router hook={useHashPath} searchHook={useHashSearch} hrefs={hashHref}>
      <Here />
      <Link href="/rapat?hari=ini">Rapat</Link>
    </Router>,
  );
}

describe('the address behind the #', () => {
  it('begins at the start page', () => {
    open();
    expect(screen.getByText('/ |')).toBeTruthy();
  });

  it('carries what follows the question mark, and drops it on the next move', () => {
    open();
    go('/pertukaran?impor');
    expect(screen.getByText('/pertukaran | impor')).toBeTruthy();
    expect(window.location.hash).toBe('#/pertukaran?impor');
    expect(window.location.search).toBe('');
    go('/naskah');
    expect(screen.getByText('/naskah |')).toBeTruthy();
  });

  it('is what links lead to', () => {
    open();
    expect(screen.getByRole('link', { name: 'Rapat' }).getAttribute('href')).toBe('#/rapat?hari=ini');
    act(() => screen.getByRole('link', { name: 'Rapat' }).click());
    expect(screen.getByText('/rapat | hari=ini')).toBeTruthy();
  });
});
