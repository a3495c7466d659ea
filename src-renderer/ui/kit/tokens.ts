/** The two looks of the window. */
export type Scheme = 'light' | 'dark';

/**
 * Every colour of the interface (ui.md §1), set once as CSS variables `--s-<name>` and read by name everywhere else.
 * `ok`, `warn`, `bad` and `conflict` are the four meanings; each is always shown with an icon and a word.
 */
export const TOKENS = {
  bg: { light: '#F5F6F7', dark: '#13171A' },
  surface: { light: '#FFFFFF', dark: '#1A1F23' },
  sunken: { light: '#EEF0F2', dark: '#0F1315' },
  hover: { light: '#F1F4F6', dark: '#22282D' },
  line: { light: '#DFE3E7', dark: '#2E363C' },
  field: { light: '#858F99', dark: '#717C86' },
  text: { light: '#1A2127', dark: '#E5E9EC' },
  dim: { light: '#55606A', dark: '#A4AEB7' },
  accent: { light: '#1B5E78', dark: '#2B7896' },
  'on-accent': { light: '#FFFFFF', dark: '#FFFFFF' },
  'accent-text': { light: '#1B5E78', dark: '#7CC0D8' },
  'accent-soft': { light: '#E4EFF4', dark: '#1B333D' },
  ok: { light: '#1F6B42', dark: '#7CC89A' },
  'ok-soft': { light: '#E3F2E8', dark: '#17301F' },
  warn: { light: '#8A4B00', dark: '#EDB25C' },
  'warn-soft': { light: '#FCEFD9', dark: '#362911' },
  bad: { light: '#B42318', dark: '#F2928A' },
  'bad-soft': { light: '#FCE8E6', dark: '#3B1C1A' },
  conflict: { light: '#6B3FA0', dark: '#C3A2EE' },
  'conflict-soft': { light: '#F0E8F9', dark: '#2C2140' },
  paper: { light: '#FFFFFF', dark: '#F4F2EC' },
  ink: { light: '#111111', dark: '#111111' },
  /** What floats over the page for a moment: dark in both looks, as the toast is drawn. */
  float: { light: '#1A2127', dark: '#2E363C' },
  'on-float': { light: '#FFFFFF', dark: '#FFFFFF' },
} as const satisfies Readonly<Record<string, Readonly<Record<Scheme, string>>>>;

export type Token = keyof typeof TOKENS;

/** `--s-bg: #F5F6F7` and so on, for one look. */
export function tokenVariables(scheme: Scheme): Record<string, string> {
  return Object.fromEntries(Object.entries(TOKENS).map(([name, value]) => [`--s-${name}`, value[scheme]]));
}
