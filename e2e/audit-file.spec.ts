import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { expect, type Office, test } from './fixtures.ts';
import { MAGELANG, SLEMAN } from './demo/story.ts';
import { goTo, setUpOffice } from './pages/first-run.ts';
import { saveCard, takeCard } from './pages/exchange.ts';
import { addParty, kept, newItem, shareWithParties } from './pages/item.ts';
import { look } from './pages/look.ts';

const TITLE = 'Sampah wilayah perbatasan';

async function open(office: Office, path: string): Promise<void> {
  const { page } = office;
  await goTo(page, 'Beranda');
  await goTo(page, 'Pertukaran');
  await office.giveOpenDialog(path);
  await page.getByRole('button', { name: 'Impor berkas' }).click();
  await page.getByText('Tidak ada yang diimpor.').waitFor();
}

/** The same file with one byte of its entries another, packed again as anybody could. */
function altered(path: string): string {
  const tar = gunzipSync(readFileSync(path));
  const at = tar.indexOf(Buffer.from(TITLE));
  expect(at).toBeGreaterThan(0);
  tar[at] = (tar[at] ?? 0) ^ 1;
  const other = `${path}.bin`;
  writeFileSync(other, gzipSync(tar));
  return other;
}

test('R102 R106 the audit trail of a record is saved and checked by another office, which takes nothing', async ({
  newOffice,
  folder,
}) => {
  test.setTimeout(120_000);
  const [sleman, magelang] = [await newOffice('sleman').start(), await newOffice('magelang').start()];
  await setUpOffice(sleman, { ...SLEMAN, recovery: null });
  await setUpOffice(magelang, { ...MAGELANG, recovery: null });
  await newItem(sleman.page, TITLE);
  await addParty(sleman.page, 'magelang', 'Kab. Magelang');
  await kept(sleman.page);
  await shareWithParties(sleman.page);
  await sleman.page.getByRole('link', { name: 'Semua riwayat' }).first().click();
  const file = join(folder, 'jejak.simpuljejak');
  await sleman.giveSaveDialog(file);
  await sleman.page.getByRole('button', { name: 'Simpan jejak audit' }).click();
  await sleman.page.getByRole('dialog').getByText('Catatan pribadi').waitFor();
  await look(sleman, 'audit-file-save');
  await sleman.page.keyboard.press('Enter');
  await sleman.page.getByText(/jejak\.simpuljejak disimpan, \d+ pencatatan/).waitFor();
  await open(magelang, file);
  await expect(magelang.page.getByText('Tanda tangan utuh, kantornya belum dikenal')).toBeVisible();
  await look(magelang, 'audit-file-unknown');
  const card = join(folder, 's.simpulkartu');
  await saveCard(sleman, card);
  await takeCard(magelang, card);
  await open(magelang, file);
  await expect(magelang.page.getByText('Jejak audit utuh')).toBeVisible();
  await open(magelang, altered(file));
  await expect(magelang.page.getByText(/No\. 1: isinya berubah sesudah ditulis/)).toBeVisible();
  await look(magelang, 'audit-file-altered');
});
