import { sameBytes } from '#base/bytes.ts';
import { forkNotes } from '#store/fork-notes.ts';
import type { EngineOffice } from '#testing/engine-office.ts';
import { type Seeded, seeded } from '#testing/seeded.ts';
import { Finding, must } from '../finding.ts';
import { packagesFor, requestFor, take } from '../post.ts';
import { restart, type SimulatedOffice, type StepKind, type World } from '../world.ts';
import { setField, typeText } from './edit.ts';

/**
 * An office works on two laptops with the same data for a while. Some of the time the copy is told apart at its start and goes on
 * in feeds of its own; else both write the same numbers (exchange SPEC §16), often as many each, and then the copy writes nothing
 * more before it hears what partners have. What the first one wrote is out before the copy sends, since of two histories that
 * partners took half and half what others wrote on top of one of them waits (R111). In the end one of the two is put away, and
 * the other asks for what it lacks, as long as somebody has it.
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
    const places = chance.below(3) === 0 ? null : chance.below(2 ** 31);
    await work(world, office, inPlaces(chance, places));
    await sendToAll(world, office);
    office.now = copy;
    await work(world, office, inPlaces(chance, places));
    const parted = await partedAt(first, copy);
    // Who hears which numbers partners have sends none of those again: of its history they see the last alone (R65), or nothing (R114).
    const hears = chance.below(2) === 0;
    if (hears) await hearFromAll(world, office);
    if (hears && chance.below(2) === 0) await work(world, office, chance);
    await inTouch(world, office);
    await bothAreKnown(world, office, parted);
    const [kept, away] = chance.below(2) === 0 ? [first, copy] : [copy, first];
    away.db.close();
    office.now = kept;
    await restart(office);
    await inTouch(world, office);
  },
};

/** Chance that picks the same places each time it is begun, and writes other words in them: so two laptops write as many entries. */
function inPlaces(chance: Seeded, places: number | null): Seeded {
  return places === null ? chance : { ...chance, pick: seeded(places).pick };
}

/** Where two histories of a feed part; `shows`: the copy wrote as many entries or more, so that partners see one of them. */
type Parted = { readonly feed: string; readonly at: number; readonly shows: boolean };

/** Feeds in which the copy has other entries than the first laptop under the same numbers. */
async function partedAt(first: EngineOffice, copy: EngineOffice): Promise<readonly Parted[]> {
  const parted = new Map<string, Parted>();
  for (const { feed, seq, hash } of await copy.db.entries.toArray()) {
    const other = await first.db.entries.get([feed, seq]);
    if (other === undefined || sameBytes(other.hash, hash)) continue;
    const [one, more] = [await copy.db.feeds.get(feed), await first.db.feeds.get(feed)];
    const at = Math.min(seq, parted.get(feed)?.at ?? seq);
    parted.set(feed, { feed, at, shows: (one?.seq ?? 0) >= (more?.seq ?? 0) });
  }
  return [...parted.values()];
}

/** Files go to and fro until nobody has anything to ask. */
async function inTouch(world: World, office: SimulatedOffice): Promise<void> {
  for (let round = 0; round < 4; round += 1) {
    await askAll(world, office);
    await sendToAll(world, office);
    await hearFromAll(world, office);
  }
}

/**
 * §16: of a feed with two histories the copy knows from which number on they part, has said its own once more and kept what it
 * took out, and where the copy wrote as much as the first one a partner knows it too. Nobody may go on without having noticed.
 */
async function bothAreKnown(world: World, office: SimulatedOffice, parted: readonly Parted[]): Promise<void> {
  for (const fork of parted) {
    const partners = partnersOf(world, office);
    const rows = await Promise.all(partners.map(({ now }) => now.db.entries.get([fork.feed, fork.at])));
    const having = partners.filter((_partner, index) => rows[index] !== undefined);
    if (having.length === 0) continue;
    const finding = (await mendedFault(office.now, fork)) ?? (fork.shows ? await partnersFault(having, fork) : null);
    if (finding === null) continue;
    throw new Finding(
      `${finding}: entry ${String(fork.at)} of ${fork.feed}, two laptops of office ${String(office.number)}`,
    );
  }
}

async function mendedFault({ db }: EngineOffice, { feed, at }: Parted): Promise<string | null> {
  const note = (await forkNotes(db)).find((one) => one.feed === feed);
  if (note?.state !== 'mended' || note.at !== at) return `R111 the copy says ${JSON.stringify(note)}`;
  const apart = await db.quarantine
    .filter((row) => row.what === 'entry' && row.feed === feed && row.seq === at)
    .count();
  return apart === 0 ? 'R111 its own history is not kept' : null;
}

async function partnersFault(having: readonly SimulatedOffice[], { feed }: Parted): Promise<string | null> {
  const told = await Promise.all(having.map(async ({ now }) => forkNotes(now.db)));
  const isNoted = told.flat().some((one) => one.feed === feed && one.state === 'theirs');
  return isNoted ? null : 'R109 no partner knows';
}

async function work(world: World, office: SimulatedOffice, chance: Seeded): Promise<void> {
  await setField.run(world, office, chance);
  for (let more = chance.pick([0, 1, 2]); more > 0; more -= 1) {
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
