/** What of a title can stand in the name of a file, 100 characters at most. */
export function fileTitle(title: string): string {
  return title
    .replaceAll(/[^\p{L}\p{N} ,()-]+/gu, ' ')
    .replaceAll(/\s+/gu, ' ')
    .trim()
    .slice(0, 100);
}
