import type { Page } from '@playwright/test';

export type Official = {
  /** The code of the region, `34.04`. */
  readonly region: string;
  readonly frontTitle: string;
  readonly name: string;
  readonly backTitle: string;
  readonly post: string;
  readonly decree: string;
};

/** Puts a person into the register of officials of a region. */
export async function addOfficial(page: Page, official: Official): Promise<void> {
  await page.goto(`${page.url().split('#')[0] ?? ''}#/daerah/${official.region}`);
  await page.getByRole('button', { name: 'Tambah pejabat' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Gelar depan').fill(official.frontTitle);
  await dialog.getByLabel('Gelar belakang').fill(official.backTitle);
  await dialog.getByLabel('Nama', { exact: true }).fill(official.name);
  await dialog.getByLabel('Jabatan').fill(official.post);
  await dialog.getByLabel('Keputusan pengangkatan').fill(official.decree);
  await page.keyboard.press('Tab');
  await page.waitForTimeout(500);
  await dialog.getByRole('button', { name: 'Tutup' }).last().click();
  await dialog.waitFor({ state: 'hidden' });
  await page.getByRole('button', { name: new RegExp(`Ubah .*${official.name}`) }).waitFor();
}
