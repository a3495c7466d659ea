import { readFile } from 'node:fs/promises';
import { extname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { browser } from '../desk.mjs';
import { seal } from '../surface.mjs';

const MIME = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.mjs': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.wasm': 'application/wasm',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.jpeg': 'image/jpeg',
  '.webp': 'image/webp',
  '.gif': 'image/gif',
  '.ico': 'image/x-icon',
  '.woff': 'font/woff',
  '.woff2': 'font/woff2',
  '.ttf': 'font/ttf',
  '.otf': 'font/otf',
  '.txt': 'text/plain',
  '.csv': 'text/csv',
  '.pdf': 'application/pdf',
  '.xml': 'text/xml',
};

async function fetchFile(url) {
  const file = fileURLToPath(url);
  try {
    const data = await readFile(file);
    const type = MIME[extname(file).toLowerCase()] ?? 'application/octet-stream';
    return new Response(data, {
      status: 200,
      headers: { 'content-type': type, 'content-length': String(data.length) },
    });
  } catch (error) {
    const name = error.code === 'ENOENT' ? 'net::ERR_FILE_NOT_FOUND' : `net::ERR_FAILED (${error.code})`;
    throw new Error(name, { cause: error });
  }
}

export const net = seal(
  {
    /** Files and the app's own schemes; the network does not exist here. */
    async fetch(input, init) {
      const url = typeof input === 'string' ? input : input.url;
      const scheme = url.slice(0, url.indexOf(':'));
      if (scheme === 'file') return fetchFile(url);
      const handler = browser.schemes.handlers.get(scheme);
      if (handler !== undefined && !init?.bypassCustomProtocolHandlers) return handler(new Request(url, init));
      throw new Error('net::ERR_INTERNET_DISCONNECTED');
    },
    isOnline: () => false,
    online: false,
  },
  'Net',
  'net',
);
