/*
 * In the folder that offices share, each file lies in a folder of the office that it is for: `untuk-33.08-magelang`. The names of
 * packages do not say whom they are for, so this folder does, to those who share it; and an office that looks only into its own
 * folder does not try what is locked for others. The code in front is what counts: names of
 * regions are spelled in more than one way. Files that a person copied lie at the top, and are looked at as well.
 */

const PREFIX = 'untuk-';

/** Where files for a region are put. `region` is a Kemendagri code, `place` a name for people to find it by. */
export function subFolderFor(region: string, place: string): string {
  const plain = place
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-+|-+$/g, '')
    .slice(0, 40)
    .replace(/-+$/, '');
  return plain === '' ? `${PREFIX}${region}` : `${PREFIX}${region}-${plain}`;
}

/** Whether files in this folder are for the region. */
export function isSubFolderOf(name: string, region: string): boolean {
  return name === `${PREFIX}${region}` || name.startsWith(`${PREFIX}${region}-`);
}
