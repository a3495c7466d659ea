// @vitest-environment happy-dom
import { cleanup, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { present } from '#base/assert.ts';
import { unwrap } from '#base/result.ts';
import type { Meeting } from '#domain/meetings/meeting.ts';
import type { Edit } from '#domain/record/edit.ts';
import { type EngineOffice, readyOffice } from '#testing/engine-office.ts';
import { startMergeEngine } from '#testing/merge-engine.ts';
import { sessionOf, showAsOnALaptop, showScreen } from '#testing/screen.tsx';
import { firstOf } from '../session/first-of.ts';
import { MeetingScreen } from './MeetingScreen.tsx';
import { MeetingsScreen } from './MeetingsScreen.tsx';

/** A Tuesday, the day of the meeting. */
const TODAY = '2026-11-24';
/** The real engine under a busy machine. */
const LONG = 30_000;
const KEPT = { timeout: 6000 };

beforeAll(async () => {
  await startMergeEngine();
  showAsOnALaptop();
});

afterEach(cleanup);

let seed = 300;
async function sleman(): Promise<EngineOffice> {
  seed += 1;
  return readyOffice({ region: '34.04', name: 'Bagian Kerja Sama Setda', user: 'Rina', seed });
}

const topicRow = (row: string, title: string): Edit => ({
  kind: 'add',
  list: 'topics',
  row,
  order: row === 'one' ? 'G' : 'R',
  values: { title },
});

/** A meeting with two topics, the first of them open. */
async function aMeeting(office: EngineOffice, more: readonly Edit[] = []): Promise<string> {
  const edits: readonly Edit[] = [
    { kind: 'set', path: 'title', value: 'Pembahasan TPA' },
    { kind: 'set', path: 'date', value: TODAY },
    topicRow('one', 'Pembukaan'),
    topicRow('two', 'Biaya'),
    ...more,
  ];
  return unwrap(await office.engine.create({ kind: 'meeting', edits }), 'a meeting can be made').record;
}

function showMeeting(office: EngineOffice, record: string) {
  const session = sessionOf(office, TODAY);
  return showScreen({ session, screen: MeetingScreen, pattern: '/rapat/:id', path: `/rapat/${record}` });
}

async function stored(office: EngineOffice, record: string): Promise<Meeting> {
  const view = await firstOf(sessionOf(office, TODAY).queries.record('meeting', record));
  return present(view, 'the meeting is there').value;
}

/** Kinds and texts of the paragraphs as they are stored. */
async function minutes(office: EngineOffice, record: string): Promise<readonly string[]> {
  return (await stored(office, record)).blocks.map((block) => `${block.type}: ${block.text}`);
}

/** The paragraph that has the cursor. */
function here(): HTMLTextAreaElement {
  const area = document.activeElement;
  if (!(area instanceof HTMLTextAreaElement)) throw new Error('the cursor stands in no paragraph');
  return area;
}

async function beginTyping() {
  const user = userEvent.setup();
  await user.click(await screen.findByPlaceholderText('Ketik catatan'));
  return user;
}

describe('the minutes of a topic', () => {
  it('D1 keeps what is typed into the empty line as a paragraph, every letter of it', { timeout: LONG }, async () => {
    const office = await sleman();
    const record = await aMeeting(office);
    showMeeting(office, record);
    const user = await beginTyping();
    await user.keyboard('Rapat dibuka pukul 09.05');
    expect(here().value).toBe('Rapat dibuka pukul 09.05');
    expect(here()).toBe(screen.getByLabelText('Catatan acara 1, paragraf 1'));
    await waitFor(async () => expect(await minutes(office, record)).toEqual(['note: Rapat dibuka pukul 09.05']), KEPT);
  });

  it('begins the next paragraph with Enter, and divides one where the cursor is', { timeout: LONG }, async () => {
    const office = await sleman();
    const record = await aMeeting(office);
    showMeeting(office, record);
    const user = await beginTyping();
    await user.keyboard('Satu{Enter}Tiga empat');
    here().setSelectionRange(4, 4);
    await user.keyboard('{Enter}');
    expect(here().value).toBe(' empat');
    await waitFor(
      async () => expect(await minutes(office, record)).toEqual(['note: Satu', 'note: Tiga', 'note:  empat']),
      KEPT,
    );
  });

  it('makes decisions, action items and open points of k, t and b with a space', { timeout: LONG }, async () => {
    const office = await sleman();
    const record = await aMeeting(office);
    showMeeting(office, record);
    const user = await beginTyping();
    await user.keyboard('k Biaya dibagi{Enter}t Siapkan tabel{Enter}b Denda{Enter}Kami setuju');
    expect(screen.getByLabelText<HTMLTextAreaElement>('Keputusan K-1').value).toBe('Biaya dibagi');
    expect(screen.getByLabelText<HTMLTextAreaElement>('Tindak lanjut T-1').value).toBe('Siapkan tabel');
    expect(screen.getByLabelText<HTMLTextAreaElement>('Belum sepakat B-1').value).toBe('Denda');
    const summary = screen.getByRole('region', { name: 'Ringkasan sejauh ini' });
    expect(within(summary).getAllByText('1').length).toBe(3);
    const wanted = ['decision: Biaya dibagi', 'action: Siapkan tabel', 'open-point: Denda', 'note: Kami setuju'];
    await waitFor(async () => expect(await minutes(office, record)).toEqual(wanted), KEPT);
  });

  it('numbers decisions over the whole meeting, not topic by topic', { timeout: LONG }, async () => {
    const office = await sleman();
    const block: Edit = {
      kind: 'add',
      list: 'blocks',
      row: 'first',
      order: 'V',
      values: { topic: 'one', type: 'decision', text: 'Lama' },
    };
    const record = await aMeeting(office, [block]);
    showMeeting(office, record);
    await screen.findByLabelText('Keputusan K-1');
    const user = userEvent.setup();
    await user.keyboard('{Control>}{ArrowDown}{/Control}');
    await user.click(await screen.findByPlaceholderText('Ketik catatan'));
    await user.keyboard('k Baru');
    expect(here()).toBe(screen.getByLabelText('Keputusan K-2'));
  });

  it(
    'turns a marked paragraph into a note with Backspace, and takes an empty note out',
    { timeout: LONG },
    async () => {
      const office = await sleman();
      const record = await aMeeting(office);
      showMeeting(office, record);
      const user = await beginTyping();
      await user.keyboard('Satu{Enter}k {Backspace}');
      expect(screen.queryByLabelText('Keputusan K-1')).toBeNull();
      await user.keyboard('{Backspace}');
      expect(here().value).toBe('Satu');
      expect(here().selectionStart).toBe(4);
      await waitFor(async () => expect(await minutes(office, record)).toEqual(['note: Satu']), KEPT);
    },
  );

  it('joins a note to the one above, with the cursor where they meet', { timeout: LONG }, async () => {
    const office = await sleman();
    const record = await aMeeting(office);
    showMeeting(office, record);
    const user = await beginTyping();
    await user.keyboard('Satu{Enter}Dua');
    here().setSelectionRange(0, 0);
    await user.keyboard('{Backspace}');
    expect([here().value, here().selectionStart]).toEqual(['SatuDua', 4]);
    await waitFor(async () => expect(await minutes(office, record)).toEqual(['note: SatuDua']), KEPT);
  });

  it('gives a due date back to the text with Backspace, when nothing was typed since', { timeout: LONG }, async () => {
    const office = await sleman();
    const record = await aMeeting(office);
    showMeeting(office, record);
    const user = await beginTyping();
    await user.keyboard('t Kirim tabel besok ');
    expect(here().value).toBe('Kirim tabel ');
    await user.keyboard('{Backspace}');
    expect(here().value).toBe('Kirim tabel besok');
    await user.keyboard(' pagi');
    expect(here().value).toBe('Kirim tabel besok pagi');
    await waitFor(async () => expect((await stored(office, record)).blocks[0]?.until).toBeNull(), KEPT);
  });

  it(
    'offers participants and offices behind @ and gives the action item to the chosen one',
    { timeout: LONG },
    async () => {
      const office = await sleman();
      const person: Edit = {
        kind: 'add',
        list: 'participants',
        row: 'bayu',
        order: 'V',
        values: { name: 'Bayu Setiaji, S.T.', institution: 'DLH Sleman' },
      };
      const record = await aMeeting(office, [person]);
      showMeeting(office, record);
      const user = await beginTyping();
      await user.keyboard('t Siapkan tabel @bay');
      expect(screen.getByRole('listbox', { name: 'Orang dan instansi' }).textContent).toContain('Bayu Setiaji, S.T.');
      await user.keyboard('{Enter}');
      expect(here().value).toBe('Siapkan tabel');
      await waitFor(
        async () =>
          expect((await stored(office, record)).blocks[0]).toMatchObject({
            text: 'Siapkan tabel',
            who: 'Bayu Setiaji, S.T.',
          }),
        KEPT,
      );
    },
  );

  it('never moves the cursor when what was typed comes back from the store', { timeout: LONG }, async () => {
    const office = await sleman();
    const record = await aMeeting(office);
    showMeeting(office, record);
    const user = await beginTyping();
    await user.keyboard('Biaya tetap');
    await waitFor(async () => expect(await minutes(office, record)).toEqual(['note: Biaya tetap']), KEPT);
    here().setSelectionRange(5, 5);
    await user.keyboard(' variabel dan');
    await waitFor(async () => expect(await minutes(office, record)).toEqual(['note: Biaya variabel dan tetap']), KEPT);
    expect(here().selectionStart).toBe('Biaya variabel dan'.length);
  });
});

describe('an action item', () => {
  it.each([
    ['jumat', '2026-11-27', 'Jumat, 27 November 2026'],
    ['27 nov', '2026-11-27', 'Jumat, 27 November 2026'],
    ['27 november 2026', '2026-11-27', 'Jumat, 27 November 2026'],
    ['2026-11-27', '2026-11-27', 'Jumat, 27 November 2026'],
    ['4 des 2026', '2026-12-04', 'Jumat, 4 Desember 2026'],
  ])('reads the due date %s and shows it with its weekday', { timeout: LONG }, async (typed, day, shown) => {
    const office = await sleman();
    const record = await aMeeting(office);
    showMeeting(office, record);
    const user = await beginTyping();
    await user.keyboard('t Siapkan tabel');
    await user.type(screen.getByLabelText('Batas waktu T-1'), `${typed}{Enter}`);
    expect(screen.getByLabelText<HTMLInputElement>('Batas waktu T-1').value).toBe(shown);
    await waitFor(async () => expect((await stored(office, record)).blocks[0]?.until).toBe(day), KEPT);
  });

  it('says that a due date cannot be read, and keeps its words in the field', { timeout: LONG }, async () => {
    const office = await sleman();
    const record = await aMeeting(office);
    showMeeting(office, record);
    const user = await beginTyping();
    await user.keyboard('t Siapkan tabel');
    await user.type(screen.getByLabelText('Batas waktu T-1'), 'kapan-kapan{Enter}');
    const field = screen.getByLabelText<HTMLInputElement>('Batas waktu T-1');
    expect(field.getAttribute('aria-invalid')).toBe('true');
    expect(field.value).toBe('kapan-kapan');
  });

  it('takes a due date out of the text, counted from the day of the meeting', { timeout: LONG }, async () => {
    const office = await sleman();
    const record = await aMeeting(office, [{ kind: 'set', path: 'date', value: '2026-11-10' }]);
    showMeeting(office, record);
    const user = await beginTyping();
    await user.keyboard('t Siapkan tabel jumat{Enter}');
    await waitFor(
      async () =>
        expect((await stored(office, record)).blocks[0]).toMatchObject({ text: 'Siapkan tabel', until: '2026-11-13' }),
      KEPT,
    );
  });

  it('keeps who does it', { timeout: LONG }, async () => {
    const office = await sleman();
    const record = await aMeeting(office);
    showMeeting(office, record);
    const user = await beginTyping();
    await user.keyboard('t Siapkan tabel');
    await user.type(screen.getByLabelText('Penanggung jawab T-1', { selector: 'input' }), 'Bayu');
    await waitFor(async () => expect((await stored(office, record)).blocks[0]?.who).toBe('Bayu'), KEPT);
  });
});

describe('the side of a meeting', () => {
  it('adds who is there and notes who is away', { timeout: LONG }, async () => {
    const office = await sleman();
    const record = await aMeeting(office);
    showMeeting(office, record);
    const user = userEvent.setup();
    await user.click(await screen.findByRole('button', { name: /^Tambah peserta/ }));
    await user.type(screen.getByLabelText('Nama dan gelar'), 'Bayu Setiaji, S.T.');
    await user.type(screen.getByLabelText(/^Instansi/), 'DLH{Enter}');
    const tick = await screen.findByRole<HTMLInputElement>('checkbox', { name: /Bayu Setiaji, S\.T\./ });
    expect(tick.checked).toBe(true);
    await user.click(tick);
    await waitFor(
      async () =>
        expect((await stored(office, record)).participants[0]).toMatchObject({
          name: 'Bayu Setiaji, S.T.',
          institution: 'DLH',
          present: false,
        }),
      KEPT,
    );
  });

  it('D4 starts and ends the meeting by the clock that was given', { timeout: LONG }, async () => {
    const office = await sleman();
    const record = await aMeeting(office);
    showMeeting(office, record);
    const user = userEvent.setup();
    await user.click(await screen.findByRole('button', { name: 'Mulai rapat' }));
    expect(screen.getByRole('timer').textContent).toBe('00.00.00');
    await user.click(screen.getByRole('button', { name: 'Akhiri rapat' }));
    await waitFor(
      async () =>
        expect(await stored(office, record)).toMatchObject({ state: 'closed', starts: '12:00', ends: '12:00' }),
      KEPT,
    );
  });
});

describe('the agenda', () => {
  it('adds a topic with the cursor in its title, and moves it with Alt ↑', { timeout: LONG }, async () => {
    const office = await sleman();
    const record = await aMeeting(office);
    showMeeting(office, record);
    const user = userEvent.setup();
    await user.click(await screen.findByRole('button', { name: 'Tambah acara' }));
    expect(here()).toBe(screen.getByLabelText('Judul acara'));
    await user.keyboard('Jadwal');
    await waitFor(async () => expect((await stored(office, record)).topics[2]?.title).toBe('Jadwal'), KEPT);
    (await screen.findByRole('button', { name: /Jadwal/ })).focus();
    await user.keyboard('{Alt>}{ArrowUp}{/Alt}');
    await waitFor(
      async () =>
        expect((await stored(office, record)).topics.map((topic) => topic.title)).toEqual([
          'Pembukaan',
          'Jadwal',
          'Biaya',
        ]),
      KEPT,
    );
  });
});

describe('the list of meetings', () => {
  it('makes a meeting of our region at once and opens it', { timeout: LONG }, async () => {
    const office = await sleman();
    const session = sessionOf(office, TODAY);
    const view = showScreen({ session, screen: MeetingsScreen, pattern: '/rapat', path: '/rapat' });
    await userEvent.setup().click(await screen.findByRole('button', { name: 'Rapat baru' }));
    await waitFor(() => expect(view.path()).toMatch(/^\/rapat\/.+/), KEPT);
    const meeting = await stored(office, view.path().slice('/rapat/'.length));
    expect(meeting.parties).toEqual([{ kind: 'region', code: '34.04' }]);
    expect(meeting.zone).toBe('WIB');
  });

  it('names a meeting with its day and what its minutes hold', { timeout: LONG }, async () => {
    const office = await sleman();
    await aMeeting(office);
    const session = sessionOf(office, TODAY);
    showScreen({ session, screen: MeetingsScreen, pattern: '/rapat', path: '/rapat' });
    expect(await screen.findByRole('link', { name: 'Pembahasan TPA' })).toBeTruthy();
    expect(screen.getByText(/Selasa, 24 November 2026|Sel, 24 Nov/)).toBeTruthy();
    expect(screen.getByText('0 keputusan, 0 tindak lanjut')).toBeTruthy();
    expect(screen.getByText('0 peserta')).toBeTruthy();
  });
});
