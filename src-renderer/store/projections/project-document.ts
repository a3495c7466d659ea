import { canonicalJson, type Json } from '#base/canonical-json.ts';
import type { RecordKind, RecordOfKind } from '#domain/record/shapes.ts';
import { readRecord } from '#documents/read/read-record.ts';
import type { Conflict } from '#documents/read/conflicts.ts';
import { type Header, headerOf, headsOf, type RecordDocument } from '#documents/record-document.ts';
import { documentId } from '#documents/document-id.ts';
import { parseScope } from '#feed/scope.ts';
import type { ConflictRow } from '../rows.ts';
import { projectAgreement } from './agreement.ts';
import { projectClause } from './clause.ts';
import { projectItem } from './item.ts';
import { projectMeeting } from './meeting.ts';
import { projectGroup, projectInternalNotes } from './notes.ts';
import { projectOfficial, projectOrganisation } from './people.ts';
import { type About, type ListRows, NO_ROWS, type Projection, type Titled } from './projection.ts';

/** Whose feed is whose: the rows name offices, the documents know only feeds. */
export type Offices = {
  /** The office that writes a feed; the feed itself when nobody knows. */
  readonly of: (feed: string) => string;
  readonly own: string;
};

/**
 * All rows of a record from its document; null while the document says nothing of itself.
 * A kind that only a newer version knows is kept without rows (X4).
 */
export function projectDocument(document: RecordDocument, offices: Offices): Projection | null {
  const header = headerOf(document);
  if (header === null) return null;
  return header.kind === null ? unknownKind(document, header) : projectKind(document, header, header.kind, offices);
}

// oxlint-disable-next-line typescript/no-unnecessary-type-parameters -- ties the kind's projector to the kind's value
function projectKind<K extends RecordKind>(
  document: RecordDocument,
  header: Header,
  kind: K,
  offices: Offices,
): Projection {
  const { value, conflicts, notUnderstood, changed } = readRecord(document, kind);
  const newer = notUnderstood.length === 0 ? {} : { newer: notUnderstood.toSorted() };
  const shared = header.scope !== 'private';
  const about: About = { record: header.record, conflicts: conflicts.length, shared, changed };
  const { title, rows } = PROJECTORS[kind](value, about);
  return {
    record: { ...identity(document, header), ...newer, title, removed: value.removed ? 1 : 0, changed },
    value: { record: header.record, json: canonicalJson(toJson(value)) },
    conflicts: conflicts.map((conflict) => conflictRow(conflict, { ...about, kind, title }, offices)),
    rows: value.removed ? NO_ROWS : { ...NO_ROWS, ...rows },
  };
}

type Projectors = { readonly [K in RecordKind]: (value: RecordOfKind<K>, about: About) => Titled };

const PROJECTORS: Projectors = {
  // The office's own record is shown by its name alone and stands in no list.
  office: (office) => ({ title: office.name, rows: {} }),
  organisation: projectOrganisation,
  official: projectOfficial,
  'cooperation-item': projectItem,
  meeting: projectMeeting,
  agreement: projectAgreement,
  group: projectGroup,
  'internal-notes': projectInternalNotes,
  'office-file': (file) => ({ title: file.name, rows: {} }),
  clause: projectClause,
};

/** The search rows of a record from its stored value, the same that its document gave. */
export function searchRowsOf(record: string, kind: RecordKind, json: string): ListRows['search'] {
  return searchRows(kind, record, json);
}

// oxlint-disable-next-line typescript/no-unnecessary-type-parameters -- ties the kind's projector to the kind's value
function searchRows<K extends RecordKind>(kind: K, record: string, json: string): ListRows['search'] {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the row holds what projectKind wrote there
  const value = JSON.parse(json) as RecordOfKind<K>;
  if (value.removed) return [];
  return PROJECTORS[kind](value, { record, conflicts: 0, shared: false, changed: 0 }).rows.search ?? [];
}

function unknownKind(document: RecordDocument, header: Header): Projection {
  return {
    record: { ...identity(document, header), title: '', removed: 0, changed: 0 },
    value: { record: header.record, json: '{}' },
    conflicts: [],
    rows: NO_ROWS,
  };
}

function identity(document: RecordDocument, { record, kindText, scope }: Header) {
  const parsed = parseScope(scope);
  const sharedWith = parsed !== null && parsed.kind === 'parties' ? parsed.regions : [];
  return { record, kind: kindText, doc: documentId(record, scope), scope, sharedWith, heads: headsOf(document) };
}

function conflictRow(
  conflict: Conflict,
  of: { readonly record: string; readonly kind: RecordKind; readonly title: string },
  offices: Offices,
): ConflictRow {
  const by = (actor: string) => ({ office: offices.of(actor), own: offices.of(actor) === offices.own });
  const values = conflict.claims.map(({ value, actor, user, time }) => ({ value, user, time, ...by(actor) }));
  const touched = conflict.touched.map(({ actor, ...touch }) => ({ ...touch, ...by(actor) }));
  return {
    record: of.record,
    path: conflict.path,
    sort: conflict.sort,
    kind: of.kind,
    title: of.title,
    values,
    base: conflict.base,
    ...(conflict.merged === undefined ? {} : { merged: conflict.merged }),
    touched,
    offices: [...new Set([...values, ...touched].map((each) => each.office))],
  };
}

/** A record's value consists of what its schemas let through, and these let through JSON alone. */
function toJson(value: unknown): Json {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- see above
  return value as Json;
}
