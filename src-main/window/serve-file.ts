import { readFile } from 'node:fs/promises';
import { extname, join, resolve, sep } from 'node:path';
import { CONTENT_SECURITY_POLICY } from './csp.ts';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.wasm': 'application/wasm',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.otf': 'font/otf',
  '.ttf': 'font/ttf',
  '.woff2': 'font/woff2',
  '.ico': 'image/x-icon',
  '.txt': 'text/plain; charset=utf-8',
};

/** One file of the built window, and nothing outside of it. */
export async function serve(folder: string, url: string): Promise<Response> {
  const path = pathIn(folder, url);
  if (path === null) return new Response('', { status: 404 });
  try {
    const bytes = await readFile(path);
    return new Response(new Uint8Array(bytes), { status: 200, headers: headersFor(path) });
  } catch {
    return new Response('', { status: 404 });
  }
}

/** The file that an address means; null for another host, an unknown kind of file, or a way out of the folder. */
export function pathIn(folder: string, url: string): string | null {
  let name: string;
  try {
    const { host, pathname } = new URL(url);
    if (host !== 'bundle') return null;
    name = decodeURIComponent(pathname);
  } catch {
    return null;
  }
  if (name.includes('\0') || name.includes('\\')) return null;
  const root = resolve(folder);
  const path = resolve(join(root, name));
  return path.startsWith(root + sep) && extname(path) in TYPES ? path : null;
}

function headersFor(path: string): Record<string, string> {
  return {
    'content-type': TYPES[extname(path)] ?? 'application/octet-stream',
    'content-security-policy': CONTENT_SECURITY_POLICY,
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
    'cross-origin-opener-policy': 'same-origin',
  };
}
