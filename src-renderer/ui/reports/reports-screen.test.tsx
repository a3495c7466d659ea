// @vitest-environment happy-dom
import { cleanup, configure, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import type { PrintWish } from '#app/document-wish.ts';
import { fail, ok } from '#base/result.ts';
import type { Edit } from '#domain/record/edit.ts';
import { type EngineOffice, readyOffice } from '#testing/engine-office.ts';
import { startMergeEngine } from '#testing/merge-engine.ts';
import { must } from '#testing/offices.ts';
import { sessionOf, showAsOnALaptop, showScreen } from '#testing/screen.tsx';
import type { Session } from '../session/session.ts';
import { NO_CHOICE, useReportChoice } from './report-choice.ts';
import { ReportsScreen } from './ReportsScreen.tsx';

vi.setConfig({ testTimeout: 30_000 });
configure({ asyncUtilTimeout: 10_000 });

beforeAll(async () => {
  await startMergeEngine();
  showAsOnALaptop();
});
beforeEach(() => useReportChoice.setState(NO_CHOICE));
afterEach(cleanup);

const TODAY = '2026-12-01';
const MAGELANG = { kind: 'region', code: '33.08' };
const SLEMAN = { kind: 'region', code: '34.04' };
const KOTA = { kind: 'region', code: '34.71' };

const set = (path: string, value: unknown): Edit => ({ kind: 'set', path, value }) as Edit;

let seed = 900;
async function office(): Promise<EngineOffice> {
  seed += 1;
  return readyOffice({ region: '34.04', name: 'Bagian Kerja Sama', user: 'Sri', seed });
}

/** An item with its signed agreement, its term running from a day. */
async function running(of: EngineOffice, title: string, partner: object, date: string): Promise<string> {
  const item = must(
    await of.engine.create({
      kind: 'cooperation-item',
      edits: [set('title', title), set('type', 'KSDD'), set('parties', [SLEMAN, partner])],
    }),
  );
  const agreement = must(
    await of.engine.create({
      kind: 'agreement',
      edits: [
        set('title', title),
        set('type', 'PKS'),
        set('item', item.record),
        set('state', 'signed'),
        set('date', date),
        set('term', 12),
      ],
    }),
  );
  return agreement.record;
}

async function saveReports(user: ReturnType<typeof userEvent.setup>, form: 'Word' | 'PDF' = 'Word'): Promise<void> {
  await user.click(await screen.findByRole('button', { name: 'Simpan 3 laporan' }));
  const dialog = await screen.findByRole('dialog');
  await user.click(within(dialog).getByRole('button', { name: form }));
  await user.click(within(dialog).getByRole('button', { name: 'Simpan 3 dokumen…' }));
}

type Shell = { readonly wishes: PrintWish[]; readonly written: string[]; readonly shown: string[] };

const blankPages: Session['engine']['printedPages'] = async () =>
  ok({ title: '', language: 'id-ID', css: '', pageCss: '', sheets: [], notDrawn: [] });

function show(of: EngineOffice, host: Partial<Session['host']> = {}): Shell {
  const session = sessionOf(of, TODAY);
  const shell: Shell = { wishes: [], written: [], shown: [] };
  const document: Session['engine']['document'] = async (wish) => {
    shell.wishes.push(wish);
    const name = wish.wish.kind === 'implementation' ? wish.wish.record : wish.wish.kind;
    return ok({ bytes: new Uint8Array(1), suggestedName: `${name}.docx` });
  };
  const saving: Partial<Session['host']> = {
    beginBatch: async () => ok({ id: 'b', place: '/usb' }),
    writeToBatch: async ({ suggestedName }) => {
      shell.written.push(suggestedName);
      return ok({ name: suggestedName, folder: '/usb/Laporan pelaksanaan 2026' });
    },
    showBatch: async (id) => {
      shell.shown.push(id);
      return ok(null);
    },
  };
  showScreen({
    session: {
      ...session,
      engine: { ...session.engine, document, printedPages: blankPages },
      host: { ...session.host, ...saving, ...host },
    },
    screen: ReportsScreen,
    pattern: '/laporan',
    path: '/laporan',
  });
  return shell;
}

describe('Laporan', () => {
  it('of an empty office says what is missing and where to go on', async () => {
    show(await office());
    expect(await screen.findByText(/Belum ada kerja sama yang berlaku dalam 2026/)).toBeTruthy();
    expect(screen.getByRole('link', { name: 'Buka kerja sama' }).getAttribute('href')).toBe('/kerja-sama');
    await userEvent.click(screen.getByRole('button', { name: 'Laporan pelaksanaan' }));
    expect(screen.getByRole('link', { name: 'Buka naskah' })).toBeTruthy();
    expect(screen.queryByRole('button', { name: /^Simpan/ })).toBe(null);
  });

  it('shows the register of the year with computed ends, and another year when it is chosen', async () => {
    const of = await office();
    await running(of, 'Sampah', MAGELANG, '2026-03-02');
    await running(of, 'Air', KOTA, '2024-05-06');
    show(of);
    const user = userEvent.setup();
    expect(await screen.findByText('1 kerja sama')).toBeTruthy();
    expect(screen.getByRole('link', { name: 'Sampah' })).toBeTruthy();
    expect(screen.getByText('2 Mar 2027')).toBeTruthy();
    await user.selectOptions(screen.getByLabelText('Tahun'), '2025');
    expect(await screen.findByRole('link', { name: 'Air' })).toBeTruthy();
    expect(screen.queryByRole('link', { name: 'Sampah' })).toBe(null);
    expect(screen.getByText('Berakhir', { selector: 'td *' })).toBeTruthy();
  });

  it('follows the register: an agreement that is signed meanwhile appears', async () => {
    const of = await office();
    show(of);
    expect(await screen.findByText(/Belum ada kerja sama yang berlaku/)).toBeTruthy();
    await running(of, 'Sampah', MAGELANG, '2026-03-02');
    expect(await screen.findByRole('link', { name: 'Sampah' })).toBeTruthy();
  });

  it('keeps to a partner, says so when nothing fits, and takes the filter off again', async () => {
    const of = await office();
    await running(of, 'Sampah', MAGELANG, '2026-03-02');
    const shell = show(of);
    const user = userEvent.setup();
    await screen.findByRole('link', { name: 'Sampah' });
    useReportChoice.setState({ party: '34.71' });
    expect(await screen.findByText('Tidak ada yang cocok dengan saringan ini.')).toBeTruthy();
    await user.click(screen.getAllByRole('button', { name: 'Hapus saringan' })[0] ?? document.body);
    expect(await screen.findByRole('link', { name: 'Sampah' })).toBeTruthy();
    expect(shell.wishes).toEqual([]);
  });

  it('previews the register with what was chosen', async () => {
    const of = await office();
    await running(of, 'Sampah', MAGELANG, '2026-03-02');
    const shell = show(of);
    await screen.findByRole('link', { name: 'Sampah' });
    useReportChoice.setState({ party: '33.08' });
    await userEvent.click(await screen.findByRole('button', { name: 'Lihat dan simpan' }));
    await waitFor(() => expect(shell.wishes.length).toBeGreaterThan(0));
    expect(shell.wishes[0]).toEqual({
      wish: {
        kind: 'register',
        of: {
          filter: { year: 2026, party: '33.08', type: null },
          partner: 'Pemerintah Kabupaten Magelang',
          today: TODAY,
        },
      },
      paper: 'F4',
    });
  });

  it('counts what will stand in the yearly report', async () => {
    const of = await office();
    await running(of, 'Sampah', MAGELANG, '2026-03-02');
    await running(of, 'Air', KOTA, '2025-05-06');
    show(of);
    await userEvent.click(await screen.findByRole('button', { name: 'Laporan tahunan' }));
    const parts = await screen.findByRole('table', { name: 'Bagian laporan tahunan dan jumlahnya' });
    const amount = (name: string) =>
      within(within(parts).getByRole('row', { name: new RegExp(`^${name}`) })).getByRole('cell').textContent;
    expect(amount('Kerja sama yang berlaku')).toBe('2');
    expect(amount('Naskah yang ditandatangani')).toBe('1');
    expect(amount('Kerja sama yang berakhir')).toBe('1');
    expect(amount('Akan berakhir sampai akhir 2027')).toBe('1');
  });
});

describe('implementation reports of a year', () => {
  async function toReports(host: Partial<Session['host']> = {}) {
    const of = await office();
    const records = [];
    for (const title of ['Air', 'Jalan', 'Sampah']) records.push(await running(of, title, MAGELANG, '2026-03-02'));
    const shell = show(of, host);
    const user = userEvent.setup();
    await user.click(await screen.findByRole('button', { name: 'Laporan pelaksanaan' }));
    return { shell, user, records };
  }

  it('are saved in one folder, which can be opened', async () => {
    const { shell, user, records } = await toReports();
    await saveReports(user);
    const dialog = await screen.findByRole('dialog');
    expect(await within(dialog).findByText('3 dokumen disimpan dalam satu folder baru:')).toBeTruthy();
    expect(within(dialog).getByText('/usb/Laporan pelaksanaan 2026')).toBeTruthy();
    expect(shell.written.toSorted()).toEqual(records.map((record) => `${record}.docx`).toSorted());
    await user.click(within(dialog).getByRole('button', { name: 'Buka folder' }));
    expect(shell.shown).toEqual(['b']);
  });

  it('are looked at one by one', async () => {
    const { shell, user } = await toReports();
    await user.click(await screen.findByRole('button', { name: 'Lihat dan simpan laporan Jalan' }));
    await waitFor(() =>
      expect(shell.wishes[0]?.wish).toMatchObject({ kind: 'implementation', year: 2026, today: TODAY }),
    );
  });

  it('end with a plain sentence when the disk is full, and say what was written', async () => {
    let count = 0;
    const writeToBatch: Session['host']['writeToBatch'] = async ({ suggestedName }) => {
      count += 1;
      if (count > 2) return fail({ reason: 'disk-full', detail: 'ENOSPC' });
      return ok({ name: suggestedName, folder: '/usb/Laporan pelaksanaan 2026' });
    };
    const { user } = await toReports({ writeToBatch });
    await saveReports(user);
    const dialog = await screen.findByRole('dialog');
    expect((await within(dialog).findByRole('alert')).textContent).toMatch(/^Tempat penyimpanan penuh/);
    expect(within(dialog).getByText('2 dari 3 dokumen disimpan dan tetap ada di folder ini:')).toBeTruthy();
  });

  it('are stopped between two documents, and what is there is named', async () => {
    let go: () => void = () => undefined;
    const writeToBatch: Session['host']['writeToBatch'] = async ({ suggestedName }) => {
      await new Promise<void>((resolve) => {
        go = resolve;
      });
      return ok({ name: suggestedName, folder: '/usb/Laporan pelaksanaan 2026' });
    };
    const { shell, user } = await toReports({ writeToBatch });
    await saveReports(user);
    // From one second on the bar shows, with a way to stop.
    await user.click(await screen.findByRole('button', { name: 'Batal' }));
    expect(screen.getByText('0 dari 3 dokumen')).toBeTruthy();
    go();
    expect(await screen.findByText('1 dari 3 dokumen disimpan dan tetap ada di folder ini:')).toBeTruthy();
    expect(shell.wishes).toHaveLength(1);
  });

  it('are saved as PDFs too, each printed by the shell', async () => {
    let prints = 0;
    const { shell, user, records } = await toReports({
      printPdf: async () => {
        prints += 1;
        return ok({ bytes: new Uint8Array([37]) });
      },
    });
    await saveReports(user, 'PDF');
    expect(await screen.findByText('3 dokumen disimpan dalam satu folder baru:')).toBeTruthy();
    expect(shell.written.toSorted()).toEqual(records.map((record) => `${record}.pdf`).toSorted());
    expect(prints).toBe(3);
  });

  it('closing the dialog for the folder makes nothing, and what was chosen is still there', async () => {
    const { shell, user } = await toReports({
      beginBatch: async () => fail({ reason: 'cancelled', detail: '' }),
    });
    await saveReports(user);
    expect(await screen.findByRole('button', { name: 'Simpan 3 dokumen…' })).toBeTruthy();
    expect(shell.wishes).toEqual([]);
    await user.click(screen.getByRole('button', { name: 'Batal' }));
    await waitFor(() => expect(screen.queryByRole('dialog')).toBe(null));
  });
});

describe('a long register', () => {
  /** The same office, whose register is said to have so many lines. */
  async function ofLines(all: number) {
    const of = await office();
    await running(of, 'Sampah', MAGELANG, '2026-03-02');
    const session = sessionOf(of, TODAY);
    const wishes: PrintWish[] = [];
    const engine: Session['engine'] = {
      ...session.engine,
      document: async (wish) => {
        wishes.push(wish);
        return ok({ bytes: new Uint8Array(1), suggestedName: 'register.docx' });
      },
      printedPages: async () =>
        ok({ title: 'Register', language: 'id', sheets: [], css: '', pageCss: '', notDrawn: [] }),
      reportSummary: async (...asked) => {
        const answer = await session.engine.reportSummary(...asked);
        return answer.ok ? ok({ ...answer.value, all }) : answer;
      },
    };
    const saved: string[] = [];
    const host: Session['host'] = {
      ...session.host,
      printPdf: async () => ok({ bytes: new Uint8Array([37]) }),
      saveFile: async ({ suggestedName }) => {
        saved.push(suggestedName);
        return ok({ name: suggestedName, path: `/${suggestedName}` });
      },
    };
    showScreen({ session: { ...session, engine, host }, screen: ReportsScreen, pattern: '/laporan', path: '/laporan' });
    return Object.assign(wishes, { saved });
  }

  it('of a thousand lines becomes a PDF at a click', async () => {
    const { saved } = await ofLines(1000);
    await userEvent.click(await screen.findByRole('button', { name: 'Simpan PDF' }));
    await waitFor(() => expect(saved).toEqual(['register.pdf']));
  });

  it('of more is saved as Word alone, which is said with the reason', async () => {
    const { saved } = await ofLines(1001);
    expect(await screen.findByText(/berisi 1\.001 baris; PDF paling banyak 1\.000\. Simpan sebagai Word/)).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Simpan PDF' })).toBe(null);
    await userEvent.click(screen.getByRole('button', { name: 'Simpan Word' }));
    await waitFor(() => expect(saved).toEqual(['register.docx']));
  });

  it('is saved without being drawn, which would hold the window up', async () => {
    const wishes = await ofLines(151);
    await userEvent.click(await screen.findByRole('button', { name: 'Simpan Word' }));
    await waitFor(() => expect(wishes).toHaveLength(1));
    expect(screen.queryByRole('dialog')).toBe(null);
  });

  it('of more lines than a file can have asks for a partner or a kind instead', async () => {
    await ofLines(3001);
    expect(await screen.findByText(/Register ini berisi 3\.001 baris/)).toBeTruthy();
    expect(screen.queryByRole('button', { name: /Simpan|Lihat/ })).toBe(null);
  });
});
