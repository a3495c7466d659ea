// @vitest-environment happy-dom
import { cleanup, screen, within } from '@testing-library/react';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { toHex } from '#base/bytes.ts';
import { sha256 } from '#feed/digest.ts';
import { startMergeEngine } from '#testing/merge-engine.ts';
import { type Acquainted, hand, must, twoOffices } from '#testing/offices.ts';
import { sessionOf, showScreen } from '#testing/screen.tsx';
import { ExchangeScreen } from './ExchangeScreen.tsx';

beforeAll(startMergeEngine, 30_000);
afterEach(cleanup);

async function share(of: Acquainted): Promise<void> {
  const { record } = must(
    await of.engine.create({
      kind: 'cooperation-item',
      edits: [
        { kind: 'set', path: 'title', value: 'Sampah' },
        { kind: 'set', path: 'parties', value: ['34.04', '33.08'].map((code) => ({ kind: 'region', code })) },
      ],
    }),
  );
  must(await of.engine.share(record));
}

/** The line of the only partner; the engine's clock stands at 18 November, the screen's at the 23rd. */
async function lineAt(of: Acquainted) {
  cleanup();
  showScreen({
    session: sessionOf(of, '2026-11-23'),
    screen: ExchangeScreen,
    pattern: '/pertukaran',
    path: '/pertukaran',
  });
  const table = await screen.findByRole('table', { name: 'Mitra' });
  return within(table).getAllByRole('row')[1]?.textContent ?? '';
}

describe("a partner's line", () => {
  it('does not say that both are even before a file of theirs has told', async () => {
    const { sleman } = await twoOffices();
    const line = await lineAt(sleman);
    expect(line).toContain('Belum ada berkas dari mereka, jadi belum diketahui apa yang mereka punya.');
    expect(line).toContain('Belum pernah dikirimBelum pernah diterima');
    expect(line).not.toContain('Setara');
  });

  it('tells what they lack, whether it was sent, and is even once their answer says that it came', async () => {
    const { sleman, magelang } = await twoOffices();
    await share(sleman);
    expect(await lineAt(sleman)).toMatch(
      /Mereka belum punya 1 perubahan kita, yang tertua dari .*\. Belum pernah dikirim\./,
    );

    const made = must(await sleman.engine.makePackage(magelang.id));
    must(await sleman.engine.packageSaved(magelang.id, toHex(await sha256([made.bytes]))));
    expect(await lineAt(sleman)).toContain('Terakhir dikirim 5 hari yang lalu, belum ada kabar sudah diterima.');
    expect(await lineAt(sleman)).toContain('Dikirim 5 hari yang laluBelum pernah diterima');

    await hand(sleman, magelang);
    expect(await lineAt(magelang)).toContain('Belum pernah dikirimDiterima 5 hari yang lalu');
    await hand(magelang, sleman);
    expect(await lineAt(sleman)).toContain('Setara.');
    expect(await lineAt(sleman)).toContain('Diterima 5 hari yang lalu');
  });

  it('writes thousands as the language does', async () => {
    const { sleman, magelang } = await twoOffices();
    await share(magelang);
    await hand(magelang, sleman);
    const feed = (await sleman.db.feeds.toArray()).find(({ own }) => own === 0);
    if (feed === undefined) throw new Error('their feed is here');
    await sleman.db.feeds.update(feed.feed, { heard: feed.seq + 1400 });
    expect(await lineAt(sleman)).toContain('Kita belum punya 1.400 perubahan mereka.');
  });
});
