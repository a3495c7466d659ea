// @vitest-environment happy-dom
import { cleanup, configure, fireEvent, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeAll, expect, it, vi } from 'vitest';
import type { PrintWish } from '#app/document-wish.ts';
import { fail, ok, unwrap } from '#base/result.ts';
import { readyOffice } from '#testing/engine-office.ts';
import { startMergeEngine } from '#testing/merge-engine.ts';
import { sessionOf, showScreen } from '#testing/screen.tsx';
import { DraftsScreen } from './DraftsScreen.tsx';

vi.setConfig({ testTimeout: 30_000 });
configure({ asyncUtilTimeout: 10_000 });

beforeAll(async () => {
  await startMergeEngine();
  // A list draws only the rows in sight.
  for (const name of ['clientHeight', 'clientWidth', 'offsetHeight', 'offsetWidth'])
    Object.defineProperty(HTMLElement.prototype, name, { configurable: true, get: () => 1000 });
});
afterEach(cleanup);

let seed = 1300;

/** The list over drafts of these titles, the last on A4; documents whose title is in `broken` cannot be made. */
async function list(titles: readonly string[], broken: readonly string[] = []) {
  seed += 1;
  const office = await readyOffice({ region: '34.04', name: 'Bagian Kerja Sama', user: 'Rina', seed });
  const names = new Map<string, string>();
  for (const title of titles) {
    const edits = [
      { kind: 'set', path: 'title', value: title } as const,
      { kind: 'set', path: 'paper', value: title === titles.at(-1) ? 'A4' : 'F4' } as const,
    ];
    names.set(unwrap(await office.engine.create({ kind: 'agreement', edits }), 'a draft').record, title);
  }
  const session = sessionOf(office, '2026-12-01');
  const [printed, written, folders]: [PrintWish[], string[], string[]] = [[], [], []];
  const [pdfs, cancelled]: [string[], string[]] = [[], []];
  const document: typeof session.engine.document = async (print) => {
    printed.push(print);
    const title = names.get(print.wish.kind === 'agreement' ? print.wish.record : '') ?? '';
    if (broken.includes(title)) return fail({ reason: 'unexpected', detail: '' });
    return ok({ bytes: new Uint8Array(1), suggestedName: `${title}.docx` });
  };
  const host: typeof session.host = {
    ...session.host,
    printPdf: async (_job, html) => {
      pdfs.push(html);
      return ok({ bytes: new Uint8Array([37]) });
    },
    cancelPrint: (job) => cancelled.push(job),
    beginBatch: async (name) => {
      folders.push(name);
      return ok({ id: 'b', place: '/usb' });
    },
    writeToBatch: async ({ suggestedName }) => {
      written.push(suggestedName);
      return ok({ name: suggestedName, folder: '/usb/Naskah' });
    },
  };
  const printedPages: typeof session.engine.printedPages = async () =>
    ok({ title: '', language: 'id-ID', css: '', pageCss: '', sheets: [] });
  const engine = { ...session.engine, document, printedPages };
  showScreen({ session: { ...session, engine, host }, screen: DraftsScreen, pattern: '/naskah', path: '/naskah' });
  return { printed, written, folders, pdfs, cancelled, user: userEvent.setup() };
}

it('saves the drafts that are ticked as Word files in one folder, each on its own paper', async () => {
  const { printed, written, folders, user } = await list(['Air', 'Jalan', 'Sampah']);
  await user.click(await screen.findByRole('checkbox', { name: 'Pilih Air' }));
  await user.click(screen.getByRole('checkbox', { name: 'Pilih Sampah' }));
  expect(screen.getByText('2 naskah dipilih')).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'Simpan semua sebagai Word' }));
  expect(await screen.findByText('2 dokumen disimpan dalam satu folder baru:')).toBeTruthy();
  expect(folders).toEqual(['Naskah 2026-12-01']);
  expect(written.toSorted()).toEqual(['Air.docx', 'Sampah.docx']);
  expect(printed.map(({ paper }) => paper).toSorted()).toEqual(['A4', 'F4']);
});

it('saves them as PDFs too, each printed by the shell', async () => {
  const { written, pdfs, cancelled, user } = await list(['Air', 'Jalan', 'Sampah']);
  await user.click(await screen.findByRole('checkbox', { name: 'Pilih semua yang tampak' }));
  await user.click(screen.getByRole('button', { name: 'Simpan semua sebagai PDF' }));
  expect(await screen.findByText('3 dokumen disimpan dalam satu folder baru:')).toBeTruthy();
  expect(written.toSorted()).toEqual(['Air.pdf', 'Jalan.pdf', 'Sampah.pdf']);
  expect(pdfs).toHaveLength(3);
  expect(cancelled).toEqual([]);
});

it('by keys: the space bar ticks the row that the keys are on; the tick in the head ticks what the search leaves', async () => {
  const { user } = await list(['Air', 'Jalan', 'Sampah']);
  await screen.findByRole('checkbox', { name: 'Pilih Air' });
  const grid = await screen.findByRole('grid');
  fireEvent.keyDown(grid, { key: ' ' });
  expect(await screen.findByText('1 naskah dipilih')).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'Batal pilih' }));
  expect(screen.queryByText(/naskah dipilih/)).toBe(null);
  await user.type(screen.getByRole('searchbox'), 'jalan');
  await waitFor(() => expect(screen.queryByRole('checkbox', { name: 'Pilih Air' })).toBe(null));
  await user.click(screen.getByRole('checkbox', { name: 'Pilih semua yang tampak' }));
  expect(await screen.findByText('1 naskah dipilih')).toBeTruthy();
  expect(screen.getByRole<HTMLInputElement>('checkbox', { name: 'Pilih Jalan' }).checked).toBe(true);
  await user.clear(screen.getByRole('searchbox'));
  expect((await screen.findByRole<HTMLInputElement>('checkbox', { name: 'Pilih Air' })).checked).toBe(false);
});

it('a draft that cannot be made is named and keeps none of the others back', async () => {
  const { written, user } = await list(['Air', 'Jalan'], ['Air']);
  await user.click(await screen.findByRole('checkbox', { name: 'Pilih semua yang tampak' }));
  await user.click(screen.getByRole('button', { name: 'Simpan semua sebagai Word' }));
  const dialog = await screen.findByRole('dialog');
  expect(await within(dialog).findByText('1 dari 2 dokumen disimpan dan tetap ada di folder ini:')).toBeTruthy();
  expect(within(dialog).getByText(/^KSB Air: /)).toBeTruthy();
  expect(written).toEqual(['Jalan.docx']);
});
