import type { Page } from '@playwright/test';
import { goTo } from './first-run.ts';

/** The preparation fields by their labels, without the term. */
export type Preparation = { readonly [label: string]: string };

/** Opens a new cooperation item and gives it its title. */
export async function newItem(page: Page, title: string): Promise<void> {
  await goTo(page, 'Kerja Sama');
  await page.getByRole('button', { name: 'Kerja sama baru' }).first().click();
  await page.getByLabel('Judul kerja sama').fill(title);
}

export async function openItem(page: Page, title: string): Promise<void> {
  await goTo(page, 'Kerja Sama');
  await page.getByRole('link', { name: title }).first().click();
  await page.getByLabel('Judul kerja sama').waitFor();
}

export async function openTab(page: Page, name: string): Promise<void> {
  await page.getByRole('tab', { name: new RegExp(`^${name}`) }).click();
}

/** Adds a party by search; `name` is how the list shows it, for example `Kab. Magelang`. */
export async function addParty(page: Page, search: string, name: string): Promise<void> {
  await openTab(page, 'Para pihak');
  await page.getByRole('combobox', { name: 'Tambah pihak' }).fill(search);
  await page.getByRole('option', { name }).first().click();
}

export async function fillPreparation(page: Page, fields: Preparation, years: number): Promise<void> {
  await openTab(page, 'Data persiapan');
  for (const [label, text] of Object.entries(fields)) {
    await page.getByLabel(new RegExp(`^\\d\\. ${label}`)).fill(text);
  }
  await page.getByLabel('tahun', { exact: true }).fill(String(years));
}

/** Answers the two tests that a map cannot answer, so that the item becomes wajib. */
export async function answerTests(
  page: Page,
  notes: { readonly externality: string; readonly efficiency: string },
): Promise<void> {
  await openTab(page, 'Objek dan urusan');
  await page.getByRole('combobox', { name: 'Urusan pemerintahan' }).click();
  await page
    .getByRole('option', { name: /lingkungan hidup/ })
    .first()
    .click();
  await page.keyboard.press('Escape');
  for (const question of [/^2\./, /^3\./]) {
    await page.getByRole('radiogroup', { name: question }).getByText('Ya', { exact: true }).click();
  }
  await page.getByLabel('Penjelasan dampak lintas daerah').fill(notes.externality);
  await page.getByLabel('Penjelasan efisiensi').fill(notes.efficiency);
  await page.getByRole('status', { name: 'Sifat kerja sama' }).getByText(/Wajib/).first().waitFor();
}

/** Shares the record that is open with the regions among its parties. */
export async function shareWithParties(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Bagikan', exact: true }).first().click();
  await page.getByRole('dialog').getByRole('button', { name: 'Bagikan', exact: true }).click();
  await page.getByRole('dialog').waitFor({ state: 'hidden' });
}

/** Waits until the top bar says that everything typed is kept. */
export async function kept(page: Page): Promise<void> {
  await page.waitForTimeout(500);
  await page
    .getByText(/^(Semua perubahan tersimpan|Tersimpan di laptop ini)/)
    .first()
    .waitFor();
}
