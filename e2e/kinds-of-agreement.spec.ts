import { test } from './fixtures.ts';
import { SLEMAN } from './demo/story.ts';
import { goTo, setUpOffice } from './pages/first-run.ts';
import { look } from './pages/look.ts';

test('an addendum, a work plan and an MoU are begun, typed and looked at (WCAG 2.2 AA)', async ({ office }) => {
  test.setTimeout(300_000);
  const { page } = office;
  await setUpOffice(office, { ...SLEMAN, recovery: null });

  const begin = async (kind: string): Promise<void> => {
    await goTo(page, 'Naskah');
    await page.getByRole('button', { name: 'Naskah baru' }).click();
    await page.getByRole('menuitem', { name: kind, exact: true }).click();
    await page.getByRole('textbox', { name: 'Judul', exact: true }).waitFor();
  };
  const fill = async (): Promise<void> => {
    await page.getByRole('button', { name: 'Isi dengan pasal lazim' }).click();
    await page.getByRole('textbox', { name: 'Isi Pasal 1', exact: true }).waitFor();
  };

  await begin('Memorandum Saling Pengertian');
  await page.getByRole('textbox', { name: 'Judul', exact: true }).fill('Pengelolaan Sampah');
  await page.getByRole('textbox', { name: 'Judul dalam bahasa Inggris' }).fill('Waste Management');
  await fill();
  await page.getByRole('textbox', { name: 'Isi Pasal 2 dalam bahasa Inggris' }).scrollIntoViewIfNeeded();
  await look(office, 'mou');

  await begin('Nota Kesepakatan');
  await page.getByRole('textbox', { name: 'Judul', exact: true }).fill('Data Kependudukan');
  await page.getByRole('button', { name: 'Tindakan lain' }).click();
  await page.getByRole('menuitem', { name: 'Buat Rencana Kerja dari naskah ini' }).click();
  await page.getByRole('textbox', { name: 'Kegiatan, Kegiatan 1' }).fill('Pelatihan petugas');
  await look(office, 'work-plan');

  await begin('Perjanjian Kerja Sama');
  await page.getByRole('textbox', { name: 'Judul', exact: true }).fill('Pengelolaan Sampah');
  await fill();
  await page.getByRole('button', { name: 'Tindakan lain' }).click();
  await page.getByRole('menuitem', { name: 'Buat Adendum dari naskah ini' }).click();
  await page.getByRole('button', { name: 'Ambil pasal dari naskah yang diubah' }).click();
  await page.getByRole('menuitem', { name: /^Pasal 8 / }).click();
  await page.getByText('Ketentuan Pasal 8 diubah sehingga berbunyi sebagai berikut:').waitFor();
  await page.getByText('Bunyi semula').click();
  await look(office, 'addendum');
});
