import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Office } from '../office/office.ts';
import { importPreviewed, preparePackage, previewFile, saveCard, takeCard } from '../pages/exchange.ts';
import { setUpOffice } from '../pages/first-run.ts';
import { addParty, answerTests, fillPreparation, kept, newItem, openItem as showItem, openTab, shareWithParties } from '../pages/item.ts';
import { Report } from './report.ts';
import { ITEM_TITLE, MAGELANG, PREPARATION, SLEMAN } from './story.ts';

export type DemoWish = { readonly out: string; readonly big: boolean };

/** Two secretariats do the whole main job through the screen, each in an app of its own with its own data. */
export async function runDemo({ out }: DemoWish): Promise<void> {
  const data = mkdtempSync(join(tmpdir(), 'simpul-demo-'));
  const report = new Report(out);
  const office = (name: string): Office => new Office({ userData: join(data, name), language: 'id' });
  const [sleman, magelang] = [office('sleman'), office('magelang')];
  try {
    await report.step('Start both apps', async () => {
      await sleman.start();
      await magelang.start();
      for (const { page } of [sleman, magelang]) page.setDefaultTimeout(15_000);
    });
    await setUpBoth({ sleman, magelang, report, out });
    await exchangeCards({ sleman, magelang, report, out });
    await openItem({ sleman, magelang, report, out });
    await handOver({ sleman, magelang, report, out });
  } finally {
    report.write(['Kabupaten Sleman and Kabupaten Magelang, two apps with two data folders, driven through the screen.']);
    await Promise.allSettled([sleman, magelang].filter((one) => one.isRunning).map((one) => one.quit()));
    rmSync(data, { recursive: true, force: true });
  }
}

export type Stage = { readonly sleman: Office; readonly magelang: Office; readonly report: Report; readonly out: string };

async function setUpBoth({ sleman, magelang, report, out }: Stage): Promise<void> {
  await report.picture(sleman, 'mulai');
  await report.step('Set up Kabupaten Sleman', () => setUpOffice(sleman, { ...SLEMAN, recovery: join(out, 'sleman-pemulihan.age') }));
  await report.step('Set up Kabupaten Magelang', () => setUpOffice(magelang, { ...MAGELANG, recovery: join(out, 'magelang-pemulihan.age') }));
  await report.picture(sleman, 'beranda-kosong');
}

async function exchangeCards({ sleman, magelang, report, out }: Stage): Promise<void> {
  const [one, other] = [join(out, 'sleman.simpulkartu'), join(out, 'magelang.simpulkartu')];
  const shown = await report.step('Save both cards', async () => [await saveCard(sleman, one), await saveCard(magelang, other)]);
  const compared = await report.step(
    'Take both cards and compare the digits',
    async () => [await takeCard(magelang, one), await takeCard(sleman, other)],
    (digits) => `digits equal on both sides: ${String(digits.join() === shown.join())}`,
  );
  if (compared.join() !== shown.join()) throw new Error(`The digits differ: ${shown.join(' / ')} and ${compared.join(' / ')}`);
  await report.picture(sleman, 'pertukaran');
}

async function openItem({ sleman, report }: Stage): Promise<void> {
  const { page } = sleman;
  await report.step('Open the cooperation item with its eight preparation fields', async () => {
    await newItem(page, ITEM_TITLE);
    await addParty(page, 'magelang', 'Kab. Magelang');
    await fillPreparation(page, PREPARATION, 5);
    await answerTests(page, { externality: 'Sampah dari satu daerah mengalir ke sungai daerah lain.', efficiency: 'Satu tempat pengolahan untuk dua daerah.' });
    await kept(page);
  });
  await report.picture(sleman, 'kerja-sama-objek');
  await openTab(page, 'Data persiapan');
  await report.picture(sleman, 'kerja-sama-persiapan');
  await report.step('Share it with the parties', () => shareWithParties(page));
}

async function handOver({ sleman, magelang, report, out }: Stage): Promise<void> {
  const [toMagelang, toSleman] = [join(out, 'sleman-1.simpul'), join(out, 'magelang-1.simpul')];
  await report.step('Sleman prepares the file for Magelang', () => preparePackage(sleman, /Magelang/, toMagelang));
  await report.step('Magelang looks at it and imports it', async () => {
    await previewFile(magelang, toMagelang);
    await report.picture(magelang, 'pratinjau-berkas');
    await importPreviewed(magelang.page);
  });
  await report.step('Both change the same field without knowing of each other', async () => {
    await showItem(magelang.page, ITEM_TITLE);
    await magelang.page.getByLabel(/^6\. Manfaat/).fill('Biaya angkut turun 18% dan 46 desa terlayani dua kali sehari.');
    await magelang.page.getByLabel(/^3\. Lokasi/).fill('Kapanewon Tempel dan Turi serta Kecamatan Salam, Srumbung, dan Muntilan.');
    await kept(magelang.page);
    await showItem(sleman.page, ITEM_TITLE);
    await sleman.page.getByLabel(/^6\. Manfaat/).fill('Biaya angkut turun 12%, 46 desa terlayani setiap hari, satu data timbulan.');
    await kept(sleman.page);
  });
  await report.step('Magelang sends back, Sleman imports', async () => {
    await preparePackage(magelang, /Sleman/, toSleman);
    await previewFile(sleman, toSleman);
    await report.picture(sleman, 'pratinjau-konflik');
    await importPreviewed(sleman.page);
  });
}
