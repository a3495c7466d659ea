import { must } from '../finding.ts';
import { meet } from '../post.ts';
import type { SimulatedOffice, StepKind, World } from '../world.ts';

const MOST_CHANGES = 2;

/**
 * New keys, and half of the time the old ones are revoked. Some partners get the new card at once, others when a file is
 * refused. A leaf of a star does not revoke: what it wrote under the old key would reach other leaves no more (exchange SPEC
 * R75), and that is no loss that a test should find.
 */
export const changeKeys: StepKind = {
  name: 'change-keys',
  weight: 1,
  run: async (world, office, chance) => {
    if (office.age === MOST_CHANGES || chance.below(2) === 0) return;
    // Nor does an office whose other laptop was put away: what that one wrote comes back to it by others only.
    const revoke =
      reachesAll(world, office) && !office.copied && chance.below(2) === 0
        ? ({ reason: 'stolen', note: '' } as const)
        : null;
    const wish = { passphrase: 'kata sandi panjang', suggestedName: 'pemulihan.age', revoke };
    must(await office.now.engine.rotateKeys(wish), 'keys are changed');
    office.age += 1;
    office.revokes ||= revoke !== null;
    office.card = must(await office.now.engine.card(), 'an office has a card').bytes;
    for (const other of world.offices) if (other !== office && chance.below(2) === 0) await meet(other, office);
  },
};

function reachesAll({ options, offices }: World, office: SimulatedOffice): boolean {
  return options.shape === 'mesh' || office.number === 0 || offices.length === 2;
}
