/*
 * What a drafter reads as one word: an amount with its points (`Rp1.250.000.000,00`), a number with its words (`3 (tiga)`), a
 * reference (`ayat (1)`, `Pasal 12`, `huruf a`), a hyphenated word (`perundang-undangan`), a time (`09.00`), an abbreviation (`s.d.`).
 */
const NUMBERED = String.raw`\p{N}+(?:[.,:/-]\p{N}+)*[ ]\((?:\p{L}+[ ]?){1,12}\)`;
const REFERENCE = String.raw`(?:ayat[ ]\(\p{N}+\p{L}?\)|Pasal[ ]\p{N}+\p{Lu}?|(?:huruf|angka)[ ][\p{Ll}\p{N}]{1,3}(?![\p{L}\p{N}]))`;
const ABBREVIATION = String.raw`(?:\p{L}\.){2,}`;
const WORD = String.raw`[\p{L}\p{N}]+(?:[.,:/'-][\p{L}\p{N}]+)*`;
const TOKEN = new RegExp(`${NUMBERED}|${REFERENCE}|${ABBREVIATION}|${WORD}|\\s+|[^\\p{L}\\p{N}\\s]`, 'gu');

/** Cuts a legal text into the words that a change is told by. Together they are the text, letter for letter. */
export function legalTokens(text: string): readonly string[] {
  return text.match(TOKEN) ?? [];
}
