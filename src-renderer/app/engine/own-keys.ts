import { type OfficeId, officeIdOf } from '#feed/ids.ts';
import type { OwnKeys } from './shell-port.ts';

/** This office's id: it follows from the keys it was born with, whatever keys came after them (exchange SPEC R11). */
export function bornAs(keys: OwnKeys): Promise<OfficeId> {
  return officeIdOf(keys.earlier[0] ?? keys);
}
