import { present } from '#base/assert.ts';
import type { Seeded } from '#testing/seeded.ts';
import { Finding, must } from '../finding.ts';
import { packagesFor, requestFor, take } from '../post.ts';
import { stateOf } from '../state.ts';
import { type Mail, restart, type SimulatedOffice, type StepKind, type World } from '../world.ts';
import { keepLater } from './later.ts';
import { takeAndUndo } from './undo-import.ts';

/** A file that must be refused and must leave everything as it was (X1, X3). */
async function mustRefuse(office: SimulatedOffice, bytes: Uint8Array, what: string): Promise<void> {
  const before = await stateOf(office.now.db);
  const shown = await office.now.engine.preview({ name: 'x.bin', bytes });
  if (shown.ok) throw new Finding(`office ${String(office.number)} accepts a file that is ${what}`);
  if ((await stateOf(office.now.db)) !== before) throw new Finding(`a file that is ${what} changes something`);
}

/** Sends to some partners only, over a channel that loses, doubles and reorders, each part of a file by itself. */
export const send: StepKind = {
  name: 'send',
  weight: 0,
  run: async (world, office, chance) => {
    for (const [, to] of world.edges.filter(([from]) => from === office.number)) {
      if (chance.below(100) < 20) continue;
      const partner = present(world.offices[to], 'it is in the world');
      const asked = chance.below(100) < 20 ? await requestFor(office, partner) : [];
      for (const mail of asked.length > 0 ? asked : await packagesFor(office, partner)) {
        if (chance.below(100) < 30) continue;
        const times = chance.below(100) < 15 ? 2 : 1;
        for (let time = 0; time < times; time += 1) {
          partner.post.splice(chance.below(partner.post.length + 1), 0, mail);
        }
      }
    }
  },
};

type Arrival = {
  readonly world: World;
  readonly office: SimulatedOffice;
  readonly mail: Mail;
  readonly chance: Seeded;
};

/** What half of the files meet before they are taken. */
const FATES: readonly ((arrival: Arrival) => Promise<void>)[] = [
  ({ office, mail, chance }) => mustRefuse(office, mail.bytes.slice(0, chance.below(mail.bytes.length)), 'cut'),
  ({ office, mail, chance }) => {
    const flipped = mail.bytes.slice();
    const at = chance.below(flipped.length);
    flipped[at] = (flipped[at] ?? 0) ^ (1 << chance.below(8));
    return mustRefuse(office, flipped, 'flipped');
  },
  ({ world, office, mail }) => sendAstray(world, office, mail.bytes),
  ({ office, mail }) => takeOnABadDisk(office, mail),
  ({ office, mail, chance }) => takeWithoutPower(office, mail, chance.below(14)),
  ({ world, office, mail }) => takeAndUndo(world, office, mail),
  ({ office, mail, chance }) => keepLater(office, mail, chance),
];

/** Takes what lies in the post, and among it what is damaged, forged, from a later version or meant for somebody else. */
export const receive: StepKind = {
  name: 'receive',
  weight: 0,
  run: async (world, office, chance) => {
    for (const mail of office.post.splice(0)) {
      const fate = chance.below(FATES.length * 2);
      await FATES[fate]?.({ world, office, mail, chance });
      // A person may put some of it off; else all of it is taken.
      const some =
        chance.below(100) < 30
          ? (records: readonly string[]) => records.filter(() => chance.below(3) === 0)
          : undefined;
      await take(office, mail, some);
    }
    await forge(world, office);
  },
};

async function sendAstray(world: World, office: SimulatedOffice, bytes: Uint8Array): Promise<void> {
  const other = world.offices.find(({ number }) => number !== office.number);
  if (other !== undefined) await mustRefuse(other, bytes, 'for somebody else');
}

/** All of a file or nothing of it, also when the disk gives out in the middle (W2). */
async function takeOnABadDisk(office: SimulatedOffice, { bytes }: Mail): Promise<void> {
  const before = await stateOf(office.now.db);
  const shown = await office.now.engine.preview({ name: 'x.bin', bytes });
  if (!shown.ok || shown.value.kind !== 'package') return;
  office.now.shell.fails = 'database';
  const accepted = await office.now.engine.accept(shown.value.token);
  office.now.shell.fails = 'nothing';
  if (accepted.ok) throw new Finding('an import says that it is kept on a disk that takes nothing');
  if ((await stateOf(office.now.db)) !== before) throw new Finding('an import that failed is half there');
  await restart(office);
}

/** The machine ends before one of the writes of an import: it is there or not, and can be taken once more (W2). */
async function takeWithoutPower(office: SimulatedOffice, { bytes }: Mail, writes: number): Promise<void> {
  const before = await stateOf(office.now.db);
  const shown = await office.now.engine.preview({ name: 'x.bin', bytes });
  if (!shown.ok || shown.value.kind !== 'package') return;
  office.now.shell.writesLeft = writes;
  const accepted = await office.now.engine.accept(shown.value.token);
  await restart(office);
  const after = await stateOf(office.now.db);
  if (accepted.ok || after === before) return;
  const again = must(await office.now.engine.preview({ name: 'x.bin', bytes }), 'a file is shown once more');
  if (again.kind === 'package') must(await office.now.engine.accept(again.token), 'a file is taken once more');
  if ((await stateOf(office.now.db)) !== after) throw new Finding('W2 an import without power is half there');
}

/** A partner's file under a signature that is not the partner's. */
async function forge(world: World, office: SimulatedOffice): Promise<void> {
  const edge = world.edges.find(([, to]) => to === office.number);
  const sender = edge === undefined ? undefined : world.offices[edge[0]];
  if (sender === undefined) return;
  sender.now.shell.fails = 'signature';
  const made = await sender.now.engine.makePackage(office.id);
  sender.now.shell.fails = 'nothing';
  if (made.ok) await mustRefuse(office, made.value.bytes, 'forged');
}
