import { randomBytes } from 'node:crypto';
import { serve } from './serve-file.ts';

/*
 * What is printed has an address of its own, `app://print/<name>`, apart from the app's page: another origin, a policy without any
 * script, and nothing to fetch but the bundled faces.
 */

/** Nothing runs, nothing is fetched but faces, nothing is sent, nothing frames it. `sandbox` says so once more for the whole page. */
export const PRINT_POLICY = [
  "default-src 'none'",
  "style-src 'unsafe-inline'",
  'img-src data:',
  "font-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  'sandbox allow-same-origin',
].join('; ');

/** Pages that wait to be printed, by an address that nobody can guess. */
export type PrintPages = {
  /** Lays a page down and gives its address. */
  readonly lay: (html: string) => string;
  readonly take: (url: string) => void;
  /** What lies at an address: a page, one of the app's faces, or nothing. */
  readonly answer: (folder: string, url: string) => Promise<Response>;
};

export function printPages(): PrintPages {
  const pages = new Map<string, string>();
  return {
    lay: (html) => {
      const url = `app://print/${randomBytes(16).toString('hex')}`;
      pages.set(url, html);
      return url;
    },
    take: (url) => {
      pages.delete(url);
    },
    answer: async (folder, url) => {
      const html = pages.get(url);
      if (html !== undefined) return new Response(html, { status: 200, headers: HEADERS });
      const face = /^app:\/\/print(\/assets\/[\w-]+\.ttf)$/.exec(url)?.[1];
      return face === undefined ? new Response('', { status: 404 }) : serve(folder, `app://bundle${face}`);
    },
  };
}

const HEADERS = {
  'content-type': 'text/html; charset=utf-8',
  'content-security-policy': PRINT_POLICY,
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'cache-control': 'no-store',
};
