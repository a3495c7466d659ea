import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { MAGELANG, SLEMAN } from './demo/story.ts';
import { expect, type Office, test } from './fixtures.ts';
import { loseDatabase } from './office/wipe.ts';
import { importPreviewed, preparePackage, previewFile, saveCard, takeCard } from './pages/exchange.ts';
import { goTo, rail, setUpOffice, useRecovery } from './pages/first-run.ts';
import { addParty, kept, newItem, openItem, shareWithParties } from './pages/item.ts';
import { look } from './pages/look.ts';

const OURS = 'Sampah wilayah perbatasan';
const THEIRS = 'Irigasi Selokan Mataram';

async function sharedItem({ page }: Office, title: string, partner: readonly [string, string]): Promise<void> {
  await newItem(page, title);
  await addParty(page, ...partner);
  await kept(page);
  await shareWithParties(page);
}

async function prepareFull(office: Office, path: string): Promise<void> {
  const { page } = office;
  await goTo(page, 'Pertukaran');
  await office.giveSaveDialog(path);
  await page.getByRole('button', { name: /^Tindakan lain untuk .*Sleman/ }).click();
  await page.getByRole('menuitem', { name: /^Siapkan berkas lengkap/ }).click();
  await saved(path);
}

const saved = (path: string): Promise<void> => expect.poll(() => existsSync(path)).toBe(true);

async function take(office: Office, file: string): Promise<void> {
  await previewFile(office, file);
  await importPreviewed(office.page);
}

test('R96 an office without a backup comes back from a partner, and from its new journal when that is all there is', async ({
  newOffice,
  folder,
}) => {
  test.setTimeout(300_000);
  const recovery = join(folder, 'pemulihan.age');
  const [sleman, magelang] = [await newOffice('sleman').start(), await newOffice('magelang').start()];
  await setUpOffice(sleman, { ...SLEMAN, recovery });
  await setUpOffice(magelang, { ...MAGELANG, recovery: null });
  const cards = [join(folder, 's.simpulkartu'), join(folder, 'm.simpulkartu')] as const;
  await saveCard(sleman, cards[0]);
  await saveCard(magelang, cards[1]);
  await takeCard(magelang, cards[0]);
  await takeCard(sleman, cards[1]);
  await sharedItem(sleman, OURS, ['magelang', 'Kab. Magelang']);
  await sharedItem(magelang, THEIRS, ['sleman', 'Kab. Sleman']);
  const files = [1, 2, 3].map((number) => join(folder, `${String(number)}.simpul`));
  const [first = '', full = '', again = ''] = files;
  await preparePackage(sleman, /Magelang/, first);
  await saved(first);
  await take(magelang, first);
  await sleman.kill();

  const laptop = await newOffice('laptop-baru').start();
  await useRecovery(laptop, { recovery, passphrase: SLEMAN.passphrase });
  await setUpOffice(laptop, { ...SLEMAN, recovery: null });
  await takeCard(laptop, cards[1]);
  await prepareFull(magelang, full);
  await previewFile(laptop, full);
  await laptop.page.getByText(/mengembalikan \d+ perubahan kantor Anda sendiri/).waitFor();
  await look(laptop, 'berkas-lengkap');
  await importPreviewed(laptop.page);
  await openItem(laptop.page, OURS);
  await openItem(laptop.page, THEIRS);
  await laptop.page.getByLabel('Judul kerja sama').fill(`${THEIRS}, tahap dua`);
  await kept(laptop.page);
  await sleep(800);

  await loseDatabase(laptop);
  await laptop.restart();
  await laptop.page.getByText(/Pada 1 catatan sebagian menunggu/).waitFor();
  await look(laptop, 'pilihan');
  await laptop.page.getByRole('button', { name: 'Pulihkan dari catatan pengaman' }).click();
  await rail(laptop.page).waitFor();
  await openItem(laptop.page, OURS);
  await goTo(laptop.page, 'Pertukaran');
  await laptop.page.getByText(/1 catatan belum tampil/).waitFor();
  await look(laptop, 'menunggu');
  await takeCard(laptop, cards[1]);
  await prepareFull(magelang, again);
  await take(laptop, again);
  await openItem(laptop.page, `${THEIRS}, tahap dua`);
  await goTo(laptop.page, 'Pertukaran');
  await expect(laptop.page.getByText(/belum tampil/)).toHaveCount(0);
});
