import { expect, test } from './fixtures.ts';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { SLEMAN } from './demo/story.ts';
import { rail, setUpOffice } from './pages/first-run.ts';

test('an office is set up and an item recorded with the keyboard alone', async ({ office }) => {
  const { page } = office;
  const { keyboard } = page;
  // The search for the region has the focus at the first start.
  await page.getByLabel('Cari kabupaten, kota, atau provinsi').waitFor();
  await keyboard.type('sleman');
  await keyboard.press('ArrowDown');
  await keyboard.press('Enter');
  await expect(page.getByLabel('Nama kantor')).toHaveValue(/Sleman/);
  await tabTo('Nama dan gelar');
  await keyboard.type('Sri Wahyuni');
  await keyboard.press('Control+Enter');
  await rail(page).waitFor();

  await keyboard.press('Alt+3');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/Kerja Sama/);
  await keyboard.press('n');
  await expect(page.getByLabel('Judul kerja sama')).toBeFocused();
  await keyboard.type('Irigasi bersama');
  await keyboard.press('Alt+1');
  await expect(page.getByRole('heading', { level: 1 })).not.toHaveText(/Irigasi/);
  await page.waitForTimeout(1200);
  await keyboard.press('Control+k');
  await keyboard.type('irigasi');
  await page.getByRole('dialog').getByText('Irigasi bersama').first().waitFor();
  await keyboard.press('Enter');
  await expect(page.getByLabel('Judul kerja sama')).toHaveValue('Irigasi bersama');

  async function tabTo(label: string): Promise<void> {
    const target = page.getByLabel(label);
    for (let presses = 0; presses < 40; presses += 1) {
      if (await target.evaluate((element) => element === document.activeElement)) return;
      await keyboard.press('Tab');
    }
    throw new Error(`${label} is not reached by Tab`);
  }
});

test('a second start hands its file to the first, which shows it and takes nothing', async ({ office, folder }) => {
  const { page } = office;
  const file = join(folder, 'bukan-paket.simpul');
  writeFileSync(file, 'bukan paket');
  await setUpOffice(office, { ...SLEMAN, recovery: null });
  expect(await office.startAgain(file)).toBe(0);
  await expect(page.getByRole('heading', { name: 'Pertukaran' })).toBeVisible();
  await expect(page.getByRole('alert').first()).toBeVisible();
});
