import { canonicalJson } from '#base/canonical-json.ts';
import { freshDatabase } from '#testing/fresh-database.ts';
import { type Seeded, seeded } from '#testing/seeded.ts';
import { digestOf, stateOf } from './state.ts';
import { meet, packagesFor, requestFor, take, takeCard } from './post.ts';
import { Finding, must } from './finding.ts';
import { acceptCards, type Mail, restart, type SimulatedOffice, type World } from './world.ts';
import { uniteParted } from './unite.ts';
import { type Sight, sightOf } from './write-log.ts';

const ROUNDS = 3;
const UNITINGS = 5;

/** Everything that must hold after the weeks (exchange.md §7). Gives the digest of the end. */
export async function judge(world: World): Promise<string> {
  await cleanRounds(world);
  await untilOneEverywhere(world);
  await everybodyWrites(world);
  await cleanRounds(world);
  const digest = await sameEverywhere(world);
  for (const office of world.offices) {
    await nothingLeftToSend(world, office);
    await sameAgain(world, office);
    // What a laptop that was put away wrote is in no journal of the one that is left.
    if (!office.copied) await sameShuffled(world, office);
    const rebuilt = must(await office.now.engine.rebuild(), 'an office rebuilds');
    if (rebuilt.differences > 0) throw new Finding(`P1 a rebuild differs ${String(rebuilt.differences)} times`);
  }
  return digest;
}

/** Uniting what is apart can meet others who do so at once, or bring along what others wrote: a few times is enough. */
async function untilOneEverywhere(world: World): Promise<void> {
  for (let times = 0; times < UNITINGS && (await uniteParted(world)); times += 1) await cleanRounds(world);
}

/** All files of a round are made before any is taken: news goes one hop a round. */
async function cleanRounds(world: World): Promise<void> {
  for (const office of world.offices) {
    office.post.length = 0;
    await restart(office);
    for (const other of world.offices) if (other !== office && other.age > 0) await meet(office, other);
    await takeAllPostponed(office);
  }
  for (let round = 0; round < ROUNDS; round += 1) {
    const made: { readonly to: SimulatedOffice; readonly mail: Mail }[] = [];
    for (const { from, to } of ends(world)) {
      const files = [...(await requestFor(from, to)), ...(await packagesFor(from, to))];
      made.push(...files.map((mail) => ({ to, mail })));
    }
    for (const { to, mail } of made) await take(to, mail);
    for (const office of world.offices) await bringOwnAlong(office);
  }
}

/** Whoever did not let its changes go along with a file does so now: they are in the record from then on (documents R19). */
async function bringOwnAlong({ now }: SimulatedOffice): Promise<void> {
  const left = (await now.db.docs.toArray()).filter(({ beside = 0 }) => beside > 0);
  for (const record of new Set(left.map((row) => row.record))) {
    must(await now.engine.bringAlong(record, 'own'), 'what was left behind is brought along');
  }
}

async function takeAllPostponed({ now }: SimulatedOffice): Promise<void> {
  const waiting = new Set((await now.db.postponed.toArray()).map(({ record }) => record));
  if (waiting.size > 0) must(await now.engine.takePostponed([...waiting]), 'what was put off is taken');
}

/**
 * The last week: every office writes into the same field of the same records, knowing nothing of the others. So there is no
 * world without values that stand beside each other.
 */
async function everybodyWrites(world: World): Promise<void> {
  let met = 0;
  for (const [record, kind] of world.log.records) {
    const here: { readonly office: SimulatedOffice; readonly sight: Sight }[] = [];
    for (const office of world.offices) {
      const sight = await sightOf(office.now.db, kind, record);
      if (sight !== null && !sight.removed) here.push({ office, sight });
    }
    if (here.length < 2) continue;
    for (const { office, sight } of here) {
      const value = `bersama ${String(office.number)} ${record}`;
      must(await office.now.engine.edit(record, [{ kind: 'set', path: 'title', value }]), 'a title is written');
      const over = sight.at.get('title') ?? new Set();
      world.log.writes.push({ record, path: 'title', value: canonicalJson(value), over });
    }
    met += 1;
    if (met === 2) return;
  }
}

function ends(world: World): readonly { readonly from: SimulatedOffice; readonly to: SimulatedOffice }[] {
  return world.edges.flatMap(([one, other]) => {
    const [from, to] = [world.offices[one], world.offices[other]];
    return from === undefined || to === undefined ? [] : [{ from, to }];
  });
}

async function sameEverywhere(world: World): Promise<string> {
  const all: string[] = [];
  for (const [record, kind] of world.log.records) {
    const sights: Sight[] = [];
    const rows = await Promise.all(world.offices.map(({ now }) => now.db.records.get(record)));
    const regions = new Set(rows.flatMap((row) => row?.sharedWith ?? []));
    for (const office of world.offices) {
      const sight = await sightOf(office.now.db, kind, record);
      if (sight !== null) sights.push(sight);
      else if (regions.has(office.region)) throw new Finding(`X2 office ${String(office.number)} lacks ${record}`);
    }
    const [first] = sights;
    if (first === undefined) throw new Finding(`D2 nobody has ${record}`);
    if (sights.some(({ digest }) => digest !== first.digest)) throw new Finding(`X2 offices differ on ${record}`);
    nothingLost(world, record, first);
    noWordLost(world, record, first);
    all.push(first.digest);
  }
  return digestOf(all);
}

