import { officeKeysHash, type OfficeKeys } from '#feed/ids.ts';

const GROUPS = 6;
const BYTES_IN_GROUP = 5;

/**
 * What two people compare by phone (exchange.md §5.2): 6 groups of 5 digits, 99 bits, without any language.
 * Group i is bytes 5i…5i+4 of the hash of both keys, as a number, modulo 100,000 (SPEC R52).
 */
export async function fingerprintOf(keys: OfficeKeys): Promise<string> {
  const hash = await officeKeysHash(keys);
  const groups: string[] = [];
  for (let group = 0; group < GROUPS; group += 1) {
    let value = 0;
    for (const byte of hash.subarray(group * BYTES_IN_GROUP, (group + 1) * BYTES_IN_GROUP)) value = value * 256 + byte;
    groups.push(String(value % 100_000).padStart(5, '0'));
  }
  return groups.join(' ');
}
