import { chromium } from '@playwright/test';
import type { Office } from '../office/office.ts';
import { goTo, rail } from '../pages/first-run.ts';
import { median, type Ratios } from './ratios.ts';

/** The same Chromium with nothing in it, until an empty page stands. */
export function emptyPage(): Promise<number> {
  return median(3, async () => {
    const from = performance.now();
    const browser = await chromium.launch({
      executablePath: '/usr/bin/chromium',
      args: ['--no-sandbox', '--headless=new', '--disable-gpu'],
    });
    const page = await browser.newPage();
    await page.goto('about:blank');
    const took = performance.now() - from;
    await browser.close();
    return took;
  });
}

/** From the start of the program to the list of cooperation items on the screen. The office is closed before and after. */
export function startToList(office: Office): Promise<number> {
  return median(3, async () => {
    const from = performance.now();
    await office.start();
    await rail(office.page).waitFor();
    await goTo(office.page, 'Kerja Sama');
    await office.page
      .getByRole('main')
      .getByRole('row')
      .or(office.page.getByText('Belum ada kerja sama'))
      .first()
      .waitFor();
    const took = performance.now() - from;
    await office.quit();
    return took;
  });
}

/** Searching, and opening, changing and keeping one record, with everything the office has and nothing going on beside it. */
export async function everyday(office: Office, ratios: Ratios): Promise<void> {
  await rail(office.page).waitFor();
  await goTo(office.page, 'Beranda');
  while ((await wordsBehind(office)) > 0) await office.page.waitForTimeout(500);
  const frame = await median(5, () => twoFrames(office));
  const against = 'two frames of the window';
  ratios.add({ what: SEARCHED, ours: await median(9, () => search(office)), baseline: frame, against, unit: 'ms' });
  ratios.add({
    what: 'open, edit and keep one record',
    ours: await median(9, () => editOne(office)),
    baseline: frame,
    against,
    unit: 'ms',
  });
}

/** The same search while the words of a first import are still put into the index behind the screen. */
export async function searchBehindImport(office: Office, ratios: Ratios): Promise<void> {
  await goTo(office.page, 'Beranda');
  const frame = await median(5, () => twoFrames(office));
  const ours = await median(5, () => search(office));
  if ((await wordsBehind(office)) === 0)
    throw new Error('the words were all in the index before the search was measured');
  ratios.add({
    what: `${SEARCHED}, words of an import still going into the index`,
    ours,
    baseline: frame,
    against: 'two frames of the window',
    unit: 'ms',
  });
}

const SEARCHED = 'six letters in the search until results';

function twoFrames({ page }: Office): Promise<number> {
  return page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        const from = performance.now();
        requestAnimationFrame(() => requestAnimationFrame(() => resolve(performance.now() - from)));
      }),
  );
}

async function search({ page }: Office): Promise<number> {
  await page.keyboard.press('Control+k');
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('combobox').and(page.locator(':focus')).waitFor();
  const from = performance.now();
  await page.keyboard.type('sampah');
  await dialog
    .getByRole('option', { name: /sampah/i })
    .first()
    .waitFor();
  const took = performance.now() - from;
  await page.keyboard.press('Escape');
  await dialog.waitFor({ state: 'hidden' });
  return took;
}

/** Until the disk has the new title: what the window says of the edit before cannot be taken for it. */
async function editOne({ page }: Office): Promise<number> {
  await goTo(page, 'Kerja Sama');
  const first = page.getByRole('main').getByRole('link').first();
  await first.waitFor();
  const from = performance.now();
  await first.click();
  const written = `Judul ${from.toFixed(0)}`;
  await page.getByLabel('Judul kerja sama').fill(written);
  const record = page.url().split('/').at(-1) ?? '';
  while ((await stored<{ title?: string }>(page, 'records', record))?.title !== written) await page.waitForTimeout(5);
  return performance.now() - from;
}

/** How many records wait for their words in the search index. */
async function wordsBehind({ page }: Office): Promise<number> {
  const row = await stored<{ value?: unknown }>(page, 'meta', 'searchBehind');
  return Array.isArray(row?.value) ? row.value.length : 0;
}

/** One row of the app's database, read past the app. */
function stored<Row>(page: Office['page'], table: string, key: string): Promise<Row | undefined> {
  return page.evaluate(
    async ([name, row]): Promise<Row | undefined> => {
      const [{ name: database = '' } = {}] = await indexedDB.databases();
      const opening = indexedDB.open(database);
      const db = await new Promise<IDBDatabase>((resolve, reject) => {
        opening.onsuccess = () => resolve(opening.result);
        opening.onerror = () => reject(new Error('the database does not open'));
      });
      const asking = db.transaction(name).objectStore(name).get(row);
      return new Promise((resolve, reject) => {
        asking.onsuccess = () => {
          db.close();
          resolve(asking.result);
        };
        asking.onerror = () => reject(new Error(`${name} is not read`));
      });
    },
    [table, key] as const,
  );
}
