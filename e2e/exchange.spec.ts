import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Office, test } from './fixtures.ts';
import { MAGELANG, SLEMAN } from './demo/story.ts';
import { goTo, setUpOffice } from './pages/first-run.ts';
import { importPreviewed, preparePackage, previewFile, saveCard, takeCard } from './pages/exchange.ts';
import { addParty, kept, newItem, openItem, shareWithParties } from './pages/item.ts';

const TITLE = 'Sampah wilayah perbatasan';

/** Two offices that know each other, and a file from Sleman with one shared item. */
async function twoOffices(sleman: Office, magelang: Office, folder: string): Promise<string> {
  await setUpOffice(sleman, { ...SLEMAN, recovery: null });
  await setUpOffice(magelang, { ...MAGELANG, recovery: null });
  const [one, other] = [join(folder, 's.simpulkartu'), join(folder, 'm.simpulkartu')];
  const digits = [await saveCard(sleman, one), await saveCard(magelang, other)];
  expect([await takeCard(magelang, one), await takeCard(sleman, other)]).toEqual(digits);
  await newItem(sleman.page, TITLE);
  await addParty(sleman.page, 'magelang', 'Kab. Magelang');
  await kept(sleman.page);
  await shareWithParties(sleman.page);
  const file = join(folder, 'sleman-1.simpul');
  await preparePackage(sleman, /Magelang/, file);
  await expect.poll(() => sizeOf(file)).toBeGreaterThan(500);
  return file;
}

function sizeOf(file: string): number {
  try {
    return readFileSync(file).length;
  } catch {
    return 0;
  }
}

async function refusal(office: Office, file: string): Promise<string> {
  // A look elsewhere takes the refusal before away.
  await goTo(office.page, 'Beranda');
  await goTo(office.page, 'Pertukaran');
  await office.giveOpenDialog(file);
  await office.page.getByRole('button', { name: 'Impor berkas' }).click();
  const alert = office.page.getByRole('alert').first();
  await alert.waitFor();
  return alert.innerText();
}

test('X1 X2 a file is shown before it is taken, and the same one twice changes nothing', async ({
  newOffice,
  folder,
}) => {
  const [sleman, magelang] = [await newOffice('sleman').start(), await newOffice('magelang').start()];
  const file = await twoOffices(sleman, magelang, folder);
  await previewFile(magelang, file);
  await expect(magelang.page.getByText(TITLE).first()).toBeVisible();
  await importPreviewed(magelang.page);
  await openItem(magelang.page, TITLE);
  await goTo(magelang.page, 'Pertukaran');
  await magelang.giveOpenDialog(file);
  await magelang.page.getByRole('button', { name: 'Impor berkas' }).click();
  await expect(magelang.page.getByText(/sudah ada/).first()).toBeVisible();
});

test('X3 a wrong file is refused with one sentence and nothing is written', async ({ newOffice, folder }) => {
  const [sleman, magelang] = [await newOffice('sleman').start(), await newOffice('magelang').start()];
  const file = await twoOffices(sleman, magelang, folder);
  const [damaged, foreign] = [join(folder, 'DOC-2026.bin'), join(folder, 'surat (1).simpul')];
  const bytes = readFileSync(file);
  bytes[bytes.length - 20] = (bytes.at(-20) ?? 0) ^ 1;
  writeFileSync(damaged, bytes);
  writeFileSync(foreign, 'Yth. Bupati Magelang, dengan hormat');
  const sentences = [await refusal(magelang, damaged), await refusal(magelang, foreign), await refusal(sleman, file)];
  expect(new Set(sentences).size).toBe(3);
  for (const sentence of sentences) expect(sentence).not.toMatch(/Error|undefined/);
  await goTo(magelang.page, 'Kerja Sama');
  await expect(magelang.page.getByText(TITLE)).toHaveCount(0);
});

test('private records never leave', async ({ newOffice, folder }) => {
  const [sleman, magelang] = [await newOffice('sleman').start(), await newOffice('magelang').start()];
  await twoOffices(sleman, magelang, folder);
  await newItem(sleman.page, 'Hanya untuk kita');
  await addParty(sleman.page, 'magelang', 'Kab. Magelang');
  await kept(sleman.page);
  const file = join(folder, 'sleman-2.simpul');
  await preparePackage(sleman, /Magelang/, file);
  await expect.poll(() => sizeOf(file)).toBeGreaterThan(500);
  await previewFile(magelang, file);
  await expect(magelang.page.getByText(TITLE).first()).toBeVisible();
  await expect(magelang.page.getByText('Hanya untuk kita')).toHaveCount(0);
});
