import { copyFileSync, mkdirSync, readdirSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { MAGELANG, SLEMAN } from './demo/story.ts';
import { expect, type Office, test } from './fixtures.ts';
import { compareDigits, importPreviewed, preparePackage, saveCard } from './pages/exchange.ts';
import { goTo, setUpOffice } from './pages/first-run.ts';
import { addParty, kept, newItem, openItem, shareWithParties } from './pages/item.ts';
import { look } from './pages/look.ts';

const TITLE = 'Sampah wilayah perbatasan';

/** Chooses the folder in the settings. */
async function useFolder(office: Office, folder: string): Promise<void> {
  await goTo(office.page, 'Pengaturan');
  await office.giveOpenDialog(folder);
  await office.page.getByRole('button', { name: 'Pilih folder pertukaran' }).click();
  await expect(office.page.getByText(folder)).toBeVisible();
}

test('X1 two offices exchange cards and records through one folder, and nothing is imported unseen', async ({
  newOffice,
  folder,
}) => {
  const [sleman, magelang] = [await newOffice('sleman').start(), await newOffice('magelang').start()];
  await setUpOffice(sleman, { ...SLEMAN, recovery: null });
  await setUpOffice(magelang, { ...MAGELANG, recovery: null });
  const shared = join(folder, 'bersama');
  mkdirSync(shared);
  await useFolder(sleman, shared);
  await useFolder(magelang, shared);
  await look(magelang, 'pengaturan');

  // Cards, which a person lays into the folder.
  await saveCard(sleman, join(shared, 'kartu sleman'));
  await saveCard(magelang, join(shared, 'DOC-2026 (1).bin'));
  for (const office of [sleman, magelang]) {
    await goTo(office.page, 'Pertukaran');
    await expect(office.page.getByText('1 berkas baru di folder pertukaran')).toBeVisible();
    await office.page.getByRole('button', { name: 'Lihat berkas' }).click();
    await office.page.getByRole('button', { name: 'Terima kartu' }).click();
    await compareDigits(office.page);
    await expect(office.page.getByText(/berkas baru di folder/)).toHaveCount(0);
  }

  // A record, which lies in the folder of its receiver by itself.
  await newItem(sleman.page, TITLE);
  await addParty(sleman.page, 'magelang', 'Kab. Magelang');
  await kept(sleman.page);
  await shareWithParties(sleman.page);
  await preparePackage(sleman, /Magelang/, join(folder, 'sleman-1.simpul'));
  const tray = join(shared, 'untuk-33.08-magelang');
  await expect.poll(() => namesIn(tray)).toEqual([expect.stringMatching(/^[a-z]{4}-001\.simpul$/)]);
  const [laid = ''] = namesIn(tray);
  await goTo(magelang.page, 'Pertukaran');
  await expect(magelang.page.getByText('1 berkas baru di folder pertukaran')).toBeVisible();
  await look(magelang, 'pertukaran');
  await goTo(magelang.page, 'Kerja Sama');
  await expect(magelang.page.getByText(TITLE)).toHaveCount(0);
  await goTo(magelang.page, 'Pertukaran');
  await magelang.page.getByRole('button', { name: 'Lihat berkas' }).click();
  await expect(magelang.page.getByText(TITLE).first()).toBeVisible();
  await importPreviewed(magelang.page);
  await expect(magelang.page.getByText(/berkas baru di folder/)).toHaveCount(0);
  await openItem(magelang.page, TITLE);
  expect(sleman.output + magelang.output).not.toMatch(/Unhandled|TypeError/);

  // The stick is pulled out, and comes back with the same files: nothing of it is news.
  renameSync(shared, `${shared}-dicabut`);
  await goTo(magelang.page, 'Pertukaran');
  await expect(magelang.page.getByText(/Folder pertukaran tidak terhubung/)).toBeVisible({ timeout: 40_000 });
  await look(magelang, 'tidak-terhubung');
  renameSync(`${shared}-dicabut`, shared);
  await expect(magelang.page.getByText(/Folder pertukaran tidak terhubung/)).toHaveCount(0, { timeout: 40_000 });
  await expect(magelang.page.getByText(/berkas baru di folder/)).toHaveCount(0);

  // Several chosen at once, all known: each is shown in its turn and told at the end.
  const copies = ['a', 'b'].map((name) => join(folder, name));
  copyFileSync(join(tray, laid), copies[0] ?? '');
  copyFileSync(join(shared, 'DOC-2026 (1).bin'), copies[1] ?? '');
  await magelang.giveOpenDialog(copies);
  await magelang.page.getByRole('button', { name: 'Impor berkas' }).click();
  await expect(magelang.page.getByText('Berkas 2 dari 2')).toBeVisible();
  await look(magelang, 'antrean');
  await magelang.page.getByRole('button', { name: 'Lewati' }).click();
  await expect(magelang.page.getByText('Semua berkas sudah dilihat')).toBeVisible();
  await look(magelang, 'ringkasan');
});

function namesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}
