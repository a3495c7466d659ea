/** `simpul-1a2b3c4d-20261123-050709.simpulcadangan`: whose and when (UTC), so that folders can be shared and thinned by name. */
const NAME = /^simpul-([0-9a-f]{8})-(\d{4})(\d\d)(\d\d)-(\d\d)(\d\d)(\d\d)(?:-\d+)?\.simpulcadangan$/;

export function backupName(office: string, time: Date): string {
  const stamp = time.toISOString().slice(0, 19).replaceAll(/[-:]/g, '').replace('T', '-');
  return `simpul-${office.slice(0, 8)}-${stamp}.simpulcadangan`;
}

/** Whose backup a file is and when it was made, by its name; null for any other file. */
export function readBackupName(name: string): { readonly office: string; readonly time: number } | null {
  const found = NAME.exec(name);
  if (found === null) return null;
  const [, office = '', year, month, day, hour, minute, second] = found;
  const time = Date.parse(`${year}-${month}-${day}T${hour}:${minute}:${second}Z`);
  return Number.isNaN(time) ? null : { office, time };
}
