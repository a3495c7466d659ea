import type { Session, WebContents } from 'electron';

/** No page ever needs a permission, a device, another address, a second window, somebody else's frame or a download (S1). */
export function guardSession(session: Session): void {
  session.setPermissionRequestHandler((_contents, permission, decide) => {
    decide(mayHave(permission));
  });
  session.setPermissionCheckHandler((_contents, permission) => mayHave(permission));
  session.setDevicePermissionHandler(() => false);
  session.setDisplayMediaRequestHandler((_request, decide) => {
    decide(null);
  });
  session.on('will-download', (event) => {
    event.preventDefault();
  });
}

/** Writing plain text to the clipboard after a click ("copy the details") is the one thing a page does that asks. */
export function mayHave(permission: string): boolean {
  return permission === 'clipboard-sanitized-write';
}

type Going = { readonly preventDefault: () => void; readonly url: string };

export function guardContents(contents: WebContents): void {
  const stay = (going: Going): void => {
    if (!isOurs(going.url)) going.preventDefault();
  };
  contents.on('will-navigate', stay);
  contents.on('will-redirect', stay);
  contents.on('will-frame-navigate', (going) => {
    // The page has no frames, so one that goes anywhere is somebody else's.
    if (!going.isMainFrame || !isOurs(going.url)) going.preventDefault();
  });
  contents.on('will-attach-webview', (event) => {
    event.preventDefault();
  });
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
}

/** Loading our own page anew is the only navigation there is. */
export function isOurs(url: string): boolean {
  return /^app:\/\/bundle\/index\.html([?#]|$)/.test(url);
}
