import { mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import { MAGELANG, SLEMAN } from './demo/story.ts';
import { expect, type Office, test } from './fixtures.ts';
import { saveCard, takeCard } from './pages/exchange.ts';
import { goTo, setUpOffice } from './pages/first-run.ts';
import { addParty, kept, newItem, shareWithParties } from './pages/item.ts';

const BANTUL = { ...MAGELANG, search: 'bantul', region: 'Kabupaten Bantul' } as const;

/** What axe finds in both schemes; a picture of each when a folder for pictures is named. */
async function looked({ app, page }: Office, name: string): Promise<readonly string[]> {
  const into = process.env['SIMPUL_PICTURES'];
  const found: string[] = [];
  for (const scheme of ['dark', 'light'] as const) {
    await app.evaluate(({ nativeTheme }, chosen) => {
      nativeTheme.themeSource = chosen;
    }, scheme);
    await page.waitForTimeout(300);
    if (into !== undefined) await page.screenshot({ path: join(into, `${name}-${scheme}.png`) });
    const { violations } = await new AxeBuilder({ page })
      .setLegacyMode(true)
      .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'])
      .analyze();
    found.push(...violations.map(({ id, nodes }) => `${name} ${scheme} ${id}: ${nodes[0]?.target.join(' ')}`));
  }
  return found;
}

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
  expect(await looked(sleman, 'baris')).toEqual([]);

  const shared = join(folder, 'bersama');
  mkdirSync(shared);
  await page.getByRole('button', { name: 'Siapkan untuk semua' }).click();
  const dialog = page.getByRole('dialog', { name: 'Siapkan berkas untuk semua mitra' });
  await sleman.giveOpenDialog(shared);
  await dialog.getByRole('button', { name: 'Pilih folder' }).click();
  await expect(dialog.getByText(shared)).toBeVisible();
  expect(await looked(sleman, 'sebelum')).toEqual([]);
  await dialog.getByRole('button', { name: 'Siapkan berkas' }).click();
  await expect(dialog.getByText('1 berkas siap dikirim')).toBeVisible();
  await expect(dialog.getByText('Tidak ada yang perlu dikirim.')).toBeVisible();
  expect(await looked(sleman, 'sesudah')).toEqual([]);
  expect(readdirSync(join(shared, 'untuk-33.08-magelang'))).toEqual(['sleman-1.simpul']);
  await page.keyboard.press('Escape');
  await expect(dialog).toHaveCount(0);
  await expect(page.getByText('Dikirim hari ini', { exact: true })).toBeVisible();
});
