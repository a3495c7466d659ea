/** The ending of a package, for people and the file association; content is recognised without it. */
const PACKAGE_ENDING = '.simpul';
const TRAIL_ENDING = '.simpuljejak';
const CARD_ENDING = '.simpulkartu';

/** `Sleman` → `sleman`, `Kepulauan Seribu` → `kepulauan-seribu`. At most 24 characters that every file system takes. */
export function shortCode(place: string): string {
  const plain = place
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-+|-+$/g, '');
  return plain.slice(0, 24).replace(/-+$/, '') || 'kantor';
}

/** `sleman-12.simpul`: says who and which, not what or for whom (exchange.md §5.3). */
export function packageName(place: string, n: number): string {
  return `${shortCode(place)}-${n}${PACKAGE_ENDING}`;
}

/** `sleman-12.txt`: a package in its text form. */
export function textName(place: string, n: number): string {
  return `${shortCode(place)}-${n}.txt`;
}

export function cardName(place: string): string {
  return `${shortCode(place)}${CARD_ENDING}`;
}

/** An audit file of this office; what it is about is nobody's business on the way. */
export function trailName(place: string): string {
  return `jejak-audit-${shortCode(place)}${TRAIL_ENDING}`;
}
