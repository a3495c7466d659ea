import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { present } from '#base/assert.ts';
import { unwrap } from '#base/result.ts';
import { openCertificate } from '#feed/certificate.ts';
import { officeId } from '#feed/ids.ts';
import { headerOpener } from '#testing/sample-offices.ts';
import { bytesOfHex } from './canonical-file.ts';
import { fingerprintOf } from './fingerprint.ts';
import type { KnownOffice } from './known-office.ts';
import { wantOf } from './manifest.ts';
import type { OpenedTrail } from './read-trail.ts';
import type { Reader } from './opened-package.ts';
import { openFile } from './unpack.ts';

const folder = new URL('golden/', import.meta.url);
const index = z
  .object({
    reader: z.object({
      office: z.string(),
      region: z.string(),
      identity: z.string(),
      offices: z.array(
        z.object({ office: z.string(), region: z.string(), signing: z.string(), recipient: z.string() }),
      ),
      certs: z.array(z.object({ cert: z.string(), sig: z.string() })),
      entries: z.array(z.object({ feed: z.string(), seq: z.number(), hash: z.string() })),
    }),
    files: z.array(
      z.object({
        file: z.string(),
        sha256: z.string(),
        answer: z.string(),
        entries: z.number().optional(),
        held: z.number().optional(),
        asked: z.number().optional(),
        revocations: z.array(z.string()).optional(),
        introductions: z.number().optional(),
        forks: z.number().optional(),
        others: z.number().optional(),
        part: z.string().optional(),
        faults: z.array(z.tuple([z.string(), z.number().nullable()])).optional(),
      }),
    ),
  })
  .parse(JSON.parse(readFileSync(new URL('index.json', folder), 'utf8')));

const offices = index.reader.offices.map(({ office, region, signing }): KnownOffice => ({
  office: present(officeId(office), 'golden'),
  region,
  signing: bytesOfHex(signing),
  earlier: [],
  revoked: [],
  cardSeq: 1,
  trust: 'verified',
}));
const certificates = await Promise.all(
  index.reader.certs.map(async ({ cert, sig }) => {
    const { certificate, ...signed } = unwrap(await openCertificate(bytesOfHex(cert), bytesOfHex(sig)), 'golden');
    return [certificate.feed, { certificate, ...signed }] as const;
  }),
);
const reader: Reader = {
  me: { office: present(officeId(index.reader.office), 'golden'), region: index.reader.region },
  offices: new Map(offices.map((office) => [office.office, office])),
  certificates: new Map(certificates),
  openHeader: headerOpener(index.reader.identity),
  hashes: async (feed, from, to) => {
    const here = index.reader.entries.filter((entry) => entry.feed === feed && entry.seq >= from && entry.seq <= to);
    return Promise.resolve(new Map(here.map(({ seq, hash }) => [seq, bytesOfHex(hash)])));
  },
};

function trailAnswer({ entries, faults }: OpenedTrail): object {
  return {
    answer: 'trail',
    entries,
    faults: faults.map(({ what, entry }) => [what, entry]),
  };
}

async function answerTo(bytes: Uint8Array): Promise<object> {
  const opened = await openFile(bytes, reader);
  if (!opened.ok) return { answer: opened.error };
  if (opened.value.kind === 'card') return { answer: 'card' };
  if (opened.value.kind === 'trail') return trailAnswer(opened.value.trail);
  const { ranges, held, manifest, revocations, introductions, forks, others } = opened.value.package;
  const asked = [...wantOf(manifest).values()].flat().map(({ from, to }) => to - from + 1);
  return {
    answer: 'package',
    entries: ranges.flatMap(({ entries }) => entries).length,
    held: held.length,
    asked: asked.reduce((sum, one) => sum + one, 0),
    revocations: revocations.map(({ judgement }) => judgement),
    introductions: introductions.length,
    forks: forks.length,
    others: others.size,
    part: `${manifest.part.i}/${manifest.part.of}`,
  };
}

describe('the golden files of SPEC §15', () => {
  it.each(index.files)('$file: $answer', async ({ file, sha256, ...expected }) => {
    const bytes = new Uint8Array(readFileSync(new URL(file, folder)));
    expect(createHash('sha256').update(bytes).digest('hex')).toBe(sha256);
    expect(await answerTo(bytes)).toMatchObject(expected);
  });

  it('are all named in the index', () => {
    expect(readdirSync(folder).toSorted()).toEqual([...index.files.map(({ file }) => file), 'index.json'].toSorted());
  });

  it('R52 keep their fingerprints', async () => {
    const [first] = index.reader.offices;
    if (first === undefined) throw new Error('the index names offices');
    expect(
      await fingerprintOf({ signing: bytesOfHex(first.signing), recipient: first.recipient }),
    ).toMatchInlineSnapshot(`"73176 35552 67352 23320 11416 32279"`);
  });
});
