import { sayOnce } from '../desk.mjs';
import { words } from '../words.mjs';
import { refuse } from '../surface.mjs';

/** webPreferences that change nothing here, or that the stand-in follows. All others are refused by name. */
const KNOWN = new Set(
  words(`
  preload additionalArguments session sandbox contextIsolation nodeIntegration webSecurity
  nodeIntegrationInWorker nodeIntegrationInSubFrames allowRunningInsecureContent webviewTag devTools
  navigateOnDragDrop safeDialogs disableDialogs spellcheck backgroundThrottling v8CacheOptions
  experimentalFeatures enableBlinkFeatures plugins images javascript autoplayPolicy zoomFactor
  defaultEncoding defaultFontFamily defaultFontSize minimumFontSize textAreasAreResizable webgl
  enableWebSQL
`),
);

/** The stand-in has no unsafe mode, so what asks for one is a mistake. */
const WEAKENING = {
  sandbox: false,
  contextIsolation: false,
  webSecurity: false,
  nodeIntegration: true,
  nodeIntegrationInWorker: true,
  nodeIntegrationInSubFrames: true,
  allowRunningInsecureContent: true,
  webviewTag: true,
};

const IGNORED = ['parent', 'modal', 'kiosk', 'transparent', 'tabbingIdentifier'];

export function checkWindowOptions(options) {
  for (const [name, value] of Object.entries(options.webPreferences ?? {})) {
    if (!KNOWN.has(name)) refuse(`webPreferences.${name}`);
    if (Object.hasOwn(WEAKENING, name) && WEAKENING[name] === value) {
      refuse(`webPreferences.${name}: ${value}, which weakens the isolation of the page`);
    }
  }
  for (const name of IGNORED) if (options[name]) sayOnce(`BrowserWindow option '${name}' is ignored`);
}
