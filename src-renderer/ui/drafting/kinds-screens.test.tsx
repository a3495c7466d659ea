// @vitest-environment happy-dom
import { cleanup, configure, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import type { Agreement } from '#domain/agreements/agreement.ts';
import { BLANK } from '#domain/agreements/proposal.ts';
import type { Edit } from '#domain/record/edit.ts';
import type { EngineOffice } from '#testing/engine-office.ts';
import { unwrap } from '#base/result.ts';
import { draftScreens } from '#testing/draft-screen.tsx';
import { startMergeEngine } from '#testing/merge-engine.ts';
import { sessionOf, showAsOnALaptop } from '#testing/screen.tsx';
import { firstOf } from '../session/first-of.ts';

const TODAY = '2026-12-01';
const SLEMAN = { kind: 'region', code: '34.04' } as const;
const AGENCY = { kind: 'organisation', id: 'agency', name: 'Kementerian Contoh' } as const;

// A whole engine beneath, on a machine that may have other work to do.
vi.setConfig({ testTimeout: 60_000 });
configure({ asyncUtilTimeout: 30_000 });

beforeAll(async () => {
  await startMergeEngine();
  showAsOnALaptop();
});

afterEach(cleanup);

const { aDraft: draft, show, sleman, stored } = draftScreens({ seed: 4100, today: TODAY });

const set = (path: string, value: string | number): Edit => ({ kind: 'set', path, value });

const PARTIES: readonly Edit[] = [
  {
    kind: 'add',
    list: 'parties',
    row: 'partySleman000000000001',
    order: 'A',
    values: { party: SLEMAN, name: 'Bambang Wiratmoko', number: '12/PKS/2026', mandate: 'Surat Kuasa Nomor 7' },
  },
  { kind: 'add', list: 'parties', row: 'partyAgency000000000001', order: 'B', values: { party: AGENCY } },
];

function article(row: string, order: string, title: string, text: string): Edit {
  return { kind: 'add', list: 'articles', row, order, values: { title, text } };
}

async function aDraft(office: EngineOffice, type: string, edits: readonly Edit[]): Promise<string> {
  return draft(office, [set('type', type), ...PARTIES, ...edits]);
}

/** What the path says is open now, once it is another draft than before. */
async function opened(office: EngineOffice, path: () => string, before: string): Promise<Agreement> {
  await waitFor(() => expect(path()).not.toBe(`/naskah/${before}`));
  return stored(office, path().replace('/naskah/', ''));
}

describe('an addendum', () => {
  async function addendum() {
    const office = await sleman();
    const pks = await aDraft(office, 'PKS', [
      set('title', 'Pengelolaan Sampah'),
      article('articleOne000000000001', 'A', 'Maksud dan Tujuan', 'Maksudnya baik.'),
      article('articleTwo000000000001', 'B', 'Jangka Waktu', 'Berlaku 1 (satu) tahun.'),
    ]);
    const shown = show(office, pks);
    const user = userEvent.setup();
    await user.click(await screen.findByRole('button', { name: 'Tindakan lain' }));
    await user.click(await screen.findByRole('menuitem', { name: 'Buat Adendum dari naskah ini' }));
    const made = await opened(office, shown.path, pks);
    return { office, user, pks, made };
  }

  it('is begun from the agreement it changes, with its parties, and names it by number', async () => {
    const { pks, made } = await addendum();
    expect(made.type).toBe('ADD');
    expect(made.parent).toBe(pks);
    expect(made.parentNamed).toContain('Perjanjian Kerja Sama tentang Pengelolaan Sampah, Nomor 12/PKS/2026 dan Nomor');
    expect(made.parties.map(({ party, name, number, mandate }) => [party, name, number, mandate])).toEqual([
      [SLEMAN, 'Bambang Wiratmoko', '', ''],
      [AGENCY, '', '', ''],
    ]);
    expect(made.articles.map(({ amends }) => amends)).toEqual(['replace', 'none', 'none']);
  });

  it('takes an article of it with the words it has now, and finds one that then says the same', async () => {
    const { office, user, made } = await addendum();
    await user.click(await screen.findByRole('button', { name: 'Ambil pasal dari naskah yang diubah' }));
    await user.click(await screen.findByRole('menuitem', { name: 'Pasal 2 Jangka Waktu' }));
    await waitFor(async () =>
      expect((await stored(office, made.id)).articles[0]).toMatchObject({
        amends: 'replace',
        amendsNumber: '2',
        title: 'Jangka Waktu',
        text: 'Berlaku 1 (satu) tahun.',
        amendsBefore: 'Jangka Waktu\nBerlaku 1 (satu) tahun.',
      }),
    );
    expect(await screen.findByText('Pasal 1: bunyinya sama dengan semula')).toBeTruthy();
    expect(screen.getByText('Ketentuan Pasal 2 diubah sehingga berbunyi sebagai berikut:')).toBeTruthy();
    const text = screen.getByRole('textbox', { name: 'Isi Pasal 1' });
    await user.clear(text);
    await user.type(text, 'Berlaku 2 (dua) tahun.');
    await waitFor(() => expect(screen.queryByText('Pasal 1: bunyinya sama dengan semula')).toBeNull());
  });

  it('to a PKS may be signed by power of attorney, one to a KSB may not (PP 28/2018 art. 2)', async () => {
    const { office } = await addendum();
    expect(await screen.findByRole('button', { name: 'Surat kuasa…, PIHAK KESATU' })).toBeTruthy();
    expect(screen.getByRole('textbox', { name: 'Surat kuasa PIHAK KESATU' })).toBeTruthy();
    cleanup();
    const named = 'Kesepakatan Bersama tentang Sampah, Nomor 1 dan Nomor 2, tanggal 1 Januari 2026';
    show(
      office,
      await aDraft(office, 'ADD', [set('parentNamed', named), set('parties/partySleman000000000001/mandate', '')]),
    );
    expect(await screen.findByRole('button', { name: /^Ganti pihak, PIHAK KESATU/u })).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Surat kuasa…, PIHAK KESATU' })).toBeNull();
    expect(screen.queryByRole('textbox', { name: 'Surat kuasa PIHAK KESATU' })).toBeNull();
  });

  it('may take an article out: then nothing more is asked of it', async () => {
    const { office, user, made } = await addendum();
    const choice = await screen.findByRole('combobox', { name: 'Pasal 1 adendum ini' });
    await user.selectOptions(choice, 'Menghapus pasal');
    await waitFor(async () => expect((await stored(office, made.id)).articles[0]?.amends).toBe('delete'));
    await waitFor(() => expect(screen.queryByRole('textbox', { name: 'Isi Pasal 1' })).toBeNull());
    expect(screen.getByRole('textbox', { name: 'Nomor pasal yang diubah oleh Pasal 1' })).toBeTruthy();
  });
});

describe('a work plan', () => {
  it('is begun from its Nota Kesepakatan and typed row by row; Alt and an arrow move a row', async () => {
    const office = await sleman();
    const note = await aDraft(office, 'NK', [set('title', 'Data Kependudukan')]);
    const shown = show(office, note);
    const user = userEvent.setup();
    await user.click(await screen.findByRole('button', { name: 'Tindakan lain' }));
    await user.click(await screen.findByRole('menuitem', { name: 'Buat Rencana Kerja dari naskah ini' }));
    const made = await opened(office, shown.path, note);
    expect(made.parentNamed).toContain('Nota Kesepakatan tentang Data Kependudukan');
    expect(made.works.map(({ roles }) => roles)).toEqual(['PIHAK KESATU: \nPIHAK KEDUA: ']);
    await user.type(await screen.findByRole('textbox', { name: 'Kegiatan, Kegiatan 1' }), 'Pelatihan');
    await user.click(screen.getByRole('button', { name: 'Tambah kegiatan' }));
    const second = await screen.findByRole('textbox', { name: 'Kegiatan, Kegiatan 2' });
    await waitFor(() => expect(document.activeElement).toBe(second));
    await user.type(second, 'Pendataan');
    await waitFor(async () =>
      expect((await stored(office, made.id)).works.map(({ activity }) => activity)).toEqual(['Pelatihan', 'Pendataan']),
    );
    await user.keyboard('{Alt>}{ArrowUp}{/Alt}');
    await waitFor(async () =>
      expect((await stored(office, made.id)).works.map(({ activity }) => activity)).toEqual(['Pendataan', 'Pelatihan']),
    );
    const list = screen.getByRole('list', { name: 'Isian kosong' });
    expect(within(list).getAllByText('Isian dalam rencana kerja').length).toBeGreaterThan(4);
  });
});

describe('a legal basis', () => {
  it('is taken from the list with its numbers, put in its order with the cursor in it, and taken back', async () => {
    const office = await sleman();
    const basis = (row: string, order: string, text: string): Edit => ({
      kind: 'add',
      list: 'bases',
      row,
      order,
      values: { text },
    });
    const record = await aDraft(office, 'KSB', [
      basis('basisOne00000000000001', 'A', 'Undang-Undang Nomor 23 Tahun 2014 tentang Pemerintahan Daerah'),
      basis('basisTwo00000000000001', 'B', 'Peraturan Menteri Dalam Negeri Nomor 22 Tahun 2020 tentang Kerja Sama'),
    ]);
    const { session } = show(office, record);
    const user = userEvent.setup();
    const bases = async () => (await stored(office, record)).bases.map(({ text }) => text);
    await user.click(await screen.findByRole('button', { name: 'Tambah dari daftar peraturan…' }));
    const list = await screen.findByRole('list', { name: 'Daftar peraturan' });
    expect(within(list).getAllByText('Sudah ada')).toHaveLength(2);
    await user.click(within(list).getByRole('button', { name: /Nomor 28 Tahun 2018/u }));
    expect(screen.getByRole('textbox', { name: /Nomor Lembaran Negara/u })).toHaveProperty('value', '97');
    await user.click(screen.getByRole('button', { name: 'Tambahkan' }));
    await waitFor(async () =>
      expect((await bases())[1]).toMatch(
        /^Peraturan Pemerintah Nomor 28 Tahun 2018 tentang Kerja Sama Daerah \(Lembaran Negara .* Nomor 6219\)$/u,
      ),
    );
    await waitFor(() => expect(document.activeElement?.getAttribute('aria-label')).toBe('Dasar hukum 2'));
    session.toasts.store.getState().toast?.undo?.();
    await waitFor(async () => expect(await bases()).toHaveLength(2));
  });
});

describe('the number of our own party', () => {
  it('is filled from the office’s pattern, with the cursor on what is for the hand, and no typed number is lost', async () => {
    const office = await sleman();
    const own = await firstOf(sessionOf(office, TODAY).queries.office());
    const pattern = set('numberPattern', '415/{urut}/{jenis}/{bulan}/{tahun}');
    unwrap(await office.engine.edit(own?.value.id ?? '', [pattern]), 'the pattern can be set');
    const numbered = await aDraft(office, 'KSB', [set('date', '2026-12-14')]);
    show(office, numbered);
    expect(await screen.findByRole('textbox', { name: 'Nomor PIHAK KESATU' })).toBeTruthy();
    expect(screen.queryByRole('button', { name: /^Isi dari pola/u })).toBeNull();
    cleanup();
    const record = await aDraft(office, 'KSB', [
      set('date', '2026-12-14'),
      set('parties/partySleman000000000001/number', ''),
    ]);
    show(office, record);
    const user = userEvent.setup();
    await user.click(await screen.findByRole('button', { name: /^Isi dari pola, PIHAK KESATU/u }));
    await waitFor(async () =>
      expect((await stored(office, record)).parties.map(({ number }) => number)).toEqual([
        `415/${BLANK}/KSB/XII/2026`,
        '',
      ]),
    );
    const field = screen.getByRole('textbox', { name: 'Nomor PIHAK KESATU' });
    await waitFor(() => expect(document.activeElement).toBe(field));
    await waitFor(() => expect(screen.queryByRole('button', { name: /^Isi dari pola/u })).toBeNull());
  });
});

describe('the checks of an agreement', () => {
  it('lead to a legal basis and a row of an annex, and add the clauses on data that are missing', async () => {
    const office = await sleman();
    const record = await aDraft(office, 'PKS', [
      article('articleOne000000000001', 'A', 'Maksud dan Tujuan', 'Maksudnya baik.'),
      article('articleTwo000000000001', 'B', 'Penutup', 'Selesai.'),
      {
        kind: 'add',
        list: 'bases',
        row: 'basisOne00000000000001',
        order: 'A',
        values: { text: 'Aturan 2 (tiga) pasal' },
      },
      {
        kind: 'add',
        list: 'dataMatrix',
        row: 'dataOne000000000000001',
        order: 'A',
        values: { aim: 'menurut Pasal 44' },
      },
    ]);
    show(office, record);
    const user = userEvent.setup();
    const wrong = 'Dasar hukum 1: 2 (tiga) seharusnya 2 (dua)';
    await user.click(await screen.findByRole('button', { name: `Perbaiki, ${wrong}` }));
    expect(document.activeElement?.getAttribute('aria-label')).toBe('Dasar hukum 1');
    const absent = screen.getByRole('button', { name: /^Perbaiki, .* merujuk Pasal 44 yang tidak ada$/u });
    await user.click(absent);
    expect(document.activeElement?.closest('[data-place]')?.getAttribute('data-place')).toBe(
      'dataMatrix/dataOne000000000000001/aim',
    );
    const audit = 'Ada pertukaran data, tetapi belum ada ketentuan tentang audit dan pengawasan bersama';
    await user.click(screen.getByRole('button', { name: `Tambah, ${audit}` }));
    await waitFor(async () =>
      expect((await stored(office, record)).articles.map(({ title }) => title)).toEqual([
        'Maksud dan Tujuan',
        'Audit dan Pengawasan Bersama',
        'Penutup',
      ]),
    );
    await waitFor(() => expect(screen.queryByText(audit)).toBeNull());
  });
});

describe('a document for foreign cooperation (Permendagri 25/2020)', () => {
  it('has its English text beside the Indonesian one, and says where they are not level', async () => {
    const office = await sleman();
    const record = await aDraft(office, 'MOU', [
      set('term', 72),
      article('articleOne000000000001', 'A', 'Ruang Lingkup', 'Satu.\nDua.'),
    ]);
    show(office, record);
    const user = userEvent.setup();
    await user.type(await screen.findByRole('textbox', { name: 'Judul dalam bahasa Inggris' }), 'Waste Management');
    await user.type(screen.getByRole('textbox', { name: 'Isi Pasal 1 dalam bahasa Inggris' }), 'One.');
    await waitFor(async () => expect((await stored(office, record)).articles[0]?.english).toBe('One.'));
    expect((await stored(office, record)).titleEnglish).toBe('Waste Management');
    expect(await screen.findByText('Pasal 1: jumlah ayat atau huruf kedua bahasa berbeda')).toBeTruthy();
    expect(screen.getByText('Jangka waktu paling lama 5 (lima) tahun (Permendagri 25/2020)')).toBeTruthy();
    expect(screen.getByRole('textbox', { name: 'Jabatan dalam bahasa Inggris PIHAK KEDUA' })).toBeTruthy();
  });

  it('takes articles of the library in both languages, and leaves no older English beside another article', async () => {
    const office = await sleman();
    const one = { title: 'Lama', text: 'Lama.', titleEnglish: 'Old', english: 'Old.' };
    const last = { title: 'Penutup', text: 'Selesai.', titleEnglish: 'Closing', english: 'Done.' };
    const record = await aDraft(office, 'MOU', [
      { kind: 'add', list: 'articles', row: 'articleOne000000000001', order: 'A', values: one },
      { kind: 'add', list: 'articles', row: 'articleTwo000000000001', order: 'B', values: last },
    ]);
    const { session } = show(office, record);
    const user = userEvent.setup();
    const articles = async () =>
      (await stored(office, record)).articles.map(({ title, titleEnglish }) => `${title} | ${titleEnglish}`);
    await user.click(await screen.findByRole('button', { name: 'Pustaka pasal…' }));
    await user.click(await screen.findByRole('button', { name: 'Sisipkan pasal Kelompok Kerja' }));
    // The closing article stays the last.
    await waitFor(async () =>
      expect(await articles()).toEqual(['Lama | Old', 'Kelompok Kerja | Working Group', 'Penutup | Closing']),
    );
    await user.click(screen.getByRole('button', { name: 'Pustaka pasal…' }));
    await user.click(await screen.findByRole('button', { name: 'Lihat pasal Perubahan' }));
    const where = await screen.findByRole<HTMLSelectElement>('combobox', { name: 'Letak' });
    expect(where.selectedOptions[0]?.textContent).toBe('Sebelum Pasal 3 Penutup');
    await user.selectOptions(where, 'instead:0');
    await waitFor(() =>
      expect(screen.getByRole('region', { name: 'Teks Inggris' }).textContent).toContain('may be amended'),
    );
    await user.click(screen.getByRole('button', { name: 'Ganti' }));
    await waitFor(async () =>
      expect(await articles()).toEqual([
        'Perubahan | Amendment',
        'Kelompok Kerja | Working Group',
        'Penutup | Closing',
      ]),
    );
    expect((await stored(office, record)).articles[0]?.english).toContain('may be amended');
    session.toasts.store.getState().toast?.undo?.();
    await waitFor(async () => expect((await stored(office, record)).articles[0]).toMatchObject(one));
  });

  it('fills in the usual articles in both languages', async () => {
    const office = await sleman();
    const record = await aDraft(office, 'LOI', []);
    show(office, record);
    const user = userEvent.setup();
    await user.click(await screen.findByRole('button', { name: 'Isi dengan pasal lazim' }));
    await waitFor(async () => expect((await stored(office, record)).articles.length).toBe(5));
    const draft = await stored(office, record);
    for (const row of [...draft.premises, ...draft.bases, ...draft.articles]) expect(row.english).not.toBe('');
    expect(draft.articles[0]?.titleEnglish).toBe('Purpose and Objectives');
  });
});
