import { itemPaperFormSchema } from '#domain/cooperation/item-papers.ts';
import type { Json } from '#base/canonical-json.ts';
import { affairName } from '#domain/cooperation/affairs.ts';
import { stageNumber, stageSchema } from '#domain/cooperation/stage.ts';
import { STATE_EMBLEM } from '#domain/office/office-file.ts';
import { partySchema } from '#domain/parties/party.ts';
import type { RecordKind } from '#domain/record/shapes.ts';
import { gazetteer } from '#domain/regions/gazetteer.ts';
import { shortName } from '#domain/regions/region.ts';
import { termInWords } from '#domain/wording/term.ts';
import { COOPERATION_EN } from './cooperation-en.ts';
import { COOPERATION_ID } from './cooperation.ts';
import { dayText } from './days.ts';
import { FIELD_CHOICES } from './field-choices.ts';
import { sizeText } from './sizes.ts';

type Language = 'id' | 'en';

/** What stands where a field holds nothing. */
function emptyText(language: Language): string {
  return language === 'id' ? 'Kosong' : 'Empty';
}

/**
 * The value of the field at a path, in words: a term as `5 (lima) tahun`, parties by name, days and stages as people say
 * them. What has no words of its own is shown as it is, a value of an unknown form as JSON: nothing is hidden (D2).
 */
export function valueText(kind: RecordKind, path: string, value: Json | undefined, language: Language): string {
  if (value === undefined || value === null || value === '') return emptyText(language);
  const choice = choiceText(kind, path, value, language);
  return choice ?? TELLERS[lastPart(path)]?.(value, language) ?? plainText(value, language);
}

function lastPart(path: string): string {
  return path.split('/').at(-1) ?? path;
}

function choiceText(kind: RecordKind, path: string, value: Json, language: Language): string | null {
  const [list = '', , field] = path.split('/');
  const place = field === undefined ? path : `${list}/*/${field}`;
  const key = typeof value === 'string' ? value : JSON.stringify(value);
  return FIELD_CHOICES[`${kind}:${place}`]?.[key]?.[language] ?? null;
}

function plainText(value: Json, language: Language): string {
  if (typeof value === 'boolean') return YES_NO[language][value ? 0 : 1];
  if (typeof value === 'string' || typeof value === 'number') return String(value);
  return Array.isArray(value) && value.length === 0 ? emptyText(language) : JSON.stringify(value);
}

const YES_NO = { id: ['Ya', 'Tidak'], en: ['Yes', 'No'] } as const;

/** Says a value in words, or null when it has another form than expected. By the last part of the path. */
const TELLERS: Readonly<Record<string, (value: Json, language: Language) => string | null>> = {
  term: (value, language) => (typeof value === 'number' ? termText(value, language) : null),
  parties: (value) => listOf(value, (each) => partyText(each)),
  party: (value) => partyText(value),
  region: (value) => (typeof value === 'string' ? regionText(value) : null),
  affairs: (value) => listOf(value, (each) => (typeof each === 'string' ? (affairName(each) ?? each) : null)),
  stage: stageText,
  date: dayOrNull,
  starts: dayOrNull,
  ends: dayOrNull,
  from: dayOrNull,
  until: dayOrNull,
  started: dayOrNull,
  finished: dayOrNull,
  stageSince: dayOrNull,
  items: (value, language) => (Array.isArray(value) ? countText(value.length, language) : null),
  item: (value, language) => (typeof value === 'string' ? countText(1, language) : null),
  minutes: (value, language) =>
    typeof value === 'number' ? `${value} ${language === 'id' ? 'menit' : 'minutes'}` : null,
  borderingOverride: overrideText,
  of: (value) => (typeof value === 'string' ? ownerText(value) : null),
  bytes: bytesText,
  templates: (value) =>
    typeof value === 'object' && value !== null && Object.keys(value).length > 0 ? Object.keys(value).join(', ') : null,
  form: letterText,
  marginTop: millimetres,
  marginRight: millimetres,
  marginBottom: millimetres,
  marginLeft: millimetres,
  origin: originText,
};

function stageText(value: Json, language: Language): string | null {
  const stage = stageSchema.safeParse(value);
  if (!stage.success) return null;
  const names = language === 'id' ? COOPERATION_ID.stage.names : COOPERATION_EN.stage.names;
  return `${stageNumber(stage.data)}. ${names[stage.data]}`;
}

/** Days as days; times of day (`09:00`) with a dot. */
function dayOrNull(value: Json, language: Language): string | null {
  if (typeof value !== 'string') return null;
  return /^\d{2}:\d{2}$/.test(value) ? value.replace(':', '.') : dayText(value, language, 'long');
}

/** What was typed into a letter, without the places that stay empty. */
function letterText(value: Json): string | null {
  const form = itemPaperFormSchema.safeParse(value);
  if (!form.success) return null;
  const { number, date, place, theirNumber, theirDate, note } = form.data;
  return [number, date, place, theirNumber, theirDate, note].filter((each) => each !== null && each !== '').join('; ');
}

function millimetres(value: Json): string | null {
  return typeof value === 'number' ? `${value} mm` : null;
}

/** Whose emblem it is, or the layout that a template stands in for. */
function ownerText(value: string): string {
  return value === STATE_EMBLEM ? 'Republik Indonesia' : regionText(value);
}

/** A picture or a template is no text: its size alone is told. Every four letters of base64 are three bytes. */
function bytesText(value: Json): string | null {
  return typeof value === 'string' ? sizeText(Math.floor(value.length / 4) * 3) : null;
}

/** Which text of the library, by its version; the text itself stands in the article. */
function originText(value: Json, language: Language): string | null {
  if (typeof value !== 'object' || value === null || !('version' in value)) return null;
  const { version } = value;
  if (typeof version !== 'number') return null;
  return language === 'id' ? `Pustaka pasal, versi ${version}` : `Library of articles, version ${version}`;
}

function overrideText(value: Json, language: Language): string | null {
  if (typeof value !== 'object' || value === null || !('bordering' in value) || !('reason' in value)) return null;
  const { bordering, reason } = value;
  if (typeof bordering !== 'boolean' || typeof reason !== 'string') return null;
  return `${YES_NO[language][bordering ? 0 : 1]}. ${reason}`;
}

function partyText(value: Json): string | null {
  const party = partySchema.safeParse(value);
  if (!party.success) return null;
  return party.data.kind === 'region' ? regionText(party.data.code) : party.data.name;
}

function regionText(code: string): string {
  const region = gazetteer().region(code);
  return region === null ? code : shortName(region);
}

function listOf(value: Json, tell: (each: Json) => string | null): string | null {
  if (!Array.isArray(value) || value.length === 0) return null;
  const told = value.map((each: Json) => tell(each));
  return told.includes(null) ? null : told.join(', ');
}

function countText(count: number, language: Language): string {
  return language === 'id' ? `${count} kerja sama` : `${count} cooperation`;
}

/** A term in months: in Indonesian as agreements write it, `5 (lima) tahun`; in English without the words. */
export function termText(months: number, language: Language): string {
  if (language === 'id') return termInWords(months);
  const [count, unit] = months % 12 === 0 ? [months / 12, 'year'] : [months, 'month'];
  return `${count} ${unit}${count === 1 ? '' : 's'}`;
}
