import { mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Office, test } from './fixtures.ts';
import { MAGELANG, SLEMAN } from './demo/story.ts';
import { backUpInto, restoreFrom } from './pages/backups.ts';
import { importPreviewed, preparePackage, previewFile, saveCard, takeCard } from './pages/exchange.ts';
import { goTo, rail, setUpOffice } from './pages/first-run.ts';
import { addParty, kept, newItem, openItem, shareWithParties } from './pages/item.ts';

const TITLE = 'Sampah wilayah perbatasan';

async function hand(from: Office, partner: RegExp, to: Office, file: string): Promise<void> {
  await preparePackage(from, partner, file);
  await expect.poll(() => readdirSync(join(file, '..')).some((name) => file.endsWith(name))).toBe(true);
  await previewFile(to, file);
  await importPreviewed(to.page);
}

test('B22 an office comes back on a new laptop from its backup and its recovery file, and goes on exchanging', async ({
  newOffice,
  folder,
}) => {
  test.setTimeout(240_000);
  const recovery = join(folder, 'pemulihan.age');
  const stick = join(folder, 'USB');
  mkdirSync(stick);
  const [sleman, magelang] = [await newOffice('sleman').start(), await newOffice('magelang').start()];
  await setUpOffice(sleman, { ...SLEMAN, recovery });
  await setUpOffice(magelang, { ...MAGELANG, recovery: null });
  const cards = [join(folder, 's.simpulkartu'), join(folder, 'm.simpulkartu')] as const;
  await saveCard(sleman, cards[0]);
  await saveCard(magelang, cards[1]);
  await takeCard(magelang, cards[0]);
  await takeCard(sleman, cards[1]);
  await newItem(sleman.page, TITLE);
  await addParty(sleman.page, 'magelang', 'Kab. Magelang');
  await kept(sleman.page);
  await shareWithParties(sleman.page);
  await hand(sleman, /Magelang/, magelang, join(folder, 'sleman-1.simpul'));
  await backUpInto(sleman, stick);
  const backup = join(stick, readdirSync(stick).toSorted().at(-1) ?? '');
  await sleman.kill();

  const laptop = await newOffice('laptop-baru').start();
  const words = await restoreFrom(laptop, { recovery, passphrase: SLEMAN.passphrase, backup });
  expect(words).toMatch(/Sleman/);
  expect(words).toMatch(/2 catatan, \d+ perubahan, 1 mitra/);
  await rail(laptop.page).waitFor();
  await openItem(laptop.page, TITLE);
  await newItem(laptop.page, 'Setelah pulih');
  await addParty(laptop.page, 'magelang', 'Kab. Magelang');
  await kept(laptop.page);
  await shareWithParties(laptop.page);
  await hand(laptop, /Magelang/, magelang, join(folder, 'sleman-2.simpul'));
  await openItem(magelang.page, 'Setelah pulih');
});

test('B20 a backup is made when the window closes, and a stick that is gone is said over every screen', async ({
  office,
  folder,
}) => {
  const stick = join(folder, 'USB');
  mkdirSync(stick);
  await setUpOffice(office, { ...SLEMAN, recovery: null });
  await backUpInto(office, stick);
  await newItem(office.page, 'Baru hari ini');
  await kept(office.page);
  await office.quit();
  expect(readdirSync(stick)).toHaveLength(2);
  rmSync(stick, { recursive: true });
  await office.start();
  await rail(office.page).waitFor();
  await goTo(office.page, 'Pengaturan');
  await expect(office.page.getByText('Folder ini tidak terjangkau sekarang', { exact: false })).toBeVisible();
  await office.page.getByRole('button', { name: 'Cadangkan sekarang' }).click();
  await goTo(office.page, 'Beranda');
  await expect(office.page.getByRole('alert')).toContainText('Folder cadangan tidak terjangkau');
  await expect(office.page.getByRole('alert')).toContainText('Cadangan disimpan di folder bawaan laptop ini.');
});
