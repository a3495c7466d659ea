import type { Page } from '@playwright/test';
import type { Office } from '../office/office.ts';
import { goTo } from './first-run.ts';

/** Saves this office's card and gives the digits it shows. */
export async function saveCard(office: Office, path: string): Promise<string> {
  const { page } = office;
  await goTo(page, 'Pertukaran');
  await page.getByRole('button', { name: 'Kartu kantor kita' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByText(/\d{5}/).first().waitFor();
  const digits = digitsIn(await dialog.innerText());
  await office.giveSaveDialog(path);
  await dialog.getByRole('button', { name: 'Simpan kartu' }).click();
  await dialog.waitFor({ state: 'hidden' });
  return digits;
}

/** Opens any file and waits for its preview. Nothing is taken yet. */
export async function previewFile(office: Office, path: string): Promise<void> {
  const { page } = office;
  await goTo(page, 'Pertukaran');
  await office.giveOpenDialog(path);
  await page.getByRole('button', { name: 'Impor berkas' }).click();
  await page.getByText('Belum ada yang diubah di laptop ini').first().waitFor();
}

/** Takes the card of a partner and says that its digits were compared. Gives the digits shown. */
export async function takeCard(office: Office, path: string): Promise<string> {
  const { page } = office;
  await previewFile(office, path);
  const digits = digitsIn(await page.locator('main').innerText());
  await page.getByRole('button', { name: 'Terima kartu' }).click();
  await compareDigits(page);
  return digits;
}

/** The dialog in which a person says that the digits were compared; it opens by itself after a card was taken. */
export async function compareDigits(page: Page): Promise<void> {
  const dialog = page.getByRole('dialog');
  await dialog.waitFor();
  await dialog.getByRole('checkbox').check();
  await dialog.getByRole('button', { name: 'Angkanya cocok' }).click();
  await dialog.waitFor({ state: 'hidden' });
}

/** Prepares the file for a partner and saves it. */
export async function preparePackage(office: Office, partner: RegExp, path: string): Promise<void> {
  const { page } = office;
  await goTo(page, 'Pertukaran');
  await office.giveSaveDialog(path);
  await page.getByRole('row', { name: partner }).getByRole('button', { name: 'Siapkan berkas' }).click();
}

/** Takes what the preview shows. */
export async function importPreviewed(page: Page): Promise<void> {
  const importing = page.getByRole('button', { name: /^Impor [\d.]+/ });
  // Showing a file takes the processor that others may be using.
  await importing.click({ timeout: 120_000 });
  // The word about the import before may still stand there.
  await importing.waitFor({ state: 'hidden' });
  await page.getByRole('progressbar').waitFor({ state: 'hidden' });
  await page
    .getByText(/catatan dari .* diimpor|catatan diimpor\./)
    .first()
    .waitFor();
}

/** The six groups of five digits in what a page says. */
function digitsIn(text: string): string {
  return /(?:\d{5}\s+){5}\d{5}/u.exec(text)?.[0].replaceAll(/\s+/gu, ' ') ?? '';
}
