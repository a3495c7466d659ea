import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { chromium } from '@playwright/test';
import { Document, Packer, Paragraph } from 'docx';
import { SLEMAN } from '../demo/story.ts';
import { Office } from '../office/office.ts';
import { goTo, rail, setUpOffice } from '../pages/first-run.ts';
import { compareDigits, previewFile, saveCard } from '../pages/exchange.ts';

/** What the product's own modules give the bench; it drives the rest through the screen. */
export type BenchTools = {
  readonly out: string;
  readonly counts: { readonly items: number; readonly meetings: number };
  readonly partnerPackage: (wish: object) => Promise<{ readonly card: Uint8Array; readonly package: Uint8Array; readonly json: string }>;
  readonly makeAgreementDocument: (agreement: unknown, options: object) => Promise<Uint8Array>;
  readonly sampleAgreement: () => unknown;
};

type Line = { readonly what: string; readonly ours: string; readonly baseline: string; readonly ratio: number };

/** Runs every measure once and writes bench/results.md. Ratios only mean something within one run. */
export async function runBench(tools: BenchTools): Promise<void> {
  const data = mkdtempSync(join(tmpdir(), 'simpul-bench-'));
  const lines: Line[] = [];
  const add = (what: string, ours: number, baseline: number, unit = 'ms'): void => {
    const line = { what, ours: `${ours.toFixed(0)} ${unit}`, baseline: `${baseline.toFixed(0)} ${unit}`, ratio: ours / baseline };
    lines.push(line);
    console.log(`${what}: ${line.ours} against ${line.baseline}, ${line.ratio.toFixed(2)}×`);
  };
  const office = new Office({ userData: join(data, 'office'), language: 'id' });
  try {
    const blank = await median(3, emptyPage);
    await office.start();
    await setUpOffice(office, { ...SLEMAN, recovery: null });
    await office.quit();
    add('start to a usable list, empty database, against an empty page', await median(3, () => startToList(office)), blank);
    await office.start();
    await fillAndMeasure({ tools, office, data, add });
    await office.quit();
    const records = tools.counts.items + tools.counts.meetings;
    add(`start to a usable list, ${records} records, against an empty page`, await median(3, () => startToList(office)), blank);
    await office.start();
    await everyday(office, add);
    await documents(tools, add);
  } finally {
    if (office.isRunning) await office.quit();
    rmSync(data, { recursive: true, force: true });
    write(tools, lines);
  }
}

type Add = (what: string, ours: number, baseline: number, unit?: string) => void;

/** The same Chromium with nothing in it. */
async function emptyPage(): Promise<number> {
  const from = performance.now();
  const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox', '--headless=new', '--disable-gpu'] });
  const page = await browser.newPage();
  await page.goto('about:blank');
  const took = performance.now() - from;
  await browser.close();
  return took;
}

async function startToList(office: Office): Promise<number> {
  const from = performance.now();
  await office.start();
  await rail(office.page).waitFor();
  await goTo(office.page, 'Kerja Sama');
  await office.page.getByRole('main').getByRole('row').or(office.page.getByText('Belum ada kerja sama')).first().waitFor();
  const took = performance.now() - from;
  await office.quit();
  return took;
}

async function fillAndMeasure({ tools, office, data, add }: { readonly tools: BenchTools; readonly office: Office; readonly data: string; readonly add: Add }): Promise<void> {
  const cardFile = join(data, 'own.simpulkartu');
  await saveCard(office, cardFile);
  const partner = { items: tools.counts.items, meetings: tools.counts.meetings, region: '33.08', for: { region: '34.04', card: new Uint8Array(readFileSync(cardFile)) }, seed: 1 };
  const files = await tools.partnerPackage(partner);
  const json = gzipSync(files.json, { level: 9 });
  add('first full package against the whole JSON with gzip', files.package.length, json.length, 'bytes');
  const [card, full] = [join(data, 'partner.simpulkartu'), join(data, 'partner-1.simpul')];
  writeFileSync(card, files.card);
  writeFileSync(full, files.package);
  await previewFile(office, card);
  await office.page.getByRole('button', { name: 'Terima kartu' }).click();
  await compareDigits(office.page);
  const from = performance.now();
  office.page.setDefaultTimeout(3_600_000);
  await previewFile(office, full);
  const shown = performance.now();
  await office.page.getByRole('button', { name: /^Impor [\d.]+/ }).click();
  await office.page.getByText('Belum ada yang diubah di laptop ini').first().waitFor({ state: 'hidden' });
  const taken = performance.now();
  office.page.setDefaultTimeout(30_000);
  const baseline = await jsonBaseline(office, json);
  add('first import: preview, against reading the whole JSON into IndexedDB', shown - from, baseline);
  add('first import: taking it, against reading the whole JSON into IndexedDB', taken - shown, baseline);
}

