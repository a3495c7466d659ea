import { loseDatabase } from './office/wipe.ts';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, test } from './fixtures.ts';
import { rail, setUpOffice } from './pages/first-run.ts';
import { newItem, openItem } from './pages/item.ts';
import { SLEMAN } from './demo/story.ts';

const NEW = { ...SLEMAN, recovery: null };

test('D1 a killed app loses at most one second of typing', async ({ office }) => {
  await setUpOffice(office, NEW);
  await newItem(office.page, 'Judul lama');
  const background = office.page.getByLabel(/^1\. Latar belakang/);
  await background.click();
  // Typed without a pause: nothing may wait for the person to stop.
  for (const word of ['satu ', 'dua ', 'tiga ', 'empat ', 'lima ', 'enam ', 'tujuh ', 'delapan ']) {
    await office.page.keyboard.type(word, { delay: 40 });
  }
  await sleep(1000);
  await office.page.keyboard.type('yang ini boleh hilang');
  await office.kill();
  await office.start();
  await openItem(office.page, 'Judul lama');
  await expect(office.page.getByLabel(/^1\. Latar belakang/)).toHaveValue(
    /^satu dua tiga empat lima enam tujuh delapan /,
  );
});

test('D1 what was just typed is kept when the window is closed at once', async ({ office }) => {
  await setUpOffice(office, NEW);
  await newItem(office.page, 'Ditutup seketika');
  await office.restart();
  await rail(office.page).waitFor();
  await openItem(office.page, 'Ditutup seketika');
});

test('undo takes back the last thing done and redo does it again, as new changes', async ({ office }) => {
  const { page } = office;
  await setUpOffice(office, NEW);
  await newItem(page, 'Diurungkan');
  await sleep(700);
  await page.getByRole('tab', { name: /^Objek/ }).click();
  await page.getByRole('radiogroup', { name: /^2\./ }).getByText('Tidak', { exact: true }).click();
  await expect(page.getByRole('radiogroup', { name: /^2\./ }).getByRole('radio', { name: 'Tidak' })).toBeChecked();
  await page.getByRole('heading', { level: 1 }).focus();
  await page.keyboard.press('Control+z');
  await expect(page.getByRole('radiogroup', { name: /^2\./ }).getByRole('radio', { name: 'Tidak' })).not.toBeChecked();
  await page.keyboard.press('Control+Shift+z');
  await expect(page.getByRole('radiogroup', { name: /^2\./ }).getByRole('radio', { name: 'Tidak' })).toBeChecked();
});

test('an empty database beside a journal stops with a choice, and everything comes back', async ({ office }) => {
  await setUpOffice(office, NEW);
  await newItem(office.page, 'Pulih dari jurnal');
  await sleep(800);
  await loseDatabase(office);
  await office.restart();
  await office.page.getByRole('button', { name: 'Pulihkan dari catatan pengaman' }).click();
  await rail(office.page).waitFor();
  await openItem(office.page, 'Pulih dari jurnal');
});
