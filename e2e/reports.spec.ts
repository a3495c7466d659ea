import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { SLEMAN } from './demo/story.ts';
import { expect, type Office, test } from './fixtures.ts';
import { draftKsb, fillSigning } from './pages/draft.ts';
import { goTo, setUpOffice } from './pages/first-run.ts';
import { kept } from './pages/item.ts';
import { look } from './pages/look.ts';

/** An item with a KSB that was signed on a day. */
async function signedKsb({ page }: Office, title: string): Promise<void> {
  await draftKsb(page, title);
  await page.getByLabel('Nomor PIHAK KESATU').waitFor();
  await fillSigning(page, { date: '2 Maret 2026', place: 'Sleman', number: '100/1/KSB/2026' });
  await page.getByRole('combobox', { name: 'Keadaan' }).click();
  await page.getByRole('option', { name: 'Ditandatangani' }).click();
  await kept(page);
}

function textOf(path: string): string {
  const xml = strFromU8(unzipSync(new Uint8Array(readFileSync(path)))['word/document.xml'] ?? new Uint8Array());
  return xml.replaceAll(/<\/w:p>/g, '\n').replaceAll(/<[^>]*>/g, '');
}

test('N1 reports of a year are looked at, saved, and written for all agreements into one new folder', async ({
  office,
  folder,
}) => {
  test.setTimeout(240_000);
  await setUpOffice(office, { ...SLEMAN, recovery: null });
  const { page } = office;
  for (const title of ['Pengelolaan Sampah', 'Air Bersih']) await signedKsb(office, title);
  await goTo(page, 'Laporan');
  await page.getByLabel('Tahun').selectOption('2026');
  await page.getByText('2 kerja sama').waitFor();
  await look(office, 'laporan-register');

  await page.getByRole('button', { name: 'Lihat dan simpan' }).click();
  await page.locator('section[aria-busy="false"]').waitFor();
  await look(office, 'laporan-pratinjau');
  const path = join(folder, 'register.docx');
  await office.giveSaveDialog(path);
  await page.getByRole('button', { name: 'Simpan Word' }).click();
  await expect.poll(() => existsSync(path)).toBe(true);
  expect(textOf(path)).toContain('Nomor: 100/1/KSB/2026');
  await page.keyboard.press('Escape');

  await page.getByRole('button', { name: 'Laporan tahunan' }).click();
  await page.getByRole('row', { name: /^Naskah yang ditandatangani 2/ }).waitFor();
  await look(office, 'laporan-tahunan');

  await page.getByRole('button', { name: 'Laporan pelaksanaan' }).click();
  await look(office, 'laporan-pelaksanaan');
  await office.giveOpenDialog(folder);
  await page.getByRole('button', { name: 'Simpan 2 laporan' }).click();
  await look(office, 'laporan-pilihan');
  await page.getByRole('button', { name: 'Simpan 2 dokumen…' }).click();
  await page.getByText('2 dokumen disimpan dalam satu folder baru:').waitFor();
  await look(office, 'laporan-folder');
  const written = readdirSync(join(folder, 'Laporan pelaksanaan 2026')).toSorted();
  expect(written).toEqual(['Laporan 2026 KSB Air Bersih.docx', 'Laporan 2026 KSB Pengelolaan Sampah.docx']);
  expect(textOf(join(folder, 'Laporan pelaksanaan 2026', written[0] ?? ''))).toContain(
    'PELAKSANAAN KESEPAKATAN BERSAMA',
  );
});
