// @vitest-environment happy-dom
import { cleanup, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
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

it('X1 the backup before an import is written while the preview is read, and the import itself needs no second one', async () => {
  const { sleman, magelang } = await twoOffices();
  const edits = [
    { kind: 'set', path: 'title', value: 'Sampah' },
    { kind: 'set', path: 'parties', value: ['34.04', '33.08'].map((code) => ({ kind: 'region', code })) },
  ] as const;
  const { record } = must(await magelang.engine.create({ kind: 'cooperation-item', edits }));
  must(await magelang.engine.share(record));
  const { bytes } = must(await magelang.engine.makePackage(sleman.id));
  giveFiles({ files: [{ name: 'a.simpul', bytes }], unread: [] });
  showScreen({
    session: sessionOf(sleman, '2026-11-23'),
    screen: ExchangeScreen,
    pattern: '/pertukaran',
    path: '/pertukaran',
  });
  const button = await screen.findByRole('button', { name: /^Impor 1 / });
  await waitFor(() => expect(sleman.backups.files.size).toBe(1));
  expect(await sleman.db.items.count()).toBe(0);
  await userEvent.setup().click(button);
  await waitFor(async () => expect(await sleman.db.items.count()).toBe(1));
  expect(sleman.backups.files.size).toBe(1);
});
