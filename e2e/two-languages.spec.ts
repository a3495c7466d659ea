import { expect, test } from './fixtures.ts';
import { SLEMAN } from './demo/story.ts';
import { goTo, setUpOffice } from './pages/first-run.ts';
import { look } from './pages/look.ts';

test('an article in two languages goes into two drafts and follows the library by one press; numbers, laws and checks beside it', async ({
  office,
}) => {
  test.setTimeout(420_000);
  const { page } = office;
  await setUpOffice(office, { ...SLEMAN, recovery: null });

  const begin = async (kind: string, title: string): Promise<void> => {
    await goTo(page, 'Naskah');
    await page.getByRole('button', { name: 'Naskah baru' }).click();
    await page.getByRole('menuitem', { name: kind, exact: true }).click();
    await page.getByRole('textbox', { name: 'Judul', exact: true }).fill(title);
  };
  const library = async (): Promise<void> => {
    await goTo(page, 'Naskah');
    await page.getByRole('link', { name: 'Pustaka pasal' }).click();
  };

  await goTo(page, 'Pengaturan');
  await page.getByRole('link', { name: 'Atur naskah dan kop' }).click();
  await page.getByRole('textbox', { name: /Pola nomor naskah/u }).fill('415.4/{urut}/{jenis}/{bulan}/{tahun}');
  await page.getByText(/^Contoh: 415\.4/u).scrollIntoViewIfNeeded();
  await look(office, 'number-pattern');

  await library();
  await page.getByRole('button', { name: 'Pasal baru' }).click();
  await page.getByRole('textbox', { name: 'Judul pasal', exact: true }).fill('Pertukaran Ahli');
  await page
    .getByRole('textbox', { name: 'Isi pasal', exact: true })
    .fill('PARA PIHAK bertukar ahli selama {jangka waktu}.');
  await page.getByRole('textbox', { name: 'Judul pasal dalam bahasa Inggris' }).fill('Exchange of Experts');
  await page
    .getByRole('textbox', { name: 'Isi pasal dalam bahasa Inggris' })
    .fill('The PARTIES exchange experts for {jangka waktu} on {objek}.');
  await page.getByRole('button', { name: 'Terbitkan versi 1' }).click();
  await expect(page.getByText(/^Versi 1,/u)).toBeVisible();
  await page.getByRole('textbox', { name: 'Isi pasal dalam bahasa Inggris' }).scrollIntoViewIfNeeded();
  await look(office, 'clause-two-languages');

  for (const title of ['Pengelolaan Sampah', 'Pendidikan Vokasi']) {
    await begin('Memorandum Saling Pengertian', title);
    await page.getByRole('textbox', { name: 'Judul dalam bahasa Inggris' }).fill('Vocational Education');
    await page.getByRole('button', { name: 'Isi dengan pasal lazim' }).click();
    await page.getByRole('textbox', { name: 'Isi Pasal 1', exact: true }).waitFor();
    await page.getByRole('button', { name: 'Pustaka pasal…' }).click();
    await page.getByRole('button', { name: 'Lihat pasal Pertukaran Ahli' }).click();
    await page.getByRole('combobox', { name: 'Letak' }).selectOption({ label: 'Menggantikan Pasal 5 Kelompok Kerja' });
    await page
      .getByRole('dialog')
      .getByRole('region', { name: 'Teks Inggris' })
      .getByText('exchange experts')
      .waitFor();
    if (title === 'Pengelolaan Sampah') await look(office, 'preview-two-languages');
    await page.getByRole('button', { name: 'Ganti', exact: true }).click();
    await expect(page.getByRole('textbox', { name: 'Isi Pasal 5 dalam bahasa Inggris' })).toHaveValue(
      /^The PARTIES exchange experts for .+ on Vocational Education\.$/u,
    );
  }

  await library();
  await page.getByRole('link', { name: /^Pertukaran Ahli/u }).click();
  await page
    .getByRole('textbox', { name: 'Isi pasal dalam bahasa Inggris' })
    .fill('The PARTIES shall exchange experts for {jangka waktu} on {objek}.');
  await page.getByRole('button', { name: 'Terbitkan versi 2' }).click();
  await page.getByRole('button', { name: /^Lihat perubahan dalam Pengelolaan Sampah/u }).click();
  await page.getByRole('dialog').getByRole('region', { name: 'Teks Inggris' }).getByText('shall').waitFor();
  await look(office, 'update-two-languages');
  await page.getByRole('button', { name: 'Batal' }).click();
  await library();
  await page.getByRole('button', { name: 'Perbarui semua 2 rancangan' }).waitFor();
  await look(office, 'update-all-drafts');
  await page.getByRole('button', { name: 'Perbarui semua 2 rancangan' }).click();
  await expect(page.getByText('2 pasal dalam 2 rancangan diperbarui')).toBeVisible();
  await expect(page.getByText('Semua naskah memakai teks pustaka terbaru.')).toBeVisible();

  await begin('Perjanjian Kerja Sama', 'Pemanfaatan Data Kependudukan');
  await page.getByRole('button', { name: 'Isi dengan pasal lazim' }).click();
  await page.getByRole('button', { name: 'Hapus Pasal 12', exact: true }).press('Enter');
  await page.getByRole('textbox', { name: 'Dasar hukum 3' }).fill('Peraturan Bupati dengan 2 (tiga) lampiran');
  await page.getByRole('button', { name: 'Tambah dari daftar peraturan…' }).click();
  await page.getByRole('button', { name: /Nomor 27 Tahun 2022/u }).click();
  await look(office, 'law-dialog');
  await page.getByRole('button', { name: 'Tambahkan' }).click();
  await expect(page.getByRole('textbox', { name: 'Dasar hukum 2' })).toHaveValue(/^Undang-Undang Nomor 27 Tahun 2022/u);
  await page.getByRole('button', { name: /^Perbaiki, Dasar hukum 4: 2 \(tiga\)/u }).click();
  await expect(page.getByRole('textbox', { name: 'Dasar hukum 4' })).toBeFocused();
  await look(office, 'checks-everywhere');
});
