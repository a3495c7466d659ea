// @vitest-environment happy-dom
import { cleanup, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { ok, type Result, unwrap } from '#base/result.ts';
import { type EngineOffice, readyOffice } from '#testing/engine-office.ts';
import { startMergeEngine } from '#testing/merge-engine.ts';
import { sessionOf, showScreen } from '#testing/screen.tsx';
import type { FileToSave, UiHost } from '../session/ports.ts';
import { ExchangeScreen } from './ExchangeScreen.tsx';
import { useGivenFile } from './given-file.ts';

beforeAll(startMergeEngine, 30_000);
beforeEach(() => useGivenFile.setState({ given: null }));
afterEach(cleanup);

function must<T>(result: Result<T, unknown>): T {
  return unwrap(result, 'the step of the test works');
}

const TITLE = { kind: 'set', path: 'title', value: 'Pengelolaan Sampah' } as const;
const PARTIES = {
  kind: 'set',
  path: 'parties',
  value: ['34.04', '33.08'].map((code) => ({ kind: 'region', code })),
} as const;

/** Magelang has shared a record and its first file was taken; then Sleman knows of two more changes that never came. */
async function slemanLacksTwo(): Promise<{ readonly sleman: EngineOffice; readonly magelang: EngineOffice }> {
  const sleman = await readyOffice({ region: '34.04', name: 'Bagian Kerja Sama Sleman', user: 'Sri', seed: 900 });
  const magelang = await readyOffice({ region: '33.08', name: 'Bagian Kerja Sama Magelang', user: 'Rina', seed: 901 });
  const [one, other] = [must(await sleman.engine.card()), must(await magelang.engine.card())];
  for (const [office, card] of [
    [sleman, other],
    [magelang, one],
  ] as const) {
    must(await office.engine.acceptCard(card.bytes));
    must(await office.engine.setTrust(card.office, 'verified'));
  }
  const { record } = must(await magelang.engine.create({ kind: 'cooperation-item', edits: [TITLE, PARTIES] }));
  must(await magelang.engine.share(record));
  const made = must(await magelang.engine.makePackage(one.office));
  const shown = must(await sleman.engine.preview({ name: 'm', bytes: made.bytes }));
  must(await sleman.engine.accept(shown.kind === 'package' ? shown.token : ''));
  must(await sleman.engine.makePackage(other.office));
  await sleman.db.peers.update(other.office, { lastSent: 9_999_999_999_999 });
  const feed = (await sleman.db.feeds.toArray()).find((row) => row.own === 0);
  await sleman.db.feeds.update(feed?.feed ?? '', { heard: (feed?.seq ?? 0) + 2 });
  return { sleman, magelang };
}

function show(of: EngineOffice, host: Partial<UiHost> = {}) {
  const session = sessionOf(of, '2026-11-23');
  const given = { ...session, host: { ...session.host, ...host } };
  return showScreen({ session: given, screen: ExchangeScreen, pattern: '/pertukaran', path: '/pertukaran' });
}

describe('asking for what is missing', () => {
  it('X5 a partner who lacks nothing and whose changes never came is asked with one button, as text or file', async () => {
    const { sleman, magelang } = await slemanLacksTwo();
    const saved: FileToSave[] = [];
    show(sleman, {
      saveFile: async (file) => {
        saved.push(file);
        return ok({ name: file.suggestedName, path: `/tmp/${file.suggestedName}` });
      },
    });
    await screen.findByText('Kita belum punya 2 perubahan mereka.');
    await userEvent.click(await screen.findByRole('button', { name: /^Minta perubahan yang belum sampai/ }));
    const dialog = await screen.findByRole('dialog', { name: /^Permintaan kepada/ });
    expect(within(dialog).getByLabelText<HTMLTextAreaElement>('Teks permintaan').value).toContain('BEGIN AGE');
    await userEvent.click(within(dialog).getByRole('button', { name: 'Simpan berkas' }));
    await waitFor(() => expect(saved).toHaveLength(1));
    expect(saved[0]?.title).toBe('Permintaan kepada Kab. Magelang');
    cleanup();

    const file = { name: 'DOC-1.txt', bytes: saved[0]?.bytes ?? new Uint8Array() };
    show(magelang, { openFiles: async () => ok({ files: [file], unread: [] }) });
    await userEvent.click(await screen.findByRole('button', { name: 'Impor berkas' }));
    await screen.findByText(/meminta kiriman ulang:$/);
    expect(screen.getByText('2 perubahan dari kantor kita')).toBeTruthy();
    await userEvent.click(screen.getByRole('button', { name: 'Catat permintaan' }));
    await screen.findByRole('button', { name: /^Siapkan berkas untuk/ });
  }, 30_000);
});
