import type { Element } from '@xmldom/xmldom';
import { children, isW } from '../returned/parse/dom.ts';
import { SHEET_BREAK } from './paragraph-look.ts';
import { type Block, paragraphBlock } from './paragraph.ts';
import type { Pen } from './pen.ts';
import { tableHtml } from './table.ts';

/**
 * Paragraphs and tables one below the other. Between two paragraphs Word leaves the larger of the space under the one and above the
 * other (both, when the file says `doNotUseHTMLParagraphAutoSpacing`). All of it stands above, where a page's end swallows it; only
 * what comes last keeps its own.
 */
export function blocksHtml(elements: readonly Element[], pen: Pen): string {
  const parts: string[] = [];
  const all = flat(elements);
  const state = { after: 0, style: '', close: false, breaks: false };
  for (const [index, element] of all.entries()) {
    if (isW(element, 'tbl')) {
      parts.push(tableHtml(element, pen, [...broken(state.breaks), ...above(state.after)]));
      Object.assign(state, { after: 0, style: '', close: false, breaks: false });
      continue;
    }
    const block = paragraphBlock(element, pen);
    if (block.breaks === 'page') {
      state.breaks = true;
      continue;
    }
    const html = block.html(spaceAbove(state, block, pen.spaces), index === all.length - 1 ? block.after : 0);
    parts.push(state.breaks ? `<div${pen.looks.of([SHEET_BREAK])}>${html}</div>` : html);
    Object.assign(state, { after: block.after, style: block.style, close: block.close, breaks: false });
  }
  return parts.join('');
}

type Before = { readonly after: number; readonly style: string; readonly close: boolean };

function spaceAbove(before: Before, block: Block, spaces: Pen['spaces']): number {
  const isSame = before.style === block.style;
  const [under, over] = [before.close && isSame ? 0 : before.after, block.close && isSame ? 0 : block.before];
  return spaces === 'added' ? under + over : Math.max(under, over);
}

function above(twips: number): readonly string[] {
  return twips === 0 ? [] : [`margin-top:${twips / 20}pt`];
}

function broken(breaks: boolean): readonly string[] {
  return breaks ? [SHEET_BREAK] : [];
}

/** Wrappers without a look of their own (content controls, insertions, custom XML) give way to what is in them. */
function flat(elements: readonly Element[]): readonly Element[] {
  return elements.flatMap((element) => {
    if (isW(element, 'p') || isW(element, 'tbl')) return [element];
    return /^(?:sdt|sdtContent|ins|moveTo|customXml|smartTag)$/u.test(element.localName ?? '')
      ? flat(children(element))
      : [];
  });
}
