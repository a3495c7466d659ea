import { headTitle } from '#domain/regions/region.ts';
import { gazetteer } from '#domain/regions/gazetteer.ts';
import { unitName, unitPost } from '#domain/officials/posts.ts';
import { headLetterhead } from '../office-letterhead.ts';
import type { Fact, Letterhead, Signature } from '../outline.ts';
import { ownRegion, type Side, type Writing } from './sources.ts';
import { dayOr, fact, signatureOf } from './wording.ts';

/* Parts that every letter of an item has: who writes on which head, number and day, who signs, who is sent a copy. */

/** The head of region's own letterhead, or the name and address of an organisation (domain.md §1.9). */
export function sideLetterhead({ party, name, post, address }: Side, { blanks }: Writing): Letterhead {
  if (party?.kind === 'organisation') {
    const where = blanks.orDotted(address, 'organisation-address', name);
    return { government: '', unit: name.toLocaleUpperCase('id'), office: '', address: where };
  }
  return headLetterhead(blanks.orDotted(post, 'office-region'), blanks.orDotted(address, 'office-address', name));
}

export function placeAndDay(side: Side, { form, blanks }: Writing): string {
  const home = side.party?.kind === 'region' ? gazetteer().region(side.party.code)?.place : undefined;
  return `${blanks.orDotted(home ?? form.place, 'place')}, ${dayOr(form.date, () => blanks.orDotted('', 'date'))}`;
}

/** Nomor, Sifat, Lampiran, Hal, as the invitation has them (domain.md §3). */
export function headingOf(about: string, enclosed: string, { form, blanks }: Writing): readonly Fact[] {
  return [
    fact('Nomor', blanks.orShort(form.number, 'number')),
    fact('Sifat', 'Biasa'),
    fact('Lampiran', enclosed),
    fact('Hal', about),
  ];
}

/** One bundle, as the forms of domain.md §1.6(e) say. */
export const BUNDLE = '1 (satu) bundel';

/** Head of region, or whoever speaks for an organisation. */
export function signerOf(side: Side, { blanks }: Writing): Signature {
  const { party, name, post, person } = side;
  const who = party?.kind === 'organisation' ? 'speaker' : 'head';
  return signatureOf(
    post || (party?.kind === 'organisation' ? 'Pimpinan' : blanks.orDotted('', 'office-region')),
    person,
    () => blanks.orDotted('', who, name),
  );
}

/** Who a letter to a party is addressed to: the head of region, or who leads the organisation. */
export function recipientOf({ party, name, post }: Side, { blanks }: Writing): string {
  if (party?.kind !== 'organisation') return blanks.orDotted(post, 'parties');
  const leads = post === '' ? 'Pimpinan' : post;
  return leads.toLowerCase().includes(name.toLowerCase()) ? leads : `${leads} ${name}`;
}

/** Where it goes: to the address that the register has of a partner, else as usual `di tempat`. */
export function whereOf({ party, address }: Side): string {
  const known = party?.kind === 'organisation' ? address.trim() : '';
  return `di ${known === '' ? 'tempat' : known}`;
}

/** The responsible unit (*perangkat daerah pemrakarsa*) of the item, and the post of who heads it. */
export function unitOf({ sources, blanks }: Writing): { readonly name: string; readonly post: string } {
  const region = ownRegion(sources);
  const { unit } = sources.item;
  const name = blanks.orDotted(unitName(unit, region), 'unit');
  return { name, post: unitPost(unit, region) || `Kepala ${name}` };
}

/**
 * Copies (*tembusan*) of a letter of the head of region, as the forms of domain.md §1.6(e) and §1.5 stage 2 name them: governor,
 * Sekda, assistants, the office of cooperation and the responsible unit. Practice of a city, not law.
 */
export function copiesOf(writing: Writing): readonly string[] {
  const { sources } = writing;
  const region = ownRegion(sources);
  if (region === null) return [];
  const province = region.level === 'province' ? null : gazetteer().region(region.province);
  return [
    ...(province === null ? [] : [headTitle(province)]),
    `Sekretaris Daerah ${region.name}`,
    `Para Asisten Sekretaris Daerah ${region.name}`,
    ...officeHead(sources.office.name),
    ...unitCopy(writing),
  ];
}

/** Who heads the cooperation office, where its name says what it is. */
export function officeHead(name: string): readonly string[] {
  return /^(?:bagian|biro|badan|dinas)\b/iu.test(name.trim()) ? [`Kepala ${name.trim()}`] : [];
}

export function unitCopy({ sources }: Writing): readonly string[] {
  const region = ownRegion(sources);
  const post = unitPost(sources.item.unit, region);
  return post === '' ? [] : [region === null ? post : `${post} ${region.name}`];
}
