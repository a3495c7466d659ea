// @vitest-environment happy-dom
import { act, cleanup, configure, fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { Router } from 'wouter';
import { memoryLocation } from 'wouter/memory-location';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { unwrap } from '#base/result.ts';
import { newItemEdits } from '#domain/cooperation/rules.ts';
import { type EngineOffice, readyOffice } from '#testing/engine-office.ts';
import { startMergeEngine } from '#testing/merge-engine.ts';
import { sessionOf } from '#testing/screen.tsx';
import type { Session } from '../session/session.ts';
import { Frame } from './Frame.tsx';
import { PLACES, placeOf } from './places.ts';
import { SessionRoot } from './SessionRoot.tsx';

beforeAll(startMergeEngine);
// A screen is loaded when it is first opened, which takes its time on a busy machine.
configure({ asyncUtilTimeout: 30_000 });
afterEach(cleanup);

let seed = 400;

async function magelang(): Promise<EngineOffice> {
  seed += 1;
  return readyOffice({ region: '33.08', name: 'Bagian Kerja Sama Setda', user: 'Rina Wahyuningsih', seed });
}

function openFrame(session: Session, path = '/') {
  const location = memoryLocation({ path, record: true });
  render(
    <SessionRoot session={session}>
      <Router hook={location.hook}>
        <Frame />
      </Router>
    </SessionRoot>,
  );
  return { path: () => location.history.at(-1) };
}

async function anItem(office: EngineOffice, title: string): Promise<string> {
  const edits = [...newItemEdits('33.08', '2026-11-20'), { kind: 'set', path: 'title', value: title } as const];
  return unwrap(await office.engine.create({ kind: 'cooperation-item', edits }), 'an item can be made').record;
}

const user = userEvent.setup();
const TODAY = '2026-11-23';

describe('the frame', () => {
  it('goes from the search field into the rows with the arrow and with Enter', async () => {
    const office = await magelang();
    openFrame(sessionOf(office, TODAY), '/daerah');
    const search = await screen.findByRole('searchbox');
    for (const key of ['{ArrowDown}', '{Enter}']) {
      await user.clear(search);
      await user.type(search, `sleman${key}`);
      expect(document.activeElement).toBe(screen.getByRole('grid'));
    }
  });

  it('names who works here, shows counts and marks the present part', async () => {
    const office = await magelang();
    await anItem(office, 'Sampah');
    openFrame(sessionOf(office, TODAY));
    const rail = screen.getByRole('navigation', { name: 'Bagian utama' });
    expect(await within(rail).findByRole('link', { name: 'Kerja Sama, 1' })).toBeTruthy();
    expect(within(rail).getByRole('link', { name: 'Beranda' }).getAttribute('aria-current')).toBe('page');
    expect(await screen.findByText('Rina Wahyuningsih')).toBeTruthy();
    expect(screen.getByText('Kabupaten Magelang')).toBeTruthy();
  });

  it('moves by Alt and a digit, and puts the focus on the heading', async () => {
    const office = await magelang();
    const { path } = openFrame(sessionOf(office, TODAY));
    await screen.findByRole('heading', { name: 'Senin, 23 November 2026' });
    await user.keyboard('{Alt>}8{/Alt}');
    expect(path()).toBe('/pengaturan');
    const heading = await screen.findByRole('heading', { name: 'Pengaturan' });
    await waitFor(() => expect(document.activeElement).toBe(heading));
  });

  it('finds a record and a region by Ctrl+K and opens what is chosen by keyboard alone', async () => {
    const office = await magelang();
    const record = await anItem(office, 'Mitigasi Bencana Gunung Merapi');
    const { path } = openFrame(sessionOf(office, TODAY));
    fireEvent.keyDown(document.body, { key: 'k', ctrlKey: true });
    const field = screen.getByRole('combobox', { name: 'Cari catatan dan tindakan' });
    // At once: what is typed right after Ctrl+K must not get lost.
    expect(document.activeElement).toBe(field);
    await user.keyboard('merap');
    await screen.findByRole('option', { name: /Mitigasi Bencana/ });
    await user.keyboard('{Enter}');
    expect(path()).toBe(`/kerja-sama/${record}`);
  });

  it('undoes the last thing by Ctrl+Z outside text fields, and leaves a text field its own undo', async () => {
    const office = await magelang();
    const record = await anItem(office, 'Judul lama');
    unwrap(
      await office.engine.edit(record, [{ kind: 'set', path: 'title', value: 'Judul baru' }]),
      'it can be changed',
    );
    openFrame(sessionOf(office, TODAY), '/pengaturan');
    const field = await screen.findByLabelText('Nama kantor');
    await user.click(field);
    await user.keyboard('{Control>}z{/Control}');
    expect(screen.queryByText('Perubahan terakhir diurungkan')).toBeNull();
    act(() => field.blur());
    await user.keyboard('{Control>}z{/Control}');
    expect(await screen.findByText('Perubahan terakhir diurungkan')).toBeTruthy();
    expect(JSON.stringify(await office.db.table('items').get(record))).toContain('Judul lama');
  });

  it('shows all keys by ? and F1, and not while single letters are switched off', async () => {
    const office = await magelang();
    const session = sessionOf(office, TODAY);
    openFrame(session);
    await screen.findByRole('heading', { name: 'Senin, 23 November 2026' });
    act(() => session.preferences.set({ singleKeys: false }));
    fireEvent.keyDown(document.body, { key: '?', shiftKey: true });
    expect(screen.queryByRole('dialog')).toBeNull();
    fireEvent.keyDown(document.body, { key: 'F1' });
    expect(await screen.findByRole('dialog', { name: 'Tombol papan tik' })).toBeTruthy();
  });

  it('D1 says in the top bar that what was typed is kept', async () => {
    const office = await magelang();
    openFrame(sessionOf(office, TODAY), '/pengaturan');
    const field = await screen.findByLabelText('Nama kantor');
    await user.clear(field);
    await user.type(field, 'Bagian Tata Pemerintahan');
    expect(await screen.findByText(/Tersimpan di laptop ini/)).toBeTruthy();
    const stored = await office.db.table('records').toArray();
    expect(JSON.stringify(stored)).toContain('Bagian Tata Pemerintahan');
  });

  it('D1 says when something cannot be written, keeps the text, and writes it when there is room again', async () => {
    const office = await magelang();
    openFrame(sessionOf(office, TODAY), '/pengaturan');
    const field = await screen.findByLabelText('Nama kantor');
    office.shell.fails = 'journal';
    await user.clear(field);
    await user.type(field, 'Disk penuh');
    expect(await screen.findByText('Belum tersimpan, sedang dicoba lagi')).toBeTruthy();
    expect(field).toHaveProperty('value', 'Disk penuh');
    office.shell.fails = 'nothing';
    await user.click(screen.getByRole('button', { name: 'Coba sekarang' }));
    expect(await screen.findByText(/Tersimpan di laptop ini/)).toBeTruthy();
  });

  it('has a plain word for an address that does not exist', async () => {
    const office = await magelang();
    openFrame(sessionOf(office, TODAY), '/tidak-ada');
    expect(await screen.findByRole('heading', { name: /Halaman ini tidak ada/ })).toBeTruthy();
  });
});

describe('places', () => {
  it('are eight, as Alt 1 to 8 are, and know their addresses', () => {
    expect(PLACES.length).toBe(8);
    expect(placeOf('/')?.name).toBe('home');
    expect(placeOf('/kerja-sama/x')?.name).toBe('cooperation');
    expect(placeOf('/tidak-ada')).toBeNull();
  });
});
