// @vitest-environment happy-dom
import { cleanup, configure, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { Document, Packer, Paragraph } from 'docx';
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { ok, unwrap } from '#base/result.ts';
import { type EngineOffice, readyOffice } from '#testing/engine-office.ts';
import { startMergeEngine } from '#testing/merge-engine.ts';
import { sessionOf, showScreen } from '#testing/screen.tsx';
import { readTemplate } from '#word/template/read-template.ts';
import { makeStarterTemplate } from '#word/template/starter.ts';
import { firstOf } from '../session/first-of.ts';
import type { Session } from '../session/session.ts';
import { HouseScreen } from './HouseScreen.tsx';

vi.setConfig({ testTimeout: 60_000 });
configure({ asyncUtilTimeout: 30_000 });

beforeAll(startMergeEngine);
afterEach(cleanup);

let seed = 9300;
async function sleman(): Promise<EngineOffice> {
  seed += 1;
  return readyOffice({ region: '34.04', name: 'Bagian Kerja Sama Setda', user: 'Rina', seed });
}

/** The screen of an office whose file dialog gives what `given` holds then. */
function show(office: EngineOffice, given: { bytes: Uint8Array<ArrayBuffer> }): Session {
  const session = sessionOf(office, '2026-11-23');
  const whole: Session = {
    ...session,
    host: { ...session.host, openFile: async () => ok({ name: 'naskah daerah.docx', bytes: given.bytes }) },
    engine: { ...session.engine, readTemplate: async (layout, file) => readTemplate(file, layout) },
  };
  showScreen({ session: whole, screen: HouseScreen, pattern: '/pengaturan/naskah', path: '/pengaturan/naskah' });
  return whole;
}

async function wordFile(...lines: readonly string[]): Promise<Uint8Array<ArrayBuffer>> {
  const children = lines.map((line) => new Paragraph(line));
  return new Uint8Array(await Packer.toArrayBuffer(new Document({ sections: [{ children }] })));
}

async function templatesOf({ queries }: Session) {
  return (await firstOf(queries.officeFiles())).map(({ value }) => value);
}

describe('a template of the region’s own', () => {
  it('is told blank by blank what is not right, kept as a draft, and cannot be used', async () => {
    const session = show(await sleman(), { bytes: await wordFile('{{judul}}', '{{nomr}}', '{{uraian}}') });
    fireEvent.click(await screen.findByRole('button', { name: 'Pilih templat, Kesepakatan Bersama' }));
    const told = await screen.findByRole('alert');
    expect(within(told).getByText('Penanda {{nomr}} tidak dikenal. Maksudnya {{nomor}}?')).toBeTruthy();
    expect(within(told).getByText(/\{\{#pihak\}\} … \{\{\/pihak\}\} belum ada/u)).toBeTruthy();
    expect(within(told).getByText(/\{\{uraian\}\} hanya berlaku di dalam \{\{#pihak\}\}/u)).toBeTruthy();
    await waitFor(async () => expect(await templatesOf(session)).toMatchObject([{ of: 'KSB', state: 'draft' }]));
    expect(await screen.findByText(/naskah daerah.docx disimpan sebagai draf/u)).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Pakai templat, Kesepakatan Bersama' })).toBeNull();
  });

  it('that is sound is used, put out of use by undo, and used no more once a file that is not sound replaces it', async () => {
    const office = await sleman();
    const given = { bytes: await makeStarterTemplate('KSB', { paper: 'F4' }) };
    const session = show(office, given);
    fireEvent.click(await screen.findByRole('button', { name: 'Pilih templat, Kesepakatan Bersama' }));
    const use = { name: 'Pakai templat, Kesepakatan Bersama' };
    fireEvent.click(await screen.findByRole('button', use));
    expect(await screen.findByText('Memakai naskah daerah.docx')).toBeTruthy();
    const chosen = async () => (await firstOf(session.queries.office()))?.value.templates;
    expect(Object.keys((await chosen()) ?? {})).toEqual(['KSB']);
    unwrap(await office.engine.undo(), 'what was done can be undone');
    expect(await chosen()).toEqual({});
    fireEvent.click(await screen.findByRole('button', use));
    await screen.findByText('Memakai naskah daerah.docx');
    given.bytes = await wordFile('{{judul}}');
    fireEvent.click(screen.getByRole('button', { name: 'Pilih templat, Kesepakatan Bersama' }));
    expect(await screen.findByText(/disimpan sebagai draf/u)).toBeTruthy();
    expect(await templatesOf(session)).toMatchObject([{ state: 'draft' }]);
  });

  it('that is no Word file is refused with a sentence, and nothing is kept', async () => {
    const session = show(await sleman(), { bytes: new TextEncoder().encode('%PDF-1.7') });
    fireEvent.click(await screen.findByRole('button', { name: 'Pilih templat, Undangan' }));
    expect(await screen.findByText(/tidak dapat dibuka sebagai templat/u)).toBeTruthy();
    expect(await templatesOf(session)).toEqual([]);
  });

  it('that is sound says what it has no place for, and what a PDF of it will not show, also when the screen is opened anew', async () => {
    const lines = ['{{judul}}', '{{#pihak}}', '{{nama}}', '{{/pihak}}', '{{#pasal}}', '{{nomor}} {{judul}}'];
    const texts = [...lines, '{{#ayat}}', '{{teks}}', '{{/ayat}}', '{{/pasal}}'].map((line) => new Paragraph(line));
    const columns = { properties: { column: { count: 2 } }, children: texts };
    const bytes = new Uint8Array(await Packer.toArrayBuffer(new Document({ sections: [columns] })));
    const office = await sleman();
    show(office, { bytes });
    fireEvent.click(await screen.findByRole('button', { name: 'Pilih templat, Perjanjian Kerja Sama' }));
    const look = async (): Promise<void> => {
      const limits = await screen.findByRole('list', { name: 'Yang tidak tampil' });
      expect(within(limits).getByText(/tidak memuat \{\{#lampiran\}\} … \{\{\/lampiran\}\}\./u)).toBeTruthy();
      expect(within(limits).getByText(/tidak menampilkan susunan kolom dalam templat ini/u)).toBeTruthy();
    };
    await look();
    cleanup();
    show(office, { bytes });
    await look();
  });

  it('has a table of its blanks with what must be there, each copied by a button', async () => {
    const written: string[] = [];
    Object.defineProperty(navigator, 'clipboard', {
      configurable: true,
      value: { writeText: async (text: string) => void written.push(text) },
    });
    show(await sleman(), { bytes: new Uint8Array() });
    fireEvent.click(await screen.findByRole('button', { name: 'Lihat penanda, Undangan' }));
    const dialog = await screen.findByRole('dialog');
    const row = within(dialog).getByRole('row', { name: /^\{\{hal\}\}/u });
    expect(within(row).getByText('Harus ada')).toBeTruthy();
    fireEvent.click(within(row).getByRole('button', { name: 'Salin {{hal}}' }));
    await waitFor(() => expect(written).toEqual(['{{hal}}']));
  });
});
