// @vitest-environment happy-dom
import { cleanup, configure, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { strFromU8, unzipSync } from 'fflate';
import { afterEach, beforeAll, expect, it, vi } from 'vitest';
import { ok, unwrap } from '#base/result.ts';
import type { Edit } from '#domain/record/edit.ts';
import { readyOffice } from '#testing/engine-office.ts';
import { startMergeEngine } from '#testing/merge-engine.ts';
import { sessionOf, showAsOnALaptop, showScreen } from '#testing/screen.tsx';
import { wordDesk } from '#testing/word-desk.ts';
import { printedPages } from '#word/print/printed-pages.ts';
import { firstOf } from '../session/first-of.ts';
import { DraftScreen } from './DraftScreen.tsx';

vi.setConfig({ testTimeout: 60_000 });
configure({ asyncUtilTimeout: 20_000 });

beforeAll(async () => {
  await startMergeEngine();
  showAsOnALaptop();
});
afterEach(cleanup);

const CODES = ['34.04', '33.08', '34.71'];
const rowOf = (index: number): string => `party${index}0000000000000000000`;

/** A draft of three regions on the screen; what is written to the folder lands in `written`. */
async function draft(seed: number) {
  const office = await readyOffice({ region: '34.04', name: 'Bagian Kerja Sama', user: 'Rina', seed });
  const parties = CODES.map((code, index): Edit => ({
    kind: 'add',
    list: 'parties',
    row: rowOf(index),
    order: `${index}`,
    values: { party: { kind: 'region', code } },
  }));
  const edits: Edit[] = [{ kind: 'set', path: 'title', value: 'Sampah' }, ...parties];
  const { record } = unwrap(await office.engine.create({ kind: 'agreement', edits }), 'a draft');
  const base = sessionOf(office, '2026-12-01');
  const written: { readonly name: string; readonly bytes: Uint8Array }[] = [];
  const saved: { readonly name: string; readonly bytes: Uint8Array }[] = [];
  const folders: string[] = [];
  const meanwhile: { edit: Edit | null } = { edit: null };
  let printed = 0;
  const session = {
    ...base,
    engine: { ...base.engine, ...wordDesk(base.queries), printedPages: async (word: Uint8Array) => printedPages(word) },
    host: {
      ...base.host,
      printPdf: async () => {
        printed += 1;
        return ok({ bytes: new Uint8Array([37, 80, printed]) });
      },
      saveFile: async ({ suggestedName: name, bytes }: { suggestedName: string; bytes: Uint8Array }) => {
        saved.push({ name, bytes });
        return ok({ name, path: `/tmp/${name}` });
      },
      beginBatch: async (name: string) => {
        folders.push(name);
        return ok({ id: 'b', place: '/usb' });
      },
      writeToBatch: async ({ suggestedName: name, bytes }: { suggestedName: string; bytes: Uint8Array }) => {
        written.push({ name, bytes });
        if (meanwhile.edit !== null) unwrap(await office.engine.edit(record, [meanwhile.edit]), 'an edit meanwhile');
        meanwhile.edit = null;
        return ok({ name, folder: '/usb/Rangkap' });
      },
    },
  };
  showScreen({ session, screen: DraftScreen, pattern: '/naskah/:id', path: `/naskah/${record}` });
  const now = async () => {
    const view = await firstOf(base.queries.record('agreement', record));
    if (view === null) throw new Error('the draft is there');
    return view.value;
  };
  return { office, now, written, saved, folders, meanwhile, user: userEvent.setup() };
}

type Draft = Awaited<ReturnType<typeof draft>>;

async function saveCopies({ user }: Draft, form: 'Word' | 'PDF'): Promise<void> {
  await user.click(await screen.findByRole('button', { name: 'Tindakan lain' }));
  await user.click(await screen.findByRole('menuitem', { name: 'Simpan rangkap tiap pihak…' }));
  const dialog = await screen.findByRole('dialog', { name: 'Simpan rangkap tiap pihak' });
  await user.click(within(dialog).getByRole('button', { name: form }));
  await user.click(within(dialog).getByRole('button', { name: 'Simpan 4 dokumen…' }));
}

/** The words of all parts of a Word file. */
const textOf = (bytes: Uint8Array): string =>
  Object.entries(unzipSync(bytes))
    .map(([name, part]) => (name.endsWith('.xml') ? strFromU8(part).replaceAll(/<[^>]*>/gu, '') : ''))
    .join(' ');

it('an agreement of many leaves as one version: a document for all, and for each party its original, all kept', async () => {
  const shown = await draft(1450);
  await saveCopies(shown, 'Word');
  expect(await screen.findByText('4 dokumen disimpan dalam satu folder baru:')).toBeTruthy();
  expect(shown.folders).toEqual(['Rangkap KSB Sampah']);
  expect(shown.written.map(({ name }) => name)).toEqual([
    'KSB Sampah versi 1.docx',
    'Rangkap 1 Pemerintah Kabupaten Sleman KSB Sampah versi 1.docx',
    'Rangkap 2 Pemerintah Kabupaten Magelang KSB Sampah versi 1.docx',
    'Rangkap 3 Pemerintah Kota Yogyakarta KSB Sampah versi 1.docx',
  ]);
  const { versions, dispatches } = await shown.now();
  expect(versions).toMatchObject([{ number: 1, how: 'word' }]);
  expect(dispatches.map(({ version, party, to }) => [version === versions[0]?.id, party, to])).toEqual([
    [true, '', ''],
    [true, rowOf(0), 'Pemerintah Kabupaten Sleman'],
    [true, rowOf(1), 'Pemerintah Kabupaten Magelang'],
    [true, rowOf(2), 'Pemerintah Kota Yogyakarta'],
  ]);
  // Each file that left is held under the hash that its row says, byte for byte.
  const hashes = [versions[0]?.sha256 ?? '', ...dispatches.slice(1).map(({ sha256 }) => sha256)];
  const held = await shown.office.db.blobs.bulkGet(hashes);
  expect(held.map((row) => [...(row?.bytes ?? [])])).toEqual(shown.written.map(({ bytes }) => [...bytes]));
  expect(await shown.office.db.blobs.count()).toBe(4);
  const texts = shown.written.map(({ bytes }) => textOf(bytes));
  expect(texts[0]).not.toContain('Rangkap ke-');
  expect(texts[2]).toContain('Rangkap ke-2 dari 3 (tiga) untuk PIHAK KEDUA, Pemerintah Kabupaten Magelang');
  expect(texts.every((text) => text.includes('versi 1'))).toBe(true);
});

it('as PDFs too; the list gives the very original of a party again, and a second time nothing is printed anew', async () => {
  const shown = await draft(1451);
  const { user } = shown;
  await saveCopies(shown, 'PDF');
  expect(await screen.findByText('4 dokumen disimpan dalam satu folder baru:')).toBeTruthy();
  await user.keyboard('{Escape}');
  await waitFor(() => expect(screen.queryByRole('dialog')).toBe(null));
  await saveCopies(shown, 'PDF');
  expect(await screen.findByText('4 dokumen disimpan dalam satu folder baru:')).toBeTruthy();
  await user.keyboard('{Escape}');
  await waitFor(() => expect(screen.queryByRole('dialog')).toBe(null));
  const bytes = shown.written.map((file) => [...file.bytes]);
  expect(bytes).toEqual([1, 2, 3, 4, 1, 2, 3, 4].map((print) => [37, 80, print]));
  expect((await shown.now()).versions).toHaveLength(1);
  await user.click(await screen.findByRole('button', { name: 'Tindakan lain' }));
  await user.click(await screen.findByRole('menuitem', { name: 'Versi naskah' }));
  const dialog = await screen.findByRole('dialog', { name: 'Versi naskah' });
  await user.click(await within(dialog).findByText('6 rangkap'));
  const [again] = within(dialog).getAllByRole('button', { name: /^Simpan berkas ini lagi: Rangkap PIHAK KEDUA/ });
  if (again === undefined) throw new Error('the original can be saved again');
  await user.click(again);
  await expect.poll(() => shown.saved.length).toBe(1);
  expect(shown.saved[0]?.name).toBe('Rangkap 2 Pemerintah Kabupaten Magelang KSB Sampah versi 1.pdf');
  expect([...(shown.saved[0]?.bytes ?? [])]).toEqual([37, 80, 3]);
});

it('an original that would say what its version does not say is not written, and nothing of it is kept', async () => {
  const shown = await draft(1452);
  shown.meanwhile.edit = { kind: 'set', path: 'title', value: 'Air minum' };
  await saveCopies(shown, 'Word');
  expect(await screen.findByText('1 dari 4 dokumen disimpan dan tetap ada di folder ini:')).toBeTruthy();
  expect(screen.getAllByText(/Naskah berubah selagi rangkapnya dibuat/)).toHaveLength(3);
  expect(shown.written).toHaveLength(1);
  expect(await shown.office.db.blobs.count()).toBe(1);
  expect((await shown.now()).dispatches).toHaveLength(1);
});
