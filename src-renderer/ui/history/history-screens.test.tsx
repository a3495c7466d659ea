// @vitest-environment happy-dom
import { cleanup, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeAll, expect, it } from 'vitest';
import type { HistoryWish, PrintWish } from '#app/document-wish.ts';
import { present } from '#base/assert.ts';
import { ok } from '#base/result.ts';
import { startMergeEngine } from '#testing/merge-engine.ts';
import { type Acquainted, hand, must, twoOffices } from '#testing/offices.ts';
import { sessionOf, showScreen } from '#testing/screen.tsx';
import { OfficeHistoryScreen } from './OfficeHistoryScreen.tsx';
import { RecordHistoryScreen } from './RecordHistoryScreen.tsx';

beforeAll(startMergeEngine);
afterEach(cleanup);

const TODAY = '2026-11-23';
const PARTIES = ['34.04', '33.08'].map((code) => ({ kind: 'region', code }));

async function story(): Promise<{
  readonly sleman: Acquainted;
  readonly magelang: Acquainted;
  readonly record: string;
}> {
  const { sleman, magelang } = await twoOffices();
  const edits = [
    { kind: 'set', path: 'title', value: 'Sampah' } as const,
    { kind: 'set', path: 'parties', value: PARTIES } as const,
  ];
  const { record } = must(await sleman.engine.create({ kind: 'cooperation-item', edits }));
  must(await sleman.engine.share(record));
  await hand(sleman, magelang);
  for (const term of [24, 36]) must(await magelang.engine.edit(record, [{ kind: 'set', path: 'term', value: term }]));
  await hand(magelang, sleman);
  return { sleman, magelang, record };
}

function showRecord(of: Acquainted, record: string, papers: HistoryWish[] = []) {
  const session = sessionOf(of, TODAY);
  const document = async ({ wish }: PrintWish) => {
    if (wish.kind === 'history') papers.push(wish);
    return ok({ bytes: new Uint8Array(1), suggestedName: 'x.docx' });
  };
  return showScreen({
    session: { ...session, engine: { ...session.engine, document } },
    screen: RecordHistoryScreen,
    pattern: '/riwayat/catatan/:kind/:id',
    path: `/riwayat/catatan/cooperation-item/${record}`,
  });
}

it('tells a record change by change with old and new, by office, and on paper the same', async () => {
  const { sleman, record } = await story();
  const papers: HistoryWish[] = [];
  showRecord(sleman, record, papers);
  const user = userEvent.setup();
  expect(await screen.findByRole('heading', { name: 'Riwayat Sampah' })).toBeTruthy();
  expect(await screen.findByRole('heading', { name: '4 perubahan' })).toBeTruthy();
  expect(screen.getAllByText('Rina')).toHaveLength(2);
  expect(screen.getAllByText(/^No\. [12], kode [0-9a-f]{8}$/)).toHaveLength(4);
  await user.click(screen.getByRole('button', { name: 'Simpan sebagai Word' }));
  await waitFor(() => expect(papers).toHaveLength(1));
  const [paper] = papers;
  expect(paper?.history.rows.map(([number, , who]) => [number, who])).toEqual([
    ['2', 'Rina, Kab. Magelang'],
    ['1', 'Rina, Kab. Magelang'],
    ['1', 'Sri, Kab. Sleman'],
    [expect.any(String), 'Sri, Kab. Sleman'],
  ]);
  expect(paper?.history.rows[0]?.[3]).toMatch(/^Jangka waktu.*2 \(dua\) tahun menjadi 3 \(tiga\) tahun$/);
});

it('tells all that an office changed, of one kind of record alone when asked', async () => {
  const { sleman } = await story();
  const session = sessionOf(sleman, TODAY);
  showScreen({ session, screen: OfficeHistoryScreen, pattern: '/riwayat/kantor/:office', path: '/riwayat/kantor/own' });
  const user = userEvent.setup();
  expect((await screen.findAllByRole('link', { name: 'Sampah' })).length).toBe(2);
  await user.click(screen.getByRole('combobox', { name: 'Jenis catatan' }));
  await user.click(await screen.findByRole('option', { name: 'Rapat' }));
  expect(await screen.findByText('Tidak ada perubahan pada jenis catatan ini.')).toBeTruthy();
});

it('says that the audit trail is whole, or names the entry where it is not', async () => {
  const { sleman, magelang, record } = await story();
  showRecord(sleman, record);
  const user = userEvent.setup();
  await user.click(await screen.findByRole('button', { name: 'Periksa jejak audit' }));
  expect(await screen.findByText('Jejak audit utuh')).toBeTruthy();
  await user.click(present(screen.getAllByRole('button', { name: 'Tutup' }).at(-1), 'the dialog has a foot'));
  const [feed] = await sleman.db.feeds.where('office').equals(magelang.id).toArray();
  const entry = await sleman.db.entries.get([feed?.feed ?? '', 2]);
  if (entry === undefined) throw new Error('the entry is there');
  await sleman.db.entries.put({ ...entry, body: new Uint8Array(entry.body.length) });
  await user.click(screen.getByRole('button', { name: 'Periksa jejak audit' }));
  expect(await screen.findByText('Kab. Magelang No. 2: isinya berubah sesudah ditulis.')).toBeTruthy();
});
