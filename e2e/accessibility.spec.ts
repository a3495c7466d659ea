import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import { SLEMAN } from './demo/story.ts';
import { goTo, setUpOffice } from './pages/first-run.ts';
import { newItem } from './pages/item.ts';

/** What axe finds against WCAG 2.2 AA, as lines that say where. */
async function findings(page: Page): Promise<string[]> {
  // The usual way of axe opens a page of its own, which the app refuses.
  const { violations } = await new AxeBuilder({ page })
    .setLegacyMode(true)
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'])
    .analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.target.join(' ')).join(' | ')}`);
}

test('axe finds nothing on any screen, in light and in dark (WCAG 2.2 AA)', async ({ office }) => {
  test.setTimeout(240_000);
  const { page } = office;
  const found: Record<string, string[]> = {};
  const look = async (name: string): Promise<void> => {
    for (const scheme of ['dark', 'light'] as const) {
      await office.app.evaluate(({ nativeTheme }, chosen) => {
        nativeTheme.themeSource = chosen;
      }, scheme);
      await page.waitForTimeout(250);
      const lines = await findings(page);
      if (lines.length > 0) found[`${name}, ${scheme}`] = lines;
    }
  };
  await look('first run');
  await setUpOffice(office, { ...SLEMAN, recovery: null });
  for (const name of [
    'Beranda',
    'Daerah',
    'Kerja Sama',
    'Rapat',
    'Naskah',
    'Pertukaran',
    'Laporan',
    'Pengaturan',
  ] as const) {
    await goTo(page, name);
    await look(name);
  }
  await newItem(page, 'Pengelolaan sampah');
  await look('cooperation item');
  await page.getByRole('button', { name: 'Surat dan formulir' }).press('Enter');
  await expect(page.getByRole('menuitem').first()).toBeFocused();
  await look('letters and forms of an item, opened');
  await page.getByRole('menuitem', { name: 'Kerangka Acuan Kerja' }).click();
  await page.getByRole('region', { name: 'Yang belum terisi' }).waitFor();
  await look('letter of an item');
  await page.getByRole('button', { name: 'Isi Mitigasi risiko' }).click();
  await page.waitForTimeout(600);
  await look('studies of an item');
  await page.getByRole('button', { name: 'Buat rapat' }).click();
  await page.waitForTimeout(800);
  await look('meeting');
  await goTo(page, 'Kerja Sama');
  await look('list of items');
  await page.getByRole('link', { name: 'Pengelolaan sampah' }).first().click();
  await page.getByRole('button', { name: 'Buat rancangan KSB' }).click();
  await page.waitForTimeout(1000);
  await look('draft');
  await goTo(page, 'Daerah');
  await page.locator('[data-list-search]').fill('kabupaten magelang');
  await page
    .getByRole('link', { name: /Magelang/ })
    .first()
    .click();
  await look('region');
  await goTo(page, 'Kerja Sama');
  await page.getByRole('link', { name: 'Pengelolaan sampah' }).first().click();
  await page.getByRole('link', { name: 'Semua riwayat' }).click();
  await page.getByRole('heading', { name: /^Riwayat Pengelolaan/ }).waitFor();
  await look('history of a record');
  await page.getByRole('button', { name: 'Periksa jejak audit' }).click();
  await page.getByText('Jejak audit utuh').waitFor();
  await look('audit trail');
  await page.getByRole('button', { name: 'Tutup' }).last().click();
  await goTo(page, 'Kerja Sama');
  await page.getByRole('link', { name: 'Pengelolaan sampah' }).first().click();
  await page.getByRole('tab', { name: /^Catatan/ }).click();
  await page.getByRole('button', { name: 'Bagikan', exact: true }).click();
  await page.getByRole('dialog').waitFor();
  await look('sharing');
  await page.keyboard.press('Escape');
  await goTo(page, 'Pertukaran');
  await page.getByRole('button', { name: 'Kelompok baru' }).click();
  await page.getByRole('dialog').waitFor();
  await look('new group of regions');
  await page.getByLabel('Nama kelompok').fill('Kartamantul');
  await page.getByRole('button', { name: 'Buat kelompok' }).click();
  await page.getByRole('button', { name: 'Selesai' }).waitFor();
  await look('group of regions');
  await page.getByRole('button', { name: 'Selesai' }).click();
  await goTo(page, 'Pengaturan');
  await page.getByRole('button', { name: 'Simpan jejak audit' }).click();
  await page.getByRole('dialog').waitFor();
  await look('saving the audit trail');
  await page.keyboard.press('Escape');
  await page.getByRole('link', { name: 'Riwayat kantor kita' }).click();
  await page.getByRole('heading', { name: /^Riwayat kantor/ }).waitFor();
  await look('history of the office');
  expect(found).toEqual({});
});
