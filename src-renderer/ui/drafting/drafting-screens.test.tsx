// @vitest-environment happy-dom
import { cleanup, configure, fireEvent, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { unwrap } from '#base/result.ts';
import type { Edit } from '#domain/record/edit.ts';
import { draftScreens } from '#testing/draft-screen.tsx';
import { startMergeEngine } from '#testing/merge-engine.ts';
import { sessionOf, showAsOnALaptop, showScreen } from '#testing/screen.tsx';
import { firstOf } from '../session/first-of.ts';
import { DraftsScreen } from './DraftsScreen.tsx';

const TODAY = '2026-11-23';
const SLEMAN = { kind: 'region', code: '34.04' } as const;
const MAGELANG = { kind: 'region', code: '33.08' } as const;

// A whole engine beneath, on a machine that may have other work to do.
vi.setConfig({ testTimeout: 30_000 });
configure({ asyncUtilTimeout: 30_000 });

beforeAll(async () => {
  await startMergeEngine();
  showAsOnALaptop();
});

afterEach(cleanup);

const { aDraft, show, sleman, stored } = draftScreens({ seed: 700, today: TODAY });

const PARTIES: readonly Edit[] = [
  { kind: 'add', list: 'parties', row: 'partySleman000000000001', order: 'A', values: { party: SLEMAN } },
  { kind: 'add', list: 'parties', row: 'partyMagelang0000000001', order: 'B', values: { party: MAGELANG } },
];

function article(row: string, order: string, title: string): Edit {
  return { kind: 'add', list: 'articles', row, order, values: { title, text: 'Satu ayat.' } };
}

describe('the drafting screen', () => {
  it('D1 keeps the title as it is typed into the paper, without a Save button', async () => {
    const office = await sleman();
    const record = await aDraft(office, PARTIES);
    show(office, record);
    const user = userEvent.setup();
    await user.type(await screen.findByRole('textbox', { name: 'Judul' }), 'Pengelolaan Sampah');
    await waitFor(async () => expect((await stored(office, record)).title).toBe('Pengelolaan Sampah'));
  });

  it('writes weekday, words and digits from the one day chosen (domain.md §7.2)', async () => {
    const office = await sleman();
    const record = await aDraft(office, [...PARTIES, { kind: 'set', path: 'date', value: '2026-11-22' }]);
    show(office, record);
    expect(
      await screen.findByText(
        'Minggu, tanggal dua puluh dua bulan November tahun dua ribu dua puluh enam (22-11-2026)',
      ),
    ).toBeTruthy();
    expect(screen.getByText('22-11-2026 jatuh pada hari Minggu')).toBeTruthy();
    const day = screen.getByRole('textbox', { name: 'Tanggal penandatanganan' });
    fireEvent.change(day, { target: { value: '14/12/2026' } });
    fireEvent.blur(day);
    expect(
      await screen.findByText('Senin, tanggal empat belas bulan Desember tahun dua ribu dua puluh enam (14-12-2026)'),
    ).toBeTruthy();
    expect(screen.getByText('Senin cocok dengan 14-12-2026')).toBeTruthy();
  });

  it('adds an article with the cursor in its title', async () => {
    const office = await sleman();
    const record = await aDraft(office, [...PARTIES, article('articleOne000000000001', 'A', 'Maksud dan Tujuan')]);
    show(office, record);
    const user = userEvent.setup();
    await user.click(await screen.findByRole('button', { name: 'Tambah pasal' }));
    const title = await screen.findByRole('textbox', { name: 'Judul Pasal 2' });
    await waitFor(() => expect(document.activeElement).toBe(title));
    await user.type(title, 'Penutup');
    await waitFor(async () =>
      expect((await stored(office, record)).articles.map((each) => each.title)).toEqual([
        'Maksud dan Tujuan',
        'Penutup',
      ]),
    );
  });

  it('moves an article by Alt and an arrow, and takes one out with a way back', async () => {
    const office = await sleman();
    const record = await aDraft(office, [
      ...PARTIES,
      article('articleOne000000000001', 'A', 'Satu'),
      article('articleTwo000000000001', 'B', 'Dua'),
      article('articleTri000000000001', 'C', 'Tiga'),
    ]);
    const shown = show(office, record);
    const titles = async () => (await stored(office, record)).articles.map((each) => each.title);
    const user = userEvent.setup();
    const third = await screen.findByRole('button', { name: /^Pasal 3 Tiga/ });
    third.focus();
    await user.keyboard('{Alt>}{ArrowUp}{/Alt}');
    await waitFor(async () => expect(await titles()).toEqual(['Satu', 'Tiga', 'Dua']));
    await user.click(await screen.findByRole('button', { name: 'Turunkan Pasal 1' }));
    await waitFor(async () => expect(await titles()).toEqual(['Tiga', 'Satu', 'Dua']));
    await user.click(await screen.findByRole('button', { name: 'Hapus Pasal 2' }));
    await waitFor(async () => expect(await titles()).toEqual(['Tiga', 'Dua']));
    shown.session.toasts.store.getState().toast?.undo?.();
    await waitFor(async () => expect(await titles()).toEqual(['Tiga', 'Satu', 'Dua']));
  });

  it('lists every blank, and each leads to its place', async () => {
    const office = await sleman();
    const record = await aDraft(office, [
      ...PARTIES,
      {
        kind: 'add',
        list: 'articles',
        row: 'articleOne000000000001',
        order: 'A',
        values: { title: 'Korespondensi', text: 'telepon: ……………\nsurel: ……………' },
      },
    ]);
    show(office, record);
    const user = userEvent.setup();
    const list = await screen.findByRole('list', { name: 'Isian kosong' });
    expect(within(list).getByText('Pasal 1 Korespondensi, 2 isian')).toBeTruthy();
    await user.click(within(list).getByRole('button', { name: 'Judul naskah' }));
    expect(document.activeElement).toBe(screen.getByRole('textbox', { name: 'Judul' }));
    await user.click(within(list).getByRole('button', { name: 'Isian di dalam teks' }));
    const text = screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'Isi Pasal 1' });
    expect(document.activeElement).toBe(text);
    expect(text.value.slice(text.selectionStart, text.selectionEnd)).toBe('……………');
  });

  it('goes through what is left to do by F8 and back by Shift+F8', async () => {
    const office = await sleman();
    const record = await aDraft(office, PARTIES);
    show(office, record);
    const user = userEvent.setup();
    await screen.findByRole('list', { name: 'Isian kosong' });
    await user.keyboard('{F8}');
    expect(document.activeElement).toBe(screen.getByRole('textbox', { name: 'Judul' }));
    await user.keyboard('{F8}');
    expect(document.activeElement).toBe(screen.getByRole('textbox', { name: 'Nomor PIHAK KESATU' }));
    await user.keyboard('{Shift>}{F8}{/Shift}');
    expect(document.activeElement).toBe(screen.getByRole('textbox', { name: 'Judul' }));
  });

  it('fills in the usual articles, premises and bases from the cooperation it carries out', async () => {
    const office = await sleman();
    const item = unwrap(
      await office.engine.create({
        kind: 'cooperation-item',
        edits: [
          { kind: 'set', path: 'title', value: 'Pengelolaan Sampah' },
          { kind: 'set', path: 'location', value: 'Kapanewon Tempel' },
          { kind: 'set', path: 'parties', value: [SLEMAN, MAGELANG] },
        ],
      }),
      'an item can be made',
    );
    const record = await aDraft(office, [...PARTIES, { kind: 'set', path: 'item', value: item.record }]);
    show(office, record);
    const user = userEvent.setup();
    await user.click(await screen.findByRole('button', { name: 'Isi dengan pasal lazim' }));
    await waitFor(async () => expect((await stored(office, record)).articles.length).toBeGreaterThanOrEqual(10));
    const draft = await stored(office, record);
    expect(draft.articles.map((each) => each.text).join('\n')).toContain('Kapanewon Tempel');
    expect(draft.premises.length).toBeGreaterThan(0);
    expect(draft.bases.length).toBeGreaterThan(0);
    expect(await screen.findByRole('textbox', { name: 'Isi Pasal 3' })).toBeTruthy();
  });

  it('takes the signatory from the register of officials', async () => {
    const office = await sleman();
    const official = {
      party: MAGELANG,
      name: 'Grengseng Pamuji',
      post: 'Bupati Magelang',
      decree: 'Keputusan Nomor 1',
    };
    const edits = Object.entries(official).map(([path, value]): Edit => ({ kind: 'set', path, value }));
    unwrap(await office.engine.create({ kind: 'official', edits }), 'an official can be made');
    const record = await aDraft(office, PARTIES);
    show(office, record);
    const user = userEvent.setup();
    await user.click(await screen.findByRole('button', { name: 'Ambil dari daftar pejabat, PIHAK KEDUA' }));
    await user.click(await screen.findByRole('menuitem', { name: /Grengseng Pamuji/ }));
    await waitFor(async () => expect((await stored(office, record)).parties[1]?.decree).toBe('Keputusan Nomor 1'));
    expect(await screen.findByText('GRENGSENG PAMUJI')).toBeTruthy();
  });

  it('shares the draft with its regions only after saying what leaves', async () => {
    const office = await sleman();
    const record = await aDraft(office, PARTIES);
    show(office, record);
    const user = userEvent.setup();
    await user.click(await screen.findByRole('button', { name: 'Bagikan' }));
    const dialog = await screen.findByRole('dialog');
    expect(within(dialog).getByText('Kab. Magelang')).toBeTruthy();
    await user.click(within(dialog).getByRole('button', { name: 'Bagikan' }));
    expect(await screen.findByText('Dibagikan dengan Kab. Magelang')).toBeTruthy();
  });
});

