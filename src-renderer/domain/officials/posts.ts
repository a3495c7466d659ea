import { type Party, partyKey } from '../parties/party.ts';
import type { Region } from '../regions/region.ts';
import type { Official } from './official.ts';

/** The register of officials, and the day (`YYYY-MM-DD`) on which they are asked for. */
export type InOffice = { readonly officials: readonly Official[]; readonly today: string };

/** Whether somebody holds the post on a day; an open end counts as still in office. */
export function isInOffice(official: Pick<Official, 'from' | 'until'>, day: string): boolean {
  return (official.from === null || official.from <= day) && (official.until === null || official.until >= day);
}

/** Who speaks for an organisation: the one person in office that the register has for it; null for none or several. */
export function speakerOf(party: Party, from: InOffice): Official | null {
  return only(from, (official) => official.party !== null && partyKey(official.party) === partyKey(party));
}

/** The Sekretaris Daerah of a region; null for none or several. */
export function secretaryOf(region: Region, from: InOffice): Official | null {
  return only(
    from,
    (official) => isOf(official, region) && /^sekretaris daerah\b/iu.test(withoutActing(official.post)),
  );
}

/** Who heads a unit (*perangkat daerah*) of a region, by the post that goes with its name; null for none or several. */
export function unitHead(unit: string, region: Region, from: InOffice): Official | null {
  const post = unitPost(unit, region).toLowerCase();
  if (post === '') return null;
  return only(
    from,
    (official) =>
      isOf(official, region) && unitName(withoutActing(official.post), region).toLowerCase().startsWith(post),
  );
}

function only({ officials, today }: InOffice, fits: (official: Official) => boolean): Official | null {
  const found = officials.filter((one) => !one.removed && isInOffice(one, today) && fits(one));
  return found.length === 1 ? (found[0] ?? null) : null;
}

function isOf({ party }: Official, region: Region): boolean {
  return party !== null && partyKey(party) === region.code;
}

function withoutActing(post: string): string {
  return post.trim().replace(/^(?:pjs?|plt|plh)\.? +/iu, '');
}

/** A unit without the name of its region behind it: `Dinas Lingkungan Hidup Kabupaten Sleman` → `Dinas Lingkungan Hidup`. */
export function unitName(unit: string, region: Region | null): string {
  const plain = unit.trim().replaceAll(/\s+/gu, ' ');
  const tail = region === null ? '' : ` ${region.name}`;
  const isTailed = tail !== '' && plain.toLowerCase().endsWith(tail.toLowerCase());
  return isTailed ? plain.slice(0, -tail.length).replace(/,? +pemerintah$/iu, '') : plain;
}

/** Units whose head is not called `Kepala`. */
const HEADS: readonly (readonly [RegExp, string])[] = [
  [/^inspektorat\b/iu, 'Inspektur'],
  [/^sekretariat\b/iu, 'Sekretaris'],
  [/^kecamatan\b/iu, 'Camat'],
  [/^kapanewon\b/iu, 'Panewu'],
  [/^(?=rumah sakit|rsud)/iu, 'Direktur '],
];

/** The post of who heads a unit: `Kepala Dinas Lingkungan Hidup`, `Inspektur`; '' for no unit. */
export function unitPost(unit: string, region: Region | null): string {
  const name = unitName(unit, region);
  if (name === '') return '';
  const [pattern, post] = HEADS.find(([one]) => one.test(name)) ?? [/^/u, 'Kepala '];
  return name.replace(pattern, post);
}
