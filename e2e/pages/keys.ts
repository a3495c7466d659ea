import type { Office } from '../office/office.ts';
import { goTo } from './first-run.ts';

const PASSPHRASE = 'kata sandi panjang';

/** Changes the office's own key in the settings, with a new recovery file. */
export async function changeKeys(office: Office, recovery: string): Promise<void> {
  const { page } = office;
  await goTo(page, 'Pengaturan');
  await office.giveSaveDialog(recovery);
  await page.getByRole('button', { name: 'Ganti kunci' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel(/^Kata sandi/).fill(PASSPHRASE);
  await dialog.getByLabel('Ulangi kata sandi').fill(PASSPHRASE);
  await dialog.getByRole('button', { name: 'Simpan dan ganti kunci' }).click();
  await dialog.getByText(/Kunci kantor berganti/).waitFor();
  await dialog.getByRole('button', { name: 'Tutup' }).last().click();
}
