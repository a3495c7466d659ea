/** Why a file from outside is not taken (X3). A closed set; sentences are made of it in ui/errors. SPEC §7 says which rule gives which. */
export type Refusal =
  | 'too-big'
  | 'unknown-content'
  | 'damaged'
  | 'not-for-us'
  | 'unknown-sender'
  | 'key-changed'
  /** Sealed with a key that its office, or this one, has revoked. */
  | 'key-revoked'
  | 'bad-signature'
  | 'broken-chain'
  /** Needs a later version of the app: keep the file and try again after the update (X4). */
  | 'newer-version'
  | 'too-many'
  | 'forked'
  | 'not-allowed'
  | 'own-file'
  /** A zip that is not as plain tools write it: names that lead elsewhere, parts that overlap, sizes that are not true. */
  | 'unsafe-zip'
  | 'nested-zip'
  | 'locked-zip'
  | 'too-many-files'
  | 'key-not-available';

/** Why one range of an otherwise good package is not used now. The next package brings it again. */
export type HoldReason = 'unknown-author' | 'no-certificate' | 'newer-version' | 'author-blocked' | 'forked';
