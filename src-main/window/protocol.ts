import { protocol } from 'electron';
import type { PrintPages } from './print-page.ts';
import { serve } from './serve-file.ts';

const APP_SCHEME = 'app';
export const START_PAGE = 'app://bundle/index.html';

/** Must be told before the app is ready. */
export function declareScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: APP_SCHEME, privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } },
  ]);
}

/** The app's own page from its folder, and the pages that wait to be printed. */
export function serveApp(folder: string, pages: PrintPages): void {
  protocol.handle(APP_SCHEME, ({ url }) =>
    url.startsWith('app://print/') ? pages.answer(folder, url) : serve(folder, url),
  );
}
