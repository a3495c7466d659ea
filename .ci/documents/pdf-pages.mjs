// The pages of a PDF as poppler's tools see them, for page-checks.mjs.
import { execFileSync } from 'node:child_process';

/** @param {string} pdf path @returns {readonly import('./page-checks.mjs').Page[]} */
export function pagesOf(pdf) {
  const texts = toolOutput('pdftotext', ['-layout', pdf, '-']).split('\f').slice(0, -1);
  const boxes = toolOutput('pdftotext', ['-bbox', pdf, '-']).split('<page ').slice(1);
  return boxes.map((box, index) => ({
    width: number(box, 'width'),
    height: number(box, 'height'),
    lines: (texts[index] ?? '').split('\n').filter((line) => line.trim() !== ''),
    words: [...box.matchAll(/<word ([^>]*)>([^<]*)</gu)].map(([, place, text]) => ({
      text: unescaped(text),
      left: number(place, 'xMin'),
      right: number(place, 'xMax'),
      top: number(place, 'yMin'),
      bottom: number(place, 'yMax'),
    })),
  }));
}

/** What a tool says: one of poppler's, or LibreOffice. @param {string} tool @param {readonly string[]} args @returns {string} */
export function toolOutput(tool, args) {
  return execFileSync(tool, args, {
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
    stdio: ['ignore', 'pipe', 'ignore'],
  });
}

function number(of, name) {
  return Number(new RegExp(`${name}="([\\d.-]+)"`, 'u').exec(of)?.[1]);
}

/** Text of XML as it reads. @param {string} text @returns {string} */
export function unescaped(text) {
  return text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&amp;', '&');
}
