/**
 * A text as it is compared: word processors change spaces, quotes and hyphens without anybody having edited anything. Line
 * breaks become spaces.
 */
export function plainText(text: string): string {
  return foldSigns(text).replaceAll(/\s+/gu, ' ').trim();
}

/** One kind of space, quote and hyphen; signs without width go. Keeps the length but for those. */
export function foldSigns(text: string): string {
  return text
    .normalize('NFC')
    .replaceAll(/[\u200B-\u200D\u2060\uFEFF\u00AD\u200E\u200F\u202A-\u202E\u2066-\u2069]/gu, '')
    .replaceAll(/[\u00A0\u2007\u202F\u2000-\u200A\t\n]/gu, ' ')
    .replaceAll(/[\u2018\u2019]/gu, "'")
    .replaceAll(/[\u201C\u201D]/gu, '"')
    .replaceAll(/[\u2010\u2011]/gu, '-');
}
