import { chromium } from '@playwright/test';
import type { Office } from '../office/office.ts';
import { goTo, rail } from '../pages/first-run.ts';
import { median, type Ratios } from './ratios.ts';

/** The same Chromium with nothing in it, until an empty page stands. */
export function emptyPage(): Promise<number> {
  return median(3, async () => {
    const from = performance.now();
    const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox', '--headless=new', '--disable-gpu'] });
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
    await office.page.getByRole('main').getByRole('row').or(office.page.getByText('Belum ada kerja sama')).first().waitFor();
    const took = performance.now() - from;
    await office.quit();
    return took;
  });
}

/** Searching, and opening, changing and keeping one record, with everything the office has. */
export async function everyday(office: Office, ratios: Ratios): Promise<void> {
  await rail(office.page).waitFor();
  await goTo(office.page, 'Beranda');
  const frame = await median(5, () => twoFrames(office));
  const against = 'two frames of the window';
  ratios.add({ what: 'six letters in the search until results', ours: await median(5, () => search(office)), baseline: frame, against, unit: 'ms' });
  ratios.add({ what: 'open, edit and keep one record', ours: await median(5, () => editOne(office)), baseline: frame, against, unit: 'ms' });
}

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
  await dialog.waitFor();
  const from = performance.now();
  await page.keyboard.type('sampah');
  await dialog.getByRole('option', { name: /sampah/i }).first().waitFor();
  const took = performance.now() - from;
  await page.keyboard.press('Escape');
  await dialog.waitFor({ state: 'hidden' });
  return took;
}

async function editOne({ page }: Office): Promise<number> {
  await goTo(page, 'Kerja Sama');
  const first = page.getByRole('main').getByRole('link').first();
  await first.waitFor();
  const from = performance.now();
  await first.click();
  const title = page.getByLabel('Judul kerja sama');
  await title.fill(`Judul ${from.toFixed(0)}`);
  await page.getByText(/^Tersimpan di laptop ini/).first().waitFor();
  return performance.now() - from;
}
