import type { Office } from '#domain/office/office.ts';
import { gazetteer } from '#domain/regions/gazetteer.ts';
import { governmentName } from '#domain/regions/region.ts';
import type { Letterhead } from './outline.ts';

const SECRETARIAT = 'Sekretariat Daerah';

/** Government, then the secretariat in larger letters with its unit below it; an office elsewhere stands there itself (domain.md §1.9). */
export function officeLetterhead({ region, name, address, contact }: Office): Letterhead {
  const home = gazetteer().region(region);
  const unit = name.trim().replace(/[,\s]*(?:pada )?(?:sekretariat daerah|setda)\b.*$/iu, '');
  const within = unit !== name.trim() || /^(?:bagian|biro)\b/iu.test(unit);
  return {
    government: home === null ? '' : governmentName(home).toLocaleUpperCase('id'),
    unit: (within ? SECRETARIAT : name.trim()).toLocaleUpperCase('id'),
    office: within ? unit : '',
    address: address.trim(),
    contact: contact.trim(),
    emblem: region,
  };
}
