import type { ImportPreview, MadePart } from '#app/engine.ts';
import { type Result, unwrap } from '#base/result.ts';
import { type EngineOffice, readyOffice } from './engine-office.ts';

/*
 * Offices that know each other and hand files on, as every story of the exchange begins.
 */

export type Acquainted = EngineOffice & { readonly id: string };
export type PackagePreview = ImportPreview & { readonly kind: 'package' };

/** What a step of a story gave; a refusal ends the test. */
export function must<T>(result: Result<T, unknown>): T {
  return unwrap(result, 'the step of the test works');
}

const NAMES: Readonly<Record<string, readonly [name: string, user: string]>> = {
  '34.04': ['Sekretariat Sleman', 'Sri'],
  '33.08': ['Sekretariat Magelang', 'Rina'],
  '34.02': ['Sekretariat Bantul', 'Joko'],
};

/** Offices of the given regions, each with the verified cards of all others. */
export async function acquainted(
  regions: readonly string[],
  /** How big the files of each may be. */
  partSizes: Readonly<Record<string, number>> = {},
): Promise<readonly Acquainted[]> {
  const offices: Acquainted[] = [];
  for (const [index, region] of regions.entries()) {
    const [name, user] = NAMES[region] ?? [`Sekretariat ${region}`, 'Ani'];
    const partSize = partSizes[region];
    const size = partSize === undefined ? {} : { partSize };
    const office = await readyOffice({ region, name, user, seed: index + 1, ...size });
    offices.push({ ...office, id: must(await office.engine.card()).office });
  }
  for (const office of offices) {
    const card = must(await office.engine.card());
    for (const other of offices.filter((one) => one !== office)) {
      must(await other.engine.acceptCard(card.bytes));
      must(await other.engine.setTrust(card.office, 'verified'));
    }
  }
  return offices;
}

/** Sleman and Magelang, who border. */
export async function twoOffices(): Promise<{ readonly sleman: Acquainted; readonly magelang: Acquainted }> {
  const [sleman, magelang] = await acquainted(['34.04', '33.08']);
  if (sleman === undefined || magelang === undefined) throw new Error('two were asked for');
  return { sleman, magelang };
}

/** Shows a package to an office. */
export async function shownTo(to: EngineOffice, bytes: Uint8Array): Promise<PackagePreview> {
  const shown = must(await to.engine.preview({ name: 'DOC-20261123.bin', bytes }));
  if (shown.kind !== 'package') throw new Error('a package was expected');
  return shown;
}

/** Makes what one office has for another, shows it there and takes all of it. */
export async function hand(from: EngineOffice, to: Acquainted): Promise<PackagePreview> {
  const shown = await shownTo(to, must(await from.engine.makePackage(to.id)).bytes);
  must(await to.engine.accept(shown.token));
  return shown;
}

/** All files that one office makes for another now, one after the other. */
export async function allParts(from: EngineOffice, to: Acquainted): Promise<readonly MadePart[]> {
  const parts = [must(await from.engine.makePackage(to.id))];
  for (let last = parts.at(-1); last !== undefined && last.part.i < last.part.of; last = parts.at(-1)) {
    parts.push(must(await from.engine.nextPart(last.part.set)));
  }
  return parts;
}
