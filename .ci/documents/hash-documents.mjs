// Prints the SHA-256 of every kind of document as JSON, with the zone, the locale and the year of the process that made them, for the
// test that starts it elsewhere (src-renderer/word/same-bytes.test.ts): last document first, with a clock that is a year ahead.
import { createHash } from 'node:crypto';
import { openSources } from '../load-source.mjs';

const AHEAD = 366 * 24 * 3600 * 1000;
const Here = Date;
globalThis.Date = class extends Here {
  constructor(...args) {
    super(...(args.length === 0 ? [Here.now() + AHEAD] : args));
  }

  static now() {
    return Here.now() + AHEAD;
  }
};

const sources = await openSources();
const { everyDocument } = await sources.load('src-renderer/testing/samples/every-document.ts');
const hashes = {};
for (const { name, make } of everyDocument().toReversed()) {
  const bytes = await make({ paper: 'F4', version: 'versi 1' });
  hashes[name] = createHash('sha256').update(bytes).digest('hex');
}
await sources.close();
const { timeZone, locale } = new Intl.DateTimeFormat().resolvedOptions();
console.log(JSON.stringify({ timeZone, locale, year: new Date().getFullYear(), hashes }));
