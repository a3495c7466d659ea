import { fail, ok, type Result } from '#base/result.ts';
import type { FoundBlank } from '#domain/templates/check-blanks.ts';
import Docxtemplater from 'docxtemplater';
import PizZip from 'pizzip';
import { openZip, type Parts } from '../returned/guard/open-zip.ts';
import { readXml } from '../returned/guard/read-xml.ts';
import { type Read, refuse } from '../returned/refusals.ts';

/** A part of a blank that the library found: its own words for a blank, a list, and what stands inside a list. */
type Part = {
  readonly type: string;
  readonly value: string;
  readonly module?: string;
  readonly inverted?: boolean;
  readonly subparsed?: readonly Part[];
};

/** A mark that is not closed, not opened, or not where the library can read it; `tag` as far as it is known. */
export type BrokenMark = { readonly tag: string };

/** Guards a template as a returned file is guarded: zip, macro, DTD and external targets (word/returned/guard). */
export function guardTemplate(file: Uint8Array): Read<Parts> {
  const opened = openZip(file);
  if (!opened.ok) return opened;
  for (const [name, bytes] of Object.entries(opened.value)) {
    const read = /\.(?:xml|rels)$/u.test(name) ? readXml(bytes, name) : ok(null);
    if (!read.ok) return read;
    if (name.endsWith('.rels') && loadsFromOutside(new TextDecoder().decode(bytes)))
      return refuse('word-outside-text', name);
  }
  return opened.value['word/document.xml'] === undefined ? refuse('word-not-word', 'no word/document.xml') : opened;
}

/** A link that a reader clicks may lead outside; a template, a picture or a part that Word loads by itself may not. */
function loadsFromOutside(relations: string): boolean {
  return [...relations.matchAll(/<Relationship\b[^>]*>/gu)].some(
    ([relation]) => /TargetMode="External"/iu.test(relation) && !/\/hyperlink"/u.test(relation),
  );
}

/** Notes what the library parsed; it changes nothing. */
function listener() {
  const parsed: (readonly Part[])[] = [];
  const module = {
    name: 'blanks',
    set: ({ inspect }: { readonly inspect?: { readonly postparsed?: readonly Part[] } }): void => {
      if (inspect?.postparsed !== undefined) parsed.push(inspect.postparsed);
    },
  };
  return { parsed, module };
}

/** The library on a guarded file. Never throws: what it cannot read comes as the marks it names. */
export function openTemplate(
  file: Uint8Array,
): Result<
  { readonly template: Docxtemplater; readonly zip: PizZip; readonly blanks: readonly FoundBlank[] },
  readonly BrokenMark[]
> {
  const { parsed, module } = listener();
  try {
    const zip = new PizZip(file);
    const template = new Docxtemplater(zip, {
      delimiters: { start: '{{', end: '}}' },
      paragraphLoop: true,
      linebreaks: true,
      errorLogging: false,
      nullGetter: () => '',
      modules: [module],
    });
    return ok({ template, zip, blanks: parsed.flatMap(blanksIn) });
  } catch (error) {
    return fail(marksOf(error));
  }
}

function blanksIn(parts: readonly Part[]): readonly FoundBlank[] {
  return parts
    .filter(({ type }) => type === 'placeholder')
    .map((part) => {
      const kind = kindOf(part);
      const inside = kind === 'list' || kind === 'unless' ? blanksIn(part.subparsed ?? []) : [];
      return { name: part.value.trim(), kind, inside };
    });
}

function kindOf({ module, inverted }: Part): FoundBlank['kind'] {
  if (module === 'loop') return inverted === true ? 'unless' : 'list';
  return module === 'rawxml' ? 'table' : 'text';
}

/** What the library says of itself: one error, or several inside one. */
function marksOf(error: unknown): readonly BrokenMark[] {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the library throws errors with properties; any other has none
  const { properties } = error as { readonly properties?: Told };
  const all = properties?.errors ?? [{ properties: properties ?? {} }];
  const tags = all.map(({ properties: told }) => told.xtag ?? told.openingtag ?? told.context ?? '');
  return [...new Set(tags)].map((tag) => ({ tag: tag.slice(0, 60) }));
}

type Told = {
  readonly xtag?: string;
  readonly openingtag?: string;
  readonly context?: string;
  readonly errors?: readonly { readonly properties: Told }[];
};
