import { type Document, type Element, XMLSerializer } from '@xmldom/xmldom';
import { strToU8 } from 'fflate';
import type { Parts } from '../guard/open-zip.ts';
import { readXml } from '../guard/read-xml.ts';
import { attribute, child, children, isW, makeW } from '../parse/dom.ts';

/*
 * An article that we write into the partner's file looks like theirs, numbers too; but its ayat begin at (1). A list that begins
 * anew has a number of its own (`w:num`) in the part with the lists: one is added there for each, and nothing else is touched.
 */

/** Lists that begin anew in a file. */
export class FreshLists {
  readonly #name: string;
  readonly #document: Document | null;
  #last: number;
  #isWritten = false;
  #ofArticle = new Map<string, string>();

  /** `main`: the name of the part with the text; the part with the lists lies beside it. */
  constructor(parts: Parts, main: string) {
    this.#name = `${main.replace(/[^/]*$/u, '')}numbering.xml`;
    const bytes = parts[this.#name];
    const read = bytes === undefined ? null : readXml(bytes, this.#name);
    this.#document = read?.ok === true ? read.value : null;
    this.#last = this.#nums().reduce((most, num) => Math.max(most, Number(attribute(num, 'numId')) || 0), 0);
  }

  /** From here on lists belong to another article. */
  begin(): void {
    this.#ofArticle = new Map();
  }

  /** The number of the list that goes on as `list` does, but begins anew in this article. */
  like(list: string): string {
    const known = this.#ofArticle.get(list);
    const made = known ?? this.#made(list) ?? list;
    this.#ofArticle.set(list, made);
    return made;
  }

  /** The part with the lists that were added; none where none was. */
  changed(): Parts {
    const root = this.#document?.documentElement ?? null;
    if (!this.#isWritten || root === null) return {};
    const xml = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${new XMLSerializer().serializeToString(root)}`;
    return { [this.#name]: strToU8(xml) };
  }

  #nums(): readonly Element[] {
    const root = this.#document?.documentElement ?? null;
    return root === null ? [] : children(root).filter((one) => isW(one, 'num'));
  }

  #made(list: string): string | null {
    const nums = this.#nums();
    const like = nums.find((num) => attribute(num, 'numId') === list);
    const abstract = attribute(child(like ?? null, 'abstractNumId'), 'val');
    const last = nums.at(-1);
    if (this.#document === null || last === undefined || abstract === null) return null;
    this.#last += 1;
    const number = String(this.#last);
    const made = makeW(this.#document, 'num', { numId: number });
    const override = makeW(this.#document, 'lvlOverride', { ilvl: '0' });
    override.appendChild(makeW(this.#document, 'startOverride', { val: '1' }));
    made.appendChild(makeW(this.#document, 'abstractNumId', { val: abstract }));
    made.appendChild(override);
    last.parentNode?.insertBefore(made, last.nextSibling);
    this.#isWritten = true;
    return number;
  }
}
