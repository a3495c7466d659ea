import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import { EVERY_DOCUMENT, everyDocument } from '#testing/samples/every-document.ts';
import { sha256Of } from '#testing/word-judge.ts';

const options = { paper: 'F4', version: 'versi 1' } as const;

async function hashesHere(): Promise<Readonly<Record<string, string>>> {
  const hashes: Record<string, string> = {};
  for (const { name, make } of everyDocument()) hashes[name] = sha256Of(await make(options));
  return hashes;
}

type Elsewhere = {
  readonly timeZone: string;
  readonly locale: string;
  readonly year: number;
  readonly hashes: Readonly<Record<string, string>>;
};

/** The same documents out of a process that is started for it, and knows another place and language. */
async function hashedIn(zone: string, locale: string): Promise<Elsewhere> {
  const env = { ...process.env, TZ: zone, LANG: locale, LC_ALL: locale };
  const { stdout } = await promisify(execFile)(process.execPath, ['.ci/documents/hash-documents.mjs'], { env });
  return JSON.parse(stdout);
}

describe('N1 every kind of document is the same bytes', () => {
  it('in processes of other time zones, languages and years, in whatever order they are made', async () => {
    const here = await hashesHere();
    const east = await hashedIn('Pacific/Kiritimati', 'tr_TR.UTF-8');
    const west = await hashedIn('America/Los_Angeles', 'ar_EG.UTF-8');
    expect([east, west].map(({ timeZone, locale }) => [timeZone, locale])).toEqual([
      ['Pacific/Kiritimati', 'tr-TR'],
      ['America/Los_Angeles', 'ar-EG'],
    ]);
    expect(Math.min(east.year, west.year)).toBeGreaterThan(new Date().getFullYear());
    expect(east.hashes).toEqual(here);
    expect(west.hashes).toEqual(here);
    // No two of them are one document under two names.
    expect(new Set(Object.values(here)).size).toBe(Object.keys(here).length);
  }, 300_000);

  it('and there is a sample of every kind that can be wished for, each under a name of its own', () => {
    const names = everyDocument().map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
    for (const [kind, samples] of Object.entries(EVERY_DOCUMENT))
      expect([kind, samples.length > 0]).toEqual([kind, true]);
  });
});
