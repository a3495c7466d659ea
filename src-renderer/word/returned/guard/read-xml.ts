import { type Document, DOMParser, type Node } from '@xmldom/xmldom';
import { ok } from '#base/result.ts';
import { type Read, refuse } from '../refusals.ts';
import { RETURNED_LIMITS as LIMITS } from './limits.ts';

/** Reads a part of XML. A DTD is refused before any parser sees it, and so is a depth that would end a recursion. */
export function readXml(bytes: Uint8Array, name: string): Read<Document> {
  const text = decoded(bytes);
  if (/<!DOCTYPE|<!ENTITY/iu.test(text)) return refuse('word-unsafe-xml', name);
  if (isTooDeep(text)) return refuse('word-too-deep', name);
  const faults: string[] = [];
  try {
    const document = new DOMParser({
      onError: (level, message) => {
        if (level !== 'warning') faults.push(message);
      },
    }).parseFromString(text, 'text/xml');
    if (faults.length > 0 || document.documentElement === null)
      return refuse('word-damaged', `${name}: ${faults[0] ?? ''}`);
    return isTooDeepInside(document) ? refuse('word-too-deep', name) : ok(document);
  } catch (error) {
    return refuse('word-damaged', `${name}: ${error instanceof Error ? error.message.slice(0, 300) : ''}`);
  }
}

/** Some programs write UTF-16, which XML allows. */
function decoded(bytes: Uint8Array): string {
  const wide = bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : 'utf-16be';
  const isWide = wide === 'utf-16le' || (bytes[0] === 0xfe && bytes[1] === 0xff);
  return new TextDecoder(isWide ? wide : 'utf-8').decode(bytes);
}

/** An early look, before anything is built: an attribute with a `>` in it can deceive it, the look below cannot be. */
function isTooDeep(text: string): boolean {
  let depth = 0;
  for (let at = text.indexOf('<'); at >= 0; at = text.indexOf('<', at + 1)) {
    const sign = text.charCodeAt(at + 1);
    if (sign === 0x2f) depth -= 1;
    else if (sign !== 0x3f && sign !== 0x21) {
      const end = text.indexOf('>', at);
      if (end > 0 && text.charCodeAt(end - 1) !== 0x2f) depth += 1;
      if (depth > LIMITS.depth) return true;
    }
  }
  return false;
}

/** The true depth, walked without recursion. */
function isTooDeepInside(document: Document): boolean {
  let depth = 0;
  let node: Node | null = document.documentElement;
  while (node !== null) {
    if (node.firstChild === null) {
      while (node !== null && node.nextSibling === null) {
        node = node.parentNode;
        depth -= 1;
      }
      node = node?.nextSibling ?? null;
    } else {
      node = node.firstChild;
      depth += 1;
      if (depth > LIMITS.depth) return true;
    }
  }
  return false;
}
