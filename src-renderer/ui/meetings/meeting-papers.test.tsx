// @vitest-environment happy-dom
import { cleanup, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeAll, expect, it, vi } from 'vitest';
import type { MeetingWish } from '#app/document-wish.ts';
import { ok, unwrap } from '#base/result.ts';
import type { Edit } from '#domain/record/edit.ts';
import { readyOffice } from '#testing/engine-office.ts';
import { startMergeEngine } from '#testing/merge-engine.ts';
import { sessionOf, showAsOnALaptop, showScreen } from '#testing/screen.tsx';
import { meetingKind } from '../../roots/documents/meeting.ts';
import { NO_HOUSE } from '#word/sheet.ts';
import { MeetingScreen } from './MeetingScreen.tsx';

vi.setConfig({ testTimeout: 60_000 });

beforeAll(async () => {
  await startMergeEngine();
  showAsOnALaptop();
});
afterEach(cleanup);

const GUESTS = ['Bupati Magelang', 'Wali Kota Yogyakarta', 'Bupati Bantul'];

/** A planned meeting with its guests on the screen; `names` of the files that were written to the folder. */
async function meeting(seed: number) {
  const office = await readyOffice({ region: '34.04', name: 'Bagian Kerja Sama Setda', user: 'Rina', seed });
  const guests = GUESTS.map((post, index): Edit => ({
    kind: 'add',
    list: 'participants',
    row: `guest${index}`,
    order: `${index}`,
    values: { post },
  }));
  const edits: Edit[] = [{ kind: 'set', path: 'title', value: 'Rapat TPA' }, ...guests];
  const { record } = unwrap(await office.engine.create({ kind: 'meeting', edits }), 'a meeting');
  const session = sessionOf(office, '2026-12-01');
  const [names, wishes, folders]: [string[], MeetingWish[], string[]] = [[], [], []];
  const document: typeof session.engine.document = async ({ wish, paper }) => {
    if (wish.kind !== 'meeting') throw new Error('only papers of the meeting are asked for here');
    wishes.push(wish);
    const from = { queries: session.queries, paper, house: NO_HOUSE };
    const { title } = unwrap(await meetingKind(wish, from), 'the meeting is there');
    return ok({ bytes: new Uint8Array(1), suggestedName: `${title}.docx` });
  };
  const host: typeof session.host = {
    ...session.host,
    printPdf: async () => ok({ bytes: new Uint8Array([37]) }),
    beginBatch: async (name) => {
      folders.push(name);
      return ok({ id: 'b', place: '/usb' });
    },
    writeToBatch: async ({ suggestedName }) => {
      names.push(suggestedName);
      return ok({ name: suggestedName, folder: '/usb/Rapat' });
    },
  };
  const printedPages: typeof session.engine.printedPages = async () =>
    ok({ title: '', language: 'id-ID', css: '', pageCss: '', sheets: [], notDrawn: [] });
  const engine = { ...session.engine, document, printedPages };
  const path = `/rapat/${record}`;
  showScreen({ session: { ...session, engine, host }, screen: MeetingScreen, pattern: '/rapat/:id', path });
  const user = userEvent.setup();
  await user.click(await screen.findByRole('button', { name: 'Surat rapat lain' }));
  await user.click(await screen.findByRole('menuitem', { name: 'Beberapa sekaligus…' }));
  return { user, names, wishes, folders, dialog: await screen.findByRole('dialog') };
}

it('a meeting that is planned offers invitation and attendance sheet, in one folder', async () => {
  const { user, names, folders, dialog } = await meeting(1600);
  await user.click(within(dialog).getByRole('button', { name: 'Simpan 2 dokumen…' }));
  expect(await screen.findByText('2 dokumen disimpan dalam satu folder baru:')).toBeTruthy();
  expect(folders).toEqual(['Rapat Rapat TPA']);
  expect(names).toEqual(['Undangan Rapat TPA.docx', 'Daftar hadir Rapat TPA.docx']);
});

it('everybody who is invited gets a letter of their own, as PDF too, under a name that tells them apart', async () => {
  const { user, names, wishes, dialog } = await meeting(1601);
  await user.click(within(dialog).getByRole('checkbox', { name: 'Undangan' }));
  await user.click(within(dialog).getByRole('checkbox', { name: 'Daftar hadir' }));
  await user.click(within(dialog).getByRole('checkbox', { name: 'Undangan, satu surat untuk tiap penerima (3)' }));
  await user.click(within(dialog).getByRole('button', { name: 'PDF' }));
  await user.click(within(dialog).getByRole('button', { name: 'Simpan 3 dokumen…' }));
  expect(await screen.findByText('3 dokumen disimpan dalam satu folder baru:')).toBeTruthy();
  expect(names).toEqual(GUESTS.map((guest) => `Undangan ${guest} Rapat TPA.pdf`));
  expect(wishes.map(({ to }) => to)).toEqual(GUESTS);
});

it('nothing chosen, nothing to save', async () => {
  const { user, dialog } = await meeting(1602);
  await user.click(within(dialog).getByRole('checkbox', { name: 'Undangan' }));
  await user.click(within(dialog).getByRole('checkbox', { name: 'Daftar hadir' }));
  const save = within(dialog).getByRole<HTMLButtonElement>('button', { name: 'Simpan 0 dokumen…' });
  expect(save.disabled).toBe(true);
});
