import { sha256, textBytes } from '#feed/digest.ts';

/** The ending of a package, for people and the file association; content is recognised without it. */
const PACKAGE_ENDING = '.simpul';
const TEXT_ENDING = '.txt';
const TRAIL_ENDING = '.simpuljejak';
const CARD_ENDING = '.simpulkartu';

/** Letters that are told apart on a screen and on the telephone. No vowels, so that they spell no word. */
const LETTERS = 'bcdfghjkmnprtwxyz';
const SERIES_LENGTH = 4;

/** The files from this office to one partner: `kxmt`. Drawn by lot, so it says neither who sends nor who receives. */
export type Series = string;

/**
 * Draws a series that is not taken yet. `id`: of the first package in it, random, and readable by nobody but who opens that
 * package.
 */
export async function drawSeries(id: string, taken: ReadonlySet<Series>): Promise<Series> {
  for (let times = 0; ; times += 1) {
    const chance = await sha256([textBytes(`simpul/1 series\0${id}\0${String(times)}`)]);
    // 17 divides 255: with the one byte above it thrown away every letter is equally likely.
    const letters = Array.from(
      chance.filter((byte) => byte < 255),
      (byte) => LETTERS.charAt(byte % LETTERS.length),
    );
    const series = letters.slice(0, SERIES_LENGTH).join('');
    if (!taken.has(series)) return series;
  }
}

/** `n`: the counter of the package towards this partner; `part`: which of several it is, when it is not the only one. */
export type FileNumber = {
  readonly series: Series;
  readonly n: number;
  readonly part?: { readonly i: number; readonly of: number } | undefined;
};

/**
 * `kxmt-012.simpul`, or `kxmt-012-1-dari-3.simpul` for a part: whoever carries it learns neither place nor partner, and the
 * sender finds in a folder what came after what.
 */
export function packageName(number: FileNumber): string {
  return `${fileNumber(number)}${PACKAGE_ENDING}`;
}

/** The same for a package in its text form: `kxmt-012.txt`. */
export function textName(number: FileNumber): string {
  return `${fileNumber(number)}${TEXT_ENDING}`;
}

function fileNumber({ series, n, part }: FileNumber): string {
  // With leading zeros names stand in their order also where a list does not know numbers.
  const counted = `${series}-${String(n).padStart(3, '0')}`;
  return part === undefined || part.of === 1 ? counted : `${counted}-${String(part.i)}-dari-${String(part.of)}`;
}

/** A card is for anyone and says whose it is in plain text: its name may say so too. */
export function cardName(place: string): string {
  return `${plainPlace(place)}${CARD_ENDING}`;
}

/** An audit file of this office, not locked either; what it is about is nobody's business on the way. */
export function trailName(place: string): string {
  return `jejak-audit-${plainPlace(place)}${TRAIL_ENDING}`;
}

/** `Sleman` → `sleman`, `Kepulauan Seribu` → `kepulauan-seribu`. At most 24 characters that every file system takes. */
function plainPlace(place: string): string {
  const plain = place
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-+|-+$/g, '');
  return plain.slice(0, 24).replace(/-+$/, '') || 'kantor';
}
