import { existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import {
  blankPages,
  foreignFonts,
  leftovers,
  outsideMargins,
  splitSignatures,
  strandedHeadings,
  wrongSequence,
  wrongSizes,
} from '../.ci/documents/page-checks.mjs';
import { pagesOf, toolOutput } from '../.ci/documents/pdf-pages.mjs';
import { SLEMAN } from './demo/story.ts';
import { expect, type Office, test } from './fixtures.ts';
import { draftKsb } from './pages/draft.ts';
import { setUpOffice } from './pages/first-run.ts';
import { look } from './pages/look.ts';
import './office/page-types.ts';

/** A draft with the usual articles, its preview open. */
async function previewedDraft(office: Office): Promise<Page> {
  await setUpOffice(office, { ...SLEMAN, recovery: null });
  const { page } = office;
  await draftKsb(page, 'Pengelolaan <b>Sampah</b> & <script>alert(1)</script>');
  await page.keyboard.press('Control+p');
  await expect(page.getByText(/^Halaman 1 dari \d+$/)).toBeVisible();
  return page;
}

test('a draft is saved as a PDF whose pages are right, with the text and structure a reader needs', async ({
  office,
  folder,
}) => {
  test.setTimeout(240_000);
  const page = await previewedDraft(office);
  await look(office, 'pratinjau');
  const shown = Number(/\d+$/.exec(await page.getByText(/^Halaman 1 dari/).innerText())?.[0]);
  const path = join(folder, 'naskah.pdf');
  await office.giveSaveDialog(path);
  await page.getByRole('button', { name: 'Simpan PDF' }).click();
  await expect.poll(() => existsSync(path), { timeout: 60_000 }).toBe(true);

  const pages = pagesOf(path);
  expect(pages.length).toBe(shown);
  const articles = pages.flatMap(({ lines }) => lines).filter((line) => /^\s*Pasal \d+$/.test(line)).length;
  expect(articles).toBeGreaterThan(8);
  const fonts = toolOutput('pdffonts', [path]);
  expect([
    ...wrongSizes(pages, 'F4'),
    ...blankPages(pages),
    ...strandedHeadings(pages),
    ...outsideMargins(pages),
    ...leftovers(pages),
    ...wrongSequence(pages, articles),
    ...splitSignatures(pages, 2),
    ...foreignFonts(fonts),
  ]).toEqual([]);
  expect(fonts).not.toContain('Type 3');
  const facts = toolOutput('pdfinfo', [path]);
  expect(facts).toMatch(/^Title: +Kesepakatan Bersama tentang Pengelolaan <b>Sampah<\/b>/m);
  expect(facts).toMatch(/^Tagged: +yes/m);
  expect(facts).toMatch(/^JavaScript: +no/m);
  expect(readFileSync(path, 'latin1')).toMatch(/\/Lang \(id(?:-ID)?\)/);
  const text = toolOutput('pdftotext', [path, '-']);
  expect(text.replaceAll(/\s+/g, ' ')).toContain('<SCRIPT>ALERT(1)</SCRIPT>');
  const windows = await office.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length);
  expect(windows).toBe(1);
});

test('a draft is handed to the system for printing, on its own paper', async ({ office }) => {
  test.setTimeout(240_000);
  const page = await previewedDraft(office);
  await office.app.evaluate(({ app }) => {
    const asked = app as unknown as { asked?: unknown };
    app.on('web-contents-created', (_event, contents) => {
      contents.print = (options, done) => {
        asked.asked = { options, url: contents.getURL() };
        done?.(true, '');
      };
    });
  });
  await page.getByRole('button', { name: 'Cetak', exact: true }).click();
  const asked = () => office.app.evaluate(({ app }) => (app as unknown as { asked?: unknown }).asked);
  await expect.poll(asked, { timeout: 60_000 }).toMatchObject({
    options: { silent: false, printBackground: true, pageSize: { width: 215_000, height: 330_006 } },
    url: expect.stringMatching(/^app:\/\/print\/[0-9a-f]{32}$/),
  });
});

test('S1 what is printed runs no script and fetches nothing, whatever the page says', async ({ sharedOffice }) => {
  const html = [
    '<!doctype html><title>Uji</title><meta http-equiv="refresh" content="0;url=https://example.org/">',
    '<p id="p">Teks.</p><script>document.getElementById("p").textContent = "Diubah."</script>',
    '<img src="https://example.org/a.png" onerror="document.title = 1"><iframe src="app://bundle/index.html"></iframe>',
    '<link rel="stylesheet" href="https://example.org/a.css"><style>p::after{content:"Gaya."}</style>',
  ].join('');
  const seen = await sharedOffice.app.evaluate(({ app }) => {
    const notes = app as unknown as { tried?: string[] };
    notes.tried = [];
    app.on('web-contents-created', (_event, contents) => {
      contents.on('did-navigate', (_navigation, url) => notes.tried?.push(url));
    });
    return notes.tried.length;
  });
  expect(seen).toBe(0);
  const printed = await sharedOffice.page.evaluate(async (page) => {
    const answer = (await window.simpul.call['print.pdf']?.({ job: 'uji', html: page })) as {
      readonly ok: boolean;
      readonly value: { readonly bytes: Uint8Array };
    };
    return answer.ok ? [...answer.value.bytes] : [];
  }, html);
  const file = join(mkdtempSync(join(tmpdir(), 'print-')), 'uji.pdf');
  writeFileSync(file, new Uint8Array(printed));
  expect(toolOutput('pdftotext', [file, '-']).replaceAll(/\s+/g, '')).toBe('Teks.Gaya.');
  const tried = await sharedOffice.app.evaluate(({ app }) => (app as unknown as { tried?: string[] }).tried);
  expect(tried).toEqual([expect.stringMatching(/^app:\/\/print\/[0-9a-f]{32}$/)]);
});
