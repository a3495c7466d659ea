import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import type { Bytes } from '#base/bytes.ts';

/** What Word documents say of when they were made: always this, so that the same input gives the same bytes (N1). */
const MADE = '2026-01-01T00:00:00Z';
const FIRST = ['[Content_Types].xml', '_rels/.rels'];

/** The parts of a Word file by name. */
export type Parts = { [name: string]: Uint8Array };

/** Takes chance out of a file that a library packed; see `zipNormalised`. */
export function normalise(packed: Uint8Array): Bytes {
  return zipNormalised(unzipSync(packed));
}

/**
 * Packs the parts of a file without chance: fixed times, relationship, bookmark and drawing numbers by position, parts in a fixed
 * order (word.md §1, determinism). Changes `parts`.
 */
export function zipNormalised(parts: Parts): Bytes {
  renumberRelations(parts);
  for (const name of Object.keys(parts)) {
    if (name === 'docProps/core.xml')
      edit(parts, name, (xml) =>
        inLanguage(xml.replaceAll(/(<dcterms:(?:created|modified)[^>]*>)[^<]*/gu, `$1${MADE}`)),
      );
    if (/^word\/(document|header\d*|footer\d*)\.xml$/u.test(name)) edit(parts, name, renumberIds);
  }
  const names = [
    ...FIRST,
    ...Object.keys(parts)
      .filter((name) => !FIRST.includes(name))
      .toSorted(),
  ];
  const ordered: Parts = {};
  for (const name of names) {
    const bytes = parts[name];
    if (bytes !== undefined) ordered[name] = bytes;
  }
  return new Uint8Array(zipSync(ordered, { level: 6, mtime: '1980-01-01T00:00:00' }));
}

/** The language of the whole document, for those who hear it read; the library writes none (word.md §4, rule 20). */
function inLanguage(core: string): string {
  return core.includes('<dc:language>') || !core.includes('xmlns:dc=')
    ? core
    : core.replace('</cp:coreProperties>', '<dc:language>id-ID</dc:language></cp:coreProperties>');
}

function edit(parts: Parts, name: string, change: (xml: string) => string): void {
  const bytes = parts[name];
  if (bytes !== undefined) parts[name] = strToU8(change(strFromU8(bytes)));
}

function renumberRelations(parts: Parts): void {
  for (const name of Object.keys(parts).filter((one) => one.endsWith('.rels'))) {
    const ids = new Map<string, string>();
    edit(parts, name, (xml) =>
      xml.replaceAll(/ Id="([^"]+)"/gu, (_all, id: string) => {
        ids.set(id, `rId${ids.size + 1}`);
        return ` Id="${ids.get(id) ?? id}"`;
      }),
    );
    const source = name.replace('_rels/', '').replace(/\.rels$/u, '');
    edit(parts, source, (xml) =>
      xml.replaceAll(
        /( r:(?:id|embed|link)=")([^"]+)"/gu,
        (_all, before: string, id: string) => `${before}${ids.get(id) ?? id}"`,
      ),
    );
  }
}

/** The library counts bookmarks and drawings over the whole life of the process. */
function renumberIds(xml: string): string {
  const bookmarks = new Map<string, number>();
  let drawings = 0;
  return xml
    .replaceAll(/(<w:bookmark(?:Start|End)\b[^>]*?w:id=")([^"]+)"/gu, (_all, before: string, id: string) => {
      if (!bookmarks.has(id)) bookmarks.set(id, bookmarks.size + 1);
      return `${before}${bookmarks.get(id) ?? 0}"`;
    })
    .replaceAll(/(<wp:docPr\b[^>]*?\bid=")([^"]+)"/gu, (_all, before: string) => {
      drawings += 1;
      return `${before}${drawings}"`;
    });
}
