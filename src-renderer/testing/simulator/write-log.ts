import { canonicalJson, type Json } from '#base/canonical-json.ts';
import type { RecordKind } from '#domain/record/shapes.ts';
import { wholeRecord } from '#store/queries/records.ts';
import type { SimpulDatabase } from '#store/database.ts';

/*
 * What people wrote, kept beside the engine and judged without it: every value is written once in the world, and each write
 * notes what stood there in sight of its writer. A value may only go when somebody wrote over it who saw it (D2).
 */
export type Write = {
  readonly record: string;
  readonly path: string;
  readonly value: string;
  readonly over: ReadonlySet<string>;
};

/** A row or record taken out, with every value in it that the person saw. */
export type Removal = { readonly record: string; readonly prefix: string; readonly saw: ReadonlySet<string> };

export type WriteLog = {
  readonly records: Map<string, RecordKind>;
  readonly writes: Write[];
  readonly texts: { readonly record: string; readonly path: string; readonly word: string }[];
  readonly removals: Removal[];
};

export function newLog(): WriteLog {
  return { records: new Map(), writes: [], texts: [], removals: [] };
}

/** A record as an office sees it: what is shown at each path, and what is claimed besides. */
export type Sight = {
  readonly removed: boolean;
  readonly at: ReadonlyMap<string, ReadonlySet<string>>;
  readonly rows: readonly { readonly list: string; readonly row: string; readonly order: string }[];
  readonly digest: string;
};

export async function sightOf(db: SimpulDatabase, kind: RecordKind, record: string): Promise<Sight | null> {
  const whole = await wholeRecord(db, kind, record);
  if (whole === null) return null;
  const at = new Map<string, Set<string>>();
  const rows: { list: string; row: string; order: string }[] = [];
  const see = (path: string, value: Json | undefined): void => {
    if (value !== undefined) at.set(path, new Set([...(at.get(path) ?? []), canonicalJson(value)]));
  };
  const fields = Object.entries(whole.value as unknown as { readonly [name: string]: Json });
  for (const [name, value] of fields) {
    for (const row of rowsIn(value)) {
      rows.push({ list: name, row: row.id, order: row.order });
      for (const [field, held] of Object.entries(row.fields)) see(`${name}/${row.id}/${field}`, held);
    }
    see(name, value);
  }
  for (const { path, values } of whole.conflicts) for (const { value } of values) see(path, value);
  const conflicts = whole.conflicts.map(({ path, values, base }) => [
    path,
    values.map(({ value, user }) => canonicalJson([value, user])).toSorted(),
    base ?? null,
  ]);
  const digest = canonicalJson([JSON.parse(JSON.stringify(whole.value)), JSON.parse(JSON.stringify(conflicts))]);
  return { removed: whole.value.removed, at, rows, digest };
}

function rowsIn(
  value: Json,
): readonly { readonly id: string; readonly order: string; readonly fields: { readonly [field: string]: Json } }[] {
  if (!Array.isArray(value)) return [];
  return value.flatMap((row: Json) => {
    if (typeof row !== 'object' || row === null || Array.isArray(row)) return [];
    const fields = row as { readonly [field: string]: Json };
    const { id, order } = fields;
    return typeof id === 'string' && typeof order === 'string' ? [{ id, order, fields }] : [];
  });
}

/** Everything that is in sight below a path. */
export function seenBelow(sight: Sight, prefix: string): ReadonlySet<string> {
  return new Set([...sight.at].flatMap(([path, values]) => (path.startsWith(prefix) ? [...values] : [])));
}
