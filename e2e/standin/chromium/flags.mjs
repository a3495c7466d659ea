// The command line Chromium is started with.

const FEATURES_OFF = [
  'Translate',
  'MediaRouter',
  'OptimizationHints',
  'LensOverlay',
  'HttpsUpgrades',
  'HttpsFirstBalancedModeAutoEnable',
  'NetworkTimeServiceQuerying',
  'AimEnabled',
  'PreconnectToSearch',
];
const FEATURES_ON = ['SkipListAccountsWithoutGaiaCookies'];

const ALWAYS = [
  'remote-debugging-pipe',
  'no-startup-window',
  'no-first-run',
  'no-default-browser-check',
  'disable-background-networking',
  'disable-component-update',
  'disable-default-apps',
  'disable-extensions',
  'disable-sync',
  'disable-quic',
  'disable-breakpad',
  'disable-infobars',
  'disable-pinch',
  'metrics-recording-only',
  'hide-crash-restore-bubble',
];

/** Switches that are answered by the stand-in and mean something else, or nothing, to Chromium. */
const NOT_FOR_CHROMIUM = new Set(['inspect', 'inspect-brk', 'headless', 'user-data-dir']);

/**
 * @param {{ profile: string, headless: boolean, className: string, schemes: readonly string[], switches: Map<string, string> }} options
 * @returns {string[]}
 */
export function chromiumFlags({ profile, headless, className, schemes, switches }) {
  const flags = new Map(ALWAYS.map((name) => [name, '']));
  flags.set('password-store', 'basic').set('overscroll-history-navigation', '0').set('class', className);
  if (headless) flags.set('headless', 'new').set('disable-gpu', '');
  // Chromium refuses to sandbox itself as root; test-type takes away the bar that says so.
  if (process.getuid?.() === 0 || switches.has('no-sandbox')) flags.set('no-sandbox', '').set('test-type', '');
  flags.set('host-resolver-rules', resolverRules(schemes));
  for (const [name, value] of switches) if (!NOT_FOR_CHROMIUM.has(name)) flags.set(name, value);
  flags.set('disable-features', together(FEATURES_OFF, switches.get('disable-features')));
  flags.set('enable-features', together(FEATURES_ON, switches.get('enable-features')));
  flags.set('user-data-dir', profile);
  return [...flags].map(([name, value]) => (value === '' ? `--${name}` : `--${name}=${value}`));
}

/** The app's own made-up hosts must never be looked up, and nothing else either: the app is offline. */
function resolverRules(schemes) {
  const own = schemes.map((scheme) => `MAP *.${scheme}.localhost ~NOTFOUND`);
  return [...own, 'MAP * ~NOTFOUND', 'EXCLUDE localhost', 'EXCLUDE 127.0.0.1'].join(', ');
}

function together(ours, theirs = '') {
  return [...new Set([...ours, ...theirs.split(',')])].filter((name) => name !== '').join(',');
}
