// What Chromium reports of a page, as the events of Electron's webContents.
import { browser, preventable } from '../desk.mjs';

const LEVELS = { error: 'error', warning: 'warning', debug: 'debug', verbose: 'debug' };
const LEVEL_NUMBERS = { debug: 0, info: 1, warning: 2, error: 3 };

function emitConsole(contents, level, message, place) {
  const name = LEVELS[level] ?? 'info';
  const lineNumber = place?.lineNumber ?? 0;
  const sourceId = browser.schemes.fromWeb(place?.url ?? '');
  const event = preventable({ level: name, message, lineNumber, sourceId, frame: contents.mainFrame });
  contents.emit('console-message', event, LEVEL_NUMBERS[name], message, lineNumber, sourceId);
}

function textOfArgument({ value, description, type }) {
  return value === undefined ? (description ?? type) : String(value);
}

function relayConsole(session, contents) {
  session.on('Runtime.consoleAPICalled', ({ type, args, stackTrace }) => {
    const text = args.map((argument) => textOfArgument(argument)).join(' ');
    emitConsole(contents, type, text, stackTrace?.callFrames?.[0]);
  });
  session.on('Runtime.exceptionThrown', ({ exceptionDetails }) => {
    const text = exceptionDetails.exception?.description ?? exceptionDetails.text;
    emitConsole(contents, 'error', `Uncaught ${text}`, exceptionDetails);
  });
  session.on('Log.entryAdded', ({ entry }) => emitConsole(contents, entry.level, entry.text, entry));
}

function relayNavigation(session, contents) {
  const own = (frameId) => frameId === contents._link.targetId;
  const fromWeb = (url) => browser.schemes.fromWeb(url);
  session.on('Page.frameStartedNavigating', ({ frameId, url }) => {
    if (!own(frameId)) return;
    const event = preventable({ url: fromWeb(url), isMainFrame: true, isSameDocument: false });
    contents.emit('did-start-navigation', event, fromWeb(url), false, true);
  });
  session.on('Page.frameNavigated', ({ frame }) => {
    if (frame.parentId !== undefined) return;
    contents._url = fromWeb(frame.url);
    contents.emit('did-navigate', preventable(), contents._url, 200, 'OK');
  });
  session.on('Page.navigatedWithinDocument', ({ frameId, url }) => {
    if (!own(frameId)) return;
    contents._url = fromWeb(url);
    contents.emit('did-navigate-in-page', preventable(), contents._url, true);
  });
  session.on('Page.frameRequestedNavigation', ({ frameId }) => {
    if (own(frameId)) contents._leavingSince = Date.now();
  });
}

function relayLoading(session, contents) {
  session.on('Page.domContentEventFired', () => contents.emit('dom-ready', preventable()));
  session.on('Page.loadEventFired', () => {
    contents._loading = false;
    contents.emit('did-finish-load', preventable());
    contents.emit('did-stop-loading', preventable());
  });
  session.on('Page.lifecycleEvent', ({ name, frameId }) => {
    if (name === 'firstPaint' && frameId === contents._link.targetId) contents._owner._painted();
  });
  session.on('Inspector.targetCrashed', () => {
    contents.emit('render-process-gone', preventable(), { reason: 'crashed', exitCode: 5 });
  });
}

export function relayPageEvents(session, contents) {
  relayConsole(session, contents);
  relayNavigation(session, contents);
  relayLoading(session, contents);
  session.on('Page.javascriptDialogOpening', (event) => contents._pageDialog(event));
  session.on('Page.windowOpen', (event) => contents._opened.push(event));
}
