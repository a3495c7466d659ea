import { strFromU8, strToU8 } from 'fflate';
import { cleanText } from '../clean-text.ts';
import type { Identity } from '../frame.ts';
import type { Parts } from '../normalise.ts';

const CUSTOM = 'docProps/custom.xml';
const TYPES = '[Content_Types].xml';
const RELATIONS = '_rels/.rels';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006';
const NO_PROPERTIES = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><Properties xmlns="${OFFICE}/custom-properties" xmlns:vt="${OFFICE}/docPropsVTypes"></Properties>`;

/**
 * Writes which document it is and which version into the properties of a filled template, by which a returned file is known
 * (word.md §2, L0), and its title. Properties that the office has of its own stay. Changes `parts` in place.
 */
export function identify(parts: Parts, { id, version, versionId, title }: Identity): void {
  change(parts, 'docProps/core.xml', (core) => titled(core, title));
  const isNew = parts[CUSTOM] === undefined;
  if (isNew && (parts[TYPES] === undefined || parts[RELATIONS] === undefined)) return;
  parts[CUSTOM] ??= strToU8(NO_PROPERTIES);
  change(parts, CUSTOM, (custom) =>
    withProperties(custom, {
      'sk.docId': id,
      'sk.versi': version,
      ...(versionId === undefined ? {} : { 'sk.versiId': versionId }),
    }),
  );
  if (!isNew) return;
  const type = 'application/vnd.openxmlformats-officedocument.custom-properties+xml';
  change(parts, TYPES, (xml) => before(xml, '</Types>', `<Override PartName="/${CUSTOM}" ContentType="${type}"/>`));
  const relation = `<Relationship Id="rIdProperties" Type="${OFFICE}/relationships/custom-properties" Target="${CUSTOM}"/>`;
  change(parts, RELATIONS, (xml) => before(xml, '</Relationships>', relation));
}

function change(parts: Parts, name: string, how: (xml: string) => string): void {
  const bytes = parts[name];
  if (bytes !== undefined) parts[name] = strToU8(how(strFromU8(bytes)));
}

function before(xml: string, end: string, more: string): string {
  return xml.replace(end, () => `${more}${end}`);
}

function withProperties(custom: string, values: Readonly<Record<string, string>>): string {
  const opened = custom.replace(/<Properties\b([^>]*)\/>/u, '<Properties$1></Properties>');
  const others = opened.replaceAll(/<property\b[^>]*\bname="sk\.(?:docId|versi|versiId)"[^>]*>.*?<\/property>/gsu, '');
  const used = [...others.matchAll(/\bpid="(\d+)"/gu)].map(([, pid]) => Number(pid));
  const first = Math.max(1, ...used) + 1;
  const more = Object.entries(values).map(
    ([name, value], index) =>
      `<property fmtid="{D5CDD505-2E9C-101B-9397-08002B2CF9AE}" pid="${first + index}" name="${name}"><vt:lpwstr>${escaped(value)}</vt:lpwstr></property>`,
  );
  return before(others, '</Properties>', more.join(''));
}

function titled(core: string, title: string): string {
  const element = `<dc:title>${escaped(title)}</dc:title>`;
  if (/<dc:title\b/u.test(core)) return core.replace(/<dc:title\b[^>]*(?:\/>|>[^<]*<\/dc:title>)/u, () => element);
  return core.includes('xmlns:dc=') ? before(core, '</cp:coreProperties>', element) : core;
}

function escaped(text: string): string {
  return cleanText(text).replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