/** D2: what nobody wrote over knowingly is in sight, or was taken out by somebody who saw it. */
function nothingLost(world: World, record: string, sight: Sight): void {
  const writes = world.log.writes.filter((write) => write.record === record);
  const over = new Set(writes.flatMap((write) => [...write.over].map((value) => `${write.path} ${value}`)));
  const removals = world.log.removals.filter((removal) => removal.record === record);
  for (const { path, value } of writes) {
    if (over.has(`${path} ${value}`)) continue;
    const isTakenOut = removals.some(({ prefix, saw }) => path.startsWith(prefix) && saw.has(value));
    const isShown = sight.at.get(path)?.has(value) === true && !sight.removed;
    if (!isShown && !isTakenOut) throw new Finding(`D2 ${value} is lost at ${path} of ${record}`);
  }
}

/** Words that were typed are there, but in rows that were taken out. */
function noWordLost(world: World, record: string, sight: Sight): void {
  const removals = world.log.removals.filter((removal) => removal.record === record);
  for (const { path, word } of world.log.texts.filter((text) => text.record === record)) {
    const [text] = sight.at.get(path) ?? [];
    const row = path.slice(0, path.lastIndexOf('/') + 1);
    const isTakenOut = removals.some(({ prefix }) => prefix === row);
    if (text?.includes(word) !== true && !isTakenOut) throw new Finding(`D2 the word ${word} is lost at ${path}`);
  }
}

/** What a partner has shown to have is not sent again: after the rounds no file holds an entry. */
async function nothingLeftToSend(world: World, office: SimulatedOffice): Promise<void> {
  for (const { from, to } of ends(world).filter((end) => end.from === office)) {
    for (const { bytes } of await packagesFor(from, to)) {
      const shown = must(await to.now.engine.preview({ name: 'x.bin', bytes }), 'a good file is shown');
      if (shown.kind === 'package' && shown.entries > 0) {
        throw new Finding(`§3.5 office ${String(from.number)} still sends ${String(shown.entries)} entries`);
      }
    }
  }
}

/**
 * X2: every file once more changes nothing. What a laptop wrote that was put away lies with whoever took it; when that office went
 * back to an old backup, the file alone still has it. Then it comes back the first time, and the second time nothing may change.
 */
async function sameAgain(world: World, office: SimulatedOffice): Promise<void> {
  const files = office.taken.filter((item) => item.kind === 'mail');
  const takeAll = async (): Promise<void> => {
    for (const mail of files) await take(office, mail);
  };
  if (office.restored && world.offices.some(({ copied }) => copied)) await takeAll();
  const before = await stateOf(office.now.db);
  await takeAll();
  if ((await stateOf(office.now.db)) !== before) throw new Finding(`X2 the same files change something`);
}

/**
 * X2: the office's own journal and the files that it took, in another order, on an empty disk. A new card parts what came
 * before it from what came after; where keys were revoked, order is no matter of chance (exchange SPEC R75) and stays.
 */
async function sameShuffled(world: World, office: SimulatedOffice): Promise<void> {
  const fresh = office.now.restarted(freshDatabase());
  must(await fresh.engine.start(), 'an empty disk starts');
  must(await fresh.engine.resolveEmpty('replay'), 'the journal comes back');
  await acceptCards(fresh, office, world.offices);
  const copy: SimulatedOffice = { ...office, now: fresh, taken: [], post: [] };
  await takeInTheirOrder(copy, office, world);
  for (const [record, kind] of world.log.records) {
    const [one, other] = [await sightOf(office.now.db, kind, record), await sightOf(fresh.db, kind, record)];
    if (canonicalJson(one?.digest ?? null) !== canonicalJson(other?.digest ?? null)) {
      throw new Finding(`X2 another order gives another ${record}`);
    }
  }
}

async function takeInTheirOrder(copy: SimulatedOffice, office: SimulatedOffice, world: World): Promise<void> {
  const chance = seeded(world.options.seed);
  const isOrdered = world.offices.some(({ revokes, copied }) => revokes || copied);
  let mails: Mail[] = [];
  for (const item of [...new Set(office.taken), null]) {
    if (item?.kind === 'mail') {
      mails.push(item);
      continue;
    }
    await takeUntilNothingIsNew(copy, isOrdered ? mails : shuffled(mails, chance));
    if (item !== null) await takeCard(copy, item.bytes);
    if (isOrdered) mails = [];
  }
}

function shuffled(mails: readonly Mail[], chance: Seeded): readonly Mail[] {
  const drawn = mails.map((mail) => ({ mail, at: chance.below(2 ** 31) }));
  return drawn.toSorted((one, other) => one.at - other.at).map(({ mail }) => mail);
}

/** What comes before its certificate, or before its author's new card, is held and comes again (exchange SPEC §6). */
async function takeUntilNothingIsNew(copy: SimulatedOffice, mails: readonly Mail[]): Promise<void> {
  for (
    let before = -1, now = await copy.now.db.entries.count();
    before !== now;
    now = await copy.now.db.entries.count()
  ) {
    before = now;
    for (const mail of mails) await take(copy, mail);
  }
}
