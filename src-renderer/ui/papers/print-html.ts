import type { PrintedPages } from '#app/document-methods.ts';

const FACES = [
  { url: new URL('../../../resources/fonts/simpulbonum-regular.ttf', import.meta.url), weight: 400, style: 'normal' },
  { url: new URL('../../../resources/fonts/simpulbonum-bold.ttf', import.meta.url), weight: 700, style: 'normal' },
  { url: new URL('../../../resources/fonts/simpulbonum-italic.ttf', import.meta.url), weight: 400, style: 'italic' },
] as const;

/** Whole page for the shell to print: paper, running lines, faces, and what the document says. Nothing in it runs. */
export function printHtml({ title, language, sheets, css, pageCss }: PrintedPages): string {
  const faces = FACES.map(
    ({ url, weight, style }) =>
      `@font-face{font-family:'Simpul Bonum';font-weight:${weight};font-style:${style};src:url('${url.pathname}')}`,
  );
  // By their place without a host: what is printed has a host of its own, which answers for the faces too. Asked for at once, so that the page is not there before its letters are.
  const early = FACES.map(
    ({ url }) => `<link rel="preload" as="font" type="font/ttf" crossorigin href="${url.pathname}">`,
  );
  const rules = [...faces, pageCss, 'html,body{margin:0}', css].join('\n');
  const body = sheets.map(({ html }, index) => `<div class="sheet sheet${index + 1}">${html}</div>`).join('');
  return [
    `<!doctype html><html lang="${language}"><head><meta charset="utf-8"><title>${escaped(title)}</title>`,
    ...early,
    `<style>${rules}</style></head><body>${body}</body></html>`,
  ].join('');
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}
