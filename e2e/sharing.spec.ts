import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { MAGELANG, SLEMAN } from './demo/story.ts';
import { expect, type Office, test } from './fixtures.ts';
import { importPreviewed, preparePackage, previewFile, saveCard, takeCard } from './pages/exchange.ts';
import { goTo, setUpOffice } from './pages/first-run.ts';
import { addParty, kept, newItem, openItem, openTab, shareWithParties } from './pages/item.ts';

const TITLE = 'Jembatan perbatasan';

async function hand(from: Office, to: Office, partner: RegExp, file: string): Promise<void> {
  await preparePackage(from, partner, file);
  await expect.poll(() => existsSync(file)).toBe(true);
  await previewFile(to, file);
}

test('R16 R17 R18 a record is shared, taken back from a partner, and goes on where each of them has it', async ({
  newOffice,
  folder,
}) => {
  test.setTimeout(300_000);
  const file = (name: string): string => join(folder, `${name}.simpul`);
  const sleman = await newOffice('sleman').start();
  const magelang = await newOffice('magelang').start();
  await setUpOffice(sleman, { ...SLEMAN, recovery: null });
  await setUpOffice(magelang, { ...MAGELANG, recovery: null });
  const [ours, theirs] = [join(folder, 's.simpulkartu'), join(folder, 'm.simpulkartu')];
  await saveCard(sleman, ours);
  await saveCard(magelang, theirs);
  await takeCard(sleman, theirs);
  await takeCard(magelang, ours);

  await test.step('internal notes stay, the item goes', async () => {
    await newItem(sleman.page, TITLE);
    await addParty(sleman.page, 'kabupaten magelang', 'Kab. Magelang');
    await openTab(sleman.page, 'Catatan');
    await sleman.page.getByLabel(/^Catatan internal/).fill('tanyakan inspektorat dahulu');
    await kept(sleman.page);
    await shareWithParties(sleman.page);
    await expect(sleman.page.getByText('Dibagikan dengan Kab. Magelang').first()).toBeVisible();
    await hand(sleman, magelang, /Magelang/, file('s1'));
    await importPreviewed(magelang.page);
    await openItem(magelang.page, TITLE);
    await openTab(magelang.page, 'Catatan');
    await expect(magelang.page.getByLabel(/^Catatan internal/)).toHaveValue('');
  });

  await test.step('R18 Sleman stops sharing, and is told what that cannot do', async () => {
    await openItem(sleman.page, TITLE);
    await sleman.page.getByRole('button', { name: 'Atur berbagi' }).click();
    const dialog = sleman.page.getByRole('dialog');
    await dialog.getByRole('radio', { name: 'Hanya kantor ini' }).check();
    await expect(dialog.getByText('Kab. Magelang tidak lagi menerima perubahan')).toBeVisible();
    await dialog.getByRole('button', { name: 'Simpan pilihan' }).click();
    await expect(sleman.page.getByText('Hanya di kantor ini').first()).toBeVisible();
  });

  await test.step('R17 what Magelang writes meanwhile is shown to Sleman, and brought along', async () => {
    await openItem(magelang.page, TITLE);
    await openTab(magelang.page, 'Data persiapan');
    await magelang.page.getByLabel(/^3\. Lokasi/).fill('Sungai Krasak');
    await kept(magelang.page);
    await hand(magelang, sleman, /Sleman/, file('m1'));
    await importPreviewed(sleman.page);
    await openItem(sleman.page, TITLE);
    await sleman.page.getByRole('button', { name: 'Bawa ke sini' }).click();
    await openTab(sleman.page, 'Data persiapan');
    await expect(sleman.page.getByLabel(/^3\. Lokasi/)).toHaveValue('Sungai Krasak');
  });

  await test.step('R18 Magelang reads that it ended, and goes on with a copy', async () => {
    await hand(sleman, magelang, /Magelang/, file('s2'));
    await expect(magelang.page.getByText('Tidak lagi dibagikan', { exact: true })).toBeVisible();
    await importPreviewed(magelang.page);
    await openItem(magelang.page, TITLE);
    await magelang.page.getByRole('button', { name: 'Teruskan sebagai milik kantor ini' }).click();
    await expect(magelang.page.getByText('Hanya di kantor ini').first()).toBeVisible();
    await openTab(magelang.page, 'Data persiapan');
    await magelang.page.getByLabel(/^6\. Manfaat/).fill('Jalan lebih dekat');
    await kept(magelang.page);
    await goTo(magelang.page, 'Kerja Sama');
    await openItem(magelang.page, TITLE);
    await openTab(magelang.page, 'Data persiapan');
    await expect(magelang.page.getByLabel(/^6\. Manfaat/)).toHaveValue('Jalan lebih dekat');
  });
});
