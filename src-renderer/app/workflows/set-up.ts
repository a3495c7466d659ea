import { present } from '#base/assert.ts';
import { ok, type Result } from '#base/result.ts';
import type { Json } from '#base/canonical-json.ts';
import { gazetteer } from '#domain/regions/gazetteer.ts';
import { createMany } from '../commands/create.ts';
import type { Refused } from '../engine.ts';
import type { SetUp } from '../set-up.ts';
import { type EngineContext, refuse, shellRefusal } from '../engine/context.ts';
import { bornAs } from '../engine/own-keys.ts';
import type { OwnKeys } from '../engine/shell-port.ts';

/** The first start: keys, and the record of the office itself. A region that cannot sign cannot have a secretariat (domain.md §6.1). */
export async function setUp(context: EngineContext, office: SetUp): Promise<Result<null, Refused>> {
  if (context.state.self !== null) return refuse('unexpected', 'the office is set up already');
  const region = gazetteer().region(office.region);
  if (region === null || !region.autonomous) {
    return refuse('not-valid', `no autonomous region has the code ${office.region}`);
  }
  const keys = await ownKeys(context);
  if (!keys.ok) return keys;
  context.state.self = {
    office: await bornAs(keys.value),
    keys: keys.value,
    region: office.region,
    user: office.user,
    record: '',
  };
  const edits = Object.entries(office).map(([path, value]: [string, Json]) => ({ kind: 'set', path, value }) as const);
  const made = await createMany(context, [{ kind: 'office', edits }]);
  if (!made.ok) {
    context.state.self = null;
    return made;
  }
  context.state.self = { ...context.state.self, record: present(made.value.records[0], 'one record was made') };
  return ok(null);
}

async function ownKeys(context: EngineContext): Promise<Result<OwnKeys, Refused>> {
  const known = await context.shell.keys();
  if (!known.ok) return shellRefusal('key-not-available', known.error);
  if (known.value !== null) return ok(known.value);
  const made = await context.shell.createKeys();
  return made.ok ? ok(made.value) : shellRefusal('key-not-available', made.error);
}
