import { expect, test } from './fixtures.ts';
import { SLEMAN } from './demo/story.ts';
import { articleText } from './pages/draft.ts';
import { goTo, setUpOffice } from './pages/first-run.ts';
import { newItem } from './pages/item.ts';
import { look } from './pages/look.ts';

test('an article of the office is put into a draft, changes in the library, and the draft follows by one press', async ({
  office,
}) => {
  test.setTimeout(240_000);
  const { page } = office;
  await setUpOffice(office, { ...SLEMAN, recovery: null });
  await goTo(page, 'Naskah');
  await page.getByRole('link', { name: 'Pustaka pasal' }).click();
  await page.getByRole('button', { name: 'Pasal baru' }).click();
  await page.getByRole('textbox', { name: 'Judul pasal', exact: true }).fill('Barang Milik Daerah');
  await page
    .getByRole('textbox', { name: 'Isi pasal', exact: true })
    .fill('Barang untuk {objek} dicatat oleh {pihak 1}.');
  await page.getByRole('button', { name: 'Terbitkan versi 1' }).click();
  await expect(page.getByText(/^Versi 1,/u)).toBeVisible();
  await look(office, 'clause');
  await newItem(page, 'Pengelolaan sampah');
  await page.getByRole('button', { name: 'Buat rancangan KSB' }).click();
  await page.getByRole('button', { name: 'Pustaka pasal…' }).click();
  await page.getByRole('button', { name: 'Lihat pasal Barang Milik Daerah' }).click();
  await page.getByRole('combobox', { name: 'Letak' }).selectOption({ label: 'Sebelum Pasal 1 Maksud dan Tujuan' });
  await look(office, 'clause-preview');
  await page.getByRole('button', { name: 'Sisipkan', exact: true }).click();
  await expect(articleText(page, 1)).toHaveValue(
    /^Barang untuk Pengelolaan sampah dicatat oleh Pemerintah Kabupaten Sleman\.$/u,
  );
  // The article on funding led to the fourth article, which is the fifth now.
  await expect(articleText(page, 6)).toHaveValue(/dalam Pasal 5 ayat \(1\)/u);
  await page.getByRole('button', { name: 'Jadwal pelaksanaan' }).click();
  await page.getByRole('textbox', { name: 'Mulai Jadwal 1' }).fill('Triwulan I 2027');
  await page.getByRole('button', { name: 'Matriks data' }).click();
  await page.getByRole('textbox', { name: 'Nama Data 1', exact: true }).fill('Timbulan sampah');
  await look(office, 'draft-annexes');
  await goTo(page, 'Naskah');
  await page.getByRole('link', { name: 'Pustaka pasal' }).click();
  await page.getByRole('link', { name: /^Barang Milik Daerah/u }).click();
  await page
    .getByRole('textbox', { name: 'Isi pasal', exact: true })
    .fill('Barang untuk {objek} dicatat dan diasuransikan oleh {pihak 1}.');
  await page.getByRole('button', { name: 'Terbitkan versi 2' }).click();
  await page.getByRole('button', { name: /^Lihat perubahan dalam/u }).click();
  await look(office, 'clause-update');
  await page.getByRole('button', { name: 'Perbarui naskah' }).click();
  await expect(page.getByText(/· Teks terbaru$/u)).toBeVisible();
  await look(office, 'clause-updated');
});
