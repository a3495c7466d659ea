// @vitest-environment happy-dom
import { cleanup, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { ok } from '#base/result.ts';
import { altered, outOf } from '#testing/altered-trail.ts';
import { startMergeEngine } from '#testing/merge-engine.ts';
import { acquainted, type Acquainted, hand, must, twoOffices } from '#testing/offices.ts';
import { sessionOf, showScreen } from '#testing/screen.tsx';
import { ExchangeScreen } from '../exchange/ExchangeScreen.tsx';
import { giveFiles, useGivenFile } from '../exchange/given-file.ts';
import type { Session } from '../session/session.ts';
import { RecordHistoryScreen } from './RecordHistoryScreen.tsx';

beforeAll(async () => {
  await startMergeEngine();
}, 30_000);
beforeEach(() => useGivenFile.setState({ given: null }));
afterEach(cleanup);

async function story() {
  const { sleman, magelang } = await twoOffices();
  const edits = [
    { kind: 'set', path: 'title', value: 'Sampah' },
    { kind: 'set', path: 'parties', value: ['34.04', '33.08'].map((code) => ({ kind: 'region', code })) },
  ] as const;
  const { record } = must(await sleman.engine.create({ kind: 'cooperation-item', edits }));
  must(await sleman.engine.share(record));
  await hand(sleman, magelang);
  return { sleman, magelang, record };
}

function showFile(office: Acquainted, bytes: Uint8Array): void {
  giveFiles({ files: [{ name: 'DOC-9.bin', bytes }], unread: [] });
  const session = sessionOf(office, '2026-11-23');
  showScreen({ session, screen: ExchangeScreen, pattern: '/pertukaran', path: '/pertukaran' });
}

describe('R102 the audit trail as a file, on screen', () => {
  it('is saved from the history of a record, with a word on who can read what', async () => {
    const { sleman, record } = await story();
    const saved: { readonly suggestedName: string; readonly bytes: Uint8Array }[] = [];
    const quiet = sessionOf(sleman, '2026-11-23');
    const saveFile: Session['host']['saveFile'] = async (file) => {
      saved.push(file);
      return ok({ name: file.suggestedName, path: file.suggestedName });
    };
    const session = { ...quiet, host: { ...quiet.host, saveFile } };
    showScreen({
      session,
      screen: RecordHistoryScreen,
      pattern: '/riwayat/catatan/:kind/:id',
      path: `/riwayat/catatan/cooperation-item/${record}`,
    });
    const user = userEvent.setup();
    await user.click(await screen.findByRole('button', { name: 'Simpan jejak audit' }));
    await screen.findByText('Catatan pribadi dan catatan yang belum dibagikan tidak pernah ikut.');
    await user.click(within(screen.getByRole('dialog')).getByRole('button', { name: 'Simpan jejak audit' }));
    await waitFor(() =>
      expect(saved.map(({ suggestedName }) => suggestedName)).toEqual(['jejak-audit-sleman.simpuljejak']),
    );
  });

  it('is shown whole by a partner, who imports nothing', async () => {
    const { sleman, magelang, record } = await story();
    const { bytes } = must(await sleman.engine.trailFile({ record, region: null }));
    showFile(magelang, bytes);
    await screen.findByText('Jejak audit utuh');
    expect(screen.getByText(/Tentang Sampah\./)).toBeTruthy();
    expect(screen.getByText('Tidak ada yang diimpor.')).toBeTruthy();
    expect(screen.queryByRole('button', { name: /^Impor \d/ })).toBeNull();
  });

  it('R106 shows the numbers of offices that nobody here knows, and does not call it whole', async () => {
    const { sleman, record } = await story();
    const [bantul] = await acquainted(['34.02']);
    showFile(bantul as Acquainted, must(await sleman.engine.trailFile({ record, region: null })).bytes);
    await screen.findByText('Tanda tangan utuh, kantornya belum dikenal');
    expect(screen.queryByText('Jejak audit utuh')).toBeNull();
    expect(screen.getByText('Cocokkan angka ini lewat telepon sebelum mempercayai berkasnya')).toBeTruthy();
  });

  it('R105 names the place that does not hold', async () => {
    const { sleman, magelang, record } = await story();
    const { bytes } = must(await sleman.engine.trailFile({ record, region: null }));
    // Before padding and the two zero blocks the last signature is the last thing that is not zero.
    const inSignature = (await outOf(bytes)).findLastIndex((byte) => byte !== 0) - 8;
    showFile(magelang, await altered(bytes, inSignature));
    await screen.findByText(/^Jejak audit tidak utuh: 1 hal/);
    expect(screen.getByText(/No\. 1: tanda tangannya bukan dari kantor itu\.$/)).toBeTruthy();
  });
});
