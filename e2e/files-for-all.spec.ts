import { mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { MAGELANG, SLEMAN } from './demo/story.ts';
import { expect, test } from './fixtures.ts';
import { saveCard, takeCard } from './pages/exchange.ts';
import { goTo, setUpOffice } from './pages/first-run.ts';
import { addParty, kept, newItem, shareWithParties } from './pages/item.ts';
import { look } from './pages/look.ts';

const BANTUL = { ...MAGELANG, search: 'bantul', region: 'Kabupaten Bantul' } as const;

test('files for all partners go into one folder, each into the sub-folder of its receiver', async ({
  newOffice,
  folder,
}) => {
  test.setTimeout(180_000);
  const sleman = await newOffice('sleman').start();
  await setUpOffice(sleman, { ...SLEMAN, recovery: null });
  for (const of of [MAGELANG, BANTUL]) {
    const other = await newOffice(of.search).start();
    await setUpOffice(other, { ...of, recovery: null });
    const card = join(folder, `${of.search}.simpulkartu`);
    await saveCard(other, card);
    await takeCard(sleman, card);
  }
  const { page } = sleman;
  await newItem(page, 'Sampah wilayah perbatasan');
  await addParty(page, 'magelang', 'Kab. Magelang');
  await kept(page);
  await shareWithParties(page);
  await goTo(page, 'Pertukaran');
  await look(sleman, 'baris');

  const shared = join(folder, 'bersama');
  mkdirSync(shared);
  await page.getByRole('button', { name: 'Siapkan untuk semua' }).click();
  const dialog = page.getByRole('dialog', { name: 'Siapkan berkas untuk semua mitra' });
  await sleman.giveOpenDialog(shared);
  await dialog.getByRole('button', { name: 'Pilih folder' }).click();
  await expect(dialog.getByText(shared)).toBeVisible();
  await look(sleman, 'sebelum');
  await dialog.getByRole('button', { name: 'Siapkan berkas' }).click();
  await expect(dialog.getByText('1 berkas siap dikirim')).toBeVisible();
  await expect(dialog.getByText('Tidak ada yang perlu dikirim.')).toBeVisible();
  await look(sleman, 'sesudah');
  expect(readdirSync(join(shared, 'untuk-33.08-magelang'))).toEqual([expect.stringMatching(/^[a-z]{4}-001\.simpul$/)]);
  await page.keyboard.press('Escape');
  await expect(dialog).toHaveCount(0);
  await expect(page.getByText('Dikirim hari ini', { exact: true })).toBeVisible();
});
