// @vitest-environment happy-dom
import { cleanup, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { strFromU8, unzipSync } from 'fflate';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { ok } from '#base/result.ts';
import { AMENDS_NONE } from '#domain/agreements/amendment.ts';
import { NO_ENGLISH } from '#domain/agreements/bilingual.ts';
import type { Agreement } from '#domain/agreements/agreement.ts';
import type { Edit } from '#domain/record/edit.ts';
import { startMergeEngine } from '#testing/merge-engine.ts';
import { must, twoOffices } from '#testing/offices.ts';
import { commented, withText } from '#testing/returned-corpus/build.ts';
import { sampleAgreement } from '#testing/samples/sample-agreement.ts';
import { sessionOf, showAsOnALaptop, showScreen } from '#testing/screen.tsx';
import { wordDesk } from '#testing/word-desk.ts';
import { makeAgreementDocument } from '#word/make-document.ts';
import { readReturnedDraft } from '#word/returned/read-returned.ts';
import { writeAnswer } from '#word/returned/redline/write-answer.ts';
import { firstOf } from '../session/first-of.ts';
import { DraftScreen } from './DraftScreen.tsx';

beforeAll(async () => {
  await startMergeEngine();
  showAsOnALaptop();
});
afterEach(cleanup);

const ROWS = ['articleSatu0000000000001', 'articleDua00000000000001', 'articleTiga0000000000001'];
const [, second] = ROWS;
const saved: Uint8Array[] = [];

async function draft() {
  const { sleman } = await twoOffices();
  const edits = sampleAgreement()
    .articles.slice(0, 3)
    .map(({ title, text, order }, index): Edit => ({
      kind: 'add',
      list: 'articles',
      row: ROWS[index] ?? '',
      order,
      values: { title, text },
    }));
  const { record } = must(await sleman.engine.create({ kind: 'agreement', edits }));
  const session = sessionOf(sleman, '2026-11-23');
  const now = async (): Promise<Agreement> => {
    const view = await firstOf(session.queries.record('agreement', record));
    if (view === null) throw new Error('the draft is there');
    return view.value;
  };
  return { record, session, now };
}

/** The same file as a partner sends it back, with their changes tracked. */
async function returned(sent: Agreement, change: (articles: Agreement['articles']) => Agreement['articles']) {
  const options = { paper: 'F4', version: 'versi 1' } as const;
  const base = await makeAgreementDocument(sent, options);
  const wanted = await makeAgreementDocument({ ...sent, articles: change(sent.articles) }, options);
  return must(writeAnswer(base, wanted, { author: 'Bagian Kerja Sama Magelang', date: '2026-11-22T08:30:00Z' })).bytes;
}

async function opened(bytes: Uint8Array, { record, session }: Awaited<ReturnType<typeof draft>>) {
  showScreen({
    session: {
      ...session,
      engine: {
        ...session.engine,
        ...wordDesk(session.queries),
      },
      host: {
        ...session.host,
        openFile: async () => ok({ name: 'balasan.docx', bytes }),
        saveFile: async ({ bytes: answer }) => {
          saved.push(answer);
          return ok({ name: 'jawaban.docx', path: '/tmp/jawaban.docx' });
        },
      },
    },
    screen: DraftScreen,
    pattern: '/naskah/:id',
    path: `/naskah/${record}`,
  });
  const user = userEvent.setup();
  await user.click(await screen.findByRole('button', { name: 'Tindakan lain' }));
  await user.click(await screen.findByRole('menuitem', { name: 'Baca berkas balasan…' }));
  return user;
}

describe('a file that came back', () => {
  it('is shown with who changed what, and only what is ticked goes into the draft', async () => {
    const office = await draft();
    const before = await office.now();
    const bytes = await returned(before, (articles) =>
      articles.map((article, index) =>
        index === 0
          ? { ...article, text: `${article.text} segera` }
          : index === 1
            ? { ...article, title: 'Objek Baru' }
            : article,
      ),
    );
    const user = await opened(bytes, office);
    const dialog = await screen.findByRole('dialog');
    expect(within(dialog).getAllByText(/Bagian Kerja Sama Magelang/).length).toBeGreaterThan(0);
    const [first] = within(dialog).getAllByRole('checkbox');
    if (first === undefined) throw new Error('there is something to accept');
    await user.click(first);
    await user.click(within(dialog).getByRole('button', { name: 'Pakai 1 perubahan' }));
    await expect.poll(async () => (await office.now()).articles[0]?.text, { timeout: 20_000 }).toContain('segera');
    expect((await office.now()).articles.find(({ id }) => id === second)?.title).toBe(before.articles[1]?.title);
    must(await office.session.engine.undo());
    expect((await office.now()).articles.map(({ text }) => text)).toEqual(before.articles.map(({ text }) => text));
  });

  it('may add an article and take one out', async () => {
    const office = await draft();
    const bytes = await returned(await office.now(), ([one, , three]) => [
      ...(one === undefined ? [] : [one]),
      {
        id: 'baru',
        order: '',
        title: 'Pelindungan Anak',
        text: 'Semua kegiatan ramah anak.\nPARA PIHAK melaporkannya.',
        ...NO_ENGLISH,
        ...AMENDS_NONE,
        origin: null,
      },
      ...(three === undefined ? [] : [three]),
    ]);
    const user = await opened(bytes, office);
    const dialog = await screen.findByRole('dialog');
    await user.click(within(dialog).getByRole('button', { name: 'Pilih semua' }));
    await user.click(within(dialog).getByRole('button', { name: 'Pakai 2 perubahan' }));
    await expect
      .poll(async () => (await office.now()).articles.map(({ id }) => id).includes(second ?? ''), { timeout: 20_000 })
      .toBe(false);
    const { articles } = await office.now();
    expect(articles.map(({ title }) => title)[1]).toBe('Pelindungan Anak');
    expect(articles[1]?.text).toBe('Semua kegiatan ramah anak.\nPARA PIHAK melaporkannya.');
  });

  it('is answered on top of itself: what was not accepted comes back as our tracked change', async () => {
    const office = await draft();
    const before = await office.now();
    const bytes = await returned(before, (articles) =>
      articles.map((article, index) => (index === 1 ? { ...article, title: 'Objek Baru' } : article)),
    );
    const user = await opened(bytes, office);
    await user.click(await screen.findByRole('button', { name: 'Lanjut tanpa menerima' }));
    const dialog = await screen.findByRole('dialog', { name: 'Jawab berkas balasan' });
    await user.click(within(dialog).getByRole('button', { name: 'Simpan jawaban…' }));
    await expect.poll(() => saved.length, { timeout: 20_000 }).toBe(1);
    const [answer] = saved.splice(0);
    if (answer === undefined) throw new Error('an answer was saved');
    const again = must(await readReturnedDraft(answer, before));
    expect(again.clauses.flatMap(({ title }) => title).every(({ kind }) => kind === 'same')).toBe(true);
    const xml = strFromU8(unzipSync(answer)['word/document.xml'] ?? new Uint8Array());
    expect(xml).toContain('Sri, Kab. Sleman');
    expect(xml).toContain('Bagian Kerja Sama Magelang');
  });

  it('of which everything was accepted needs no answer', async () => {
    const office = await draft();
    const bytes = await returned(await office.now(), (articles) =>
      articles.map((article, index) => (index === 0 ? { ...article, text: `${article.text} segera` } : article)),
    );
    const user = await opened(bytes, office);
    await user.click(await screen.findByRole('button', { name: 'Pilih semua' }));
    await user.click(screen.getByRole('button', { name: /^Pakai \d+ perubahan/ }));
    await expect.poll(async () => (await office.now()).articles[0]?.text, { timeout: 20_000 }).toContain('segera');
    await user.click(await screen.findByRole('button', { name: 'Simpan jawaban…' }));
    expect(await screen.findByText(/sudah sama dengan naskah kita/)).toBeTruthy();
    expect(saved).toEqual([]);
  });

  it('asks which of our articles one is, and compares it with the one that was named', async () => {
    const office = await draft();
    const before = await office.now();
    const [one, two] = before.articles;
    if (one === undefined || two === undefined) throw new Error('the draft has articles');
    const strange = { ...two, id: 'asing', title: 'Sengketa', text: 'Segala sengketa dibawa ke pengadilan negeri.' };
    const bytes = await makeAgreementDocument(
      { ...before, articles: [one, strange, ...before.articles.slice(2)] },
      { paper: 'F4', version: 'versi 1' },
    );
    const user = await opened(bytes, office);
    expect(await screen.findByRole('heading', { name: /^Pasal baru dari mitra: SENGKETA/u })).toBeTruthy();
    await user.selectOptions(await screen.findByRole('combobox', { name: 'Pasal 2 di berkas mitra adalah' }), two.id);
    expect(await screen.findByText('Pasal ini Anda pilih sendiri.')).toBeTruthy();
    expect(screen.queryByRole('heading', { name: /^Pasal baru dari mitra/u })).toBeNull();
    await user.click(screen.getByRole('button', { name: 'Pilih semua' }));
    await user.click(screen.getByRole('button', { name: /^Pakai \d+ perubahan/u }));
    await expect.poll(async () => (await office.now()).articles[1]?.title, { timeout: 20_000 }).toBe('Sengketa');
    const now = await office.now();
    expect(now.articles.map(({ id }) => id)).toEqual(before.articles.map(({ id }) => id));
    expect(now.articles[1]?.text).toBe(strange.text);
  });

  it('says of a heading that it is none, and takes that back', async () => {
    const office = await draft();
    const before = await office.now();
    const [one, ...rest] = before.articles;
    if (one === undefined) throw new Error('the draft has articles');
    const more = { ...one, id: 'baru', title: 'Catatan', text: 'Mohon tanggapan sebelum akhir bulan.' };
    const bytes = await makeAgreementDocument(
      { ...before, articles: [one, more, ...rest] },
      { paper: 'F4', version: 'versi 1' },
    );
    const user = await opened(bytes, office);
    await user.selectOptions(
      await screen.findByRole('combobox', { name: 'Pasal 2 di berkas mitra adalah' }),
      'Bukan pasal',
    );
    await user.selectOptions(await screen.findByRole('combobox', { name: 'Bukan pasal: Pasal 2' }), 'Pasal baru');
    expect(await screen.findByRole('heading', { name: 'Pasal baru dari mitra: CATATAN' })).toBeTruthy();
  });

  it('lists a comment outside the articles with who wrote it', async () => {
    const office = await draft();
    const sent = await makeAgreementDocument(await office.now(), { paper: 'F4', version: 'versi 1' });
    const bytes = withText(commented(sent), (xml) =>
      xml.replace('</w:p>', '<w:r><w:commentReference w:id="0"/></w:r></w:p>'),
    );
    await opened(bytes, office);
    const outside = (await screen.findByRole('heading', { name: 'Di luar pasal' })).parentElement;
    expect(outside?.textContent).toContain('Ani: Mohon dijelaskan.');
  });

  it('takes the title that the partner wrote, and undoes it', async () => {
    const office = await draft();
    const now = await office.now();
    const bytes = await makeAgreementDocument(
      { ...now, title: 'Pengelolaan Air' },
      { paper: 'F4', version: 'versi 1' },
    );
    const user = await opened(bytes, office);
    await user.click(await screen.findByRole('button', { name: 'Pilih semua' }));
    await user.click(screen.getByRole('button', { name: 'Pakai 1 perubahan' }));
    await expect.poll(async () => (await office.now()).title, { timeout: 20_000 }).toBe('Pengelolaan Air');
    must(await office.session.engine.undo());
    expect((await office.now()).title).toBe(now.title);
  });

  it('leads to the place in the draft where the data of a party are changed', async () => {
    const office = await draft();
    const row = 'partySleman00000000000001';
    const values = { party: { kind: 'region', code: '34.04' }, name: 'Harda Kiswaya', post: 'Bupati Sleman' } as const;
    must(await office.session.engine.edit(office.record, [{ kind: 'add', list: 'parties', row, order: 'A', values }]));
    const now = await office.now();
    const parties = now.parties.map((party) => ({ ...party, name: 'Orang Lain' }));
    const bytes = await makeAgreementDocument({ ...now, parties }, { paper: 'F4', version: 'versi 1' });
    const user = await opened(bytes, office);
    await user.click((await screen.findAllByRole('button', { name: 'Buka PIHAK KESATU' }))[0] ?? document.body);
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    await waitFor(() => expect(document.activeElement?.closest(`[data-place="parties/${row}/name"]`)).not.toBeNull());
  });

  it('shows what differs outside the articles in words, for a person to take over', async () => {
    const office = await draft();
    const now = await office.now();
    const bytes = await makeAgreementDocument(
      { ...now, title: 'Pengelolaan Air' },
      { paper: 'F4', version: 'versi 1' },
    );
    await opened(bytes, office);
    const outside = (await screen.findByRole('heading', { name: 'Di luar pasal' })).parentElement;
    expect(outside?.textContent).toContain('PENGELOLAAN AIR');
  });

  it('that says the same has nothing to choose, and one that is no Word file is refused', async () => {
    const office = await draft();
    const same = await makeAgreementDocument(await office.now(), { paper: 'F4', version: 'versi 1' });
    await opened(same, office);
    expect(await screen.findByText(/sama dengan naskah sekarang/)).toBeTruthy();
    cleanup();
    const other = await draft();
    await opened(new TextEncoder().encode('%PDF-1.7'), other);
    await expect.poll(() => other.session.state.getState().refusal?.reason, { timeout: 20_000 }).toBe('word-pdf');
    expect(screen.queryByRole('dialog')).toBeNull();
  });
});