describe('the list of drafts', () => {
  it('says that a draft is best begun from its cooperation when there is none, and begins an empty one of a kind by N', async () => {
    const office = await sleman();
    const session = sessionOf(office, TODAY);
    const shown = showScreen({ session, screen: DraftsScreen, pattern: '/naskah', path: '/naskah' });
    expect(await screen.findByText(/Sebaiknya mulai dari kerja samanya/)).toBeTruthy();
    const user = userEvent.setup();
    await firstOf(session.queries.office());
    await user.keyboard('n');
    await user.click(await screen.findByRole('menuitem', { name: 'Perjanjian Kerja Sama' }));
    await waitFor(() => expect(shown.path()).toMatch(/^\/naskah\/./));
    const draft = await stored(office, shown.path().replace('/naskah/', ''));
    expect(draft.type).toBe('PKS');
    expect(draft.parties.map(({ party, post }) => [party, post])).toEqual([[SLEMAN, 'Bupati Sleman']]);
  });

  it('shows drafts with their state, and finds one by a party', async () => {
    const office = await sleman();
    await aDraft(office, [...PARTIES, { kind: 'set', path: 'title', value: 'Pengelolaan Sampah' }]);
    await aDraft(office, [{ kind: 'set', path: 'title', value: 'Air Bersih' }]);
    showScreen({ session: sessionOf(office, TODAY), screen: DraftsScreen, pattern: '/naskah', path: '/naskah' });
    const user = userEvent.setup();
    expect(await screen.findByRole('link', { name: 'Air Bersih' })).toBeTruthy();
    await user.type(screen.getByRole('searchbox'), 'magel');
    await waitFor(() => expect(screen.queryByRole('link', { name: 'Air Bersih' })).toBeNull());
    expect(screen.getByRole('link', { name: 'Pengelolaan Sampah' })).toBeTruthy();
    expect(screen.getByText('Draf')).toBeTruthy();
  });
});
