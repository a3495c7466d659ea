import type { Document, Element, Node } from '@xmldom/xmldom';

/** WordprocessingML in its usual and in its Strict form (ISO 29500), which differ by this name only as far as we read. */
const USUAL = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const STRICT = 'http://purl.oclc.org/ooxml/wordprocessingml/main';

/** An element of WordprocessingML. */
type WordElement = Element & { readonly namespaceURI: string };

function isElement(node: Node): node is Element {
  return node.nodeType === 1;
}

/** Whether a node is the element `w:name`. */
export function isW(node: Node | null, name: string): node is WordElement {
  return (
    node !== null &&
    node.nodeType === 1 &&
    node.localName === name &&
    (node.namespaceURI === USUAL || node.namespaceURI === STRICT)
  );
}

/** The elements right below a node. */
export function children(node: Node): readonly Element[] {
  const found: Element[] = [];
  for (let child = node.firstChild; child !== null; child = child.nextSibling) if (isElement(child)) found.push(child);
  return found;
}

/** The first element `w:name` right below a node. */
export function child(node: Node | null, name: string): Element | null {
  if (node === null) return null;
  for (let one = node.firstChild; one !== null; one = one.nextSibling) if (isW(one, name)) return one;
  return null;
}

/** All elements `w:name` anywhere below a node, in the order of the document. */
export function descendants(node: Node, name: string, found: Element[] = []): readonly Element[] {
  for (const one of children(node)) {
    if (isW(one, name)) found.push(one);
    descendants(one, name, found);
  }
  return found;
}

/** The attribute `w:name`; null when it is not there. */
export function attribute(element: Element | null, name: string): string | null {
  return element === null ? null : element.getAttributeNS(element.namespaceURI, name);
}

/** A new element `w:name` for a document, in the form that document is written in. */
export function makeW(document: Document, name: string, attributes: { readonly [name: string]: string } = {}): Element {
  const space = document.documentElement?.namespaceURI ?? USUAL;
  const made = document.createElementNS(space, `w:${name}`);
  for (const [key, value] of Object.entries(attributes)) made.setAttributeNS(space, `w:${key}`, value);
  return made;
}
