// @vitest-environment happy-dom
import { cleanup, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { EngineOffice } from '#testing/engine-office.ts';
import { laterFile } from '#testing/later-file.ts';
import { laterRecord } from '#testing/later-office.ts';
import { startMergeEngine } from '#testing/merge-engine.ts';
import { must, twoOffices } from '#testing/offices.ts';
import { sessionOf, showScreen } from '#testing/screen.tsx';
import { ExchangeScreen } from './ExchangeScreen.tsx';
import { giveFiles, useGivenFile } from './given-file.ts';

beforeAll(async () => {
  await startMergeEngine();
}, 30_000);
beforeEach(() => useGivenFile.setState({ given: null }));
afterEach(cleanup);

const show = (of: EngineOffice) =>
  showScreen({
    session: sessionOf(of, '2026-11-23'),
    screen: ExchangeScreen,
    pattern: '/pertukaran',
    path: '/pertukaran',
  });

/** Sleman with a file from a Magelang that was updated before it. */
async function slemanWithLater(): Promise<EngineOffice> {
  const { sleman, magelang } = await twoOffices();
  const edits = [
    { kind: 'set', path: 'title', value: 'Sampah' },
    { kind: 'set', path: 'parties', value: ['34.04', '33.08'].map((code) => ({ kind: 'region', code })) },
  ] as const;
  const { record } = must(await magelang.engine.create({ kind: 'cooperation-item', edits }));
  must(await magelang.engine.share(record));
  const { bytes } = must(await magelang.engine.makePackage(sleman.id));
  await sleman.engine.preview({ name: 'DOC-2031.bin', bytes: await laterFile(bytes, magelang.keys(), sleman.keys()) });
  return sleman;
}

describe('D5 what a newer Simpul wrote', () => {
  it('is counted in the preview and, once taken, on the exchange screen', async () => {
    const { sleman, magelang } = await twoOffices();
    const letter = await laterRecord(
      magelang,
      ['34.04', '33.08'],
      [{ kind: 'set', path: 'subject', value: 'Undangan' }],
    );
    const { bytes } = must(await magelang.engine.makePackage(sleman.id));
    giveFiles({ files: [{ name: 'a.simpul', bytes }], unread: [] });
    show(sleman);
    const user = userEvent.setup();
    const sentence = '1 data dari versi Simpul yang lebih baru; akan terbuka setelah pembaruan.';
    await screen.findByText(sentence);
    await user.click(await screen.findByRole('button', { name: /^Impor 1 / }));
    await waitFor(async () => expect(await sleman.db.records.get(letter)).toBeTruthy());
    await screen.findByText('Menunggu pembaruan Simpul');
    expect(screen.getByText(sentence)).toBeTruthy();
  });
});

describe('D5 a file of a newer Simpul on the exchange screen', () => {
  it('stands there with a sentence and no button before the update', async () => {
    show(await slemanWithLater());
    await screen.findByText('Dibuat dengan Simpul yang lebih baru; disimpan, dibuka sesudah pembaruan.');
    expect(screen.getByText('Belum dapat dibuka')).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Buka DOC-2031.bin' })).toBeNull();
  });

  it('opens as a preview after the update and leaves the list when it is imported', async () => {
    const sleman = await slemanWithLater();
    const updated = sleman.restarted(undefined, { version: '0.2.0', reads: 2 });
    must(await updated.engine.start());
    show(updated);
    const user = userEvent.setup();
    await user.click(await screen.findByRole('button', { name: 'Buka DOC-2031.bin' }));
    await user.click(await screen.findByRole('button', { name: /^Impor 1 / }));
    await waitFor(() => expect(screen.queryByText('Menunggu pembaruan Simpul')).toBeNull());
    expect(await updated.db.items.count()).toBe(1);
  });
});
