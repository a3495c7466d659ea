// The app's say over where its pages go: will-navigate and its relatives, and setWindowOpenHandler.
import { setTimeout as sleep } from 'node:timers/promises';
import { browser, contentsOfFrame, desk, firstWindow, preventable, sayOnce } from '../desk.mjs';

/** Asked for every document before it is fetched. What the main process loads by itself is not asked about, as in Electron. */
async function refusesNavigation(event, url) {
  const contents = contentsOfFrame(event.frameId);
  if (contents === null) return false;
  const isMainFrame = event.frameId === contents._link.targetId;
  // A reload that a test driver asks for looks like any other; Electron's own reload is not asked about either.
  if (isMainFrame && (contents._loading || url === contents._url)) return false;
  const { mainFrame: frame } = contents;
  const details = preventable({ url, isMainFrame, isSameDocument: false, frame, initiator: frame });
  if (event.redirectedRequestId !== undefined) {
    contents.emit('will-redirect', details, url, false, isMainFrame);
    return details.defaultPrevented;
  }
  contents.emit('will-frame-navigate', details);
  if (isMainFrame) contents.emit('will-navigate', details, url);
  return details.defaultPrevented;
}

/** Page.windowOpen names the address also for rel=noopener links, whose pages do not say who opened them. */
async function takeOpening(target) {
  for (let round = 0; round < 20; round += 1) {
    for (const contents of desk.contents.values()) {
      const opening = contents._opened.shift();
      if (opening !== undefined) return { contents, ...opening };
    }
    await sleep(10);
  }
  const contents = contentsOfFrame(target.openerId) ?? firstWindow()?.webContents ?? null;
  return { contents, url: target.url, windowName: '', windowFeatures: [] };
}

/**
 * A page that no window of the app asked for is closed, unless the app's handler allows it. It shares its opener's process, which
 * stands still while a new page waits for its debugger, so it must not wait.
 */
async function onPopup(session, target) {
  session.post('Runtime.runIfWaitingForDebugger');
  const { contents, url, windowName, windowFeatures } = await takeOpening(target);
  const allowed = contents?._mayOpen({
    url: browser.schemes.fromWeb(url),
    frameName: windowName,
    features: windowFeatures.join(','),
    disposition: 'foreground-tab',
    referrer: { url: '', policy: 'strict-origin-when-cross-origin' },
  });
  if (!allowed) {
    browser.root.post('Target.closeTarget', { targetId: target.targetId });
    return;
  }
  sayOnce('window.open allowed: the new window is a plain browser window without preload');
}

export function guardNavigation() {
  browser.interception.refusesNavigation = refusesNavigation;
  browser.on('popup', (session, target) => void onPopup(session, target));
}
