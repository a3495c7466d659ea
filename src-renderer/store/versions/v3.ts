import type { Version } from './version.ts';

/** Whole files by SHA-256: the versions of an agreement that left or came back, byte for byte. */
export const V3: Version = { number: 3, stores: { blobs: 'sha256' }, upgrade: null };
