/** Why the shell could not do what it was asked: a closed set; sentences for people are made of it in the window. */
export type HostReason =
  | 'cancelled'
  | 'not-trusted'
  | 'bad-arguments'
  | 'too-big'
  | 'not-found'
  | 'no-permission'
  | 'read-only-place'
  | 'disk-full'
  | 'file-in-use'
  | 'no-key'
  | 'key-exists'
  | 'wrong-passphrase'
  /** The key store of the system does not open: locked, or not the one that wrapped the keys. */
  | 'key-store-closed'
  | 'damaged'
  | 'not-for-this-key'
  /** The engine or the printer did not make it, or not in time. */
  | 'not-printed'
  | 'unexpected';

export type HostError = {
  readonly reason: HostReason;
  /** For the folded technical detail; never shown by itself. */
  readonly detail: string;
};
