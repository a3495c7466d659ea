// @vitest-environment happy-dom
import { cleanup, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { ok, unwrap } from '#base/result.ts';
import type { LetterWish, PrintWish } from '#app/document-wish.ts';
import { newItemEdits } from '#domain/cooperation/rules.ts';
import { companionId } from '#domain/notes/companion-id.ts';
import type { Edit } from '#domain/record/edit.ts';
import { type EngineOffice, readyOffice } from '#testing/engine-office.ts';
import { startMergeEngine } from '#testing/merge-engine.ts';
import { sessionOf, showAsOnALaptop, showScreen } from '#testing/screen.tsx';
import { makeItemPaper } from '#word/letters/make-item-paper.ts';
import { ItemScreen } from '#ui/cooperation/ItemScreen.tsx';
import { openItemTab } from '#ui/cooperation/item-tab.ts';
import { firstOf } from '#ui/session/first-of.ts';
import type { Session } from '#ui/session/session.ts';
import { NO_HOUSE } from '#word/sheet.ts';
import { letterKind } from './letter.ts';

const TODAY = '2026-12-01';
const SLEMAN = { kind: 'region', code: '34.04' } as const;
const MAGELANG = { kind: 'region', code: '33.08' } as const;

beforeAll(async () => {
  await startMergeEngine();
  showAsOnALaptop();
});

afterEach(() => {
  cleanup();
  openItemTab('preparation');
});

let seed = 700;
function setAll(values: Readonly<Record<string, unknown>>): readonly Edit[] {
  return Object.entries(values).map(([path, value]) => ({ kind: 'set', path, value }) as Edit);
}

async function officeWith(values: Readonly<Record<string, unknown>>) {
  seed += 1;
  const office = await readyOffice({ region: '34.04', name: 'Bagian Kerja Sama Setda', user: 'Rina', seed });
  const edits = [...newItemEdits('34.04', TODAY), ...setAll(values)];
  return { office, record: unwrap(await office.engine.create({ kind: 'cooperation-item', edits }), 'made').record };
}

/** The item's page with documents as the roots make them; `wishes` are those that were asked for, `saved` what was kept. */
function showItem(office: EngineOffice, record: string) {
  const plain = sessionOf(office, TODAY);
  const wishes: LetterWish[] = [];
  const saved: string[] = [];
  const document: Session['engine']['document'] = async ({ wish, paper }: PrintWish) => {
    if (wish.kind !== 'letter') throw new Error('only letters are asked for here');
    wishes.push(wish);
    const drawing = unwrap(
      await letterKind(wish, { queries: plain.queries, paper, house: NO_HOUSE }),
      'the item is there',
    );
    const worker = { itemPaper: makeItemPaper } as unknown as Parameters<typeof drawing.draw>[0];
    const { title, blanks = [] } = drawing;
    return ok({ bytes: await drawing.draw(worker), suggestedName: `${title}.docx`, blanks });
  };
  const session: Session = {
    ...plain,
    engine: { ...plain.engine, document },
    host: {
      ...plain.host,
      beginBatch: async (name) => {
        saved.push(`${name}/`);
        return ok({ id: 'b', place: '/usb' });
      },
      writeToBatch: async ({ suggestedName }) => {
        saved.push(suggestedName);
        return ok({ name: suggestedName, folder: '/usb/Surat' });
      },
      saveFile: async ({ suggestedName }) => {
        saved.push(suggestedName);
        return ok({ name: suggestedName, path: '/' });
      },
    },
  };
  const shown = showScreen({ session, screen: ItemScreen, pattern: '/kerja-sama/:id', path: `/kerja-sama/${record}` });
  return { ...shown, wishes, saved };
}

async function openLetter(name: RegExp) {
  const user = userEvent.setup();
  await user.click(await screen.findByRole('button', { name: 'Surat dan formulir' }));
  await user.click(await screen.findByRole('menuitem', { name }));
  return { user, dialog: await screen.findByRole('dialog') };
}

describe('letters and forms of an item', () => {
  it('begin with those its stage asks for (domain.md §1.5)', async () => {
    const { office, record } = await officeWith({ title: 'Sampah', stage: 'offer', parties: [SLEMAN, MAGELANG] });
    showItem(office, record);
    await userEvent.setup().click(await screen.findByRole('button', { name: 'Surat dan formulir' }));
    const names = (await screen.findAllByRole('menuitem')).map(({ textContent }) => textContent);
    expect(names.slice(0, 3)).toEqual(['Kerangka Acuan Kerja', 'Surat penawaran', 'Surat jawaban']);
    expect(names).not.toContain('Studi kelayakan');
    expect(screen.getByText('Untuk tahap ini')).toBeTruthy();
  });

  it('say before saving what is still blank, and lead to where it is typed once', async () => {
    const { office, record } = await officeWith({ title: 'Sampah', parties: [SLEMAN, MAGELANG] });
    showItem(office, record);
    const { user, dialog } = await openLetter(/Kerangka Acuan Kerja/);
    const missing = await within(dialog).findByRole('region', { name: 'Yang belum terisi' });
    expect(within(missing).getByRole('button', { name: 'Isi Latar belakang' })).toBeTruthy();
    expect(within(missing).getByText(/Dapat ditulis tangan: Tanggal surat/)).toBeTruthy();
    await user.click(within(missing).getByRole('button', { name: 'Isi Mitigasi risiko' }));
    await waitFor(() => expect(screen.queryByRole('dialog')).toBe(null));
    const field = await screen.findByLabelText(/Mitigasi risiko/);
    await waitFor(() => expect(document.activeElement).toBe(field));
    await user.keyboard('Anggaran disiapkan');
    await waitFor(
      async () => {
        const item = await firstOf(sessionOf(office, TODAY).queries.record('cooperation-item', record));
        expect(item?.value.risks).toBe('Anggaran disiapkan');
      },
      { timeout: 3000 },
    );
    const again = await openLetter(/Kerangka Acuan Kerja/);
    const left = await within(again.dialog).findByRole('region', { name: 'Yang belum terisi' });
    expect(within(left).queryByRole('button', { name: 'Isi Mitigasi risiko' })).toBe(null);
  });

  it('make the pages anew with what stands in this letter alone, and save it', async () => {
    const { office, record } = await officeWith({ title: 'Sampah', stage: 'offer', parties: [SLEMAN, MAGELANG] });
    const { wishes, saved } = showItem(office, record);
    const { user, dialog } = await openLetter(/Surat jawaban/);
    expect(within(dialog).queryByLabelText(/Pertimbangan/)).toBe(null);
    await user.click(within(dialog).getByRole('combobox', { name: 'Jawaban' }));
    await user.click(await screen.findByRole('option', { name: 'Belum diterima' }));
    await user.type(within(dialog).getByLabelText(/Pertimbangan/), 'Belum menjadi prioritas');
    await user.type(within(dialog).getByLabelText('Nomor'), '500/1');
    await waitFor(() => expect(wishes.at(-1)?.form).toMatchObject({ answer: 'decline', number: '500/1' }));
    await user.click(within(dialog).getByRole('button', { name: 'Simpan Word' }));
    await waitFor(() => expect(saved).toEqual(['Surat jawaban Sampah.docx']));
    expect(wishes.at(-1)?.form.note).toBe('Belum menjadi prioritas');
  });

  it('keep what was typed into one of them, apart from the other letters and from what is shared', async () => {
    const { office, record } = await officeWith({ title: 'Sampah', stage: 'offer', parties: [SLEMAN, MAGELANG] });
    showItem(office, record);
    const { user, dialog } = await openLetter(/Surat jawaban/);
    await user.click(within(dialog).getByRole('combobox', { name: 'Jawaban' }));
    await user.click(await screen.findByRole('option', { name: 'Belum diterima' }));
    await user.type(within(dialog).getByLabelText(/Pertimbangan/), 'Belum menjadi prioritas');
    await user.type(within(dialog).getByLabelText('Nomor'), '500/1');
    await user.keyboard('{Escape}');
    await waitFor(() => expect(screen.queryByRole('dialog')).toBe(null));
    const again = await openLetter(/Surat jawaban/);
    const reasons = await within(again.dialog).findByLabelText(/Pertimbangan/);
    await waitFor(() => expect((reasons as HTMLTextAreaElement).value).toBe('Belum menjadi prioritas'));
    expect(await within(again.dialog).findByDisplayValue('500/1')).toBeTruthy();
    await user.keyboard('{Escape}');
    const offer = await openLetter(/Surat penawaran/);
    expect(within(offer.dialog).queryByDisplayValue('500/1')).toBe(null);
    const { docs } = office.db;
    const kept = await docs.where('record').equals(companionId(record)).toArray();
    expect(kept.map(({ scope }) => scope)).toEqual(['private']);
    const item = await firstOf(sessionOf(office, TODAY).queries.record('cooperation-item', record));
    expect(JSON.stringify(item)).not.toContain('Belum menjadi prioritas');
  });

  it('have the head of region who is in office sign, and miss nobody then (PP 28/2018 art. 2)', async () => {
    const { office, record } = await officeWith({ title: 'Sampah', stage: 'offer', parties: [SLEMAN, MAGELANG] });
    showItem(office, record);
    const before = await openLetter(/Surat penawaran/);
    expect(
      await within(before.dialog).findByRole('button', {
        name: 'Isi Kepala daerah yang menandatangani, Pemerintah Kabupaten Sleman',
      }),
    ).toBeTruthy();
    await before.user.keyboard('{Escape}');
    await waitFor(() => expect(screen.queryByRole('dialog')).toBe(null));
    const head = { party: SLEMAN, name: 'Harda Kiswaya', post: 'Bupati Sleman', from: '2025-02-20' };
    unwrap(await office.engine.create({ kind: 'official', edits: setAll(head) }), 'an official can be made');
    const after = await openLetter(/Surat penawaran/);
    const missing = await within(after.dialog).findByRole('region', { name: 'Yang belum terisi' });
    expect(within(missing).queryByRole('button', { name: /Kepala daerah/ })).toBe(null);
  });

  it('keep the answers to the DPRD tests, which the request names (PP 28/2018 art. 6(2))', async () => {
    const { office, record } = await officeWith({
      title: 'Sampah',
      stage: 'dprd-approval',
      parties: [SLEMAN, MAGELANG],
    });
    showItem(office, record);
    const { user, dialog } = await openLetter(/Permohonan persetujuan DPRD/);
    await user.click(await within(dialog).findByRole('button', { name: 'Isi Alasan persetujuan DPRD' }));
    const [first] = await screen.findAllByRole('radiogroup', { name: /membebani/ });
    if (first === undefined) throw new Error('the question stands on the tab');
    await user.click(within(first).getByLabelText('Ya'));
    await waitFor(async () => {
      const item = await firstOf(sessionOf(office, TODAY).queries.record('cooperation-item', record));
      expect(item?.value.burdens).toBe('yes');
    });
  });

  it('go to many at once: one offer to every partner that is ticked, on the day that was seen, each with its own number', async () => {
    const parties = [SLEMAN, MAGELANG, { kind: 'region', code: '34.71' }, { kind: 'region', code: '34.02' }];
    const { office, record } = await officeWith({ title: 'Sampah', stage: 'offer', parties });
    const { wishes, saved } = showItem(office, record);
    const { user, dialog } = await openLetter(/Surat penawaran/);
    await user.type(within(dialog).getByLabelText('Nomor'), '500/7');
    await user.type(within(dialog).getByLabelText('Tanggal'), '1 Desember 2026{Tab}');
    await user.click(within(dialog).getByRole('button', { name: 'Simpan untuk beberapa mitra…' }));
    const many = await screen.findByRole('dialog', { name: 'Surat penawaran untuk beberapa mitra' });
    expect(within(many).getByLabelText<HTMLInputElement>('Tanggal').value).toMatch(/, 1 De[cs]ember 2026$/u);
    const numbers = within(many).getByRole('group', { name: 'Nomor surat (boleh dikosongkan)' });
    await user.type(within(numbers).getByLabelText('Kab. Bantul'), '500/8');
    await user.click(within(many).getByRole('checkbox', { name: 'Kota Yogyakarta' }));
    await user.click(within(many).getByRole('button', { name: 'Simpan 2 dokumen…' }));
    expect(await screen.findByText('2 dokumen disimpan dalam satu folder baru:')).toBeTruthy();
    expect(saved).toEqual([
      'Penawaran Sampah/',
      'Surat penawaran Pemerintah Kabupaten Magelang Sampah.docx',
      'Surat penawaran Pemerintah Kabupaten Bantul Sampah.docx',
    ]);
    expect(wishes.slice(-2).map(({ form }) => [form.to, form.number, form.date])).toEqual([
      ['33.08', '', '2026-12-01'],
      ['34.02', '500/8', '2026-12-01'],
    ]);
  });

  it('of a stage are saved in one folder, each on its own paper', async () => {
    const { office, record } = await officeWith({ title: 'Sampah', stage: 'offer', parties: [SLEMAN, MAGELANG] });
    const { saved } = showItem(office, record);
    const { user, dialog } = await openLetter(/Beberapa sekaligus/);
    await user.click(within(dialog).getByRole('checkbox', { name: 'Surat jawaban' }));
    await user.click(within(dialog).getByRole('button', { name: 'Simpan 2 dokumen…' }));
    expect(await screen.findByText('2 dokumen disimpan dalam satu folder baru:')).toBeTruthy();
    expect(saved).toEqual(['Surat Sampah/', 'Kerangka acuan kerja Sampah.docx', 'Surat penawaran Sampah.docx']);
  });
});
