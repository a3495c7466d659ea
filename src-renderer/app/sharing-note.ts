/**
 * How an entry says that a record goes on in another scope: `shared:` with its present state, `told:` with its history, and the
 * scope. The history shows it in words.
 */
export function sharingNote(scope: string, history: boolean): string {
  return `${history ? 'told' : 'shared'}:${scope}`;
}

export type SharedIn = {
  readonly scope: string;
  /** Kemendagri codes; none when it became private. */
  readonly regions: readonly string[];
  readonly history: boolean;
};

/** What a sharing entry says; null for any other note. */
export function sharedIn(note: string): SharedIn | null {
  const found = /^(?<how>shared|told):(?<scope>private|parties:(?<regions>[0-9.+]+))$/.exec(note)?.groups;
  if (found === undefined) return null;
  const regions = found['regions']?.split('+') ?? [];
  return { scope: found['scope'] ?? '', regions, history: found['how'] === 'told' };
}
