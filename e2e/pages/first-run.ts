import type { Page } from '@playwright/test';
import type { Office } from '../office/office.ts';

export type NewOffice = {
  /** What is typed into the search, and the region's whole name as the list shows it. */
  readonly search: string;
  readonly region: string;
  readonly address: string;
  readonly user: string;
  readonly post: string;
  readonly passphrase: string;
  /** Where the recovery file goes; null: later. */
  readonly recovery: string | null;
};

/** Fills in the page of the first start and starts, as a person with a mouse does. */
export async function setUpOffice(office: Office, given: NewOffice): Promise<void> {
  const { page } = office;
  await page.getByLabel('Cari kabupaten, kota, atau provinsi').fill(given.search);
  await page.getByRole('option', { name: given.region }).first().click();
  await page.getByLabel(/^Alamat/).fill(given.address);
  await page.getByLabel('Nama dan gelar').fill(given.user);
  await page.getByLabel(/^Jabatan/).fill(given.post);
  if (given.recovery !== null) await saveRecovery(office, given.passphrase, given.recovery);
  await page.getByRole('button', { name: 'Mulai memakai Simpul' }).click();
  await rail(page).waitFor();
}

/** On a fresh laptop: takes the office's keys over from its recovery file. */
export async function useRecovery(
  office: Office,
  given: { readonly recovery: string; readonly passphrase: string },
): Promise<void> {
  const { page } = office;
  await page.getByRole('button', { name: 'Pakai berkas pemulihan' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Kata sandi berkas itu').fill(given.passphrase);
  await office.giveOpenDialog(given.recovery);
  await dialog.getByRole('button', { name: 'Pilih berkas' }).click();
  await dialog.getByText('Kunci kantor sudah dipindahkan ke laptop ini.').waitFor();
  await page.keyboard.press('Escape');
  await dialog.waitFor({ state: 'hidden' });
}

async function saveRecovery(office: Office, passphrase: string, path: string): Promise<void> {
  const { page } = office;
  await office.giveSaveDialog(path);
  await page.getByLabel('Kata sandi, paling sedikit 8 huruf').fill(passphrase);
  await page.getByLabel('Ulangi kata sandi').fill(passphrase);
  await page.getByRole('button', { name: 'Simpan ke USB' }).click();
  await page.getByText(/^Tersimpan: /).waitFor();
}

/** The rail of the app: there once the office is set up. */
export function rail(page: Page) {
  return page.getByRole('navigation').first();
}

/** Goes to a part of the app by its name in the rail. */
export async function goTo(
  page: Page,
  name: 'Beranda' | 'Daerah' | 'Kerja Sama' | 'Rapat' | 'Naskah' | 'Pertukaran' | 'Laporan' | 'Pengaturan',
): Promise<void> {
  await rail(page)
    .getByRole('link', { name: new RegExp(`^${name}`) })
    .click();
  await page.getByRole('heading', { level: 1 }).waitFor();
}
