import type { Document, Element } from '@xmldom/xmldom';
import { attribute, child, children, isW } from '../returned/parse/dom.ts';
import type { Given } from './given.ts';

/** The named styles of a file, resolved along what they are based on. */
export type StyleSheet = {
  /** `pPr` of the defaults and of a paragraph's style, the weakest first; null means the usual style. */
  readonly paragraph: (id: string | null) => Given;
  /** `rPr` of the defaults and of a paragraph's style. */
  readonly runs: (paragraphStyle: string | null) => Given;
  /** `rPr` of a character style, without the defaults. */
  readonly character: (id: string | null) => Given;
  /** `tblPr` of a table's style. */
  readonly table: (id: string | null) => Given;
};

/** Styles may be based on each other in a ring. */
const DEEPEST = 20;

export function styleSheetOf(document: Document | null): StyleSheet {
  const root = document?.documentElement ?? null;
  const styles = root === null ? [] : children(root).filter((one) => isW(one, 'style'));
  const byId = new Map(styles.map((style) => [attribute(style, 'styleId') ?? '', style]));
  const usual = styles.find((style) => attribute(style, 'type') === 'paragraph' && isDefault(style));
  const usualId = usual === undefined ? null : attribute(usual, 'styleId');
  const defaults = child(root, 'docDefaults');
  const chain = (id: string | null, name: string): Given => found(lineage(byId, id), name);
  const first = (name: string): Given =>
    found(
      [child(defaults, `${name}Default`)].filter((one) => one !== null),
      name,
    );
  return {
    paragraph: (id) => [...first('pPr'), ...chain(id ?? usualId, 'pPr')],
    runs: (id) => [...first('rPr'), ...chain(id ?? usualId, 'rPr')],
    character: (id) => chain(id, 'rPr'),
    table: (id) => chain(id, 'tblPr'),
  };
}

function isDefault(style: Element): boolean {
  return /^(?:1|true|on)$/u.test(attribute(style, 'default') ?? '');
}

function lineage(byId: ReadonlyMap<string, Element>, id: string | null): readonly Element[] {
  const line: Element[] = [];
  let next = id;
  while (next !== null && line.length < DEEPEST) {
    const style = byId.get(next);
    if (style === undefined) break;
    line.unshift(style);
    next = attribute(child(style, 'basedOn'), 'val');
  }
  return line;
}

function found(of: readonly Element[], name: string): Given {
  return of.map((one) => child(one, name)).filter((one) => one !== null);
}
