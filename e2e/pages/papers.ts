import type { Page } from '@playwright/test';
import type { Office } from '../office/office.ts';

/** How long a preview of many pages may take on a busy machine, in milliseconds. */
const DRAWN = 120_000;

/** Saves what a preview of a document shows, as Word, and closes it. */
export async function savePreviewed(office: Office, path: string): Promise<void> {
  const dialog = office.page.getByRole('dialog');
  await dialog.locator('section[aria-busy="false"]').waitFor({ timeout: DRAWN });
  await office.giveSaveDialog(path);
  await dialog.getByRole('button', { name: 'Simpan Word' }).click();
}

/** The same preview as a PDF. */
export async function savePreviewedPdf(office: Office, path: string): Promise<void> {
  const dialog = office.page.getByRole('dialog');
  await dialog.locator('section[aria-busy="false"]').waitFor({ timeout: DRAWN });
  await office.giveSaveDialog(path);
  await dialog.getByRole('button', { name: 'Simpan PDF' }).click();
}

export async function closePreview(page: Page): Promise<void> {
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'hidden' });
}

/** Opens another paper of the meeting that is open: its invitation, its attendance sheet, what its parties sign. */
export async function openMeetingPaper(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name: 'Surat rapat lain' }).click();
  await page.getByRole('menuitem', { name, exact: true }).click();
  await page.getByRole('dialog').waitFor();
}

export type Cost = {
  readonly activity: string;
  readonly bearer: string;
  readonly source: string;
  readonly amount: string;
};

/** Fills the table of costs in the annex of the draft that is open. */
export async function fillCosts(page: Page, costs: readonly Cost[]): Promise<void> {
  for (const [index, { activity, bearer, source, amount }] of costs.entries()) {
    await page.getByRole('button', { name: 'Tambah baris biaya' }).click();
    const row = page.getByRole('group', { name: `Biaya ${index + 1}` });
    await row.getByLabel(/^Kegiatan/).fill(activity);
    await row.getByLabel(/^Penanggung/).fill(bearer);
    await row.getByLabel(/^Sumber dana/).fill(source);
    await row.getByLabel(/^Jumlah rupiah/).fill(amount);
    await page.keyboard.press('Tab');
  }
}

/** Opens a file that came back for the draft that is open. */
export async function readReturned(office: Office, path: string): Promise<void> {
  const { page } = office;
  await office.giveOpenDialog(path);
  await page.getByRole('button', { name: 'Tindakan lain' }).click();
  await page.getByRole('menuitem', { name: 'Baca berkas balasan…' }).click();
  await page.getByRole('dialog').waitFor();
}
