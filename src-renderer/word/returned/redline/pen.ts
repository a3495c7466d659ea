import type { Document, Element, Node } from '@xmldom/xmldom';
import type { FreshLists } from './fresh-lists.ts';
import { attribute, child, children, descendants, isW, makeW } from '../parse/dom.ts';

export type Writer = {
  readonly author: string;
  /** ISO 8601 in UTC, by the clock of the caller. */
  readonly date: string;
};

const MARKS = ['ins', 'del', 'moveFrom', 'moveTo', 'rPrChange', 'pPrChange'];

/** Writes tracked changes into a document: `w:ins` and `w:del` only, never moves, each with a number of its own. */
export class Pen {
  readonly document: Document;
  readonly #writer: Writer;
  readonly #first: number;
  #last: number;
  readonly #rows = new Set<Element>();

  /** Lists that begin anew; null where the file has none. */
  readonly lists: FreshLists | null;

  constructor(document: Document, writer: Writer, lists: FreshLists | null = null) {
    this.document = document;
    this.lists = lists;
    this.#writer = writer;
    const ids = ['ins', 'del', 'moveFrom', 'moveTo'].flatMap((name) =>
      descendants(document, name).map((one) => Number(attribute(one, 'id'))),
    );
    this.#last = ids.reduce((most, id) => (Number.isSafeInteger(id) && id < 2 ** 30 ? Math.max(most, id) : most), 1000);
    this.#first = this.#last;
  }

  /** How many changes were written. */
  get written(): number {
    return this.#last - this.#first;
  }

  /** An element that says who wrote what stands in it, and when. */
  mark(kind: 'ins' | 'del'): Element {
    this.#last += 1;
    return makeW(this.document, kind, { id: String(this.#last), ...this.#writer });
  }

  /** Strikes a run. What stood in an insertion of the partner stays in it: both are told. */
  strike(run: Element): Element {
    const before = run.previousSibling;
    const mark = before !== null && this.#isOwn(before, 'del') ? before : this.mark('del');
    if (mark !== before) run.parentNode?.insertBefore(mark, run);
    mark.appendChild(run);
    for (const leaf of children(run)) {
      if (!isW(leaf, 't')) continue;
      const struck = this.#text('delText', leaf.textContent ?? '');
      run.replaceChild(struck, leaf);
    }
    return mark;
  }

  /** Writes words behind (or in front of) an element of a paragraph, looking like the run `like`. */
  write(text: string, place: { readonly node: Element; readonly behind: boolean }, like: Element | null): void {
    const mark = this.mark('ins');
    mark.appendChild(this.runOf(text, like));
    const outer = this.#outside(place.node, place.behind);
    outer.parentNode?.insertBefore(mark, place.behind ? outer.nextSibling : outer);
  }

  runOf(text: string, like: Element | null): Element {
    const run = makeW(this.document, 'r');
    const properties = child(like, 'rPr')?.cloneNode(true);
    if (properties !== undefined) {
      for (const one of children(properties)) if (MARKS.some((name) => isW(one, name))) properties.removeChild(one);
      run.appendChild(properties);
    }
    run.appendChild(this.#text('t', text));
    return run;
  }

  /** Says of a paragraph's end that it was written or struck. */
  markEnd(paragraph: Element, kind: 'ins' | 'del'): void {
    const properties = child(paragraph, 'pPr') ?? prepend(paragraph, makeW(this.document, 'pPr'));
    const found = child(properties, 'rPr');
    const ofMark = found ?? makeW(this.document, 'rPr');
    if (found === null) properties.insertBefore(ofMark, child(properties, 'sectPr') ?? child(properties, 'pPrChange'));
    const theirs = child(ofMark, 'ins');
    ofMark.insertBefore(this.mark(kind), theirs === null ? ofMark.firstChild : theirs.nextSibling);
  }

  /** Says of a row of a table that it was written or struck. */
  markRow(row: Element, kind: 'ins' | 'del'): void {
    const found = child(row, 'trPr');
    const properties = found ?? makeW(this.document, 'trPr');
    if (found === null) row.insertBefore(properties, children(row).find((one) => !isW(one, 'tblPrEx')) ?? null);
    properties.insertBefore(this.mark(kind), child(properties, 'trPrChange'));
    if (kind === 'ins') this.#rows.add(row);
  }

  /** Whether a row was written by this pen. */
  isNewRow(row: Element): boolean {
    return this.#rows.has(row);
  }

  /** Cuts a run in two: `node` and all behind it go into a new one. */
  cut(run: Element, node: Node): Element {
    const second = makeW(this.document, 'r');
    const properties = child(run, 'rPr');
    if (properties !== null) second.appendChild(properties.cloneNode(true));
    for (let one: Node | null = node; one !== null;) {
      const next: Node | null = one.nextSibling;
      second.appendChild(one);
      one = next;
    }
    run.parentNode?.insertBefore(second, run.nextSibling);
    return second;
  }

  /** Cuts the letters of a leaf in two; gives the second. */
  cutLetters(leaf: Element, at: number): Element {
    const text = leaf.textContent ?? '';
    const second = this.#text('t', text.slice(at));
    leaf.textContent = text.slice(0, at);
    leaf.setAttribute('xml:space', 'preserve');
    leaf.parentNode?.insertBefore(second, leaf.nextSibling);
    return second;
  }

  #text(name: 't' | 'delText', text: string): Element {
    const made = makeW(this.document, name);
    made.setAttribute('xml:space', 'preserve');
    made.textContent = text;
    return made;
  }

  #isOwn(node: Node, kind: 'ins' | 'del'): node is Element {
    if (!isW(node, kind)) return false;
    return attribute(node, 'author') === this.#writer.author && attribute(node, 'date') === this.#writer.date;
  }

  /** Out of tracked changes, our own and the partner's: an insertion does not stand in another. Theirs is cut where it must be. */
  #outside(node: Element, behind: boolean): Element {
    const above = node.parentNode;
    if (above === null || !['ins', 'del', 'moveTo'].some((name) => isW(above, name))) return node;
    if (!isW(above, above.localName ?? '')) return node;
    const rest = behind ? node.nextSibling : node;
    if (rest !== null && rest.previousSibling !== null) this.#cutMark(above, rest);
    // In front of everything in it, or behind everything in it.
    return this.#outside(above, rest === null || rest.parentNode !== above);
  }

  #cutMark(mark: Element, from: Node): void {
    this.#last += 1;
    const [author, date] = [attribute(mark, 'author') ?? '', attribute(mark, 'date')];
    const who = { id: String(this.#last), author, ...(date === null ? {} : { date }) };
    const second = makeW(this.document, mark.localName ?? '', who);
    for (let one: Node | null = from; one !== null;) {
      const next: Node | null = one.nextSibling;
      second.appendChild(one);
      one = next;
    }
    mark.parentNode?.insertBefore(second, mark.nextSibling);
  }
}

function prepend(parent: Element, first: Element): Element {
  parent.insertBefore(first, parent.firstChild);
  return first;
}
