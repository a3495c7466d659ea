// @vitest-environment happy-dom
import { cleanup, configure, fireEvent, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeAll, expect, it, vi } from 'vitest';
import { fail, ok, unwrap } from '#base/result.ts';
import { readyOffice } from '#testing/engine-office.ts';
import { startMergeEngine } from '#testing/merge-engine.ts';
import { sessionOf, showScreen } from '#testing/screen.tsx';
import { wordDesk } from '#testing/word-desk.ts';
import { printedPages } from '#word/print/printed-pages.ts';
import { firstOf } from '../session/first-of.ts';
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

type Written = { readonly name: string; readonly bytes: Uint8Array };

/** The list over drafts of these titles, the last on A4; those in `broken` cannot be made, and `room` files fit on the stick. */
async function list(titles: readonly string[], broken: readonly string[] = [], room = 100) {
  seed += 1;
  const office = await readyOffice({ region: '34.04', name: 'Bagian Kerja Sama', user: 'Rina', seed });
  const records = new Map<string, string>();
  for (const title of titles) {
    const edits = [
      { kind: 'set', path: 'title', value: title } as const,
      { kind: 'set', path: 'paper', value: title === titles.at(-1) ? 'A4' : 'F4' } as const,
    ];
    records.set(title, unwrap(await office.engine.create({ kind: 'agreement', edits }), 'a draft').record);
  }
  const session = sessionOf(office, '2026-12-01');
  const [written, folders, cancelled]: [Written[], string[], string[]] = [[], [], []];
  let printed = 0;
  const desk = wordDesk(session.queries);
  const newVersion: typeof session.engine.newVersion = async (record, id, how) =>
    broken.some((title) => records.get(title) === record)
      ? fail({ reason: 'unexpected', detail: '' })
      : desk.newVersion(record, id, how);
  const host: typeof session.host = {
    ...session.host,
    // No two prints are alike: a PDF says when it was made.
    printPdf: async () => {
      printed += 1;
      return ok({ bytes: new Uint8Array([37, 80, printed]) });
    },
    cancelPrint: (job) => cancelled.push(job),
    beginBatch: async (name) => {
      folders.push(name);
      return ok({ id: 'b', place: '/usb' });
    },
    writeToBatch: async ({ suggestedName, bytes }) => {
      if (written.length === room) return fail({ reason: 'disk-full', detail: '' });
      written.push({ name: suggestedName, bytes });
      return ok({ name: suggestedName, folder: '/usb/Naskah' });
    },
  };
  const engine = {
    ...session.engine,
    ...desk,
    newVersion,
    printedPages: async (word: Uint8Array) => printedPages(word),
  };
  showScreen({ session: { ...session, engine, host }, screen: DraftsScreen, pattern: '/naskah', path: '/naskah' });
  const draft = async (title: string) => {
    const view = await firstOf(session.queries.record('agreement', records.get(title) ?? ''));
    if (view === null) throw new Error('the draft is there');
    return view.value;
  };
  const names = () => written.map(({ name }) => name).toSorted();
  return { office, draft, written, names, folders, cancelled, prints: () => printed, user: userEvent.setup() };
}

type List = Awaited<ReturnType<typeof list>>;

async function saveAll({ user }: List, form: 'Word' | 'PDF', to = ''): Promise<void> {
  await user.click(screen.getByRole('button', { name: 'Simpan semua…' }));
  const dialog = await screen.findByRole('dialog');
  if (to !== '') await user.type(within(dialog).getByRole('textbox', { name: /^Kepada siapa/ }), to);
  await user.click(within(dialog).getByRole('button', { name: form }));
  await user.click(within(dialog).getByRole('button', { name: /^Simpan \d+ dokumen…$/ }));
}

/** Every file of the office, by its SHA-256, is one that was written to the folder, and the other way round. */
async function expectKept({ office, written }: List): Promise<void> {
  const kept = (await office.db.blobs.toArray()).map(({ bytes }) => [...bytes].join());
  expect(kept.toSorted()).toEqual(written.map(({ bytes }) => [...bytes].join()).toSorted());
}

