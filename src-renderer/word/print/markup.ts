const SIGNS: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

/** Text as HTML shows it. Every letter of a document goes through here: none of them can become markup. */
export function escapeHtml(text: string): string {
  return text.replaceAll(/[&<>"']/gu, (sign) => SIGNS[sign] ?? '');
}

/** Text as the value of CSS `content`, in quotes; all but plain letters and digits by number, so that none can end it. */
export function cssText(text: string): string {
  return `"${text.replaceAll(/[^A-Za-z0-9 .,()-]/gu, (sign) => `\\${(sign.codePointAt(0) ?? 0xfffd).toString(16)} `)}"`;
}

/** Twips as points, for CSS. */
export function points(twips: number): string {
  return `${Number((twips / 20).toFixed(2))}pt`;
}

/** Classes for looks: the same look is written once. */
export type Looks = {
  /** The class of some declarations; '' for none. */
  readonly of: (declarations: readonly string[]) => string;
  readonly css: () => string;
};

export function makeLooks(): Looks {
  const classes = new Map<string, string>();
  return {
    of: (declarations) => {
      const css = declarations.join(';');
      if (css === '') return '';
      const known = classes.get(css) ?? `k${classes.size + 1}`;
      classes.set(css, known);
      return ` class="${known}"`;
    },
    css: () => [...classes].map(([css, name]) => `.${name}{${css}}`).join('\n'),
  };
}
