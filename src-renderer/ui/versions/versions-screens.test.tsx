// @vitest-environment happy-dom
import { cleanup, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { ok } from '#base/result.ts';
import type { Agreement } from '#domain/agreements/agreement.ts';
import type { Edit } from '#domain/record/edit.ts';
import { startMergeEngine } from '#testing/merge-engine.ts';
import { must, twoOffices } from '#testing/offices.ts';
import { sampleAgreement } from '#testing/samples/sample-agreement.ts';
import { sessionOf, showAsOnALaptop, showScreen } from '#testing/screen.tsx';
import { wordDesk } from '#testing/word-desk.ts';
import { makeAgreementDocument } from '#word/make-document.ts';
import { printedPages } from '#word/print/printed-pages.ts';
import { DraftScreen } from '../drafting/DraftScreen.tsx';
import { firstOf } from '../session/first-of.ts';
import type { FileToSave } from '../session/ports.ts';

vi.setConfig({ testTimeout: 60_000 });

beforeAll(async () => {
  await startMergeEngine();
  showAsOnALaptop();
});
afterEach(cleanup);

const ROW = 'articleSatu0000000000001';

/** A draft of Sleman and Magelang on the screen; `saves`: what the person does in the dialog of the system. */
async function draft(saves: 'saved' | 'cancelled' = 'saved') {
  const { sleman } = await twoOffices();
  const parties = ['34.04', '33.08'].map((code, index): Edit => ({
    kind: 'add',
    list: 'parties',
    row: `party${index}0000000000000000000`,
    order: `${index}`,
    values: { party: { kind: 'region', code }, name: index === 0 ? 'Budi' : 'Ani' },
  }));
  const articles = sampleAgreement()
    .articles.slice(0, 2)
    .map(({ title, text, order }, index): Edit => ({
      kind: 'add',
      list: 'articles',
      row: index === 0 ? ROW : 'articleDua00000000000001',
      order,
      values: { title, text },
    }));
  const title: Edit = { kind: 'set', path: 'title', value: 'Pengelolaan Sampah' };
  const { record } = must(await sleman.engine.create({ kind: 'agreement', edits: [title, ...parties, ...articles] }));
  const base = sessionOf(sleman, '2026-11-23');
  const saved: FileToSave[] = [];
  const returned: { file: Uint8Array } = { file: new Uint8Array() };
  const [pages, papers]: [string[], string[]] = [[], []];
  let printed = 0;
  const session = {
    ...base,
    engine: { ...base.engine, ...wordDesk(base.queries), printedPages: async (word: Uint8Array) => printedPages(word) },
    host: {
      ...base.host,
      // No two prints are alike: a PDF says when it was made.
      printPdf: async (_job: string, html: string) => {
        printed += 1;
        pages.push(html);
        return ok({ bytes: new Uint8Array([37, 80, printed]) });
      },
      printPaper: async (_job: string, html: string) => {
        papers.push(html);
        return saves === 'saved' ? ok(null) : ({ ok: false, error: { reason: 'cancelled', detail: '' } } as const);
      },
      openFile: async () => ok({ name: 'balasan.docx', bytes: returned.file }),
      saveFile: async (file: FileToSave) => {
        saved.push(file);
        return saves === 'saved'
          ? ok({ name: file.suggestedName, path: `/tmp/${file.suggestedName}` })
          : ({ ok: false, error: { reason: 'cancelled', detail: '' } } as const);
      },
    },
  };
  showScreen({ session, screen: DraftScreen, pattern: '/naskah/:id', path: `/naskah/${record}` });
  const now = async (): Promise<Agreement> => {
    const view = await firstOf(base.queries.record('agreement', record));
    if (view === null) throw new Error('the draft is there');
    return view.value;
  };
  const write = async (text: string) => must(await sleman.engine.edit(record, [textEdit(text)]));
  return { user: userEvent.setup(), now, saved, write, returned, session, sleman, pages, papers };
}

function textEdit(value: string): Edit {
  return { kind: 'set', path: `articles/${ROW}/text`, value };
}

type Draft = Awaited<ReturnType<typeof draft>>;

async function save({ user, now }: Draft, versions: number, to: string | null = null): Promise<void> {
  await user.click(await screen.findByRole('button', { name: 'Simpan sebagai Word' }));
  const dialog = await screen.findByRole('dialog', { name: 'Simpan sebagai Word' });
  if (to !== null) await user.click(within(dialog).getByRole('checkbox', { name: to }));
  await user.click(within(dialog).getByRole('button', { name: 'Simpan berkas' }));
  await expect.poll(() => screen.queryByRole('dialog'), { timeout: 20_000 }).toBeNull();
  await expect.poll(async () => (await now()).versions.length, { timeout: 20_000 }).toBe(versions);
}

async function openList({ user }: Draft): Promise<HTMLElement> {
  await user.click(await screen.findByRole('button', { name: 'Tindakan lain' }));
  await user.click(await screen.findByRole('menuitem', { name: 'Versi naskah' }));
  return screen.findByRole('dialog', { name: 'Versi naskah' });
}

const byLength = (one: readonly number[], other: readonly number[]): number => one.length - other.length;

/** The files that lie in the office but for what came back. */
async function keptBytes({ sleman, returned }: Draft): Promise<readonly (readonly number[])[]> {
  const files = (await sleman.db.blobs.toArray()).map(({ bytes }) => [...bytes]);
  return files.filter((bytes) => bytes.join() !== [...returned.file].join()).toSorted(byLength);
}

describe('saving a draft as Word', () => {
  it('makes a version that the file names; nobody need be named, and the same file again is the same version', async () => {
    const screenful = await draft();
    await save(screenful, 1);
    expect(screenful.saved[0]?.suggestedName).toBe('KSB Pengelolaan Sampah versi 1.docx');
    await save(screenful, 1, 'Kab. Magelang');
    expect([...(screenful.saved[1]?.bytes ?? [])]).toEqual([...(screenful.saved[0]?.bytes ?? [])]);
    expect((await screenful.now()).dispatches.map(({ to }) => to)).toEqual(['', 'Kab. Magelang']);
    await screenful.write('Satu ayat.');
    await save(screenful, 2);
    const { versions } = await screenful.now();
    expect(versions.map(({ number, how, by, region }) => [number, how, by, region])).toEqual([
      [1, 'word', 'Sri', '34.04'],
      [2, 'word', 'Sri', '34.04'],
    ]);
  });

  it('that is broken off in the dialog of the system makes no version', async () => {
    const screenful = await draft('cancelled');
    await screenful.user.click(await screen.findByRole('button', { name: 'Simpan sebagai Word' }));
    await screenful.user.click(await screen.findByRole('button', { name: 'Simpan berkas' }));
    await expect.poll(() => screenful.saved.length, { timeout: 20_000 }).toBe(1);
    await expect.poll(async () => (await screenful.now()).versions, { timeout: 20_000 }).toEqual([]);
    expect((await screenful.now()).dispatches).toEqual([]);
    // Nor bytes that nothing names.
    await expect.poll(() => keptBytes(screenful), { timeout: 20_000 }).toEqual([]);
  });
});

describe('saving a draft as PDF', () => {
  /** From the preview to the dialog that asks to whom, and out. */
  async function savePdf({ user, saved }: Draft, files: number, to: string | null = null): Promise<void> {
    await user.click(await screen.findByRole('button', { name: 'Pratinjau' }));
    await user.click(await screen.findByRole('button', { name: 'Simpan PDF' }));
    const dialog = await screen.findByRole('dialog', { name: 'Simpan sebagai PDF' });
    if (to !== null) await user.click(within(dialog).getByRole('checkbox', { name: to }));
    await user.click(within(dialog).getByRole('button', { name: 'Simpan berkas' }));
    await expect.poll(() => saved.length, { timeout: 20_000 }).toBe(files);
    await expect.poll(() => screen.queryByRole('dialog'), { timeout: 20_000 }).toBeNull();
  }

  it('asks to whom, and makes a version too; while the draft says the same, the same bytes leave once more', async () => {
    const screenful = await draft();
    const { saved, now } = screenful;
    await savePdf(screenful, 1, 'Kab. Magelang');
    expect(saved[0]?.suggestedName).toBe('KSB Pengelolaan Sampah versi 1.pdf');
    await savePdf(screenful, 2);
    expect([...(saved[1]?.bytes ?? [])]).toEqual([...(saved[0]?.bytes ?? [])]);
    await screenful.write('Ayat lain.');
    await savePdf(screenful, 3);
    const { versions, dispatches } = await now();
    expect(versions.map(({ number, how }) => [number, how])).toEqual([
      [1, 'pdf'],
      [2, 'pdf'],
    ]);
    expect(dispatches.map(({ to }) => to)).toEqual(['Kab. Magelang', '', '']);
    expect(await keptBytes(screenful)).toHaveLength(2);
  });

  it('on another paper is another file: the PDF of the old one does not leave in its place', async () => {
    const screenful = await draft();
    await savePdf(screenful, 1);
    const { id, paper } = await screenful.now();
    must(await screenful.sleman.engine.edit(id, [{ kind: 'set', path: 'paper', value: paper === 'A4' ? 'F4' : 'A4' }]));
    await savePdf(screenful, 2);
    const [one, other] = screenful.saved;
    expect([...(other?.bytes ?? [])]).not.toEqual([...(one?.bytes ?? [])]);
    expect((await screenful.now()).versions.map(({ number }) => number)).toEqual([1, 2]);
  });
});

describe('printing a draft', () => {
  async function print(screenful: Draft): Promise<void> {
    await screenful.user.click(await screen.findByRole('button', { name: 'Pratinjau' }));
    await screenful.user.click(await screen.findByRole('button', { name: 'Cetak' }));
    await expect.poll(() => screenful.papers.length, { timeout: 20_000 }).toBe(1);
  }

  it('keeps a PDF of the same pages as a version, and the list says that it was printed', async () => {
    const screenful = await draft();
    await print(screenful);
    const { versions, dispatches } = await screenful.now();
    expect(versions).toMatchObject([{ number: 1, how: 'pdf' }]);
    expect(dispatches).toMatchObject([{ version: versions[0]?.id, way: 'paper' }]);
    expect(screenful.papers).toEqual(screenful.pages);
    expect(screenful.papers[0]).toContain('versi 1');
    expect(await keptBytes(screenful)).toEqual([[37, 80, 1]]);
    await screenful.user.keyboard('{Escape}');
    const dialog = await openList(screenful);
    expect(within(dialog).getByText(/^Dicetak .*, oleh Sri$/)).toBeTruthy();
  });

  it('that is broken off in the dialog of the system leaves no version and no bytes', async () => {
    const screenful = await draft('cancelled');
    await print(screenful);
    await expect.poll(async () => (await screenful.now()).versions, { timeout: 20_000 }).toEqual([]);
    await expect.poll(() => keptBytes(screenful), { timeout: 20_000 }).toEqual([]);
    expect((await screenful.now()).dispatches).toEqual([]);
  });
});

describe('the list of versions', () => {
  it('gives the very bytes of an older one again, and compares it with now word by word', async () => {
    const screenful = await draft();
    await save(screenful, 1);
    await screenful.write('Sampah dikelola bersama.');
    await save(screenful, 2);
    const dialog = await openList(screenful);
    expect(
      within(dialog)
        .getAllByRole('heading', { level: 3 })
        .map((each) => each.textContent),
    ).toEqual(['Versi 2', 'Versi 1']);
    const first = within(dialog).getByRole('group', { name: 'Tindakan untuk versi 1' });
    await screenful.user.click(within(first).getByRole('button', { name: 'Simpan berkas ini lagi' }));
    await expect.poll(() => screenful.saved.length, { timeout: 20_000 }).toBe(3);
    expect([...(screenful.saved[2]?.bytes ?? [])]).toEqual([...(screenful.saved[0]?.bytes ?? [])]);
    await screenful.user.click(within(first).getByRole('button', { name: 'Bandingkan dengan sekarang' }));
    expect(await screen.findByText('1 bagian berbeda')).toBeTruthy();
    expect(screen.getByRole('heading', { level: 3 }).textContent).toContain('Pasal 1');
    expect(document.querySelector('ins')?.textContent).toContain('Sampah dikelola bersama');
  });

  it('notes a consent to one version, and says when the draft has changed since', async () => {
    const screenful = await draft();
    await save(screenful, 1);
    const dialog = await openList(screenful);
    await screenful.user.click(within(dialog).getByRole('button', { name: 'Catat persetujuan' }));
    expect(within(dialog).getByRole<HTMLInputElement>('textbox', { name: /Nama yang menyetujui/ }).value).toBe('Budi');
    await screenful.user.click(within(dialog).getByRole('button', { name: 'Catat persetujuan' }));
    expect(await within(dialog).findByText('Untuk versi 1 belum ada persetujuan PIHAK KEDUA.')).toBeTruthy();
    await expect.poll(async () => (await screenful.now()).approvals.length, { timeout: 20_000 }).toBe(1);
    const { versions, approvals, parties } = await screenful.now();
    expect(approvals).toMatchObject([{ version: versions[0]?.id, party: parties[0]?.id, name: 'Budi', how: 'paper' }]);
    await screenful.write('Lain.');
    expect(await within(dialog).findByText('Naskah berubah sejak versi 1 disetujui.')).toBeTruthy();
  });

  it('advises, and does not block, where the draft is marked as agreed without all consents', async () => {
    const screenful = await draft();
    const { id } = await screenful.now();
    must(await screenful.sleman.engine.edit(id, [{ kind: 'set', path: 'state', value: 'agreed' }]));
    expect(await screen.findByText(/^Naskah ditandai disepakati, padahal/)).toBeTruthy();
    expect((await screenful.now()).state).toBe('agreed');
  });
});

describe('a file that came back', () => {
  it('is a version at once, and what we changed since the version it comes from is told as ours', async () => {
    const screenful = await draft();
    await save(screenful, 1);
    const sent = await screenful.now();
    const mark = { version: 'versi 1', versionId: sent.versions[0]?.id };
    const changed = sent.articles.map((article, index) =>
      index === 1 ? { ...article, title: 'Objek Baru' } : article,
    );
    screenful.returned.file = await makeAgreementDocument({ ...sent, articles: changed }, { paper: 'F4', ...mark });
    await screenful.write('Kita ubah sendiri.');
    await screenful.user.click(await screen.findByRole('button', { name: 'Tindakan lain' }));
    await screenful.user.click(await screen.findByRole('menuitem', { name: 'Baca berkas balasan…' }));
    const dialog = await screen.findByRole('dialog', { name: 'Berkas balasan' });
    expect(within(dialog).getByText('Dibandingkan lewat versi 1, asal berkas ini.')).toBeTruthy();
    expect(within(dialog).getByText('Berkas ini tercatat sebagai versi 2.')).toBeTruthy();
    expect(within(dialog).getAllByText(/^Kita yang mengubah sejak versi itu/).length).toBeGreaterThan(0);
    // Choosing all takes what they changed, and nothing of ours back.
    await screenful.user.click(within(dialog).getByRole('button', { name: 'Pilih semua' }));
    await screenful.user.click(within(dialog).getByRole('button', { name: /^Pakai \d+ perubahan/ }));
    await expect
      .poll(async () => (await screenful.now()).articles.map(({ title }) => title.toLowerCase())[1], {
        timeout: 20_000,
      })
      .toBe('objek baru');
    expect((await screenful.now()).articles[0]?.text).toBe('Kita ubah sendiri.');
    await screenful.user.click(await screen.findByRole('button', { name: 'Simpan jawaban…' }));
    await expect.poll(async () => (await screenful.now()).versions.length, { timeout: 20_000 }).toBe(3);
    const { versions } = await screenful.now();
    expect(versions.map(({ how, base }) => [how, versions.findIndex(({ id }) => id === base)])).toEqual([
      ['word', -1],
      ['returned', 0],
      ['answer', 1],
    ]);
    expect(await keptBytes(screenful)).toEqual(screenful.saved.map(({ bytes }) => [...bytes]).toSorted(byLength));
  });
});

describe('versions that another office says there are', () => {
  const forged = (index: number, more: Readonly<Record<string, unknown>>): Edit => ({
    kind: 'add',
    list: 'versions',
    row: `palsu${index}`,
    order: `z${index}`,
    values: { number: index, ...more },
  });

  it('come fifty at a time, and only a name that fits their kind is offered for saving', async () => {
    const screenful = await draft();
    await save(screenful, 1);
    const { id, versions } = await screenful.now();
    const { sha256 } = versions[0] ?? { sha256: '' };
    const hostile = forged(500, { sha256, how: 'pdf', name: 'naskah\u202Excod.exe', at: 253_402_300_799_000 });
    const many = Array.from({ length: 120 }, (_none, index) => forged(index + 2, {}));
    must(await screenful.sleman.engine.edit(id, [hostile, ...many]));
    const dialog = await openList(screenful);
    const list = () => within(within(dialog).getByRole('list', { name: 'Versi naskah' })).getAllByRole('listitem');
    await expect.poll(() => list().length, { timeout: 20_000 }).toBe(50);
    await screenful.user.click(within(dialog).getByRole('button', { name: 'Tampilkan 72 versi yang lebih lama' }));
    expect(list()).toHaveLength(100);
    const before = screenful.saved.length;
    const [newest] = list();
    if (newest === undefined) throw new Error('the hostile one is the newest');
    await screenful.user.click(within(newest).getByRole('button', { name: 'Simpan berkas ini lagi' }));
    await expect.poll(() => screenful.saved.length, { timeout: 20_000 }).toBe(before + 1);
    expect(screenful.saved.at(-1)?.suggestedName).toBe('naskahxcod.exe.pdf');
  });

  it('are compared by their bytes only where these are a Word file', async () => {
    const screenful = await draft();
    const { id } = await screenful.now();
    const bytes = new TextEncoder().encode('%PDF-1.7 bukan Word');
    const file = {
      bytes,
      name: 'x.pdf',
      how: 'pdf',
      mark: null,
      base: '',
      note: '',
      text: '',
      print: '',
      to: null,
    } as const;
    must(await screenful.sleman.engine.keepVersion(id, file));
    const version = (await screenful.now()).versions[0]?.id ?? '';
    const { compareVersions } = screenful.session.engine;
    expect(await compareVersions(id, { kind: 'version', id: version }, { kind: 'now' })).toEqual(ok(null));
  });
});
