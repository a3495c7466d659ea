import type { Page } from '@playwright/test';
import { goTo } from './first-run.ts';

/** The eight preparation fields as the form calls them, without the term. */
export type Preparation = { readonly [label: string]: string };

/** Opens a new cooperation item and gives it its title. */
export async function newItem(page: Page, title: string): Promise<void> {
  await goTo(page, 'Kerja Sama');
  await page.getByRole('button', { name: 'Kerja sama baru' }).first().click();
  await page.getByLabel('Judul kerja sama').fill(title);
}

export async function openTab(page: Page, name: string): Promise<void> {
  await page.getByRole('tab', { name: new RegExp(`^${name}`) }).click();
}

export async function addParty(page: Page, search: string, name: string): Promise<void> {
  await openTab(page, 'Para pihak');
  await page
    .getByRole('combobox', { name: 'Tambah pihak' })
    .or(page.getByRole('textbox', { name: /^Tambah pihak/ }))
    .fill(search);
  await page
    .getByRole('option', { name: new RegExp(name) })
    .first()
    .click();
}

export async function fillPreparation(page: Page, fields: Preparation, years: number): Promise<void> {
  await openTab(page, 'Data persiapan');
  for (const [label, text] of Object.entries(fields)) {
    await page.getByLabel(new RegExp(`^\\d\\. ${label}`)).fill(text);
  }
  await page.getByLabel('tahun', { exact: true }).fill(String(years));
}

/** Waits until the top bar says that everything typed is kept. */
export async function kept(page: Page): Promise<void> {
  await page.waitForTimeout(500);
  await page
    .getByText(/^(Semua perubahan tersimpan|Tersimpan di laptop ini)/)
    .first()
    .waitFor();
}
