// @vitest-environment happy-dom
import { cleanup, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeAll, expect, it } from 'vitest';
import { ok } from '#base/result.ts';
import type { Edit } from '#domain/record/edit.ts';
import { startMergeEngine } from '#testing/merge-engine.ts';
import { hand, must, twoOffices } from '#testing/offices.ts';
import { sessionOf, showAsOnALaptop, showScreen } from '#testing/screen.tsx';
import { wordDesk } from '#testing/word-desk.ts';
import { DraftScreen } from './DraftScreen.tsx';

beforeAll(async () => {
  await startMergeEngine();
  showAsOnALaptop();
});
afterEach(cleanup);

const ROW = 'articleSatu0000000000001';
const text = (value: string): Edit => ({ kind: 'set', path: `articles/${ROW}/text`, value });

it('D2 a draft in which offices differ says so before it is saved, and again afterwards', async () => {
  const { sleman, magelang } = await twoOffices();
  const parties = ['34.04', '33.08'].map((code, index): Edit => ({
    kind: 'add',
    list: 'parties',
    row: `party${index}0000000000000000000`,
    order: `${index}`,
    values: { party: { kind: 'region', code } },
  }));
  const article: Edit = {
    kind: 'add',
    list: 'articles',
    row: ROW,
    order: 'A',
    values: { title: 'BIAYA', text: 'Awal.' },
  };
  const { record } = must(await sleman.engine.create({ kind: 'agreement', edits: [...parties, article] }));
  must(await sleman.engine.share(record));
  await hand(sleman, magelang);
  must(await sleman.engine.edit(record, [text('Dibagi rata.')]));
  must(await magelang.engine.edit(record, [text('Ditanggung masing-masing.')]));
  await hand(magelang, sleman);
  const session = sessionOf(sleman, '2026-11-23');
  showScreen({
    session: {
      ...session,
      engine: { ...session.engine, ...wordDesk(session.queries) },
      host: { ...session.host, saveFile: async () => ok({ name: 'KSB.docx', path: '/tmp/KSB.docx' }) },
    },
    screen: DraftScreen,
    pattern: '/naskah/:id',
    path: `/naskah/${record}`,
  });
  const user = userEvent.setup();
  const told: string[] = [];
  session.toasts.store.subscribe((state) => told.push(JSON.stringify(state)));
  await user.click(await screen.findByRole('button', { name: 'Simpan sebagai Word' }));
  const dialog = await screen.findByRole('dialog');
  expect(within(dialog).getByText(/Isi pasal/)).toBeTruthy();
  expect(told.join(' ')).not.toContain('KSB.docx');
  await user.click(within(dialog).getByRole('button', { name: 'Simpan dengan catatan tepi' }));
  await user.click(await screen.findByRole('button', { name: 'Simpan berkas' }));
  await expect.poll(() => told.join(' '), { timeout: 20_000 }).toContain('1 isian masih berbeda antarkantor');
});
