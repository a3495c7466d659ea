import type { PrintedPages } from '#app/document-methods.ts';

type Sheets = PrintedPages['sheets'][number];
type Running = NonNullable<Sheets['head']>;

/** Where a page begins in the drawing, in pixels, and how high it is. */
export type DrawnPage = { readonly top: number; readonly height: number };
export type DrawnPages = { readonly pages: readonly DrawnPage[]; readonly width: number; readonly height: number };

/** Between two pages, in pixels. */
const GAP = 16;
const POINT = 96 / 72;
const px = (twips: number): number => (twips / 20) * POINT;

/**
 * Draws pages into an element as they will lie on paper: the text flows through columns of the height of a page, which the same
 * engine breaks by the same rules as it breaks the printer's pages. Faces must be loaded.
 */
export function drawPages(root: ShadowRoot, { sheets, css }: PrintedPages): DrawnPages {
  const style = document.createElement('style');
  style.textContent = `${RULES}\n${css}`;
  const runs = sheets.map((sheet) => ({ sheet, text: textOf(sheet) }));
  const boxes = runs.map(({ text }) => {
    const box = document.createElement('div');
    box.className = 'run';
    box.append(text);
    return box;
  });
  root.replaceChildren(style, ...boxes);
  const counts = runs.map(({ sheet, text }) => countOf(sheet, text));
  const total = counts.reduce((sum, count) => sum + count, 0);
  const pages: DrawnPage[] = [];
  let top = 0;
  for (const [index, { sheet }] of runs.entries()) {
    const count = counts[index] ?? 1;
    const height = px(sheet.height);
    const before = pages.length;
    for (let page = 0; page < count; page += 1) pages.push({ top: top + page * (height + GAP), height });
    boxes[index]?.prepend(...framesOf(sheet, count, { before, total }));
    Object.assign(boxes[index]?.style ?? {}, { height: `${count * (height + GAP)}px`, width: `${px(sheet.width)}px` });
    top += count * (height + GAP);
  }
  return { pages, width: Math.max(0, ...sheets.map(({ width }) => px(width))), height: Math.max(0, top - GAP) };
}

const RULES = [
  ':host{display:block}',
  '.run{position:relative;margin-inline:auto}',
  '.page{position:absolute;inset-inline:0;background:var(--s-paper);box-shadow:0 1px 4px rgb(0 0 0 / 14%)}',
  '.running{position:absolute;white-space:pre-wrap}',
  '.sheet{--sheet-break:column;position:absolute;column-fill:auto;column-gap:0;column-wrap:wrap;z-index:1}',
].join('\n');

function textOf(sheet: Sheets): HTMLElement {
  const text = document.createElement('div');
  text.className = 'sheet';
  // Written by our own renderer, which escapes every letter of the document (word/print/markup.ts).
  text.innerHTML = sheet.html;
  const [width, height] = [px(sheet.width - sheet.left - sheet.right), px(sheet.height - sheet.top - sheet.bottom)];
  for (const [name, value] of [
    ['left', px(sheet.left)],
    ['top', px(sheet.top)],
    ['width', width],
    ['column-width', width],
    ['column-height', height],
    ['row-gap', px(sheet.top + sheet.bottom) + GAP],
  ] as const)
    text.style.setProperty(name, `${value}px`);
  // The first page begins where its letterhead does, above the margin of the others.
  const head = text.querySelector<HTMLElement>(':scope > [data-head]');
  if (head !== null && sheet.first !== null) head.style.marginTop = `${px(sheet.first.top - sheet.top)}px`;
  return text;
}

function countOf(sheet: Sheets, text: HTMLElement): number {
  const step = px(sheet.height) + GAP;
  const gap = px(sheet.top + sheet.bottom) + GAP;
  return Math.max(1, Math.round((text.scrollHeight + gap) / step));
}

type Counts = { readonly before: number; readonly total: number };

function framesOf(sheet: Sheets, count: number, { before, total }: Counts): readonly HTMLElement[] {
  return Array.from({ length: count }, (_none, index) => {
    const frame = document.createElement('div');
    frame.className = 'page';
    Object.assign(frame.style, { top: `${index * (px(sheet.height) + GAP)}px`, height: `${px(sheet.height)}px` });
    const margins = index === 0 && before === 0 && sheet.first !== null ? sheet.first : sheet;
    const numbers = { page: before + index + 1, pages: total };
    for (const [side, running] of [
      ['top', margins.head],
      ['bottom', margins.foot],
    ] as const)
      if (running !== null) {
        frame.append(runningElement(sheet, { side, running, numbers }), ...boxesElement(sheet, side, running));
      }
    return frame;
  });
}

type RunningPlace = {
  readonly side: 'top' | 'bottom';
  readonly running: Running;
  readonly numbers: { readonly page: number; readonly pages: number };
};

function runningElement(sheet: Sheets, { side, running, numbers }: RunningPlace): HTMLElement {
  const line = document.createElement('div');
  line.className = 'running';
  line.style.cssText = running.look.join(';');
  line.textContent = running.lines
    .map((pieces) => pieces.map((piece) => (piece.kind === 'text' ? piece.text : String(numbers[piece.kind]))).join(''))
    .join('\n');
  Object.assign(line.style, {
    left: `${px(sheet.left)}px`,
    right: `${px(sheet.right)}px`,
    textAlign: running.align,
    [side]: `${px(side === 'top' ? sheet.headAt : sheet.footAt)}px`,
  });
  return line;
}

function boxesElement(sheet: Sheets, side: 'top' | 'bottom', { boxes }: Running): readonly HTMLElement[] {
  if (boxes === null) return [];
  const picture = document.createElement('img');
  picture.className = 'running';
  picture.alt = '';
  picture.src = boxes;
  const away = side === 'top' ? sheet.headAt : sheet.footAt;
  Object.assign(picture.style, { right: `${px(sheet.right)}px`, [side]: `${px(away)}px` });
  return [picture];
}
