import type { Session, WebContents } from 'electron';

/** No page ever needs a permission, another address, a second window, a frame of somebody else or a download (S1). */
export function guardSession(session: Session): void {
  session.setPermissionRequestHandler((_contents, permission, decide) => {
    decide(mayHave(permission));
  });
  session.setPermissionCheckHandler((_contents, permission) => mayHave(permission));
  session.setDevicePermissionHandler(() => false);
  session.on('will-download', (event) => {
    event.preventDefault();
  });
}

/** Copying to the clipboard after a click is the one thing a page does that asks. */
export function mayHave(permission: string): boolean {
  return permission === 'clipboard-sanitized-write';
}

export function guardContents(contents: WebContents): void {
  const stay = (event: { readonly preventDefault: () => void; readonly url?: string }, url?: string): void => {
    if (!isOurs(url ?? event.url ?? '')) event.preventDefault();
  };
  contents.on('will-navigate', stay);
  contents.on('will-redirect', stay);
  contents.on('will-attach-webview', (event) => {
    event.preventDefault();
  });
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
}

/** Loading our own page anew is the only navigation there is. */
export function isOurs(url: string): boolean {
  return /^(app:\/\/bundle|https:\/\/bundle\.app\.localhost)\/index\.html([?#]|$)/.test(url);
}
