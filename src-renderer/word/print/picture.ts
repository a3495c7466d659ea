import type { Element } from '@xmldom/xmldom';
import { escapeHtml } from './markup.ts';
import type { Pen } from './pen.ts';

/** English Metric Units in a point. */
const EMU = 12_700;

/** A picture as HTML: in the line, or at its offset from the paragraph; '' for a drawing that is no picture. */
export function pictureHtml(drawing: Element, { picture, looks }: Pen): string {
  const frame = inside(drawing, 'inline') ?? inside(drawing, 'anchor');
  const source = picture(relation(frame));
  const extent = frame === null ? null : inside(frame, 'extent');
  if (frame === null || source === null || extent === null) return '';
  const alt = inside(frame, 'docPr')?.getAttribute('descr') ?? '';
  const size = [`width:${measure(extent, 'cx')}pt`, `height:${measure(extent, 'cy')}pt`];
  const place = frame.localName === 'anchor' ? placeOf(frame) : ['vertical-align:baseline'];
  return `<img${looks.of([...size, ...place])} src="${source}" alt="${escapeHtml(alt)}">`;
}

function placeOf(anchor: Element): readonly string[] {
  const [across, down] = [inside(anchor, 'positionH'), inside(anchor, 'positionV')];
  const align = across === null ? null : inside(across, 'align')?.textContent;
  const left: Readonly<Record<string, readonly string[]>> = {
    center: ['left:50%', 'transform:translateX(-50%)'],
    right: ['right:0'],
  };
  return [
    'position:absolute',
    ...(left[align ?? ''] ?? [`left:${offset(across)}pt`]),
    `top:${offset(down)}pt`,
    ...(anchor.getAttribute('behindDoc') === '1' ? ['z-index:-1'] : []),
  ];
}

function offset(position: Element | null): number {
  const text = position === null ? null : inside(position, 'posOffset')?.textContent;
  return clamped(Number(text ?? '0'));
}

function measure(element: Element, name: string): number {
  return clamped(Number(element.getAttribute(name) ?? '0'));
}

function clamped(emu: number): number {
  return Number.isFinite(emu) ? Number(Math.max(-2000, Math.min(2000, emu / EMU)).toFixed(2)) : 0;
}

function relation(frame: Element | null): string {
  const blip = frame === null ? null : inside(frame, 'blip');
  return blip?.getAttribute('r:embed') ?? '';
}

/** The first element of a name anywhere below, whatever its namespace: drawings use four of them. */
function inside(element: Element, name: string): Element | null {
  return element.getElementsByTagNameNS('*', name).item(0);
}
