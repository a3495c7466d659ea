/**
 * How an entry says that a record goes on in another scope: `shared:` with its present state, `told:` with its history, and the
 * scope. The history shows it in words.
 */
export function sharingNote(scope: string, history: boolean): string {
  return `${history ? 'told' : 'shared'}:${scope}`;
}

/** The scope that a sharing entry speaks of; null for any other note. */
export function sharedIn(note: string): { readonly scope: string; readonly history: boolean } | null {
  const found = /^(?<how>shared|told):(?<scope>private|parties:.+)$/.exec(note)?.groups;
  return found === undefined ? null : { scope: found['scope'] ?? '', history: found['how'] === 'told' };
}
