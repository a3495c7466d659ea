import type { Version } from './version.ts';

export const V1: Version = {
  number: 1,
  stores: {
    feeds: 'feed, office',
    entries: '[feed+seq], *docs',
    docs: 'doc, record',
    chunks: 'doc',
    records: 'record, kind',
    values: 'record',
    conflicts: '[record+path], record, *offices',
    items: 'record, changed, type, nature, stage, ends, [waits+stageSince], *parties, *affairs',
    meetings: 'record, [date+starts], *about',
    actions: 'key, meeting, [state+due], *items',
    decisions: 'key, meeting, *items',
    agreements: 'record, changed, item',
    organisations: 'record, name',
    officials: 'record, party, fullName',
    search: 'record, *words, *titleWords',
    peers: 'office',
    ledger: '++id, sha256, time',
    quarantine: '++id, [feed+seq]',
    meta: 'name',
    settings: 'name',
  },
  upgrade: null,
};
