// @vitest-environment happy-dom
import { cleanup, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeAll, expect, it } from 'vitest';
import { fail, ok } from '#base/result.ts';
import type { PrintedPages } from '#app/document-methods.ts';
import { readyOffice } from '#testing/engine-office.ts';
import { startMergeEngine } from '#testing/merge-engine.ts';
import { sessionOf, showScreen } from '#testing/screen.tsx';
import type { Session } from '../session/session.ts';
import { PaperDialog } from './PaperDialog.tsx';

beforeAll(startMergeEngine);
afterEach(cleanup);

const line = (kind: 'head' | 'foot'): PrintedPages['sheets'][number]['head'] => ({
  lines: [[{ kind: 'text', text: kind }, { kind: 'page' }]],
  align: 'center',
  look: [],
  boxes: null,
});
const PAGES: PrintedPages = {
  title: 'Notula <rapat>',
  language: 'id-ID',
  css: '.k1{color:red}',
  pageCss: '@page{size:10pt 10pt}',
  notDrawn: ['text-box', 'footnote'],
  sheets: [
    {
      width: 12_189,
      height: 18_709,
      top: 1134,
      right: 1134,
      bottom: 1417,
      left: 1701,
      headAt: 567,
      footAt: 454,
      head: line('head'),
      foot: line('foot'),
      first: null,
      html: '<p class="k1">Isi.</p>',
    },
  ],
};

type Noted = {
  readonly pdf: string[];
  readonly paper: object[];
  readonly saved: string[];
  readonly cancelled: string[];
};

/** A dialog whose document is made at once; the shell notes what it is asked. */
async function shown(host: Partial<Session['host']> = {}) {
  const session = sessionOf(await readyOffice({ region: '34.04', name: 'Sleman', user: 'Sri', seed: 1 }), '2026-11-23');
  const noted: Noted = { pdf: [], paper: [], saved: [], cancelled: [] };
  const fake: Session = {
    ...session,
    engine: {
      ...session.engine,
      document: async () => ok({ bytes: new Uint8Array(1), suggestedName: 'Notula rapat.docx' }),
      printedPages: async () => ok(PAGES),
    },
    host: {
      ...session.host,
      saveFile: async ({ suggestedName }) => {
        noted.saved.push(suggestedName);
        return ok({ name: suggestedName, path: `/tmp/${suggestedName}` });
      },
      printPdf: async (_job, html) => {
        noted.pdf.push(html);
        return ok({ bytes: new Uint8Array([37]) });
      },
      printPaper: async (_job, html, paper) => {
        noted.paper.push({ ...paper, length: html.length });
        return ok(null);
      },
      cancelPrint: (job) => noted.cancelled.push(job),
      ...host,
    },
  };
  const wish = () => Promise.resolve({ kind: 'meeting', record: 'x', which: 'minutes' } as const);
  const Dialog = () => <PaperDialog name="Notula" wish={wish} paper="F4" onClose={() => undefined} />;
  showScreen({ session: fake, screen: Dialog, pattern: '/', path: '/' });
  await screen.findByText('Halaman 1 dari 1');
  return { noted, session: fake, user: userEvent.setup() };
}

it('shows the pages with their running lines, as text that readers find', async () => {
  await shown();
  const pages = screen.getByRole('region', { name: 'Notula' });
  const drawn = pages.querySelector('div > div')?.shadowRoot;
  expect(drawn?.textContent).toContain('Isi.');
  expect([...(drawn?.querySelectorAll('.running') ?? [])].map(({ textContent }) => textContent)).toEqual([
    'head1',
    'foot1',
  ]);
});

it('says before the PDF is saved what it will not show', async () => {
  await shown();
  const said = screen.getByText(/^PDF dan pratinjau tidak menampilkan kotak teks; catatan kaki\./u);
  expect(said.textContent).toContain('Simpan Word');
});

it('saves the PDF of the whole page under the name of the Word file', async () => {
  const { noted, user } = await shown();
  await user.click(screen.getByRole('button', { name: 'Simpan PDF' }));
  await expect.poll(() => noted.saved).toEqual(['Notula rapat.pdf']);
  const [html = ''] = noted.pdf;
  expect(html).toMatch(/^<!doctype html><html lang="id-ID">.*<title>Notula &lt;rapat><\/title>/u);
  expect(html).toContain('@page{size:10pt 10pt}');
  expect(html).toContain('<div class="sheet sheet1"><p class="k1">Isi.</p></div>');
  expect(html).not.toMatch(/<script|https?:/u);
});

it('hands the page with its paper to the printer, in micrometres', async () => {
  const { noted, user } = await shown();
  await user.click(screen.getByRole('button', { name: 'Cetak' }));
  await expect.poll(() => noted.paper).toMatchObject([{ width: 215_000, height: 330_006 }]);
  expect(noted.saved).toEqual([]);
});

it('shows how far long printing is, and stops it', async () => {
  const jobs: string[] = [];
  const { noted, user, session } = await shown({
    printPdf: async (job) => {
      jobs.push(job);
      await expect.poll(() => noted.cancelled, { timeout: 20_000 }).toEqual([job]);
      return fail({ reason: 'cancelled', detail: '' });
    },
  });
  await user.click(screen.getByRole('button', { name: 'Simpan PDF' }));
  await screen.findByText('PDF sedang disiapkan');
  await user.click(screen.getByRole('button', { name: 'Batal' }));
  await expect.poll(() => screen.queryByText('PDF sedang disiapkan')).toBeNull();
  expect(noted.cancelled).toEqual(jobs);
  expect(noted.saved).toEqual([]);
  expect(session.state.getState().refusal).toBeNull();
});

it('says when it could not be printed', async () => {
  const { user, session } = await shown({
    printPaper: async () => fail({ reason: 'not-printed', detail: 'no printer' }),
  });
  await user.click(screen.getByRole('button', { name: 'Cetak' }));
  await expect.poll(() => session.state.getState().refusal).toEqual({ reason: 'not-printed', detail: 'no printer' });
});
