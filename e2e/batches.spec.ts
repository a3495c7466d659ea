import { existsSync, mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { pagesOf, toolOutput } from '../.ci/documents/pdf-pages.mjs';
import { SLEMAN } from './demo/story.ts';
import { expect, type Office, test } from './fixtures.ts';
import { draftKsb } from './pages/draft.ts';
import { goTo, setUpOffice } from './pages/first-run.ts';
import { addParty, kept, newItem } from './pages/item.ts';
import { look } from './pages/look.ts';
import { addParticipants } from './pages/meeting.ts';

/** Presses the button that begins a batch, into a folder; gives the names of what lies in the new folder afterwards. */
async function saveInto(office: Office, into: string, count: number): Promise<readonly string[]> {
  const { page } = office;
  mkdirSync(into, { recursive: true });
  await office.giveOpenDialog(into);
  await page.getByRole('button', { name: `Simpan ${count} dokumen…` }).click();
  await page.getByText(`${count} dokumen disimpan dalam satu folder baru:`).waitFor({ timeout: 120_000 });
  const [made = ''] = readdirSync(into);
  return readdirSync(join(into, made)).toSorted();
}

test('the originals of an agreement leave as PDFs, are kept with their version, and drafts of the list as Word files', async ({
  office,
  folder,
}) => {
  test.setTimeout(300_000);
  await setUpOffice(office, { ...SLEMAN, recovery: null });
  const { page } = office;
  await draftKsb(page, 'Pengelolaan Sampah');
  await page.getByRole('button', { name: 'Tindakan lain' }).click();
  await page.getByRole('menuitem', { name: 'Simpan rangkap tiap pihak…' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: 'PDF' }).click();
  await look(office, 'rangkap');
  const into = join(folder, 'rangkap');
  const names = await saveInto(office, into, 3);
  await look(office, 'rangkap-selesai');
  expect(names).toEqual([
    'KSB Pengelolaan Sampah versi 1.pdf',
    'Rangkap 1 Pemerintah Kabupaten Sleman KSB Pengelolaan Sampah versi 1.pdf',
    'Rangkap 2 Pemerintah Kabupaten Magelang KSB Pengelolaan Sampah versi 1.pdf',
  ]);
  const second = join(into, readdirSync(into)[0] ?? '', names[2] ?? '');
  const text = toolOutput('pdftotext', [second, '-']).replaceAll(/\s+/g, ' ');
  expect(text).toContain('Rangkap ke-2 dari 2 (dua) untuk PIHAK KEDUA, Pemerintah Kabupaten Magelang');
  expect(text).toContain('versi 1');
  expect(pagesOf(second).length).toBeGreaterThan(1);
  await page.keyboard.press('Escape');

  await page.getByRole('button', { name: 'Pratinjau' }).click();
  await page.getByText(/^Halaman 1 dari/).waitFor();
  await look(office, 'pratinjau-naskah');
  await page.getByRole('button', { name: 'Simpan PDF' }).click();
  await look(office, 'simpan-pdf');
  const pdf = join(folder, 'sekali.pdf');
  await office.giveSaveDialog(pdf);
  await dialog.getByRole('checkbox', { name: 'Kab. Magelang' }).check();
  await dialog.getByRole('button', { name: 'Simpan berkas' }).click();
  await expect.poll(() => existsSync(pdf), { timeout: 60_000 }).toBe(true);
  await dialog.waitFor({ state: 'hidden' });

  await page.getByRole('button', { name: 'Tindakan lain' }).click();
  await page.getByRole('menuitem', { name: 'Versi naskah' }).click();
  await page.getByText('2 rangkap').click();
  await expect(page.getByText(/Rangkap PIHAK KEDUA, Pemerintah Kabupaten Magelang/)).toBeVisible();
  await expect(page.getByText(/^Kepada Kab. Magelang/)).toBeVisible();
  await look(office, 'versi-rangkap');
  await page.keyboard.press('Escape');

  await goTo(page, 'Naskah');
  await page.getByRole('checkbox', { name: 'Pilih semua yang tampak' }).check();
  await page.getByRole('button', { name: 'Simpan semua…' }).click();
  await look(office, 'simpan-naskah');
  expect(await saveInto(office, join(folder, 'naskah'), 1)).toEqual(['KSB Pengelolaan Sampah versi 2.docx']);
});

test('an offer goes to many partners, several letters and papers of a meeting go into one folder', async ({
  office,
  folder,
}) => {
  test.setTimeout(300_000);
  await setUpOffice(office, { ...SLEMAN, recovery: null });
  const { page } = office;
  await newItem(page, 'Pengelolaan Sampah');
  await addParty(page, 'magelang', 'Kab. Magelang');
  await addParty(page, 'bantul', 'Kab. Bantul');
  await kept(page);
  const letters = () => page.getByRole('button', { name: 'Surat dan formulir' }).click();
  await letters();

  await page.getByRole('menuitem', { name: 'Surat penawaran' }).click();
  await page.getByRole('dialog').locator('section[aria-busy="false"]').waitFor();
  await look(office, 'penawaran');
  await page.getByRole('button', { name: 'Simpan untuk beberapa mitra…' }).click();
  await look(office, 'penawaran-banyak');
  await page.getByRole('dialog').getByRole('button', { name: 'PDF' }).click();
  const offers = join(folder, 'penawaran');
  expect(await saveInto(office, offers, 2)).toEqual([
    'Surat penawaran Pemerintah Kabupaten Bantul Pengelolaan Sampah.pdf',
    'Surat penawaran Pemerintah Kabupaten Magelang Pengelolaan Sampah.pdf',
  ]);
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  await letters();
  await page.getByRole('menuitem', { name: 'Beberapa sekaligus…' }).click();
  await look(office, 'surat-beberapa');
  await page.keyboard.press('Escape');

  await goTo(page, 'Rapat');
  await page.getByRole('button', { name: 'Rapat baru' }).first().click();
  await page.getByLabel('Judul rapat').fill('Rapat Persiapan');
  await addParticipants(page, [
    ['Budi', 'Bupati Magelang', ''],
    ['Ani', 'Bupati Bantul', ''],
  ]);
  await page.getByRole('button', { name: 'Surat rapat lain' }).click();
  await page.getByRole('menuitem', { name: 'Beberapa sekaligus…' }).click();
  await page.getByRole('checkbox', { name: /satu surat untuk tiap penerima \(2\)/ }).check();
  await look(office, 'surat-rapat');
  expect(await saveInto(office, join(folder, 'rapat'), 4)).toEqual([
    'Daftar hadir Rapat Persiapan.docx',
    'Undangan Bupati Bantul Rapat Persiapan.docx',
    'Undangan Bupati Magelang Rapat Persiapan.docx',
    'Undangan Rapat Persiapan.docx',
  ]);
});
