import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { armor, Decrypter } from 'age-encryption';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';

const folder = new URL('golden/', import.meta.url);
const VERIFIER = fileURLToPath(new URL('../../e2e/interop/verify-package.mjs', import.meta.url));
const TRAIL_VERIFIER = fileURLToPath(new URL('../../e2e/interop/verify-trail.mjs', import.meta.url));

const index = z
  .object({
    reader: z.looseObject({ office: z.string(), identity: z.string() }),
    files: z.array(
      z.looseObject({
        file: z.string(),
        sha256: z.string(),
        answer: z.string(),
        faults: z.array(z.unknown()).optional(),
      }),
    ),
  })
  .parse(JSON.parse(readFileSync(new URL('index.json', folder), 'utf8')));

const known = join(mkdtempSync(join(tmpdir(), 'simpul-interop-')), 'known.json');
writeFileSync(known, JSON.stringify(index.reader));

/** What `age -d` would give, or null where it gives nothing. */
async function decrypted(file: string): Promise<Uint8Array | null> {
  const bytes = readFileSync(new URL(file, folder));
  const decrypter = new Decrypter();
  decrypter.addIdentity(index.reader.identity);
  try {
    return await decrypter.decrypt(
      file.endsWith('.txt') ? armor.decode(bytes.toString('utf8')) : new Uint8Array(bytes),
    );
  } catch {
    return null;
  }
}

/** What a reader that shares no code with the app says; null: it refuses. */
async function secondReader(file: string): Promise<object | null> {
  const package_ = await decrypted(file);
  if (package_ === null) return null;
  const run = spawnSync(process.execPath, [VERIFIER, index.reader.office, known], { input: package_ });
  return run.status === 0 ? z.looseObject({}).parse(JSON.parse(run.stdout.toString())) : null;
}

const packages = index.files.filter(({ file }) => !file.endsWith('.simpulkartu') && !file.endsWith('.simpuljejak'));
const trails = index.files.filter(({ file }) => file.endsWith('.simpuljejak'));

describe('SPEC is enough for a second reader', () => {
  it.each(packages.filter(({ answer }) => answer === 'package'))(
    '$file is read alike',
    async ({ file, sha256: _file, answer: _answer, ...said }) => {
      expect(await secondReader(file)).toMatchObject(said);
    },
  );

  it.each(packages.filter(({ answer }) => answer !== 'package'))('$file is refused: $answer', async ({ file }) => {
    expect(await secondReader(file)).toBeNull();
  });

  it.each(trails)('$file, an audit file, is judged alike: $answer', ({ file, answer, entries, faults }) => {
    const input = readFileSync(new URL(file, folder));
    const run = spawnSync(process.execPath, [TRAIL_VERIFIER, known], { input });
    const { from: _maker, ...said } =
      run.status === 0 ? JSON.parse(run.stdout.toString()) : { broken: run.stderr.toString().trim() };
    expect(said).toEqual(answer === 'trail' ? { entries, faults } : { broken: 'R103' });
  });
});

/** Debian's `age`: `npm test` installs it. */
const hasAge = spawnSync('age', ['--version']).status === 0;

describe.skipIf(!hasAge)('R20 with the tools of any Linux alone', () => {
  const own = join(mkdtempSync(join(tmpdir(), 'simpul-age-')), 'own.txt');
  writeFileSync(own, `${index.reader.identity}\n`);
  const good = packages.filter(({ answer }) => answer === 'package');

  it.each(good)('$file: age opens it, tar lists it, and the second reader reads what age gives', (of) => {
    const { file, sha256: _file, answer: _answer, ...said } = of;
    const age = spawnSync('age', ['-d', '-i', own, fileURLToPath(new URL(file, folder))]);
    expect([age.status, age.stderr.toString()]).toEqual([0, '']);
    const tar = spawnSync('tar', ['tzf', '-'], { input: age.stdout, encoding: 'utf8' });
    expect(tar.stdout.trim().split('\n')).toEqual(['manifest.json', 'manifest.sig', 'entries.cbor']);
    const run = spawnSync(process.execPath, [VERIFIER, index.reader.office, known], { input: age.stdout });
    expect(JSON.parse(run.stdout.toString())).toMatchObject(said);
  });

  it('age refuses a package of which a byte outside is another', () => {
    const altered = fileURLToPath(new URL('altered-outside.simpul', folder));
    expect(spawnSync('age', ['-d', '-i', own, altered]).status).not.toBe(0);
  });
});
