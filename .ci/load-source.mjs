// Loads the project's own TypeScript into a Node script (demo, bench), through the same bundler that builds the app.
import { fileURLToPath } from 'node:url';
import { createServer } from 'vite';

const root = fileURLToPath(new URL('..', import.meta.url));

/**
 * Opens the sources for Node. `load('src-renderer/word/x.ts')` gives the module; `close` ends it.
 */
export async function openSources() {
  const server = await createServer({
    root,
    configFile: false,
    logLevel: 'error',
    appType: 'custom',
    server: { middlewareMode: true, hmr: false, ws: false, watch: null },
    optimizeDeps: { noDiscovery: true },
  });
  return {
    load: (path) => server.ssrLoadModule(`/${path}`),
    close: () => server.close(),
  };
}
