// npm run test:e2e: builds what is stale, provisions, runs the end-to-end tests. Arguments go to Playwright.
import { spawnSync } from 'node:child_process';
import { buildIfStale } from './build-if-stale.mjs';
import { chooseElectron, hasDisplay, root } from './electron.mjs';
import { provisionOrExit } from './provision.mjs';

provisionOrExit({ fetch: true });
buildIfStale();
const playwright = ['npx', 'playwright', 'test', '-c', 'e2e/playwright.config.ts', ...process.argv.slice(2)];
// Electron's own binary has no headless mode; the stand-in has.
const needsScreen = chooseElectron({ fetch: false }).kind === 'real' && !hasDisplay();
const [command, ...args] = needsScreen ? ['xvfb-run', '-a', ...playwright] : playwright;
const { status } = spawnSync(command, args, { cwd: root, stdio: 'inherit' });
process.exitCode = status ?? 1;
