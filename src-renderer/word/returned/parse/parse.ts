import type { Document } from '@xmldom/xmldom';
import { ok } from '#base/result.ts';
import { openZip, type Parts } from '../guard/open-zip.ts';
import { readXml } from '../guard/read-xml.ts';
import { type Read, refuse } from '../refusals.ts';
import { attribute, child, children, descendants } from './dom.ts';
import type { Comment, ReturnedFile } from './model.ts';
import { numbererOf } from './numbering.ts';
import { paragraphsOf } from './paragraphs.ts';
import { stylesOf } from './styles.ts';

/** Reads a Word file that came from outside, or says why it is not read. Never throws for what a file holds. */
export function parseReturned(bytes: Uint8Array): Read<ReturnedFile> {
  const opened = openZip(bytes);
  if (!opened.ok) return opened;
  const parts = opened.value;
  const main = mainPart(parts);
  if (!main.ok) return main;
  const text = parts[main.value];
  if (text === undefined) return refuse('word-damaged', `${main.value} is missing`);
  const document = readXml(text, main.value);
  if (!document.ok) return document;
  const sides = sideParts(parts, main.value);
  return sides.ok ? assembled({ parts, main: main.value, document: document.value }, sides.value) : sides;
}

type Sides = {
  readonly styles: Document | null;
  readonly numbering: Document | null;
  readonly comments: Document | null;
  readonly properties: Document | null;
  readonly footers: readonly Document[];
};

function assembled(file: Pick<ReturnedFile, 'parts' | 'main' | 'document'>, sides: Sides): Read<ReturnedFile> {
  const body = child(file.document.documentElement, 'body');
  if (body === null) return refuse('word-damaged', 'no body');
  const paragraphs = paragraphsOf(body, stylesOf(sides.styles), numbererOf(sides.numbering));
  if (!paragraphs.ok) return paragraphs;
  return ok({
    ...file,
    paragraphs: paragraphs.value,
    comments: commentsOf(sides.comments),
    properties: propertiesOf(sides.properties),
    footers: sides.footers.map(wordsOf),
  });
}

/** The part with the text is named by the relations of the file, not by its place. */
export function mainPart(parts: Parts): Read<string> {
  const relations = parts['_rels/.rels'];
  if (relations === undefined) return refuse('word-damaged', 'no _rels/.rels');
  const read = readXml(relations, '_rels/.rels');
  if (!read.ok) return read;
  const root = read.value.documentElement;
  for (const one of root === null ? [] : children(root)) {
    if (!(one.getAttribute('Type') ?? '').endsWith('/officeDocument')) continue;
    return ok((one.getAttribute('Target') ?? '').replace(/^\.?\//u, ''));
  }
  return refuse('word-damaged', 'no relation to a text');
}

/** What stands beside the text. Parts that are missing are none; parts that are hostile or broken refuse the file. */
function sideParts(parts: Parts, main: string): Read<Sides> {
  const folder = main.replace(/[^/]*$/u, '');
  const footers: Document[] = [];
  const optional = (name: string): Read<Document | null> => {
    const bytes = parts[name];
    return bytes === undefined ? ok(null) : readXml(bytes, name);
  };
  const styles = optional(`${folder}styles.xml`);
  if (!styles.ok) return styles;
  const numbering = optional(`${folder}numbering.xml`);
  if (!numbering.ok) return numbering;
  const comments = optional(`${folder}comments.xml`);
  if (!comments.ok) return comments;
  const properties = optional('docProps/custom.xml');
  if (!properties.ok) return properties;
  const isFooter = (name: string): boolean => name.startsWith(`${folder}footer`) && name.endsWith('.xml');
  for (const name of Object.keys(parts).filter(isFooter)) {
    const footer = optional(name);
    if (!footer.ok) return footer;
    if (footer.value !== null) footers.push(footer.value);
  }
  return ok({
    styles: styles.value,
    numbering: numbering.value,
    comments: comments.value,
    properties: properties.value,
    footers,
  });
}

function wordsOf(document: Document): string {
  return descendants(document, 't')
    .map((text) => text.textContent ?? '')
    .join('');
}

function commentsOf(document: Document | null): ReadonlyMap<string, Comment> {
  const found = new Map<string, Comment>();
  for (const one of document === null ? [] : descendants(document, 'comment')) {
    const id = attribute(one, 'id') ?? '';
    const text = descendants(one, 'p').map((paragraph) =>
      descendants(paragraph, 't')
        .map((each) => each.textContent ?? '')
        .join(''),
    );
    found.set(id, {
      id,
      author: attribute(one, 'author') ?? '',
      date: attribute(one, 'date'),
      text: text.join('\n').trim(),
    });
  }
  return found;
}

function propertiesOf(document: Document | null): ReadonlyMap<string, string> {
  const root = document?.documentElement ?? null;
  const all = root === null ? [] : children(root);
  return new Map(all.map((one) => [one.getAttribute('name') ?? '', (one.textContent ?? '').trim()]));
}
