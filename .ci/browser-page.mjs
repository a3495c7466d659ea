// Serves one TypeScript module of the project as a page of its own, bundled as the app is, for a test in a real browser.
import { createServer } from 'node:http';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';

const root = fileURLToPath(new URL('..', import.meta.url));
const TYPES = { js: 'text/javascript', wasm: 'application/wasm' };

/**
 * @param {string} entry a module by its path in the project
 * @returns {Promise<{ address: string, close: () => void }>}
 */
export async function servePage(entry) {
  const built = await build({
    root,
    configFile: false,
    logLevel: 'error',
    publicDir: false,
    build: {
      write: false,
      minify: false,
      assetsInlineLimit: 0,
      target: 'esnext',
      rolldownOptions: { input: fileURLToPath(new URL(entry, `file://${root}`)) },
    },
  });
  const files = new Map(
    built.output.map((file) => [`/${file.fileName}`, file.type === 'chunk' ? file.code : file.source]),
  );
  const script = built.output.find((file) => file.type === 'chunk' && file.isEntry).fileName;
  files.set('/', `<!doctype html><meta charset="utf-8"><script type="module" src="/${script}"></script>`);
  const server = createServer(({ url = '' }, answer) => {
    const body = files.get(url);
    const type = TYPES[url.split('.').at(-1) ?? ''] ?? 'text/html';
    answer.writeHead(body === undefined ? 404 : 200, { 'content-type': type }).end(body);
  });
  await new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => resolve(null));
  });
  return { address: `http://127.0.0.1:${server.address().port}/`, close: () => server.close() };
}
