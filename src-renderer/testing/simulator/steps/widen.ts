import { present } from '#base/assert.ts';
import { Finding } from '../finding.ts';
import type { SimulatedOffice, StepKind, World } from '../world.ts';

/**
 * Shares a record with one office more, while the others go on writing where it was: what they wrote must come along (documents
 * R17). Two who do it at once part the record until a person unites it (R20).
 */
export const widen: StepKind = {
  name: 'widen',
  weight: 1,
  run: async (world, office, chance) => {
    const rows = (await office.now.db.records.toArray()).filter(
      ({ record, scope }) => world.log.records.has(record) && scope !== 'private',
    );
    if (rows.length === 0) return;
    const { record, sharedWith } = chance.pick(rows);
    const more = reachable(world, sharedWith);
    if (more.length === 0) return;
    const wish = { with: [...sharedWith, chance.pick(more).region], history: chance.below(2) === 0 };
    const shared = await office.now.engine.share(record, wish);
    if (!shared.ok && !['in-dispute', 'database-not-written', 'journal-not-written'].includes(shared.error.reason)) {
      throw new Finding(`a record could not be shared with more: ${shared.error.reason}`);
    }
  },
};

/** Offices beside those that have it, over the world's edges: files must find a way to them. */
function reachable({ offices, edges }: World, sharedWith: readonly string[]): readonly SimulatedOffice[] {
  const has = (number: number): boolean =>
    sharedWith.includes(present(offices[number], 'edges lie between offices').region);
  return offices.filter(({ number, region }) => {
    if (sharedWith.includes(region)) return false;
    return edges.some(([one, other]) => (one === number && has(other)) || (other === number && has(one)));
  });
}
