import { generateX25519Identity } from 'age-encryption';
import { fixedClock } from '#base/clock.ts';
import { present } from '#base/assert.ts';
import { seededIds } from '#base/ids.ts';
import { unwrap } from '#base/result.ts';
import { type EngineOffice, readyOffice } from '#testing/engine-office.ts';
import { sampleOffice, type SampleOffice } from '#testing/sample-offices.ts';
import { type Seeded, seeded } from '#testing/seeded.ts';
import { agree } from './agreement.ts';
import { Finding, must } from './finding.ts';
import type { Write, WriteLog } from './write-log.ts';
import { newLog } from './write-log.ts';
import { edgesOf, type WorldOptions } from './plan.ts';

export type SimulatedOffice = {
  readonly number: number;
  readonly region: string;
  readonly id: string;
  /** The first it made, and that of its present keys. */
  readonly firstCard: Uint8Array;
  card: Uint8Array;
  /** How often it changed its keys, and whether it revoked some. */
  age: number;
  revokes: boolean;
  /** Whether it worked on two laptops for a while. */
  copied: boolean;
  /** It went back to an older backup of its own. */
  restored: boolean;
  /** What was written here while the database took nothing: the journal has it, and the next change shows it. */
  readonly unshown: Write[];
  /** Another object after each restart. */
  now: EngineOffice;
  /** What lies in the post for it. */
  readonly post: Mail[];
  /** Every file and new card that it took, in order. */
  readonly taken: Taken[];
};

/** A file under way; `age`: under which of its sender's keys. */
export type Mail = {
  readonly kind: 'mail';
  readonly bytes: Uint8Array;
  readonly from: SimulatedOffice;
  readonly age: number;
};
export type Taken = Mail | { readonly kind: 'card'; readonly bytes: Uint8Array };

export type World = {
  readonly options: WorldOptions;
  readonly offices: readonly SimulatedOffice[];
  readonly edges: readonly (readonly [number, number])[];
  readonly log: WriteLog;
};

/** One kind of step; each has a file of its own in steps/. */
export type StepKind = {
  readonly name: string;
  /** How often it comes in the work of a week; 0 when the plan places it. */
  readonly weight: number;
  readonly run: (world: World, office: SimulatedOffice, chance: Seeded) => Promise<void>;
};

/** All regions of Central Java and Yogyakarta: a world may have as many offices. */
const REGIONS =
  '34.04 33.08 33.71 34.71 34.02 34.03 34.01 33.10 33.11 33.12 33.13 33.14 33.01 33.02 33.03 33.04 33.05 33.06 33.07 33.09 33.15 33.16 33.17 33.18 33.19 33.20 33.21 33.22 33.23 33.24 33.25 33.26 33.27 33.28 33.29 33.72 33.73 33.74 33.75 33.76'.split(
    ' ',
  );
const TEN_YEARS = 315_000_000_000;
const PKCS8_OF_ED25519 = [0x30, 0x2e, 2, 1, 0, 0x30, 5, 6, 3, 0x2b, 0x65, 0x70, 4, 0x22, 4, 0x20];

/** Offices that know each other's cards, with clocks that are years apart. */
export async function makeWorld(options: WorldOptions): Promise<World> {
  const offices: SimulatedOffice[] = [];
  for (let number = 0; number < options.offices; number += 1) {
    const region = present(REGIONS[number], 'there are regions for forty offices');
    const seed = options.seed * 100 + number;
    const clock = fixedClock(1_795_000_000_000 + seeded(seed).below(2 * TEN_YEARS) - TEN_YEARS);
    const name = `Kantor ${String(number)}`;
    const keys = await keysFor(region, name, seed);
    let made = 0;
    const freshKeys = (): Promise<SampleOffice> => {
      made += 1;
      return keysFor(region, name, seed * 1000 + made);
    };
    const { partSize } = options;
    const size = partSize === undefined ? {} : { partSize };
    const of = { region, name, user: `Orang ${String(number)}`, seed, keys, freshKeys, clock, ...size };
    const now = await readyOffice(of);
    const card = must(await now.engine.card(), 'an office has a card');
    const { office: id, bytes } = card;
    const fresh = {
      card: bytes,
      firstCard: bytes,
      age: 0,
      revokes: false,
      copied: false,
      restored: false,
      unshown: [],
      post: [],
      taken: [],
    };
    offices.push({ number, region, id, now, ...fresh });
  }
  for (const office of offices) await acceptCards(office.now, office, offices);
  return { options, offices, edges: edgesOf(options), log: newLog() };
}

export async function acceptCards(
  engine: EngineOffice,
  office: SimulatedOffice,
  all: readonly SimulatedOffice[],
): Promise<void> {
  for (const other of all) {
    if (other === office) continue;
    must(await engine.engine.acceptCard(other.firstCard), 'a card is accepted');
    must(await engine.engine.setTrust(other.id, 'verified'), 'the digits are right');
  }
}

/** The signing key decides the names of feeds and so the order of writers: it follows from the seed. */
async function keysFor(region: string, name: string, seed: number): Promise<SampleOffice> {
  const pkcs8 = new Uint8Array([...PKCS8_OF_ED25519, ...seededIds(seed).bytes(32)]);
  const key = await crypto.subtle.importKey('pkcs8', pkcs8, 'Ed25519', true, ['sign']);
  const { x } = await crypto.subtle.exportKey('jwk', key);
  const base64 = present(x, 'the public half').replaceAll('-', '+').replaceAll('_', '/');
  const signing = Uint8Array.from(atob(base64), (letter) => letter.codePointAt(0) ?? 0);
  return sampleOffice(region, name, { pkcs8, signing, identity: await generateX25519Identity() });
}

/** The regions an office shares a record with so that it can reach all of them over the world's edges. */
export function partiesFor(world: World, office: SimulatedOffice, chance: Seeded): readonly string[] {
  const { offices, options } = world;
  const others = offices.filter(({ number }) => number !== office.number && number !== 0);
  const members =
    options.shape === 'star'
      ? [0, office.number, ...(others.length === 0 ? [] : [chance.pick(others).number])]
      : [0, 1, 2].slice(0, 2 + chance.below(2)).map((step) => (office.number + step) % offices.length);
  return [...new Set(members)].map((member) => present(offices[member], 'it is in the world').region);
}

/** The same office after its machine was killed. */
export async function restart(office: SimulatedOffice): Promise<void> {
  office.now.shell.fails = 'nothing';
  delete office.now.shell.writesLeft;
  office.now = office.now.restarted();
  const report = unwrap(await office.now.engine.start(), 'an office starts again');
  if (report.kind !== 'ready') throw new Finding(`office ${String(office.number)} starts as ${report.kind}`);
  await agree(office.now);
}
