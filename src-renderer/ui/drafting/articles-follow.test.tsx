// @vitest-environment happy-dom
import { cleanup, configure, fireEvent, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import type { Edit } from '#domain/record/edit.ts';
import { draftScreens } from '#testing/draft-screen.tsx';
import { startMergeEngine } from '#testing/merge-engine.ts';
import { sessionOf, showAsOnALaptop, showScreen } from '#testing/screen.tsx';
import { firstOf } from '../session/first-of.ts';
import { dropIndex, dropSide } from './article-drag.ts';
import { DraftScreen } from './DraftScreen.tsx';

const TODAY = '2026-12-01';
vi.setConfig({ testTimeout: 60_000 });
configure({ asyncUtilTimeout: 30_000 });

beforeAll(async () => {
  await startMergeEngine();
  showAsOnALaptop();
});
afterEach(cleanup);

const { aDraft, sleman, stored } = draftScreens({ seed: 4300, today: TODAY });
const REGIONS: readonly Edit[] = ['34.04', '33.08'].map((code, index) => ({
  kind: 'add',
  list: 'parties',
  row: `party${code.replace('.', '')}0000000000000`,
  order: String(index),
  values: { party: { kind: 'region', code } },
}));

/** A draft whose articles have these texts, and whose ids are their places. */
async function shown(texts: readonly string[]) {
  const office = await sleman();
  const edits = texts.map((text, index): Edit => {
    const values = { title: `Judul ${index + 1}`, text };
    return { kind: 'add', list: 'articles', row: `article${index}000000000000000`, order: `${index + 1}`, values };
  });
  const record = await aDraft(office, [...REGIONS, ...edits]);
  const session = sessionOf(office, TODAY);
  showScreen({ session, screen: DraftScreen, pattern: '/naskah/:id', path: `/naskah/${record}` });
  return { office, session, record };
}

describe('references in the drafting room', () => {
  it('follow an article that is moved by a key, with a word on it and one undo', async () => {
    const { office, session, record } = await shown(['Satu.', 'Dua.', 'Sebagaimana dimaksud dalam Pasal 1.']);
    const user = userEvent.setup();
    (await screen.findByRole('button', { name: /^Pasal 1 Judul 1/u })).focus();
    await user.keyboard('{Alt>}{ArrowDown}{/Alt}');
    await waitFor(async () =>
      expect((await stored(office, record)).articles.map(({ text }) => text)).toEqual([
        'Dua.',
        'Satu.',
        'Sebagaimana dimaksud dalam Pasal 2.',
      ]),
    );
    await waitFor(() =>
      expect(session.toasts.store.getState().toast?.text).toBe('Pasal 1 dipindah, 1 rujukan ikut diubah'),
    );
    session.toasts.store.getState().toast?.undo?.();
    await waitFor(async () =>
      expect((await stored(office, record)).articles.map(({ text }) => text)).toEqual([
        'Satu.',
        'Dua.',
        'Sebagaimana dimaksud dalam Pasal 1.',
      ]),
    );
  });

  it('to an article that is taken out become a finding that leads to its place', async () => {
    const { office, record } = await shown(['Satu.', 'Sebagaimana dimaksud dalam Pasal 1.']);
    const user = userEvent.setup();
    await user.click(await screen.findByRole('button', { name: 'Hapus Pasal 1' }));
    await waitFor(async () => expect((await stored(office, record)).articles).toHaveLength(1));
    const finding = await screen.findByText('Pasal 1 merujuk pasal yang sudah dihapus');
    const line = finding.closest('li');
    if (line === null) throw new Error('a finding stands in a list');
    await user.click(within(line).getByRole('button', { name: /^Perbaiki/u }));
    expect(document.activeElement).toBe(screen.getByRole('textbox', { name: 'Isi Pasal 1' }));
  });

  it('follow the ayat of an article when the cursor leaves it', async () => {
    const { office, session, record } = await shown(['Satu hal.\nDua hal.', 'Menurut Pasal 1 ayat (2).']);
    const field = await screen.findByRole('textbox', { name: 'Isi Pasal 1' });
    fireEvent.focus(field);
    fireEvent.change(field, { target: { value: 'Satu hal.\nAyat baru.\nDua hal.' } });
    fireEvent.blur(field);
    await waitFor(async () =>
      expect((await stored(office, record)).articles[1]?.text).toBe('Menurut Pasal 1 ayat (3).'),
    );
    expect(session.toasts.store.getState().toast?.text).toBe('1 rujukan ikut diubah');
  });
});

describe('dragging an article', () => {
  it('puts it where it is let go, and references follow', async () => {
    const { office, record } = await shown(['Satu.', 'Dua.', 'Lihat Pasal 1.']);
    const lineOf = async (name: RegExp) => {
      const line = (await screen.findByRole('button', { name })).closest('li');
      if (line === null) throw new Error('an article stands in a list');
      return line;
    };
    const [first, last] = [await lineOf(/^Pasal 1 Judul 1/u), await lineOf(/^Pasal 3 Judul 3/u)];
    const held = new Map<string, string>();
    const dataTransfer = {
      setData: (type: string, value: string) => held.set(type, value),
      getData: (type: string) => held.get(type) ?? '',
      get types() {
        return [...held.keys()];
      },
      effectAllowed: 'all',
    };
    const grip = first.querySelector('[draggable="true"]');
    if (grip === null) throw new Error('an article has a grip');
    fireEvent.dragStart(grip, { dataTransfer });
    fireEvent.dragOver(last, { dataTransfer, clientY: 5 });
    fireEvent.drop(last, { dataTransfer, clientY: 5 });
    await waitFor(async () =>
      expect((await stored(office, record)).articles.map(({ text }) => text)).toEqual([
        'Dua.',
        'Lihat Pasal 3.',
        'Satu.',
      ]),
    );
  });

  it('counts places among the others, and nothing moves where it already stands', () => {
    expect(dropSide(10, { top: 0, height: 30 })).toBe('before');
    expect(dropSide(20, { top: 0, height: 30 })).toBe('after');
    const rows = ['a', 'b', 'c'];
    expect(dropIndex(rows, { dragged: 'a', target: 'c', side: 'after' })).toBe(2);
    expect(dropIndex(rows, { dragged: 'c', target: 'a', side: 'before' })).toBe(0);
    expect(dropIndex(rows, { dragged: 'a', target: 'b', side: 'before' })).toBeNull();
    expect(dropIndex(rows, { dragged: 'x', target: 'b', side: 'before' })).toBeNull();
  });
});

describe('the library in a draft', () => {
  it('shows a clause with its variants before it is put in, and puts it in front of an article that others refer to', async () => {
    const { office, record } = await shown(['Satu.', 'Lihat Pasal 1.']);
    const user = userEvent.setup();
    await user.click(await screen.findByRole('button', { name: 'Pustaka pasal…' }));
    await user.click(await screen.findByRole('button', { name: 'Lihat pasal Jangka Waktu' }));
    await user.selectOptions(await screen.findByRole('combobox', { name: 'Varian' }), 'Tanpa perpanjangan');
    await user.selectOptions(screen.getByRole('combobox', { name: 'Letak' }), 'Sebelum Pasal 1 Judul 1');
    expect(await screen.findByText(/isian masih kosong/u)).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Sisipkan' }));
    await waitFor(async () => {
      const { articles } = await stored(office, record);
      expect(articles.map(({ title }) => title)).toEqual(['Jangka Waktu', 'Judul 1', 'Judul 2']);
      expect(articles[2]?.text).toBe('Lihat Pasal 2.');
      expect(articles[0]?.origin).toMatchObject({ clause: 'jangka-waktu', variant: 'tanpa-perpanjangan', version: 1 });
    });
  });

  it('puts a clause in place of an article with the difference shown, and takes it back', async () => {
    const { office, session, record } = await shown(['Berlaku setahun.']);
    const user = userEvent.setup();
    await user.click(await screen.findByRole('button', { name: 'Pustaka pasal…' }));
    await user.click(await screen.findByRole('button', { name: 'Lihat pasal Penutup' }));
    await user.selectOptions(await screen.findByRole('combobox', { name: 'Letak' }), 'Menggantikan Pasal 1 Judul 1');
    const preview = await screen.findByRole('region', { name: 'Teks yang akan masuk' });
    await waitFor(() => expect(preview.querySelector('del')?.textContent).toContain('Berlaku'));
    await user.click(screen.getByRole('button', { name: 'Ganti' }));
    await waitFor(async () => expect((await stored(office, record)).articles[0]?.title).toBe('Penutup'));
    session.toasts.store.getState().toast?.undo?.();
    await waitFor(async () =>
      expect((await stored(office, record)).articles.map(({ title, text, origin }) => [title, text, origin])).toEqual([
        ['Judul 1', 'Berlaku setahun.', null],
      ]),
    );
  });

  it('saves an article of the draft as a clause of the office', async () => {
    const { session } = await shown(['Barang dicatat.']);
    const user = userEvent.setup();
    await user.click(await screen.findByRole('button', { name: 'Simpan Pasal 1 ke pustaka' }));
    await waitFor(async () => {
      const [clause] = await firstOf(session.queries.clauses());
      expect([clause?.value.title, clause?.value.text, clause?.value.fits, clause?.scope]).toEqual([
        'Judul 1',
        'Barang dicatat.',
        ['KSB'],
        'private',
      ]);
    });
  });
});

describe('annexes on the paper', () => {
  it('are added, filled and numbered where they stand, and a blank one is offered', async () => {
    const { office, record } = await shown(['Satu.']);
    const user = userEvent.setup();
    const add = await screen.findByRole('group', { name: 'Tambah lampiran' });
    await user.click(within(add).getByRole('button', { name: 'Jadwal pelaksanaan' }));
    await user.type(await screen.findByRole('textbox', { name: 'Mulai Jadwal 1' }), 'Triwulan I 2027');
    await user.click(
      within(screen.getByRole('group', { name: 'Tambah lampiran' })).getByRole('button', { name: 'Matriks data' }),
    );
    await user.selectOptions(await screen.findByRole('combobox', { name: 'Sifat Data 1' }), 'Rahasia');
    await waitFor(async () => {
      const { schedule, dataMatrix } = await stored(office, record);
      expect([schedule[0]?.begins, dataMatrix[0]?.sensitivity]).toEqual(['Triwulan I 2027', 'secret']);
    });
    expect(screen.getByText('LAMPIRAN I')).toBeTruthy();
    expect(screen.getByText('LAMPIRAN II')).toBeTruthy();
    expect(screen.getByText(/^Demikian Kesepakatan Bersama ini beserta Lampiran I dan Lampiran II/u)).toBeTruthy();
  });
});
