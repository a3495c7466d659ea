/** What XML 1.0 cannot hold: control characters, halves of letters, the two non-characters. One of them makes a file unreadable. */
const FORBIDDEN = /[\p{Cc}\p{Cs}\uFFFE\uFFFF]/gu;
/** Signs that turn the direction of writing: a signed text must read as it is stored. */
const TURNING = /[\u202A-\u202E\u2066-\u2069]/gu;

/** A text as a document can hold it: one line, nothing invisible that breaks the file or changes the order of what is read. */
export function cleanText(text: string): string {
  return text
    .replaceAll(/[\t\n\r\u0085\u2028\u2029]+/gu, ' ')
    .replaceAll(FORBIDDEN, '')
    .replaceAll(TURNING, '');
}
