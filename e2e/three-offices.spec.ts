import { copyFileSync, mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { MAGELANG, SLEMAN } from './demo/story.ts';
import { expect, type Office, test } from './fixtures.ts';
import { backUpInto, restoreFrom } from './pages/backups.ts';
import { importPreviewed, preparePackage, previewFile, saveCard, takeCard } from './pages/exchange.ts';
import { goTo, rail, setUpOffice } from './pages/first-run.ts';
import { addParty, kept, newItem, openItem, openTab, shareWithParties } from './pages/item.ts';
import { changeKeys } from './pages/keys.ts';

const BANTUL = {
  search: 'kabupaten bantul',
  region: 'Kabupaten Bantul',
  address: 'Jalan Robert Wolter Monginsidi 1, Bantul',
  user: 'Joko Santosa, S.H.',
  post: 'Analis Kerja Sama',
  passphrase: 'imogiri dan dlingo 2026',
} as const;

const TITLE = 'Sampah tiga daerah';

/** Makes the file for a partner and waits until it lies in the folder. */
async function prepare(from: Office, partner: RegExp, file: string): Promise<string> {
  await preparePackage(from, partner, file);
  await expect.poll(() => readdirSync(join(file, '..')).some((name) => file.endsWith(name))).toBe(true);
  return file;
}

async function take(to: Office, file: string): Promise<void> {
  await previewFile(to, file);
  await importPreviewed(to.page);
}

/** Takes a file that brings nothing but the word that ours arrived. */
async function note(to: Office, file: string): Promise<void> {
  await previewFile(to, file);
  await to.page.getByRole('button', { name: 'Catat penerimaan' }).click();
  await to.page.getByText('Penerimaan berkas dicatat').waitFor();
}

async function write({ page }: Office, field: RegExp, text: string): Promise<void> {
  await openItem(page, TITLE);
  await openTab(page, 'Data persiapan');
  await page.getByLabel(field).fill(text);
  await kept(page);
}

async function reads({ page }: Office, field: RegExp, text: string): Promise<void> {
  await openItem(page, TITLE);
  await openTab(page, 'Data persiapan');
  await expect(page.getByLabel(field)).toHaveValue(text);
}

const LOCATION = /^3\. Lokasi/;
const BENEFIT = /^6\. Manfaat/;
const SCOPE = /^4\. Ruang lingkup/;

test('three offices lose, double and reorder files, disagree, take back, change keys and come back on a new laptop', async ({
  newOffice,
  folder,
}) => {
  test.setTimeout(600_000);
  const stick = join(folder, 'USB');
  mkdirSync(stick);
  const file = (name: string): string => join(folder, `${name}.simpul`);
  const recovery = join(folder, 'pemulihan-magelang.age');
  const sleman = await newOffice('sleman').start();
  const bantul = await newOffice('bantul').start();
  let magelang = await newOffice('magelang').start();
  await setUpOffice(sleman, { ...SLEMAN, recovery: null });
  await setUpOffice(bantul, { ...BANTUL, recovery: null });
  await setUpOffice(magelang, { ...MAGELANG, recovery });

  await test.step('everybody has everybody’s card', async () => {
    const cards = {
      s: join(folder, 's.simpulkartu'),
      b: join(folder, 'b.simpulkartu'),
      m: join(folder, 'm.simpulkartu'),
    };
    await saveCard(sleman, cards.s);
    await saveCard(bantul, cards.b);
    await saveCard(magelang, cards.m);
    for (const [office, others] of [
      [sleman, [cards.b, cards.m]],
      [bantul, [cards.s, cards.m]],
      [magelang, [cards.s, cards.b]],
    ] as const) {
      for (const card of others) await takeCard(office, card);
    }
  });

  await test.step('X2 the first file comes twice', async () => {
    await newItem(sleman.page, TITLE);
    await addParty(sleman.page, 'kabupaten magelang', 'Kab. Magelang');
    await addParty(sleman.page, 'bantul', 'Kab. Bantul');
    await kept(sleman.page);
    await shareWithParties(sleman.page);
    await take(magelang, await prepare(sleman, /Magelang/, file('s1-m')));
    await take(bantul, await prepare(sleman, /Bantul/, file('s1-b')));
    await previewFile(magelang, file('s1-m'));
    await expect(magelang.page.getByText('Semua isi berkas ini sudah ada di laptop ini.')).toBeVisible();
    await magelang.page.getByRole('button', { name: 'Tutup' }).last().click();
  });

  await test.step('X5 one file is lost, the next two come in the wrong order', async () => {
    await write(sleman, LOCATION, 'Tempel');
    await prepare(sleman, /Magelang/, file('s2-hilang'));
    await write(sleman, BENEFIT, 'Sungai bersih');
    await prepare(sleman, /Magelang/, file('s3-m'));
    await write(sleman, SCOPE, 'Pengangkutan');
    await take(magelang, await prepare(sleman, /Magelang/, file('s4-m')));
    await previewFile(magelang, file('s3-m'));
    await expect(magelang.page.getByText('Semua isi berkas ini sudah ada di laptop ini.')).toBeVisible();
    await magelang.page.getByRole('button', { name: 'Tutup' }).last().click();
    await reads(magelang, LOCATION, 'Tempel');
    await reads(magelang, SCOPE, 'Pengangkutan');
    await take(bantul, await prepare(sleman, /Bantul/, file('s4-b')));
  });

  await test.step('D2 two offices write one field, and a person decides', async () => {
    await write(magelang, LOCATION, 'Salam');
    await write(sleman, LOCATION, 'Turi');
    await previewFile(sleman, await prepare(magelang, /Sleman/, file('m1-s')));
    await expect(sleman.page.getByText('Keduanya disimpan.', { exact: false })).toBeVisible();
    await importPreviewed(sleman.page);
    await sleman.page.getByRole('link', { name: 'Selesaikan konflik isian', exact: true }).click();
    await sleman.page.getByRole('button', { name: /^Pakai isian ini, Mereka/ }).click();
    await reads(sleman, LOCATION, 'Salam');
  });

  await test.step('D3 an import is taken back, and taken again', async () => {
    await write(bantul, BENEFIT, 'Udara bersih');
    await take(sleman, await prepare(bantul, /Sleman/, file('b1-s')));
    await reads(sleman, BENEFIT, 'Udara bersih');
    await goTo(sleman.page, 'Pertukaran');
    await sleman.page.getByRole('button', { name: 'Urungkan impor b1-s.simpul' }).click();
    await sleman.page.getByRole('dialog').getByRole('button', { name: 'Urungkan' }).click();
    await sleman.page.getByText(/^Impor diurungkan/).waitFor();
    await reads(sleman, BENEFIT, 'Sungai bersih');
    await take(sleman, file('b1-s'));
    await reads(sleman, BENEFIT, 'Udara bersih');
  });

  await test.step('R53 an office changes its key, and the others go on with it', async () => {
    await changeKeys(sleman, join(folder, 'pemulihan-sleman.age'));
    await sleman.restart();
    const card = join(folder, 's2.simpulkartu');
    await saveCard(sleman, card);
    for (const office of [bantul, magelang]) await takeCard(office, card);
  });

  await test.step('B22 a laptop breaks, an old backup comes back, and a third office fills what it lacks', async () => {
    await backUpInto(magelang, stick);
    const backups = (): readonly string[] => readdirSync(stick).filter((name) => name.endsWith('.simpulcadangan'));
    await expect.poll(backups).toHaveLength(1);
    // A copy in the drawer: on the stick a newer one takes its place within the hour.
    const backup = join(folder, 'laci.simpulcadangan');
    copyFileSync(join(stick, backups()[0] ?? ''), backup);
    await write(sleman, SCOPE, 'Pengangkutan dan pengolahan');
    await take(magelang, await prepare(sleman, /Magelang/, file('s5-m')));
    await take(bantul, await prepare(sleman, /Bantul/, file('s5-b')));
    // Magelang tells both that it has everything; then it has not.
    await note(bantul, await prepare(magelang, /Bantul/, file('m2-b')));
    await magelang.kill();
    magelang = await newOffice('magelang-baru').start();
    await restoreFrom(magelang, { recovery, passphrase: MAGELANG.passphrase, backup });
    await rail(magelang.page).waitFor();
    await reads(magelang, SCOPE, 'Pengangkutan');
    await write(bantul, BENEFIT, 'Udara dan sungai bersih');
    await take(magelang, await prepare(bantul, /Magelang/, file('b2-m')));
    await goTo(magelang.page, 'Pertukaran');
    await expect(magelang.page.getByText(/Kita belum punya \d+ perubahan mereka/).first()).toBeVisible();
    await magelang.giveSaveDialog(file('minta'));
    await magelang.page
      .getByRole('row', { name: /Bantul/ })
      .getByRole('button', { name: /^Tindakan lain/ })
      .click();
    await magelang.page.getByRole('menuitem', { name: 'Minta yang belum sampai' }).click();
    await magelang.page.getByRole('dialog').getByRole('button', { name: 'Simpan berkas' }).click();
    await previewFile(bantul, file('minta'));
    await expect(bantul.page.getByText('meminta kiriman ulang', { exact: false })).toBeVisible();
    await bantul.page.getByRole('button', { name: 'Catat permintaan' }).click();
    await take(magelang, await prepare(bantul, /Magelang/, file('b3-m')));
    await reads(magelang, SCOPE, 'Pengangkutan dan pengolahan');
  });

  await test.step('the audit trail is whole everywhere', async () => {
    for (const { page } of [sleman, bantul, magelang]) {
      await goTo(page, 'Pengaturan');
      await page.getByRole('button', { name: 'Periksa jejak audit' }).click();
      await expect(page.getByText('Jejak audit utuh')).toBeVisible({ timeout: 60_000 });
    }
  });
});
