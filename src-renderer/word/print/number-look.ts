import type { Document, Element } from '@xmldom/xmldom';
import { attribute, child, children, isW } from '../returned/parse/dom.ts';

/** The `w:lvl` of a list and level; null when the file has none. */
export type LevelOf = (num: string, level: string) => Element | null;

/** How the levels of lists look: their indents and letters. What they count, `returned/parse/numbering.ts` says. */
export function levelOf(numbering: Document | null): LevelOf {
  const root = numbering?.documentElement ?? null;
  const all = root === null ? [] : children(root);
  const abstracts = new Map(
    all.filter((one) => isW(one, 'abstractNum')).map((one) => [attribute(one, 'abstractNumId') ?? '', one]),
  );
  const nums = new Map(
    all
      .filter((one) => isW(one, 'num'))
      .map((one) => [attribute(one, 'numId') ?? '', attribute(child(one, 'abstractNumId'), 'val') ?? '']),
  );
  return (num, level) => {
    const abstract = abstracts.get(nums.get(num) ?? '');
    if (abstract === undefined) return null;
    return children(abstract).find((one) => isW(one, 'lvl') && attribute(one, 'ilvl') === level) ?? null;
  };
}
