import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Office } from '../office/office.ts';
import { compareDigits, previewFile, saveCard } from '../pages/exchange.ts';
import type { PartnerFile, PartnerFiles } from './packages.ts';
import type { Ratios } from './ratios.ts';

const HOUR = 3_600_000;

/** The office's own card, which the partner's files are made for. */
export async function ownCard(office: Office, folder: string): Promise<Uint8Array> {
  const path = join(folder, 'own.simpulkartu');
  await saveCard(office, path);
  return new Uint8Array(readFileSync(path));
}

/** Takes the partner's first package and that of its next week through the screen (exchange.md §8, row 7). */
export async function imports(office: Office, folder: string, files: PartnerFiles, ratios: Ratios): Promise<void> {
  const card = join(folder, 'partner.simpulkartu');
  writeFileSync(card, files.card);
  await previewFile(office, card);
  await office.page.getByRole('button', { name: 'Terima kartu' }).click();
  await compareDigits(office.page);
  await take(office, join(folder, 'partner-1.simpul'), { what: 'first import', file: files.full, ratios });
  await take(office, join(folder, 'partner-2.simpul'), { what: 'weekly import', file: files.week, ratios });
}

type Taken = { readonly what: string; readonly file: PartnerFile; readonly ratios: Ratios };

async function take(office: Office, path: string, { what, file, ratios }: Taken): Promise<void> {
  const { page } = office;
  writeFileSync(path, file.package);
  await watchForGaps(office);
  page.setDefaultTimeout(HOUR);
  const from = performance.now();
  await previewFile(office, path);
  const shown = performance.now();
  await page.getByRole('button', { name: /^Impor [\d.]+/ }).click();
  await page.getByText(/catatan dari .* diimpor/).waitFor();
  const taken = performance.now();
  page.setDefaultTimeout(30_000);
  const gap = await longestGap(office);
  const baseline = await jsonBaseline(office, gzipSync(file.json, { level: 9 }));
  const against = 'whole JSON into IndexedDB';
  ratios.add({ what: `${what}, until it is shown`, ours: shown - from, baseline, against, unit: 'ms' });
  ratios.add({ what: `${what}, taking it`, ours: taken - shown, baseline, against, unit: 'ms' });
  ratios.add({
    what: `${what}, longest time the window stood still`,
    ours: gap,
    baseline: 16.7,
    against: 'a frame',
    unit: 'ms',
  });
}

type Watching = { gap: number };

/**
 * Notes the longest time in which the window could not have answered a key: a task of the priority that the browser gives to
 * input is asked for again and again, so that work which lets input pass does not count.
 */
function watchForGaps(office: Office): Promise<void> {
  return office.page.evaluate(() => {
    const watching: Watching = { gap: 0 };
    Object.assign(globalThis, { watching });
    let last = performance.now();
    const look = (): void => {
      const now = performance.now();
      watching.gap = Math.max(watching.gap, now - last - 5);
      last = now;
      // Another import has begun its own watching.
      if (Reflect.get(globalThis, 'watching') !== watching) return;
      const { scheduler } = globalThis as unknown as Scheduling;
      scheduler.postTask(look, { priority: 'user-blocking', delay: 5 }).catch(() => null);
    };
    look();
  });
}

type Scheduling = {
  readonly scheduler: {
    readonly postTask: (
      task: () => void,
      of: { readonly priority: 'user-blocking'; readonly delay: number },
    ) => Promise<void>;
  };
};

function longestGap(office: Office): Promise<number> {
  return office.page.evaluate(() => (globalThis as unknown as { readonly watching: Watching }).watching.gap);
}

/** What a program without any of our promises would do: unzip, parse, put every record into one table. */
function jsonBaseline(office: Office, gzipped: Uint8Array): Promise<number> {
  return office.page.evaluate(async (base64) => {
    const bytes = Uint8Array.from(atob(base64), (letter) => letter.codePointAt(0) ?? 0);
    const from = performance.now();
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
    const took = performance.now() - from;
    db.close();
    indexedDB.deleteDatabase('bench-baseline');
    return took;
  }, Buffer.from(gzipped).toString('base64'));
}
