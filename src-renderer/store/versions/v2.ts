import type { Version } from './version.ts';

/** What a person put off while taking a file. */
export const V2: Version = { number: 2, stores: { postponed: 'doc, record' }, upgrade: null };
