import { join } from 'node:path';
import { expect, test } from './fixtures.ts';
import { MAGELANG, SLEMAN } from './demo/story.ts';
import { previewFile, saveCard, takeCard } from './pages/exchange.ts';
import { setUpOffice } from './pages/first-run.ts';
import { changeKeys } from './pages/keys.ts';

test('R53 R54 a changed key is vouched for by the old one, and a new office under the old name waits for a person', async ({
  newOffice,
  folder,
}) => {
  const [sleman, magelang] = [await newOffice('sleman').start(), await newOffice('magelang').start()];
  await setUpOffice(sleman, { ...SLEMAN, recovery: null });
  await setUpOffice(magelang, { ...MAGELANG, recovery: null });
  const before = await saveCard(sleman, join(folder, 's1.simpulkartu'));
  expect(await takeCard(magelang, join(folder, 's1.simpulkartu'))).toBe(before);

  await changeKeys(sleman, join(folder, 'pemulihan.age'));
  await sleman.restart();
  const after = await saveCard(sleman, join(folder, 's2.simpulkartu'));
  expect(after).not.toBe(before);
  await previewFile(magelang, join(folder, 's2.simpulkartu'));
  await expect(magelang.page.getByText(/kunci lamanya menjamin yang baru/)).toBeVisible();
  await magelang.page.getByRole('button', { name: 'Tutup' }).last().click();
  expect(await takeCard(magelang, join(folder, 's2.simpulkartu'))).toBe(after);

  const anew = await newOffice('sleman-baru').start();
  await setUpOffice(anew, { ...SLEMAN, recovery: null });
  await saveCard(anew, join(folder, 's3.simpulkartu'));
  await previewFile(magelang, join(folder, 's3.simpulkartu'));
  await magelang.page.getByRole('button', { name: 'Simpan untuk dicocokkan' }).click();
  const pane = magelang.page.getByRole('region', { name: 'Mitra' });
  await pane.getByRole('checkbox').check();
  await pane.getByRole('button', { name: 'Kartu lain yang benar' }).click();
  await expect(pane.getByText('Terverifikasi')).toBeVisible();
  await expect(magelang.page.getByRole('button', { name: 'Kab. Sleman', exact: true })).toHaveCount(1);
});
