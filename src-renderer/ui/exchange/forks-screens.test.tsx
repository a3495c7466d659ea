// @vitest-environment happy-dom
import { cleanup, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeAll, expect, it } from 'vitest';
import { ok } from '#base/result.ts';
import { startMergeEngine } from '#testing/merge-engine.ts';
import { type Acquainted, hand, must, twoOffices } from '#testing/offices.ts';
import { sessionOf, showScreen } from '#testing/screen.tsx';
import { ExchangeScreen } from './ExchangeScreen.tsx';

beforeAll(startMergeEngine, 30_000);
afterEach(cleanup);

const PARTIES = ['34.04', '33.08'].map((code) => ({ kind: 'region', code }));

/** Sleman's data went on in two laptops, and Magelang has a file of each. */
async function cloned() {
  const { sleman, magelang } = await twoOffices();
  const edits = [
    { kind: 'set', path: 'title', value: 'Sampah' },
    { kind: 'set', path: 'parties', value: PARTIES },
  ] as const;
  const { record } = must(await sleman.engine.create({ kind: 'cooperation-item', edits: [...edits] }));
  must(await sleman.engine.share(record));
  await hand(sleman, magelang);
  const copy: Acquainted = { ...(await sleman.copied()), id: sleman.id };
  copy.shell.isCopy = false;
  must(await copy.engine.start());
  for (const [office, value] of [
    [sleman, 'Tempel'],
    [copy, 'Turi'],
  ] as const)
    must(await office.engine.edit(record, [{ kind: 'set', path: 'location', value }]));
  await hand(sleman, magelang);
  return { magelang, copy };
}

function show(office: Acquainted, bytes?: Uint8Array): void {
  cleanup();
  const session = sessionOf(office, '2026-11-23');
  const openFiles = async () =>
    ok({ files: bytes === undefined ? [] : [{ id: '1', name: 'a.simpul', path: '', bytes }], unread: [] });
  showScreen({
    session: { ...session, host: { ...session.host, openFiles } },
    screen: ExchangeScreen,
    pattern: '/pertukaran',
    path: '/pertukaran',
  });
}

it('R109 R111 a second history is named before it is taken, stands on the page, and the copy says what became of its own', async () => {
  const { magelang, copy } = await cloned();
  show(magelang, must(await copy.engine.makePackage(magelang.id)).bytes);
  const user = userEvent.setup();
  await user.click(await screen.findByRole('button', { name: 'Impor berkas' }));
  expect(await screen.findByText(/1 perubahan Kab. Sleman di berkas ini bertentangan/)).toBeTruthy();
  await hand(copy, magelang);
  show(magelang);
  expect(await screen.findByText(/Kab. Sleman mengirim dua riwayat yang berbeda/)).toBeTruthy();
  await hand(magelang, copy);
  show(copy);
  expect(await screen.findByText(/Perubahan dari laptop ini ditulis ulang pada/)).toBeTruthy();
});
