import type { Document } from '@xmldom/xmldom';
import { attribute, child, children, isW } from './dom.ts';

export type Style = { readonly name: string; readonly num: string | null; readonly level: number | null };

type Raw = Style & { readonly basedOn: string | null };

/** Paragraph styles by id, each with the numbering that it has or inherits. */
export function stylesOf(document: Document | null): ReadonlyMap<string, Style> {
  const raw = new Map<string, Raw>();
  const root = document?.documentElement ?? null;
  for (const style of root === null ? [] : children(root)) {
    if (!isW(style, 'style')) continue;
    const id = attribute(style, 'styleId') ?? '';
    const numbering = child(child(style, 'pPr'), 'numPr');
    const level = attribute(child(numbering, 'ilvl'), 'val');
    raw.set(id, {
      name: attribute(child(style, 'name'), 'val') ?? id,
      num: attribute(child(numbering, 'numId'), 'val'),
      level: level === null ? null : Number(level),
      basedOn: attribute(child(style, 'basedOn'), 'val'),
    });
  }
  return new Map([...raw].map(([id, style]) => [id, inherited(style, raw)]));
}

/** A style may stand on itself in a file from outside: the way up has an end. */
const MOST_STEPS = 20;

function inherited(style: Raw, all: ReadonlyMap<string, Raw>): Style {
  let { num, level } = style;
  let above: Raw | undefined = style;
  for (let step = 0; step < MOST_STEPS && above !== undefined; step += 1) {
    num ??= above.num;
    level ??= above.level;
    above = above.basedOn === null ? undefined : all.get(above.basedOn);
  }
  return { name: style.name, num, level };
}
