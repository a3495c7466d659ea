import type { Document, Element } from '@xmldom/xmldom';
import { ok } from '#base/result.ts';
import { openZip, type Parts } from '../returned/guard/open-zip.ts';
import { readXml } from '../returned/guard/read-xml.ts';
import { child, children } from '../returned/parse/dom.ts';
import { mainPart } from '../returned/parse/parse.ts';
import { type Read, refuse } from '../returned/refusals.ts';
import { isOn } from './given.ts';

/** A text of a Word file with the pictures it names: the main one, a header, a footer. */
export type Story = { readonly root: Element; readonly picture: (relation: string) => string | null };

/** The parts of a Word file that are seen on paper. */
export type WordParts = {
  readonly body: Element;
  readonly main: Story;
  /** Headers and footers by the relation that names them. */
  readonly sides: ReadonlyMap<string, Story>;
  readonly styles: Document | null;
  readonly numbering: Document | null;
  readonly comments: Document | null;
  /** What lies between two paragraphs: the larger of their spaces, or both. */
  readonly spaces: 'larger' | 'added';
  /** The title among the file's properties. */
  readonly title: string;
};

/** Opens a Word file for reading its pages. A file that is hostile or broken is refused by name, as one that came back is. */
export function wordParts(bytes: Uint8Array): Read<WordParts> {
  const opened = openZip(bytes);
  if (!opened.ok) return opened;
  const parts = opened.value;
  const name = mainPart(parts);
  if (!name.ok) return name;
  const read = readAll(parts, name.value);
  if (!read.ok) return read;
  return assembled(parts, name.value, read.value);
}

function assembled(parts: Parts, main: string, documents: Documents): Read<WordParts> {
  const root = documents.get(main)?.documentElement ?? null;
  const body = child(root, 'body');
  if (root === null || body === null) return refuse('word-damaged', 'no body');
  const folder = main.replace(/[^/]*$/u, '');
  const beside = (name: string): Document | null => documents.get(`${folder}${name}.xml`) ?? null;
  const sides = [...targetsOf(documents, main)].flatMap(([relation, target]) => {
    const side = documents.get(target)?.documentElement ?? null;
    return side === null ? [] : [[relation, story({ parts, documents }, target, side)] as const];
  });
  return ok({
    body,
    main: story({ parts, documents }, main, root),
    sides: new Map(sides),
    styles: beside('styles'),
    numbering: beside('numbering'),
    comments: beside('comments'),
    spaces: spacesOf(beside('settings')),
    title: titleOf(documents.get('docProps/core.xml') ?? null),
  });
}

type Opened = { readonly parts: Parts; readonly documents: Documents };
type Documents = ReadonlyMap<string, Document>;

/** What is read at all: the text, its headers and footers, their relations, styles, numbering, properties. */
function readAll(parts: Parts, main: string): Read<Documents> {
  const folder = main.replace(/[^/]*$/u, '');
  const wanted = (name: string): boolean =>
    name === main ||
    name === 'docProps/core.xml' ||
    (name.startsWith(folder) &&
      /^(?:styles|numbering|comments|settings|header\d*|footer\d*)\.xml$|^_rels\/(?:[^/]+)\.xml\.rels$/u.test(
        name.slice(folder.length),
      ));
  const documents = new Map<string, Document>();
  for (const [name, bytes] of Object.entries(parts)) {
    if (!wanted(name)) continue;
    const read = readXml(bytes, name);
    // What the text needs is refused; relations of some other part are passed over.
    if (!read.ok) return read;
    documents.set(name, read.value);
  }
  return ok(documents);
}

/** Relations of a part to parts inside the file; what lies outside is never looked at. */
function targetsOf(documents: Documents, part: string): ReadonlyMap<string, string> {
  const folder = part.replace(/[^/]*$/u, '');
  const root = documents.get(`${folder}_rels/${part.slice(folder.length)}.rels`)?.documentElement ?? null;
  const inside = (root === null ? [] : children(root)).filter((one) => one.getAttribute('TargetMode') !== 'External');
  return new Map(
    inside.map((one) => [one.getAttribute('Id') ?? '', resolved(folder, one.getAttribute('Target') ?? '')]),
  );
}

function resolved(folder: string, target: string): string {
  return target.startsWith('/') ? target.slice(1) : `${folder}${target.replace(/^\.\//u, '')}`;
}

/** `from`: the part's name among the parts. */
function story({ parts, documents }: Opened, from: string, root: Element): Story {
  const targets = targetsOf(documents, from);
  return {
    root,
    picture: (relation) => {
      const bytes = parts[targets.get(relation) ?? ''];
      return bytes === undefined ? null : pictureAddress(bytes);
    },
  };
}

/** A picture as an address that holds all of it; by its first bytes and never by its name. Null for kinds that are not shown. */
function pictureAddress(bytes: Uint8Array): string | null {
  const kind = kindOf(bytes);
  if (kind === null) return null;
  let text = '';
  for (let at = 0; at < bytes.length; at += 0x8000) text += String.fromCharCode(...bytes.subarray(at, at + 0x8000));
  return `data:image/${kind};base64,${btoa(text)}`;
}

function kindOf([first, second, third]: Uint8Array): string | null {
  if (first === 0x89 && second === 0x50) return 'png';
  if (first === 0xff && second === 0xd8) return 'jpeg';
  return first === 0x47 && second === 0x49 && third === 0x46 ? 'gif' : null;
}

function titleOf(core: Document | null): string {
  const root = core?.documentElement ?? null;
  const title = root === null ? undefined : children(root).find((one) => one.localName === 'title');
  return (title?.textContent ?? '').trim();
}

function spacesOf(settings: Document | null): WordParts['spaces'] {
  const compat = child(settings?.documentElement ?? null, 'compat');
  return compat !== null && isOn([compat], 'doNotUseHTMLParagraphAutoSpacing') ? 'added' : 'larger';
}
