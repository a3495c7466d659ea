// @vitest-environment happy-dom
import { cleanup, configure, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { unwrap } from '#base/result.ts';
import type { Origin } from '#domain/agreements/origin.ts';
import { officeClause } from '#domain/clauses/library-clause.ts';
import { clauseMark } from '#domain/clauses/office-clause.ts';
import type { Edit } from '#domain/record/edit.ts';
import type { RecordKind } from '#domain/record/shapes.ts';
import { sampleItem } from '#testing/samples/sample-item.ts';
import { type EngineOffice, readyOffice } from '#testing/engine-office.ts';
import { startMergeEngine } from '#testing/merge-engine.ts';
import { sessionOf, showScreen } from '#testing/screen.tsx';
import { firstOf } from '../session/first-of.ts';
import { ClausesScreen } from './ClausesScreen.tsx';

const TODAY = '2026-12-01';
vi.setConfig({ testTimeout: 60_000 });
configure({ asyncUtilTimeout: 30_000 });
beforeAll(startMergeEngine);
afterEach(cleanup);

let seed = 4100;
async function sleman(): Promise<EngineOffice> {
  seed += 1;
  return readyOffice({ region: '34.04', name: 'Bagian Kerja Sama Setda', user: 'Rina', seed });
}

async function stored<K extends RecordKind>(office: EngineOffice, kind: K, record: string) {
  const view = await firstOf(sessionOf(office, TODAY).queries.record(kind, record));
  if (view === null) throw new Error('the record is stored');
  return view.value;
}

async function aClause(office: EngineOffice, edits: readonly Edit[] = []): Promise<string> {
  const all: readonly Edit[] = [
    { kind: 'set', path: 'title', value: 'Barang Milik Daerah' },
    { kind: 'set', path: 'text', value: 'Barang dicatat oleh PIHAK KESATU.' },
    ...edits,
  ];
  return unwrap(await office.engine.create({ kind: 'clause', edits: all }), 'a clause can be made').record;
}

/** Gives the texts out as they stand. */
async function givenOut(office: EngineOffice, record: string, version: number): Promise<void> {
  const mark = clauseMark(await stored(office, 'clause', record));
  const edits: readonly Edit[] = [
    { kind: 'set', path: 'version', value: version },
    { kind: 'set', path: 'mark', value: mark },
  ];
  unwrap(await office.engine.edit(record, edits), 'a version can be given out');
}

async function originOf(office: EngineOffice, record: string): Promise<Origin> {
  const into = { proposal: sampleItem(), type: 'KSB', titles: [] } as const;
  const drawn = officeClause(await stored(office, 'clause', record)).draw('', into);
  if (drawn === null) throw new Error('the clause can be drawn');
  return drawn.origin;
}

async function firstOrigin(office: EngineOffice, draft: string): Promise<Origin> {
  const origin = (await stored(office, 'agreement', draft)).articles[0]?.origin;
  if (origin === undefined || origin === null) throw new Error('the article came from the library');
  return origin;
}

async function aDraft(office: EngineOffice, origin: Origin, more: readonly Edit[] = []): Promise<string> {
  const values = { title: 'Barang Milik Daerah', text: origin.text, origin };
  const edits: readonly Edit[] = [
    { kind: 'set', path: 'title', value: 'Pengelolaan Sampah' },
    { kind: 'add', list: 'articles', row: 'articleOne000000000001', order: 'A', values },
    ...more,
  ];
  return unwrap(await office.engine.create({ kind: 'agreement', edits }), 'a draft can be made').record;
}

function show(office: EngineOffice, id = '') {
  const path = id === '' ? '/naskah/pustaka' : `/naskah/pustaka/${id}`;
  return showScreen({
    session: sessionOf(office, TODAY),
    screen: ClausesScreen,
    pattern: '/naskah/pustaka/:id?',
    path,
  });
}

describe('the library of articles', () => {
  it('lists what ships with the app, says what the office’s own would be, and finds by words and kind', async () => {
    show(await sleman());
    const user = userEvent.setup();
    expect(await screen.findByText(/Belum ada pasal milik kantor/u)).toBeTruthy();
    await user.type(screen.getByRole('searchbox', { name: 'Cari judul, guna, atau dasar hukum' }), 'keadaan kahar');
    const list = screen.getByRole('list', { name: 'Bawaan Simpul' });
    expect(
      within(list)
        .getAllByRole('link')
        .map((link) => link.textContent),
    ).toEqual([expect.stringContaining('Keadaan Kahar')]);
    await user.clear(screen.getByRole('searchbox'));
    await user.type(screen.getByRole('searchbox'), 'tidak ada pasal begini');
    expect(screen.getByText('Tidak ada pasal yang cocok.')).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Hapus saringan' }));
    expect(screen.getByRole('list', { name: 'Bawaan Simpul' })).toBeTruthy();
  });

  it('D1 keeps a clause as it is typed, names a misspelt blank at once, and gives out a version', async () => {
    const office = await sleman();
    const record = await aClause(office);
    show(office, record);
    const user = userEvent.setup();
    const text = await screen.findByRole('textbox', { name: 'Isi pasal' });
    await user.type(text, ' Berlaku {{jangka waktoe}.');
    expect(await screen.findByText(/Isian ini tidak dikenal: \{jangka waktoe\}/u)).toBeTruthy();
    await waitFor(async () => expect((await stored(office, 'clause', record)).text).toContain('{jangka waktoe}'));
    await user.click(screen.getByRole('button', { name: 'Terbitkan versi 1' }));
    await waitFor(async () => {
      const now = await stored(office, 'clause', record);
      expect([now.version, now.since, now.mark]).toEqual([1, TODAY, clauseMark(now)]);
    });
    expect(await screen.findByText(/Versi 1, 1 Desember 2026/u)).toBeTruthy();
  });

  it('D1 keeps the English text of a clause for documents in two languages, and names a misspelt blank in it', async () => {
    const office = await sleman();
    const record = await aClause(office, [{ kind: 'set', path: 'fits', value: ['MOU'] }]);
    show(office, record);
    const user = userEvent.setup();
    await user.type(await screen.findByRole('textbox', { name: 'Judul pasal dalam bahasa Inggris' }), 'Goods');
    await user.type(
      screen.getByRole('textbox', { name: 'Isi pasal dalam bahasa Inggris' }),
      'Goods are kept for {{jangka waktoe}.',
    );
    expect(await screen.findByText(/Isian ini tidak dikenal: \{jangka waktoe\}/u)).toBeTruthy();
    await waitFor(async () => {
      const { titleEnglish, english } = await stored(office, 'clause', record);
      expect([titleEnglish, english]).toEqual(['Goods', 'Goods are kept for {jangka waktoe}.']);
    });
  });

  it('has no English text for a clause that is meant for documents in one language', async () => {
    const office = await sleman();
    const record = await aClause(office, [{ kind: 'set', path: 'fits', value: ['KSB'] }]);
    show(office, record);
    expect(await screen.findByRole('textbox', { name: 'Isi pasal' })).toBeTruthy();
    expect(screen.queryByRole('textbox', { name: 'Isi pasal dalam bahasa Inggris' })).toBeNull();
  });

  it('copies a shipped clause as the office’s own, with named blanks', async () => {
    const office = await sleman();
    const shown = show(office, 'jangka-waktu');
    const user = userEvent.setup();
    await user.click(await screen.findByRole('button', { name: 'Salin menjadi milik kantor' }));
    await waitFor(() => expect(shown.path()).toMatch(/^\/naskah\/pustaka\/[0-9A-Za-z]{22}$/u));
    const record = shown.path().split('/').at(-1) ?? '';
    const copied = await stored(office, 'clause', record);
    expect([copied.title, copied.version]).toEqual(['Jangka Waktu', 0]);
    expect(copied.text).toContain('{naskah} ini berlaku untuk jangka waktu {jangka waktu}');
  });

  it('archives a clause with a way back', async () => {
    const office = await sleman();
    const record = await aClause(office);
    const { session } = show(office, record);
    const user = userEvent.setup();
    await user.click(await screen.findByRole('button', { name: 'Pindahkan ke arsip' }));
    await waitFor(async () => expect((await stored(office, 'clause', record)).removed).toBe(true));
    session.toasts.store.getState().toast?.undo?.();
    await waitFor(async () => expect((await stored(office, 'clause', record)).removed).toBe(false));
  });
});

describe('a clause that changes', () => {
  async function changed(more: readonly Edit[] = []) {
    const office = await sleman();
    const clause = await aClause(office);
    await givenOut(office, clause, 1);
    const draft = await aDraft(office, await originOf(office, clause), more);
    const edit: Edit = { kind: 'set', path: 'text', value: 'Barang dicatat dan diasuransikan oleh PIHAK KESATU.' };
    unwrap(await office.engine.edit(clause, [edit]), 'a clause can be changed');
    return { office, clause, draft };
  }

  it('lists the drafts with the older text only once it is given out, and updates one by a press that can be undone', async () => {
    const { office, clause, draft } = await changed();
    const { session } = show(office);
    const user = userEvent.setup();
    expect(await screen.findByText('Semua naskah memakai teks pustaka terbaru.')).toBeTruthy();
    await givenOut(office, clause, 2);
    await user.click(
      await screen.findByRole('button', { name: 'Lihat perubahan dalam Pengelolaan Sampah, Barang Milik Daerah' }),
    );
    expect(await screen.findByText('Teks ini belum diubah sejak disisipkan.')).toBeTruthy();
    expect(screen.getByText('dan diasuransikan', { exact: false })).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Perbarui naskah' }));
    await waitFor(async () => {
      const [article] = (await stored(office, 'agreement', draft)).articles;
      expect([article?.text, article?.origin?.version]).toEqual([
        'Barang dicatat dan diasuransikan oleh PIHAK KESATU.',
        2,
      ]);
    });
    expect(await screen.findByText('Semua naskah memakai teks pustaka terbaru.')).toBeTruthy();
    session.toasts.store.getState().toast?.undo?.();
    await waitFor(async () =>
      expect((await stored(office, 'agreement', draft)).articles[0]?.text).toBe('Barang dicatat oleh PIHAK KESATU.'),
    );
  });

  it('updates all drafts by one press with one undo, and passes over what the office altered', async () => {
    const { office, clause, draft } = await changed();
    const origin = await firstOrigin(office, draft);
    const second = await aDraft(office, origin);
    const altered = await aDraft(office, origin, [
      { kind: 'set', path: 'articles/articleOne000000000001/text', value: 'Ditulis kantor.' },
    ]);
    const signed = await aDraft(office, origin, [{ kind: 'set', path: 'state', value: 'signed' }]);
    await givenOut(office, clause, 2);
    const { session } = show(office);
    const user = userEvent.setup();
    await user.click(await screen.findByRole('button', { name: 'Perbarui semua 3 rancangan' }));
    const texts = async () =>
      Promise.all(
        [draft, second, altered, signed].map(async (record) => {
          const [article] = (await stored(office, 'agreement', record)).articles;
          return `${article?.origin?.version ?? 0} ${article?.text ?? ''}`;
        }),
      );
    const [before, after] = [
      '1 Barang dicatat oleh PIHAK KESATU.',
      '2 Barang dicatat dan diasuransikan oleh PIHAK KESATU.',
    ];
    await waitFor(async () => expect(await texts()).toEqual([after, after, '1 Ditulis kantor.', before]));
    await waitFor(() =>
      expect(session.toasts.store.getState().toast?.text).toBe(
        '2 pasal dalam 2 rancangan diperbarui, 1 pasal dilewati',
      ),
    );
    session.toasts.store.getState().toast?.undo?.();
    await waitFor(async () => expect(await texts()).toEqual([before, before, '1 Ditulis kantor.', before]));
  });

  it('proposes one addendum for several older articles of a signed agreement', async () => {
    const { office, clause, draft } = await changed();
    const origin = await firstOrigin(office, draft);
    const values = { title: 'Barang Lain', text: origin.text, origin };
    const signed = await aDraft(office, origin, [
      { kind: 'set', path: 'title', value: 'Yang Ditandatangani' },
      { kind: 'add', list: 'articles', row: 'articleTwo000000000001', order: 'B', values },
      { kind: 'set', path: 'state', value: 'signed' },
    ]);
    await givenOut(office, clause, 2);
    const shown = show(office);
    const user = userEvent.setup();
    await user.click(
      await screen.findByRole('button', { name: 'Usulkan satu adendum untuk 2 pasal, Yang Ditandatangani' }),
    );
    await waitFor(() => expect(shown.path()).toMatch(/^\/naskah\/[0-9A-Za-z]{22}$/u));
    const addendum = await stored(office, 'agreement', shown.path().split('/').at(-1) ?? '');
    expect(addendum.articles.map(({ amends, amendsNumber, title }) => [amends, amendsNumber, title])).toEqual([
      ['replace', '1', 'Barang Milik Daerah'],
      ['replace', '2', 'Barang Lain'],
    ]);
    expect((await stored(office, 'agreement', signed)).articles[0]?.text).toBe('Barang dicatat oleh PIHAK KESATU.');
  });

  it('says so and shows three texts when the office altered the article since', async () => {
    const text = 'Barang dicatat oleh PIHAK KESATU dan PIHAK KEDUA.';
    const { office, clause } = await changed([
      { kind: 'set', path: 'articles/articleOne000000000001/text', value: text },
    ]);
    await givenOut(office, clause, 2);
    show(office, clause);
    const user = userEvent.setup();
    await user.click(await screen.findByRole('button', { name: 'Lihat perubahan dalam Pengelolaan Sampah' }));
    expect(await screen.findByText(/Teks ini sudah diubah kantor/u)).toBeTruthy();
    expect(screen.getByRole('region', { name: 'Perubahan di pustaka' })).toBeTruthy();
    expect(screen.getByRole('region', { name: 'Teks naskah terhadap teks baru' }).textContent).toContain('KEDUA');
  });

  it('proposes an addendum for an agreement that is signed, and leaves it alone', async () => {
    const { office, clause, draft } = await changed([{ kind: 'set', path: 'state', value: 'signed' }]);
    await givenOut(office, clause, 2);
    const shown = show(office);
    const user = userEvent.setup();
    await user.click(
      await screen.findByRole('button', { name: 'Lihat perubahan dalam Pengelolaan Sampah, Barang Milik Daerah' }),
    );
    await user.click(await screen.findByRole('button', { name: 'Usulkan adendum' }));
    await waitFor(() => expect(shown.path()).toMatch(/^\/naskah\/[0-9A-Za-z]{22}$/u));
    const addendum = await stored(office, 'agreement', shown.path().split('/').at(-1) ?? '');
    expect([addendum.type, addendum.state]).toEqual(['ADD', 'draft']);
    expect(addendum.articles[0]?.text).toContain('Barang dicatat dan diasuransikan oleh PIHAK KESATU.');
    expect((await stored(office, 'agreement', draft)).articles[0]?.text).toBe('Barang dicatat oleh PIHAK KESATU.');
  });
});
