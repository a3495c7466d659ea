import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
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

const HOSTILE = 'Pengelolaan <b>Sampah</b> & <script>alert(1)</script>';

/** A draft with the usual articles, its preview open. */
async function previewedDraft(office: Office, title = HOSTILE): Promise<Page> {
  await setUpOffice(office, { ...SLEMAN, recovery: null });
  const { page } = office;
  await draftKsb(page, title);
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
  await page.getByRole('dialog').getByRole('button', { name: 'Simpan berkas' }).click();
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

/** Somebody else's machine, as far as a printed page is concerned: every connection and every request is counted. */
async function listener() {
  const seen: string[] = [];
  const server = createServer((request, response) => {
    seen.push(request.url ?? '');
    response.writeHead(200, { 'access-control-allow-origin': '*' }).end('x');
  });
  server.on('connection', () => seen.push('connection'));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const address = `http://127.0.0.1:${port}`;
  return {
    address,
    seen,
    /** Shows that it does hear: else that it heard nothing would say nothing. */
    hears: async () => {
      const before = seen.length;
      await (await fetch(`${address}/hadir`)).text();
      return seen.slice(before);
    },
    close: () => server.close(),
  };
}

test('a draft is handed to the system for printing, on its own paper, and its text reaches nobody', async ({
  office,
}) => {
  test.setTimeout(240_000);
  const elsewhere = await listener();
  const page = await previewedDraft(
    office,
    `Sampah <img src="${elsewhere.address}/judul.png"> url(${elsewhere.address}/a)`,
  );
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
  // What was printed is kept, and says so.
  await expect(page.getByText('Dicetak sebagai versi 1')).toBeVisible();
  expect(elsewhere.seen).toEqual([]);
  expect(await elsewhere.hears()).toContain('/hadir');
  elsewhere.close();
});

test('S1 what is printed runs no script and fetches nothing, whatever the page says', async ({ sharedOffice }) => {
  const elsewhere = await listener();
  const at = (name: string): string => `${elsewhere.address}/${name}`;
  const html = [
    `<!doctype html><title>Uji</title><meta http-equiv="refresh" content="0;url=${at('refresh')}">`,
    `<base href="${elsewhere.address}/"><link rel="dns-prefetch preconnect" href="${elsewhere.address}">`,
    ...['prefetch', 'preload', 'modulepreload', 'icon', 'manifest', 'stylesheet'].map(
      (rel) => `<link rel="${rel}" as="image" href="${at(rel)}">`,
    ),
    `<p id="p">Teks.</p><script>document.getElementById("p").textContent = "Diubah."</script>`,
    `<script src="${at('script.js')}"></script><script>fetch("${at('fetch')}")</script>`,
    `<img src="${at('a.png')}" srcset="${at('b.png')} 2x" onerror="document.title = 1"><img src="relative.png">`,
    `<svg><image href="${at('svg.png')}"/><use href="${at('use.svg')}#x"/></svg>`,
    `<iframe src="app://bundle/index.html"></iframe><iframe src="${at('frame')}"></iframe>`,
    `<object data="${at('object')}"></object><embed src="${at('embed')}"><video src="${at('video')}" poster="${at('poster')}"></video>`,
    `<form id="f" action="${at('form')}"></form><a ping="${at('ping')}" href="${at('link')}"></a>`,
    `<style>@import "${at('import.css')}"; @font-face{font-family:x;src:url(${at('font.ttf')})}`,
    `p{font-family:x;background:url(${at('background.png')})} p::after{content:"Gaya."}</style>`,
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
  expect(toolOutput('pdftotext', [file, '-']).replaceAll(/\s+/g, '')).toMatch(
    // A film that did not come shows its length.
    /^Teks\.Gaya\.(?:0:00)?$/,
  );
  const tried = await sharedOffice.app.evaluate(({ app }) => (app as unknown as { tried?: string[] }).tried);
  expect(tried).toEqual([expect.stringMatching(/^app:\/\/print\/[0-9a-f]{32}$/)]);
  expect(elsewhere.seen).toEqual([]);
  expect(await elsewhere.hears()).toContain('/hadir');
  elsewhere.close();
});

test('S1 a document of very many pages is printed whole, and one that is no document is refused before a window opens', async ({
  sharedOffice,
}) => {
  test.setTimeout(240_000);
  const printed = await sharedOffice.page.evaluate(async () => {
    const leaf = '<p style="break-after:page">Halaman</p>';
    const print = async (html: string) =>
      (await window.simpul.call['print.pdf']?.({ job: 'banyak', html })) as {
        readonly ok: boolean;
        readonly error?: { readonly reason: string };
        readonly value?: { readonly bytes: Uint8Array };
      };
    const long = await print(`<!doctype html><title>Panjang</title>${leaf.repeat(1500)}`);
    const huge = await print('x'.repeat(48 * 1024 * 1024 + 1));
    return { bytes: [...(long.value?.bytes ?? [])], refused: huge.error?.reason ?? '' };
  });
  expect(printed.refused).toBe('bad-arguments');
  const file = join(mkdtempSync(join(tmpdir(), 'print-')), 'panjang.pdf');
  writeFileSync(file, new Uint8Array(printed.bytes));
  expect(toolOutput('pdfinfo', [file])).toMatch(/^Pages: +150[01]$/m);
  expect(await sharedOffice.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1);
});
