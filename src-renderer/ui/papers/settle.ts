import type { PrintedPages } from '#app/document-methods.ts';

/**
 * Pages as the engine breaks them rightly. A paragraph of three lines cannot be divided: two lines must stay together on either side
 * of a page's end. The engine divides it all the same, so it is told, once it is known how many lines there are.
 */
export async function settled(pages: PrintedPages): Promise<PrintedPages> {
  await facesLoaded();
  const host = document.createElement('div');
  host.style.cssText = 'position:absolute;visibility:hidden;inset:0 auto auto 0;height:0;overflow:hidden';
  document.body.append(host);
  try {
    const root = host.attachShadow({ mode: 'open' });
    return { ...pages, sheets: pages.sheets.map((sheet) => ({ ...sheet, html: settledHtml(root, sheet, pages.css) })) };
  } finally {
    host.remove();
  }
}

/** Letters that come late would move the ends of lines. */
async function facesLoaded(): Promise<void> {
  const { fonts } = document as { readonly fonts?: FontFaceSet };
  const faces = ["12pt 'Simpul Bonum'", "bold 12pt 'Simpul Bonum'", "italic 12pt 'Simpul Bonum'"];
  await Promise.allSettled(faces.map(async (face) => fonts?.load(face)));
}

function settledHtml(root: ShadowRoot, sheet: PrintedPages['sheets'][number], css: string): string {
  const style = document.createElement('style');
  style.textContent = css;
  const text = document.createElement('div');
  text.className = 'sheet';
  text.style.width = `${(sheet.width - sheet.left - sheet.right) / 20}pt`;
  // Written by our own renderer, which escapes every letter of the document (word/print/markup.ts).
  text.innerHTML = sheet.html;
  root.replaceChildren(style, text);
  const whole = [...text.querySelectorAll('p')].filter((paragraph) => {
    const line = Number.parseFloat(getComputedStyle(paragraph).lineHeight);
    return Math.round(paragraph.clientHeight / line) === 3;
  });
  for (const paragraph of whole) paragraph.style.breakInside = 'avoid';
  return text.innerHTML;
}
