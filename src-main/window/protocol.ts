import { protocol } from 'electron';
import { serve } from './serve-file.ts';

const APP_SCHEME = 'app';
export const START_PAGE = 'app://bundle/index.html';

/** Must be told before the app is ready. */
export function declareScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: APP_SCHEME, privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } },
  ]);
}

export function serveApp(folder: string): void {
  protocol.handle(APP_SCHEME, (request) => serve(folder, request.url));
}
