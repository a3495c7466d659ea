import { present } from '#base/assert.ts';
import { packageFor, requestFor, take } from '../post.ts';
import { stateOf } from '../state.ts';
import { takeAndUndo } from './undo-import.ts';
import { Finding, must } from '../finding.ts';
import { restart, type SimulatedOffice, type StepKind, type World } from '../world.ts';

/** A file that must be refused and must leave everything as it was (X1, X3). */
async function mustRefuse(office: SimulatedOffice, bytes: Uint8Array, what: string): Promise<void> {
  const before = await stateOf(office.now.db);
  const shown = await office.now.engine.preview({ name: 'x.bin', bytes });
  if (shown.ok) throw new Finding(`office ${String(office.number)} accepts a file that is ${what}`);
  if ((await stateOf(office.now.db)) !== before) throw new Finding(`a file that is ${what} changes something`);
}

/** Sends to some partners only, over a channel that loses, doubles and reorders. */
export const send: StepKind = {
  name: 'send',
  weight: 0,
  run: async (world, office, chance) => {
    for (const [, to] of world.edges.filter(([from]) => from === office.number)) {
      if (chance.below(100) < 20) continue;
      const partner = present(world.offices[to], 'it is in the world');
      const asked = chance.below(100) < 20 ? await requestFor(office, partner) : null;
      const bytes = asked ?? (await packageFor(office, partner));
      if (bytes === null || chance.below(100) < 30) continue;
      const times = chance.below(100) < 15 ? 2 : 1;
      for (let time = 0; time < times; time += 1) {
        partner.post.splice(chance.below(partner.post.length + 1), 0, bytes);
      }
    }
  },
};

/** Takes what lies in the post, and among it what is damaged, forged or meant for somebody else. */
export const receive: StepKind = {
  name: 'receive',
  weight: 0,
  run: async (world, office, chance) => {
    for (const bytes of office.post.splice(0)) {
      const fate = chance.below(100);
      if (fate < 10) await mustRefuse(office, bytes.slice(0, chance.below(bytes.length)), 'cut');
      else if (fate < 20) {
        const flipped = bytes.slice();
        const at = chance.below(flipped.length);
        flipped[at] = (flipped[at] ?? 0) ^ (1 << chance.below(8));
        await mustRefuse(office, flipped, 'flipped');
      } else if (fate < 25) await sendAstray(world, office, bytes);
      else if (fate < 32) await takeOnABadDisk(office, bytes);
      else if (fate < 40) await takeAndUndo(world, office, bytes);
      await take(office, bytes);
    }
    await forge(world, office);
  },
};

async function sendAstray(world: World, office: SimulatedOffice, bytes: Uint8Array): Promise<void> {
  const other = world.offices.find(({ number }) => number !== office.number);
  if (other !== undefined) await mustRefuse(other, bytes, 'for somebody else');
}

/** All of a file or nothing of it, also when the disk gives out in the middle (W2). */
async function takeOnABadDisk(office: SimulatedOffice, bytes: Uint8Array): Promise<void> {
  const before = await stateOf(office.now.db);
  const shown = must(await office.now.engine.preview({ name: 'x.bin', bytes }), 'a good file is shown');
  if (shown.kind !== 'package') return;
  office.now.shell.fails = 'database';
  const accepted = await office.now.engine.accept(shown.token);
  office.now.shell.fails = 'nothing';
  if (accepted.ok) throw new Finding('an import says that it is kept on a disk that takes nothing');
  if ((await stateOf(office.now.db)) !== before) throw new Finding('an import that failed is half there');
  await restart(office);
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
