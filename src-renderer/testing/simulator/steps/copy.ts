import type { Seeded } from '#testing/seeded.ts';
import { must } from '../finding.ts';
import { packagesFor, requestFor, take } from '../post.ts';
import { restart, type SimulatedOffice, type StepKind, type World } from '../world.ts';
import { setField, typeText } from './edit.ts';

/**
 * An office works on two laptops with the same data for a while. Half of the time the copy is told apart at its start and goes on
 * in feeds of its own; else both write the same numbers (exchange SPEC §16). What the first one wrote is out before the copy
 * sends, since of two histories that partners took half and half what others wrote on top of one of them waits (R111). In the
 * end one of the two is put away.
 */
export const copyLaptop: StepKind = {
  name: 'copy',
  weight: 1,
  run: async (world, office, chance) => {
    // Under a revoked key nobody else brings what was written (R75), so that the second laptop would not hear of the first.
    if (office.copied || world.offices.some(({ revokes }) => revokes)) return;
    office.copied = true;
    await restart(office);
    const first = office.now;
    const copy = await first.copied();
    copy.shell.isCopy = chance.below(2) === 0;
    must(await copy.engine.start(), 'a copied laptop starts');
    await work(world, office, chance);
    await sendToAll(world, office);
    office.now = copy;
    await work(world, office, chance);
    // Who hears which numbers partners have sends none of those again: of its history they see the last alone (R65).
    if (chance.below(2) === 0) {
      await hearFromAll(world, office);
      await work(world, office, chance);
    }
    for (let round = 0; round < 4; round += 1) {
      await askAll(world, office);
      await sendToAll(world, office);
      await hearFromAll(world, office);
    }
    const [kept, away] = chance.below(2) === 0 ? [first, copy] : [copy, first];
    away.db.close();
    office.now = kept;
    await restart(office);
  },
};

async function work(world: World, office: SimulatedOffice, chance: Seeded): Promise<void> {
  for (let times = 1 + chance.below(3); times > 0; times -= 1) {
    await chance.pick([setField, typeText]).run(world, office, chance);
  }
}

async function sendToAll(world: World, office: SimulatedOffice): Promise<void> {
  for (const to of partnersOf(world, office)) for (const mail of await packagesFor(office, to)) await take(to, mail);
}

async function askAll(world: World, office: SimulatedOffice): Promise<void> {
  for (const to of partnersOf(world, office)) for (const mail of await requestFor(office, to)) await take(to, mail);
}

async function hearFromAll(world: World, office: SimulatedOffice): Promise<void> {
  for (const from of partnersOf(world, office)) {
    for (const mail of await packagesFor(from, office)) await take(office, mail);
  }
}

function partnersOf({ offices, edges }: World, { number }: SimulatedOffice): readonly SimulatedOffice[] {
  return edges.flatMap(([from, to]) => (from === number ? (offices[to] ?? []) : []));
}
