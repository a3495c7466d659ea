const DIGITS = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';

/**
 * A text that sorts strictly between two others (by code unit), so that moving one item changes that item alone
 * and two offices' moves merge. Null means the start or the end of the list.
 */
export function orderBetween(before: string | null, after: string | null): string {
  if (!hasRoom(before, after)) throw new Error(`No order lies between ${before ?? ''} and ${after ?? ''}`);
  let key = '';
  for (let index = 0; ; index += 1) {
    const low = digitAt(before, index) ?? 0;
    const high = digitAt(after, index) ?? DIGITS.length;
    if (high - low > 1) return key + DIGITS.charAt(Math.floor((low + high) / 2));
    key += DIGITS.charAt(low);
    // From the first digit that lies below `after`, the upper bound no longer binds.
    if (high !== low) return key + afterAll((before ?? '').slice(index + 1));
  }
}

function hasRoom(before: string | null, after: string | null): boolean {
  return before === null || after === null || before < after;
}

function digitAt(key: string | null, index: number): number | null {
  return key !== null && index < key.length ? DIGITS.indexOf(key.charAt(index)) : null;
}

function afterAll(rest: string): string {
  let key = '';
  for (const letter of rest) {
    const digit = DIGITS.indexOf(letter);
    if (digit < DIGITS.length - 1) return key + DIGITS.charAt(Math.ceil((digit + DIGITS.length) / 2));
    key += letter;
  }
  return key + DIGITS.charAt(Math.floor(DIGITS.length / 2));
}
