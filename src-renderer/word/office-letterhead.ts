import { STATE_EMBLEM } from '#domain/office/office-file.ts';
import type { Office } from '#domain/office/office.ts';
import { gazetteer } from '#domain/regions/gazetteer.ts';
import { governmentName, type Region } from '#domain/regions/region.ts';
import type { Letterhead } from './outline.ts';

const SECRETARIAT = 'Sekretariat Daerah';

/** Government, then the secretariat in larger letters with its unit below it; an office elsewhere stands there itself (domain.md §1.9). */
export function officeLetterhead({ region, name, address, contact }: Office): Letterhead {
  const home = gazetteer().region(region);
  const unit = withoutSecretariat(name);
  const within = isOfSecretariat(name);
  return {
    government: capitalGovernment(home),
    unit: (within ? SECRETARIAT : name.trim()).toLocaleUpperCase('id'),
    office: within ? unit : '',
    address: address.trim(),
    contact: contact.trim(),
    emblem: region,
  };
}

/** Whether an office is a unit of the secretariat, which then stands large in its letterhead. */
export function isOfSecretariat(name: string): boolean {
  const unit = withoutSecretariat(name);
  return unit !== name.trim() || /^(?:bagian|biro)\b/iu.test(unit);
}

function withoutSecretariat(name: string): string {
  return name.trim().replace(/[,\s]*(?:pada )?(?:sekretariat daerah|setda)\b.*$/iu, '');
}

/** The head of region's own letterhead: the post in capitals, no unit (domain.md §1.9). */
export function headLetterhead(post: string, address: string): Letterhead {
  return { government: '', unit: post.toLocaleUpperCase('id'), office: '', address, emblem: STATE_EMBLEM };
}

/** The letterhead of a unit (*perangkat daerah*) of a region (domain.md §1.9). */
export function unitLetterhead(region: Region | null, unit: string, address: string): Letterhead {
  return {
    government: capitalGovernment(region),
    unit: unit.toLocaleUpperCase('id'),
    office: '',
    address,
    emblem: region?.code ?? '',
  };
}

/** `PEMERINTAH KABUPATEN SLEMAN`; '' for no region. */
export function capitalGovernment(region: Region | null): string {
  return region === null ? '' : governmentName(region).toLocaleUpperCase('id');
}
