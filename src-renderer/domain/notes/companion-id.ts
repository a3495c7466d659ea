const ALPHABET = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';
const HALF = ALPHABET.length / 2;

/**
 * The id of a record's internal notes, and of the notes' record again: every letter turned by half the alphabet, so that either
 * is found from the other without a table. Ids are 22 random letters, so that no other record has it by chance.
 */
export function companionId(record: string): string {
  return record.replaceAll(/[0-9A-Za-z]/g, (letter) =>
    ALPHABET.charAt((ALPHABET.indexOf(letter) + HALF) % ALPHABET.length),
  );
}
