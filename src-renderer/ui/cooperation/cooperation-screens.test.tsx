// @vitest-environment happy-dom
import { act, cleanup, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { unwrap } from '#base/result.ts';
import { newItemEdits } from '#domain/cooperation/rules.ts';
import type { Edit } from '#domain/record/edit.ts';
import { type EngineOffice, readyOffice } from '#testing/engine-office.ts';
import { startMergeEngine } from '#testing/merge-engine.ts';
import { sessionOf, showAsOnALaptop, showScreen } from '#testing/screen.tsx';
import { firstOf } from '../session/first-of.ts';
import type { Session } from '../session/session.ts';
import { ItemScreen } from './ItemScreen.tsx';
import { ItemsScreen } from './ItemsScreen.tsx';
import { NO_FILTER, useItemFilter } from './item-filter.ts';
import { openItemTab } from './item-tab.ts';

const TODAY = '2026-11-23';
const SLEMAN = { kind: 'region', code: '34.04' } as const;
const MAGELANG = { kind: 'region', code: '33.08' } as const;

beforeAll(async () => {
  await startMergeEngine();
  showAsOnALaptop();
});

afterEach(() => {
  cleanup();
  useItemFilter.getState().set(NO_FILTER);
  openItemTab('preparation');
});

let seed = 100;
async function sleman(): Promise<EngineOffice> {
  seed += 1;
  return readyOffice({ region: '34.04', name: 'Bagian Kerja Sama Setda', user: 'Rina', seed });
}

async function anItem(office: EngineOffice, values: Readonly<Record<string, unknown>>): Promise<string> {
  const set = Object.entries(values).map(([path, value]) => ({ kind: 'set', path, value }) as Edit);
  const edits = [...newItemEdits('34.04', TODAY), ...set];
  return unwrap(await office.engine.create({ kind: 'cooperation-item', edits }), 'an item can be made').record;
}

function showItem(office: EngineOffice, record: string) {
  const session = sessionOf(office, TODAY);
  return showScreen({ session, screen: ItemScreen, pattern: '/kerja-sama/:id', path: `/kerja-sama/${record}` });
}

const stored = async (office: EngineOffice, record: string): Promise<string> =>
  JSON.stringify(await firstOf(sessionOf(office, TODAY).queries.record('cooperation-item', record)));

/** Rows of which only the first comes at once; each later one when it is let through. */
function lateRows(of: Session['queries']['record']) {
  const waiting: (() => void)[] = [];
  const record: Session['queries']['record'] = (kind, id) => ({
    subscribe: (next, failed) => {
      let isFirst = true;
      return of(kind, id).subscribe((value) => {
        if (isFirst) next(value);
        else waiting.push(() => next(value));
        isFirst = false;
      }, failed);
    },
  });
  return { record, giveOne: () => waiting.shift()?.() };
}

describe('the page of an item', () => {
  it('D1 keeps a field as it is typed, without a Save button', async () => {
    const office = await sleman();
    const record = await anItem(office, { title: 'Sampah' });
    showItem(office, record);
    const user = userEvent.setup();
    await user.type(await screen.findByLabelText(/1\. Latar belakang/), 'TPA hampir penuh');
    await waitFor(async () => expect(await stored(office, record)).toContain('TPA hampir penuh'), { timeout: 3000 });
  });

  it('puts the cursor into the title of a new item', async () => {
    const office = await sleman();
    const record = await anItem(office, {});
    showItem(office, record);
    expect(await screen.findByLabelText('Judul kerja sama')).toBe(document.activeElement);
  });

  it('becomes wajib when all three tests say so, by the map of borders (UU 23/2014 art. 364(1))', async () => {
    const office = await sleman();
    const record = await anItem(office, { title: 'Sampah', parties: [SLEMAN, MAGELANG] });
    openItemTab('object');
    showItem(office, record);
    const user = userEvent.setup();
    expect(await screen.findByText('Ya, menurut peta batas darat.')).toBeTruthy();
    const externality = screen.getByRole('radiogroup', { name: /2\. / });
    await user.click(within(externality).getByLabelText('Ya'));
    const efficiency = screen.getByRole('radiogroup', { name: /3\. / });
    await user.click(within(efficiency).getByLabelText('Ya'));
    expect(
      await screen.findByText(/Wajib menurut UU 23\/2014 Pasal 364 ayat \(1\) dan ayat \(2\) huruf d/),
    ).toBeTruthy();
    await waitFor(async () => expect(await stored(office, record)).toContain('"nature":"mandatory"'));
  });

  it('takes the first region that fits with Enter', async () => {
    const office = await sleman();
    const record = await anItem(office, { title: 'Sampah', parties: [SLEMAN] });
    openItemTab('parties');
    showItem(office, record);
    const user = userEvent.setup();
    await user.type(await screen.findByRole('combobox', { name: /Tambah pihak/ }), 'kabupaten magelang{Enter}');
    await waitFor(async () => expect(await stored(office, record)).toContain('33.08'));
  });

  it('counts every answer though the rows come late, as on a slow disk', async () => {
    const office = await sleman();
    const record = await anItem(office, { title: 'Sampah', parties: [SLEMAN, MAGELANG] });
    openItemTab('object');
    const session = sessionOf(office, TODAY);
    const late = lateRows(session.queries.record);
    showScreen({
      session: { ...session, queries: { ...session.queries, record: late.record } },
      screen: ItemScreen,
      pattern: '/kerja-sama/:id',
      path: `/kerja-sama/${record}`,
    });
    const user = userEvent.setup();
    const yes = async (test: RegExp) =>
      user.click(within(await screen.findByRole('radiogroup', { name: test })).getByLabelText('Ya'));
    await user.type(await screen.findByLabelText('Judul kerja sama'), ' Prambanan');
    await waitFor(async () => expect(await stored(office, record)).toContain('Prambanan'));
    await yes(/2\. /);
    await waitFor(async () => expect(await stored(office, record)).toContain('"externality":"yes"'));
    await act(async () => late.giveOne());
    await yes(/3\. /);
    await waitFor(async () => expect(await stored(office, record)).toContain('"efficiency":"yes"'));
    await waitFor(async () => expect(await stored(office, record)).toContain('"nature":"mandatory"'));
  });

  it('says what is missing before the next stage, and goes on with a reason that stays', async () => {
    const office = await sleman();
    const record = await anItem(office, { title: 'Sampah', background: 'penuh', purpose: 'bersama' });
    showItem(office, record);
    const user = userEvent.setup();
    await user.click(await screen.findByRole('button', { name: 'Lanjut ke tahap 2' }));
    const dialog = await screen.findByRole('dialog');
    expect(within(dialog).getByText('2 dari 8 data persiapan terisi.')).toBeTruthy();
    await user.click(within(dialog).getByRole('button', { name: 'Lanjut ke tahap 2' }));
    expect(within(dialog).getByText('Tulis alasan tetap lanjut, atau lengkapi dahulu.')).toBeTruthy();
    await user.type(within(dialog).getByLabelText('Alasan tetap lanjut'), 'Perintah bupati');
    await user.click(within(dialog).getByRole('button', { name: 'Lanjut ke tahap 2' }));
    await waitFor(async () => expect(await stored(office, record)).toContain('"stage":"offer"'));
    expect(await stored(office, record)).toContain('Perintah bupati');
  });

  it('passes over the DPRD stage when neither test asks for it (PP 28/2018 art. 6(2))', async () => {
    const office = await sleman();
    const record = await anItem(office, { title: 'Sampah', stage: 'ksb-signing' });
    showItem(office, record);
    const user = userEvent.setup();
    await user.click(await screen.findByRole('button', { name: 'Lanjut ke tahap 5' }));
    const dialog = await screen.findByRole('dialog');
    for (const group of within(dialog).getAllByRole('radiogroup')) {
      await user.click(within(group).getByLabelText('Tidak'));
    }
    await user.type(within(dialog).getByLabelText('Alasan tetap lanjut'), 'Ditandatangani di luar aplikasi');
    await user.click(within(dialog).getByRole('button', { name: 'Lanjut ke tahap 6' }));
    await waitFor(async () => expect(await stored(office, record)).toContain('"stage":"pks-drafting"'));
    expect(await stored(office, record)).toContain('Tidak diperlukan menurut PP 28/2018');
  });
});

describe('the list of items', () => {
  async function list() {
    const office = await sleman();
    const first = await anItem(office, { title: 'Air minum', parties: [SLEMAN, MAGELANG], ends: '2027-02-12' });
    const second = await anItem(office, { title: 'Sampah regional' });
    const session = sessionOf(office, TODAY);
    const shown = showScreen({ session, screen: ItemsScreen, pattern: '/kerja-sama', path: '/kerja-sama' });
    await screen.findByText('Sampah regional');
    return { office, shown, first, second };
  }

  it('shows counts, parties and how many days are left', async () => {
    await list();
    expect(screen.getByText('2 dari 2, urut terakhir diubah')).toBeTruthy();
    expect(screen.getByText('Kab. Sleman, Kab. Magelang')).toBeTruthy();
    expect(screen.getByText('81 hari lagi')).toBeTruthy();
  });

  it('moves with the arrows, selects with the space bar and opens with Enter', async () => {
    const { shown } = await list();
    const user = userEvent.setup();
    screen.getByRole('grid').focus();
    await user.keyboard('{ArrowDown} ');
    expect(await screen.findByText('1 dipilih')).toBeTruthy();
    await user.keyboard('{Home}{Enter}');
    await waitFor(() => expect(shown.path()).toMatch(/^\/kerja-sama\/[0-9A-Za-z]{22}$/));
  });

  it('finds what begins with the words of the search', async () => {
    await list();
    const user = userEvent.setup();
    await user.type(screen.getByRole('searchbox'), 'samp');
    await waitFor(() => expect(screen.queryByText('Air minum')).toBe(null));
    expect(screen.getByText('1 dari 2, urut terakhir diubah')).toBeTruthy();
  });

  it('archives what is selected and puts it back', async () => {
    const { shown } = await list();
    const user = userEvent.setup();
    await user.click(screen.getByLabelText('Pilih Air minum'));
    await user.click(screen.getByRole('button', { name: 'Pindahkan ke arsip' }));
    await waitFor(() => expect(screen.queryByText('Air minum')).toBe(null));
    shown.session.toasts.store.getState().toast?.undo?.();
    expect(await screen.findByText('Air minum')).toBeTruthy();
  });

  it('makes a new item with N, the own region first', async () => {
    const { shown, office } = await list();
    const user = userEvent.setup();
    await user.keyboard('n');
    await waitFor(() => expect(shown.path()).toMatch(/^\/kerja-sama\/./));
    expect(await stored(office, shown.path().replace('/kerja-sama/', ''))).toContain('34.04');
  });
});

describe('what grows out of an item', () => {
  it('drafts a KSB with its parties, its usual articles and the one head in office (PP 28/2018 art. 2)', async () => {
    const office = await sleman();
    const official = { party: MAGELANG, name: 'Grengseng Pamuji', post: 'Bupati Magelang', from: '2025-02-20' };
    const set = Object.entries(official).map(([path, value]): Edit => ({ kind: 'set', path, value }));
    unwrap(await office.engine.create({ kind: 'official', edits: set }), 'an official can be made');
    const record = await anItem(office, { title: 'Sampah', term: 60, parties: [SLEMAN, MAGELANG] });
    const shown = showItem(office, record);
    const user = userEvent.setup();
    await user.click(await screen.findByRole('button', { name: 'Buat rancangan KSB' }));
    await waitFor(() => expect(shown.path()).toMatch(/^\/naskah\/./));
    const made = await firstOf(shown.session.queries.record('agreement', shown.path().replace('/naskah/', '')));
    expect(made?.value.parties.map(({ party, name }) => [party, name])).toEqual([
      [SLEMAN, ''],
      [MAGELANG, 'Grengseng Pamuji'],
    ]);
    expect(made?.value.articles.length).toBeGreaterThanOrEqual(10);
    expect(made?.value.bases.length).toBeGreaterThan(0);
    expect(made?.value.item).toBe(record);
  });

  it('plans a meeting about it, with its parties', async () => {
    const office = await sleman();
    const record = await anItem(office, { title: 'Sampah', parties: [SLEMAN, MAGELANG] });
    const shown = showItem(office, record);
    const user = userEvent.setup();
    await user.click(await screen.findByRole('button', { name: 'Buat rapat' }));
    await waitFor(() => expect(shown.path()).toMatch(/^\/rapat\/./));
    const made = await firstOf(shown.session.queries.record('meeting', shown.path().replace('/rapat/', '')));
    expect(made?.value.items).toEqual([record]);
    expect(made?.value.parties).toEqual([SLEMAN, MAGELANG]);
  });

  it('shares it with the regions among its parties only after saying what leaves', async () => {
    const office = await sleman();
    const record = await anItem(office, { title: 'Sampah', parties: [SLEMAN, MAGELANG] });
    showItem(office, record);
    const user = userEvent.setup();
    await user.click(await screen.findByRole('button', { name: 'Bagikan' }));
    const dialog = await screen.findByRole('dialog');
    expect(within(dialog).getByText('Kab. Magelang')).toBeTruthy();
    expect(screen.getByText('Hanya di kantor ini')).toBeTruthy();
    await user.click(within(dialog).getByRole('button', { name: 'Bagikan' }));
    expect(await screen.findByText('Dibagikan dengan Kab. Magelang')).toBeTruthy();
  });
});
