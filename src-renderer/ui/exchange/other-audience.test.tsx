// @vitest-environment happy-dom
import { cleanup, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import { ok } from '#base/result.ts';
import { wholeRecord } from '#store/queries/records.ts';
import { startMergeEngine } from '#testing/merge-engine.ts';
import { type Acquainted, hand, must, twoOffices } from '#testing/offices.ts';
import { sessionOf, showScreen } from '#testing/screen.tsx';
import { ExchangeScreen } from './ExchangeScreen.tsx';
import { useGivenFile } from './given-file.ts';

beforeAll(startMergeEngine);
beforeEach(() => useGivenFile.setState({ given: null }));
afterEach(cleanup);

/** Magelang shares with Bantul too what Sleman has and writes in; its file is on Sleman's screen. */
async function widened(): Promise<{ readonly sleman: Acquainted; readonly record: string }> {
  const { sleman, magelang } = await twoOffices();
  const parties = ['34.04', '33.08'].map((code) => ({ kind: 'region', code }));
  const edits = [
    { kind: 'set', path: 'title', value: 'Jembatan' } as const,
    { kind: 'set', path: 'parties', value: parties } as const,
  ];
  const { record } = must(await magelang.engine.create({ kind: 'cooperation-item', edits }));
  must(await magelang.engine.share(record));
  await hand(magelang, sleman);
  must(await sleman.engine.edit(record, [{ kind: 'set', path: 'location', value: 'Sungai Progo' }]));
  must(await magelang.engine.share(record, { with: ['33.08', '34.02', '34.04'], history: false }));
  const { bytes } = must(await magelang.engine.makePackage(sleman.id));
  const session = sessionOf(sleman, '2026-11-23');
  const host = { ...session.host, openFiles: async () => ok({ files: [{ name: 'm.simpul', bytes }], unread: [] }) };
  showScreen({ session: { ...session, host }, screen: ExchangeScreen, pattern: '/pertukaran', path: '/pertukaran' });
  await userEvent.click(await screen.findByRole('button', { name: 'Impor berkas' }));
  return { sleman, record };
}

const locationAt = async ({ db }: Acquainted, record: string) =>
  (await wholeRecord(db, 'cooperation-item', record))?.value.location;

it('R19 the file says who would read the record too, and own changes go along only when that is chosen', async () => {
  const { sleman, record } = await widened();
  expect(await screen.findByText('Kini juga dibagikan kepada Kab. Bantul')).toBeTruthy();
  const along = screen.getByLabelText<HTMLInputElement>(/^Bawa serta 1 perubahan kantor ini/);
  expect(along.checked).toBe(false);
  expect(screen.getByText(/akan terbaca juga oleh Kab\. Bantul/)).toBeTruthy();
  await userEvent.click(along);
  await userEvent.click(screen.getByRole('button', { name: 'Impor 1 perubahan' }));
  await waitFor(async () => expect(await locationAt(sleman, record)).toBe('Sungai Progo'));
});

it('R19 without a choice they stay where they were written', async () => {
  const { sleman, record } = await widened();
  await userEvent.click(await screen.findByRole('button', { name: 'Impor 1 perubahan' }));
  await waitFor(async () => expect(await locationAt(sleman, record)).toBe(''));
  expect((await wholeRecord(sleman.db, 'cooperation-item', record))?.leftBehind).toBe(1);
});
