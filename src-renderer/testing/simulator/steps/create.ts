import { canonicalJson } from '#base/canonical-json.ts';
import { seededIds } from '#base/ids.ts';
import type { Edit } from '#domain/record/edit.ts';
import { must } from '../finding.ts';
import { partiesFor, type StepKind } from '../world.ts';

/** A new record that is shared at once, so that partners can work on it. */
export const createRecord: StepKind = {
  name: 'create',
  weight: 2,
  run: async (world, office, chance) => {
    const kind = chance.pick(['cooperation-item', 'meeting', 'agreement'] as const);
    const title = `Urusan ${String(chance.below(2 ** 31))}`;
    const parties = partiesFor(world, office, chance).map((code) => ({ kind: 'region', code }));
    const edits: Edit[] = [{ kind: 'set', path: 'title', value: title }];
    if (kind === 'agreement') {
      for (const [index, party] of parties.entries()) {
        const row = seededIds(chance.below(2 ** 31)).next();
        edits.push({ kind: 'add', list: 'parties', row, order: `a${String(index + 1)}`, values: { party } });
      }
    } else edits.push({ kind: 'set', path: 'parties', value: parties });
    const { record } = must(await office.now.engine.create({ kind, edits }), 'a record is made');
    must(await office.now.engine.share(record), 'a record is shared');
    world.log.records.set(record, kind);
    world.log.writes.push({ record, path: 'title', value: canonicalJson(title), over: new Set() });
  },
};
