import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import { MINUTES, PEOPLE, SLEMAN } from './demo/story.ts';
import { setUpOffice } from './pages/first-run.ts';
import { addParticipants, topic, typeMinutes } from './pages/meeting.ts';
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
  await setUpOffice(office, { ...SLEMAN, recovery: null });
  await newItem(page, 'Pengelolaan sampah');
  await page.getByRole('button', { name: 'Buat rapat' }).click();
  await page.getByRole('button', { name: 'Mulai rapat' }).click();
  await addParticipants(page, PEOPLE.slice(0, 3));
  await look('guest form closed');
  await topic(page, 1, 'Biaya');
  await typeMinutes(page, MINUTES[2]!.lines);
  await look('minutes');
  await page.getByLabel('Batas waktu T-1').fill('kapan');
  await page.keyboard.press('Tab');
  await look('bad day');
  await page.getByLabel('Tindak lanjut T-1').press('End');
  await page.keyboard.type(' @s');
  await page.waitForTimeout(300);
  await look('people');
  await page.screenshot({ path: '/tmp/meet-shots/people.png' });
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Tambah peserta atau tamu' }).click();
  await look('guest form');
  await page.getByRole('button', { name: 'Rincian rapat' }).click();
  await look('details');
  await page.getByRole('button', { name: 'Pratinjau notula' }).click();
  await expect(page.getByRole('dialog').locator('[aria-busy=false]')).toBeVisible();
  await look('preview');
  await page.keyboard.press('Escape');
  await page.setViewportSize({ width: 1093, height: 614 });
  await page.waitForTimeout(500);
  await page.getByRole('button', { name: /^Kehadiran/ }).click();
  await page.waitForTimeout(500);
  await look('drawer');
  expect(found).toEqual({});
});
