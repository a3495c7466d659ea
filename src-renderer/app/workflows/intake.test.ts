import { strToU8, zipSync } from 'fflate';
import { beforeAll, describe, expect, it } from 'vitest';
import { type Result, unwrap } from '#base/result.ts';
import { type EngineOffice, readyOffice } from '#testing/engine-office.ts';
import { startMergeEngine } from '#testing/merge-engine.ts';

beforeAll(async () => {
  await startMergeEngine();
}, 30_000);

function must<T>(result: Result<T, unknown>): T {
  return unwrap(result, 'the step of the test works');
}

const PARTIES = ['34.04', '33.08'].map((code) => ({ kind: 'region', code }));

/** Sleman with its card and two packages for Magelang, which knows nobody yet. */
async function story(seed: number) {
  const sleman = await readyOffice({ region: '34.04', name: 'Sleman', user: 'Sri', seed });
  const magelang = await readyOffice({ region: '33.08', name: 'Magelang', user: 'Rina', seed: seed + 1 });
  const card = must(await sleman.engine.card());
  must(await sleman.engine.acceptCard(must(await magelang.engine.card()).bytes));
  const magelangId = must(await magelang.engine.card()).office;
  const packages: Uint8Array[] = [];
  for (const title of ['Sampah', 'Air']) {
    const { record } = must(
      await sleman.engine.create({
        kind: 'cooperation-item',
        edits: [
          { kind: 'set', path: 'title', value: title },
          { kind: 'set', path: 'parties', value: PARTIES },
        ],
      }),
    );
    must(await sleman.engine.share(record));
    packages.push(must(await sleman.engine.makePackage(magelangId)).bytes);
  }
  const [one, two] = packages;
  if (one === undefined || two === undefined) throw new Error('two packages were made');
  return { sleman, magelang, magelangId, card, one, two };
}

const verdicts = async (office: EngineOffice) => (await office.db.ledger.toArray()).map((line) => line.verdict);

describe('several files at once', () => {
  it('X2 are put in the order in which they build on each other, whatever their names and wrappings', async () => {
    const { magelang, card, one, two } = await story(900);
    const zip = zipSync({ 'a/DOC-2026-WA0002.bin': two, 'surat.pdf': strToU8('%PDF') });
    const sorted = must(
      await magelang.engine.intake([
        { name: 'kiriman.zip', bytes: zip },
        { name: 'sleman-1 (1)', bytes: one },
        { name: 'kartu', bytes: card.bytes },
        { name: 'sleman-1 (2)', bytes: one },
      ]),
    );
    expect(sorted.waiting.map(({ name }) => name)).toEqual(['kartu', 'sleman-1 (1)', 'DOC-2026-WA0002.bin']);
    expect(sorted.refused).toEqual([
      { name: 'surat.pdf', refused: { reason: 'unknown-content', detail: 'surat.pdf' } },
    ]);
  });

  it('X1 X3 leave nothing but a line for each that is no file of Simpul', async () => {
    const { magelang, one } = await story(910);
    const nested = zipSync({ 'dalam.zip': zipSync({ 'a.simpul': one }) });
    const hostile = zipSync({ '../../etc/passwd': one });
    const sorted = must(
      await magelang.engine.intake([
        { name: 'a.zip', bytes: nested },
        { name: 'b.zip', bytes: hostile },
      ]),
    );
    expect(sorted.waiting).toEqual([]);
    expect(await verdicts(magelang)).toEqual(['nested-zip', 'unsafe-zip']);
    expect(await magelang.db.entries.count()).toBe(1);
  });

  it('X1 a card in a zip is kept as the card, so that files can be made for it', async () => {
    const { sleman, magelang, card } = await story(920);
    const zipped = zipSync({ 'kartu.bin': card.bytes });
    must(await magelang.engine.acceptCard(zipped, 'kartu.zip'));
    expect((await magelang.db.peers.get(card.office))?.card).toEqual(new Uint8Array(card.bytes));
    expect(await verdicts(magelang)).toEqual(['accepted']);
    must(await magelang.engine.passOverCard({ name: 'lain', bytes: card.bytes }));
    expect(await verdicts(magelang)).toEqual(['accepted', 'refused']);
    expect(sleman).toBeDefined();
  });
});

describe('a package as text', () => {
  it('opens as the package does, and its line is found by what was saved', async () => {
    const { sleman, magelang, magelangId, card } = await story(930);
    must(await magelang.engine.acceptCard(card.bytes));
    const text = must(await sleman.engine.makePackage(magelangId, 'text'));
    expect(text.suggestedName).toMatch(/^[a-z]{4}-003\.txt$/);
    expect(new TextDecoder().decode(text.bytes)).toMatch(/^-----BEGIN AGE ENCRYPTED FILE-----\n/);
    const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', new Uint8Array(text.bytes)));
    must(await sleman.engine.packageSaved(magelangId, Buffer.from(hash).toString('hex')));
    const mail = `Yth. Bu Rina\r\n\r\n${new TextDecoder().decode(text.bytes).replaceAll('\n', '\r\n')}\r\nSalam, Sri`;
    const [file] = must(await magelang.engine.intake([{ name: 'surel.txt', bytes: strToU8(mail) }])).waiting;
    if (file === undefined) throw new Error('the text holds a package');
    const shown = must(await magelang.engine.preview(file));
    expect(shown.kind === 'package' && shown.records.map(({ title }) => title).toSorted()).toEqual(['Air', 'Sampah']);
  });
});