/** What a program without any of our promises would do: unzip, parse, put every record into one table. */
function jsonBaseline(office: Office, gzipped: Uint8Array): Promise<number> {
  return office.page.evaluate(async (base64) => {
    const from = performance.now();
    const bytes = Uint8Array.from(atob(base64), (letter) => letter.codePointAt(0) ?? 0);
    const text = await new Response(new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'))).text();
    const records: unknown = JSON.parse(text);
    const open = indexedDB.open('bench-baseline', 1);
    open.onupgradeneeded = () => open.result.createObjectStore('all', { autoIncrement: true });
    const db = await new Promise<IDBDatabase>((resolve, reject) => {
      open.onsuccess = () => resolve(open.result);
      open.onerror = () => reject(new Error('no database'));
    });
    const transaction = db.transaction('all', 'readwrite', { durability: 'strict' });
    for (const record of Array.isArray(records) ? records : []) transaction.objectStore('all').add(record);
    await new Promise((resolve) => {
      transaction.oncomplete = resolve;
    });
    db.close();
    indexedDB.deleteDatabase('bench-baseline');
    return performance.now() - from;
  }, Buffer.from(gzipped).toString('base64'));
}

async function everyday(office: Office, add: Add): Promise<void> {
  const { page } = office;
  await goTo(page, 'Beranda');
  const frame = await median(5, () => page.evaluate(() => new Promise<number>((resolve) => {
    const from = performance.now();
    requestAnimationFrame(() => requestAnimationFrame(() => resolve(performance.now() - from)));
  })));
  const search = await median(5, async () => {
    await page.keyboard.press('Control+k');
    const from = performance.now();
    await page.keyboard.type('sampah');
    await page.getByRole('dialog').getByRole('option').nth(2).waitFor();
    const took = performance.now() - from;
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'hidden' });
    return took;
  });
  add('typing six letters in the search to results, against two frames of the window', search, frame);
  await goTo(page, 'Kerja Sama');
  const open = await median(5, async () => {
    await goTo(page, 'Kerja Sama');
    const from = performance.now();
    await page.getByRole('main').getByRole('link').first().click();
    await page.getByLabel('Judul kerja sama').waitFor();
    await page.getByLabel('Judul kerja sama').fill(`Judul ${from.toFixed(0)}`);
    await page.getByText(/^Tersimpan di laptop ini/).first().waitFor();
    return performance.now() - from;
  });
  add('open, edit and keep one record, against two frames of the window', open, frame);
}

async function documents(tools: BenchTools, add: Add): Promise<void> {
  const agreement = tools.sampleAgreement();
  const text = JSON.stringify(agreement);
  const hundred = async (make: () => Promise<unknown>): Promise<number> => {
    const from = performance.now();
    for (let index = 0; index < 100; index += 1) await make();
    return performance.now() - from;
  };
  const bare = await hundred(() => Packer.toBuffer(new Document({ sections: [{ children: Array.from({ length: 90 }, (_none, index) => new Paragraph(text.slice(index * 80, index * 80 + 80))) }] })));
  const ours = await hundred(() => tools.makeAgreementDocument(agreement, { paper: 'F4', version: 'versi 1' }));
  add('100 KSB drafts, against as many paragraphs by the bare library', ours, bare);
}

async function median(times: number, measure: () => Promise<number>): Promise<number> {
  const all: number[] = [];
  for (let index = 0; index < times; index += 1) all.push(await measure());
  return all.toSorted((one, other) => one - other)[Math.floor(times / 2)] ?? 0;
}

function write({ out, counts }: BenchTools, lines: readonly Line[]): void {
  const machine = `${cpus().length} cores, ${cpus()[0]?.model ?? 'unknown'}, Node ${process.version}`;
  const rows = lines.map(({ what, ours, baseline, ratio }) => `| ${what} | ${ours} | ${baseline} | ${ratio.toFixed(2)}× |`);
  const head = ['# Bench', '', `${machine}; ${counts.items} items, ${counts.meetings} meetings.`, '', '| what | ours | baseline | ratio |', '|---|---|---|---|'];
  writeFileSync(join(out, 'results.md'), [...head, ...rows, ''].join('\n'));
}
