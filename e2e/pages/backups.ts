import type { Office } from '../office/office.ts';
import { goTo } from './first-run.ts';

/** Chooses a folder for backups in the settings and backs up at once. */
export async function backUpInto(office: Office, folder: string): Promise<void> {
  const { page } = office;
  await goTo(page, 'Pengaturan');
  await office.giveOpenDialog(folder);
  await page.getByRole('button', { name: 'Pilih folder cadangan' }).click();
  await page.getByText(folder).waitFor();
  await page.getByRole('button', { name: 'Cadangkan sekarang' }).click();
  await page.getByText(/1 cadangan tersimpan|[2-9] cadangan tersimpan/).waitFor();
}

/** On a fresh laptop: the recovery file, then the backup, which says first what it holds. Gives those words. */
export async function restoreFrom(
  office: Office,
  given: { readonly recovery: string; readonly passphrase: string; readonly backup: string },
): Promise<string> {
  const { page } = office;
  await page.getByRole('button', { name: 'Pulihkan dari cadangan' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Kata sandi berkas pemulihan').fill(given.passphrase);
  await office.giveOpenDialog(given.recovery);
  await dialog.getByRole('button', { name: 'Buka berkas pemulihan' }).click();
  await office.giveOpenDialog(given.backup);
  // Slow on purpose, so that nobody guesses the passphrase: on a busy machine half a minute is not enough.
  await dialog.getByRole('button', { name: 'Pilih berkas cadangan' }).click({ timeout: 120_000 });
  await dialog.getByText('Berkas ini akan mengembalikan:').waitFor();
  const words = await dialog.innerText();
  await dialog.getByRole('button', { name: 'Pulihkan sekarang' }).click();
  return words;
}
