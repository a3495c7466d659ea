import { present } from '#base/assert.ts';
import { sameBytes } from '#base/bytes.ts';
import { forkNotes } from '#store/fork-notes.ts';
import type { EngineOffice } from '#testing/engine-office.ts';
import type { Seeded } from '#testing/seeded.ts';
import { must } from '../finding.ts';
import { packagesFor, requestFor, take } from '../post.ts';
import { restart, type SimulatedOffice, type StepKind, type World } from '../world.ts';
import { sightOf, type Write } from '../write-log.ts';
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
    const { writes, texts } = world.log;
    const before = { writes: writes.length, texts: texts.length };
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
    const isUnseen = await hasUnseen(first, copy);
    if (isUnseen) {
      writes.splice(before.writes, Infinity, ...(await gotOut(world, office, writes.slice(before.writes))));
      texts.splice(before.texts);
    }
    const [kept, away] = isUnseen || chance.below(2) === 0 ? [first, copy] : [copy, first];
    away.db.close();
    office.now = kept;
    await restart(office);
  },
};

/**
 * Whether the copy has entries of which nobody knows: it wrote as many as the first one, heard so, and nothing there since. What
 * shows a fork is the next entry only (exchange SPEC R109); a laptop that is put away before that takes them along.
 */
async function hasUnseen(first: EngineOffice, copy: EngineOffice): Promise<boolean> {
  const mended = new Set((await forkNotes(copy.db)).flatMap(({ feed, state }) => (state === 'mended' ? [feed] : [])));
  for (const { feed, seq, hash } of await copy.db.entries.toArray()) {
    const other = mended.has(feed) ? undefined : await first.db.entries.get([feed, seq]);
    if (other !== undefined && !sameBytes(other.hash, hash)) return true;
  }
  return false;
}

/**
 * Those of the copy's writes that partners have, also where another one of them was written over it: what it wrote in a feed of
 * its own is out, and covers what its writer saw.
 */
async function gotOut(world: World, office: SimulatedOffice, made: readonly Write[]): Promise<readonly Write[]> {
  const out = new Set<Write>();
  for (const write of made.toReversed()) {
    const kind = present(world.log.records.get(write.record), 'it was written in a record of the world');
    const sights = partnersOf(world, office).map(({ now }) => sightOf(now.db, kind, write.record));
    const isShown = (await Promise.all(sights)).some((sight) => sight?.at.get(write.path)?.has(write.value) === true);
    const isUnder = [...out].some(
      ({ record, path, over }) => record === write.record && path === write.path && over.has(write.value),
    );
    if (isShown || isUnder) out.add(write);
  }
  return made.filter((write) => out.has(write));
}

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