it('saves the drafts that are ticked as Word files in one folder, each kept as a version of its draft', async () => {
  const shown = await list(['Air', 'Jalan', 'Sampah']);
  const { names, folders, draft, user } = shown;
  await user.click(await screen.findByRole('checkbox', { name: 'Pilih Air' }));
  await user.click(screen.getByRole('checkbox', { name: 'Pilih Sampah' }));
  expect(screen.getByText('2 naskah dipilih')).toBeTruthy();
  await saveAll(shown, 'Word', 'Biro Hukum');
  expect(await screen.findByText('2 dokumen disimpan dalam satu folder baru:')).toBeTruthy();
  expect(folders).toEqual(['Naskah 2026-12-01']);
  expect(names()).toEqual(['KSB Air versi 1.docx', 'KSB Sampah versi 1.docx']);
  await expectKept(shown);
  for (const title of ['Air', 'Sampah']) {
    const { versions, dispatches } = await draft(title);
    expect(versions).toMatchObject([{ number: 1, how: 'word', name: `KSB ${title} versi 1.docx`, by: 'Rina' }]);
    expect(dispatches).toMatchObject([{ version: versions[0]?.id, to: 'Biro Hukum', way: 'file' }]);
  }
  expect((await draft('Jalan')).versions).toEqual([]);
});

it('saves them as PDFs too; a second time the very PDFs that were kept leave once more', async () => {
  const shown = await list(['Air', 'Sampah']);
  const { names, draft, cancelled, written, prints, user } = shown;
  await user.click(await screen.findByRole('checkbox', { name: 'Pilih semua yang tampak' }));
  await saveAll(shown, 'PDF');
  expect(await screen.findByText('2 dokumen disimpan dalam satu folder baru:')).toBeTruthy();
  expect(names()).toEqual(['KSB Air versi 1.pdf', 'KSB Sampah versi 1.pdf']);
  await expectKept(shown);
  await user.keyboard('{Escape}');
  await waitFor(() => expect(screen.queryByRole('dialog')).toBe(null));
  await saveAll(shown, 'PDF');
  expect(await screen.findByText('2 dokumen disimpan dalam satu folder baru:')).toBeTruthy();
  expect(prints()).toBe(2);
  expect(written.slice(2).map(({ bytes }) => [...bytes])).toEqual(written.slice(0, 2).map(({ bytes }) => [...bytes]));
  const { versions, dispatches } = await draft('Air');
  expect([versions.length, dispatches.length]).toEqual([1, 2]);
  expect(cancelled).toEqual([]);
});

it('what found no room on the stick did not leave: its version is taken back, and its bytes with it', async () => {
  const shown = await list(['Air', 'Jalan', 'Sampah'], [], 1);
  await shown.user.click(await screen.findByRole('checkbox', { name: 'Pilih semua yang tampak' }));
  await saveAll(shown, 'Word');
  expect(await screen.findByText('1 dari 3 dokumen disimpan dan tetap ada di folder ini:')).toBeTruthy();
  expect(screen.getByRole('alert').textContent).toMatch(/^Tempat penyimpanan penuh/);
  await expectKept(shown);
  const all = await Promise.all(['Air', 'Jalan', 'Sampah'].map(shown.draft));
  expect(all.flatMap(({ versions }) => versions)).toHaveLength(1);
  expect(all.flatMap(({ dispatches }) => dispatches)).toHaveLength(1);
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
  const shown = await list(['Air', 'Jalan'], ['Air']);
  await shown.user.click(await screen.findByRole('checkbox', { name: 'Pilih semua yang tampak' }));
  await saveAll(shown, 'Word');
  const dialog = await screen.findByRole('dialog');
  expect(await within(dialog).findByText('1 dari 2 dokumen disimpan dan tetap ada di folder ini:')).toBeTruthy();
  expect(within(dialog).getByText(/^KSB Air: /)).toBeTruthy();
  expect(shown.names()).toEqual(['KSB Jalan versi 1.docx']);
});
