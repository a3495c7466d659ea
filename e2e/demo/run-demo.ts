import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Decrypter, armor } from 'age-encryption';
import { Office } from '../office/office.ts';
import { articleText, fillSigning, saveDraft } from '../pages/draft.ts';
import { compareDigits, importPreviewed, preparePackage, previewFile, saveCard, takeCard } from '../pages/exchange.ts';
import { goTo, setUpOffice } from '../pages/first-run.ts';
import { addOfficial } from '../pages/officials.ts';
import {
  addParty,
  answerTests,
  fillPreparation,
  kept,
  newItem,
  openItem as showItem,
  openTab,
  shareWithParties,
} from '../pages/item.ts';
import { addParticipants, fillMeeting, saveMinutes, topic, typeMinutes } from '../pages/meeting.ts';
import {
  draftExecution,
  draftOfFive,
  meetingPapers,
  type PartnersEditor,
  saved,
  saveDraftAsPdf,
  saveMinutesAsPdf,
  wordComesBack,
} from './papers.ts';
import { Report } from './report.ts';
import { HEADS, ITEM_TITLE, MAGELANG, MINUTES, PEOPLE, PREPARATION, SEATS, SLEMAN } from './story.ts';

/** `fill` makes the files of a partner that shares many records, for `--big`; null when the demo begins empty. */
export type DemoWish = {
  readonly out: string;
  readonly edit: PartnersEditor;
  readonly fill:
    | ((card: Uint8Array) => Promise<{ readonly card: Uint8Array; readonly full: { readonly package: Uint8Array } }>)
    | null;
};

export type Stage = {
  readonly sleman: Office;
  readonly magelang: Office;
  readonly report: Report;
  readonly out: string;
};

/** Two secretariats do the whole main job through the screen, each in an app of its own with its own data. */
export async function runDemo({ out, fill, edit }: DemoWish): Promise<void> {
  const data = mkdtempSync(join(tmpdir(), 'simpul-demo-'));
  const office = (name: string): Office => new Office({ userData: join(data, name), language: 'id' });
  const stage: Stage = { sleman: office('sleman'), magelang: office('magelang'), report: new Report(out), out };
  try {
    await stage.report.step('Start both apps', async () => {
      for (const one of [stage.sleman, stage.magelang]) {
        await one.start();
        one.page.setDefaultTimeout(20_000);
      }
    });
    await setUpBoth(stage);
    if (fill !== null) await fillFirst(stage, fill);
    await exchangeCards(stage);
    await registerHeads(stage);
    await recordItem(stage);
    await holdMeeting(stage);
    await meetingPapers(stage);
    await draftAgreement(stage);
    await wordComesBack(stage, edit);
    await handOver(stage);
    await decide(stage);
    await draftExecution(stage);
    await draftOfFive(stage);
  } finally {
    stage.report.write([
      'Kabupaten Sleman and Kabupaten Magelang: two apps with two data folders, driven through the screen.',
      '',
      'Look into the package with `age -d -i magelang.agekey sleman-1.simpul | tar tvz`.',
    ]);
    await Promise.allSettled([stage.sleman, stage.magelang].filter((one) => one.isRunning).map((one) => one.quit()));
    rmSync(data, { recursive: true, force: true });
  }
}

async function setUpBoth({ sleman, magelang, report, out }: Stage): Promise<void> {
  await report.picture(sleman, 'mulai');
  await report.step('Set up Kabupaten Sleman', () =>
    setUpOffice(sleman, { ...SLEMAN, recovery: join(out, 'sleman-pemulihan.age') }),
  );
  await report.step('Set up Kabupaten Magelang', () =>
    setUpOffice(magelang, { ...MAGELANG, recovery: join(out, 'magelang-pemulihan.age') }),
  );
  await report.picture(sleman, 'beranda-kosong');
  await keepIdentity(out);
}

/** The demo office's age identity out of its recovery file, so that its package can be looked into with the age program. */
async function keepIdentity(out: string): Promise<void> {
  const decrypter = new Decrypter();
  decrypter.addPassphrase(MAGELANG.passphrase);
  const text = readFileSync(join(out, 'magelang-pemulihan.age'), 'utf8');
  const keys: unknown = JSON.parse(await decrypter.decrypt(armor.decode(text), 'text'));
  const identity = typeof keys === 'object' && keys !== null && 'identity' in keys ? String(keys.identity) : '';
  if (!identity.startsWith('AGE-SECRET-KEY-1')) throw new Error('the recovery file holds no age identity');
  writeFileSync(join(out, 'magelang.agekey'), `${identity}\n`, { mode: 0o600 });
}

async function fillFirst({ sleman, report, out }: Stage, fill: NonNullable<DemoWish['fill']>): Promise<void> {
  const own = join(out, 'isi-sleman.simpulkartu');
  await saveCard(sleman, own);
  const files = await report.step('Make the files of a partner with many records', () =>
    fill(new Uint8Array(readFileSync(own))),
  );
  const [card, full] = [join(out, 'isi.simpulkartu'), join(out, 'isi-1.simpul')];
  writeFileSync(card, files.card);
  writeFileSync(full, files.full.package);
  const { page } = sleman;
  await previewFile(sleman, card);
  await page.getByRole('button', { name: 'Terima kartu' }).click();
  await compareDigits(page);
  page.setDefaultTimeout(3_600_000);
  await report.step('Look at the big file', () => previewFile(sleman, full));
  await report.step('Import the big file', () => importPreviewed(page));
  page.setDefaultTimeout(60_000);
  await goTo(page, 'Kerja Sama');
  await report.picture(sleman, 'kerja-sama-banyak');
}

async function exchangeCards({ sleman, magelang, report, out }: Stage): Promise<void> {
  const [one, other] = [join(out, 'sleman.simpulkartu'), join(out, 'magelang.simpulkartu')];
  const shown = await report.step('Save both cards', async () => [
    await saveCard(sleman, one),
    await saveCard(magelang, other),
  ]);
  const compared = await report.step(
    'Take both cards and compare the digits',
    async () => [await takeCard(magelang, one), await takeCard(sleman, other)],
    (digits) => `digits equal on both sides: ${String(digits.join() === shown.join())}`,
  );
  if (compared.join() !== shown.join())
    throw new Error(`The digits differ: ${shown.join(' / ')} and ${compared.join(' / ')}`);
  await report.picture(sleman, 'pertukaran');
}

/** Who signs for each region, once for all documents. */
async function registerHeads({ sleman, report }: Stage): Promise<void> {
  await report.step('Register the heads of five regions', async () => {
    for (const head of Object.values(HEADS)) await addOfficial(sleman.page, head);
    await kept(sleman.page);
  });
  await report.picture(sleman, 'pejabat');
}

async function recordItem({ sleman, report }: Stage): Promise<void> {
  const { page } = sleman;
  await report.step('Open the cooperation item with its eight preparation fields, wajib by three tests', async () => {
    await newItem(page, ITEM_TITLE);
    await addParty(page, 'kab magelang', 'Kab. Magelang');
    await fillPreparation(page, PREPARATION, 5);
    await answerTests(page, {
      externality: 'Sampah dari satu daerah mengalir ke sungai daerah lain.',
      efficiency: 'Satu tempat pengolahan untuk dua daerah.',
    });
    await kept(page);
  });
  await report.picture(sleman, 'kerja-sama-objek');
  await openTab(page, 'Data persiapan');
  await report.picture(sleman, 'kerja-sama-persiapan');
  await report.step('Share it with the parties', () => shareWithParties(page));
}

async function holdMeeting({ sleman, report, out }: Stage): Promise<void> {
  const { page } = sleman;
  await report.step('Hold the meeting: 12 participants, 4 topics, decisions and action items', async () => {
    await page.getByRole('button', { name: 'Buat rapat' }).click();
    await page.getByRole('button', { name: 'Mulai rapat' }).waitFor();
    await fillMeeting(page, {
      date: '24/11/2026',
      starts: '09:00',
      ends: '11:30',
      place: 'Ruang Bina Karya, Setda Kabupaten Sleman',
      chair: 'Drs. Agus Winarno, M.Si.',
    });
    await addParticipants(page, PEOPLE);
    for (const [index, { topic: title, lines }] of MINUTES.entries()) {
      await topic(page, index + 1, title);
      await typeMinutes(page, lines);
    }
    await kept(page);
  });
  await report.picture(sleman, 'rapat-notula');
  const file = join(out, 'notula.docx');
  await report.step(
    'Save the minutes as Word',
    () => saved(() => saveMinutes(sleman, file), file),
    () => `${statSync(file).size} bytes`,
  );
  await report.step('Save the minutes as PDF', () => saveMinutesAsPdf(sleman, join(out, 'notula.pdf')));
}

async function draftAgreement({ sleman, report, out }: Stage): Promise<void> {
  const { page } = sleman;
  await showItem(page, ITEM_TITLE);
  const articles = await report.step(
    'Draft the Kesepakatan Bersama from the item',
    async () => {
      await page.getByRole('button', { name: 'Buat rancangan KSB' }).click();
      await articleText(page, 10).waitFor();
      await fillSigning(page, { date: '11/12/2026', place: 'Kota Mungkid', number: '119/51/KB/XII/2026' });
      await page.getByLabel('Berkedudukan di PIHAK KEDUA').fill(SEATS.magelang);
      await articleText(page, 10).fill(
        'Setiap pemberitahuan sehubungan dengan Kesepakatan Bersama ini disampaikan secara tertulis melalui bagian yang menangani kerja sama daerah pada Sekretariat Daerah masing-masing PIHAK.',
      );
      await kept(page);
      return page.getByLabel(/^Isi Pasal \d+$/).count();
    },
    (count) => `${count} articles`,
  );
  if (articles < 10) throw new Error(`Only ${articles} articles were drafted`);
  await report.picture(sleman, 'naskah');
  const file = join(out, 'ksb.docx');
  await report.step(
    'Save the draft as Word',
    () => saved(() => saveDraft(sleman, file), file),
    () => `${statSync(file).size} bytes`,
  );
  await report.step('Save the draft as PDF', () => saveDraftAsPdf(sleman, join(out, 'ksb.pdf')));
  await report.step('Share the draft with the parties', () => shareWithParties(page));
}

const CLAUSE = 8;

async function handOver({ sleman, magelang, report, out }: Stage): Promise<void> {
  const [toMagelang, toSleman] = [join(out, 'sleman-1.simpul'), join(out, 'magelang-1.simpul')];
  await report.step(
    'Sleman prepares the file for Magelang',
    () => saved(() => preparePackage(sleman, /Magelang/, toMagelang), toMagelang),
    () => `${statSync(toMagelang).size} bytes`,
  );
  await report.step('Magelang looks at it and imports it', async () => {
    await previewFile(magelang, toMagelang);
    await report.picture(magelang, 'pratinjau-berkas');
    await importPreviewed(magelang.page);
  });
  await report.step(
    'Both change the same clause without knowing of each other, Magelang another field too',
    async () => {
      await showDraft(magelang);
      await articleText(magelang.page, CLAUSE).fill(
        'PARA PIHAK melakukan monitoring dan evaluasi setiap 6 (enam) bulan.\nHasilnya dilaporkan kepada kepala daerah PARA PIHAK.',
      );
      await kept(magelang.page);
      await showItem(magelang.page, ITEM_TITLE);
      await magelang.page
        .getByLabel(/^3\. Lokasi/)
        .fill('Kapanewon Tempel dan Turi serta Kecamatan Salam, Srumbung, dan Muntilan.');
      await kept(magelang.page);
      await showDraft(sleman);
      await articleText(sleman.page, CLAUSE).fill(
        'PARA PIHAK melakukan monitoring dan evaluasi setiap 3 (tiga) bulan.\nHasilnya dilaporkan kepada kepala daerah PARA PIHAK.',
      );
      await kept(sleman.page);
    },
  );
  await report.step(
    'Magelang sends back',
    () => saved(() => preparePackage(magelang, /Sleman/, toSleman), toSleman),
    () => `${statSync(toSleman).size} bytes`,
  );
  await report.step('Sleman looks at it and imports it', async () => {
    await previewFile(sleman, toSleman);
    await report.picture(sleman, 'pratinjau-konflik');
    await importPreviewed(sleman.page);
  });
}

async function decide({ sleman, report, out }: Stage): Promise<void> {
  const { page } = sleman;
  await report.step('Sleman sees both values of the clause and decides', async () => {
    await page.goto(`${page.url().split('#')[0] ?? ''}#/pertukaran/konflik`);
    await page
      .getByRole('button', { name: /^Pakai isian ini/ })
      .first()
      .waitFor();
    await report.picture(sleman, 'konflik');
    await page
      .getByRole('button', { name: /^Pakai isian ini/ })
      .nth(1)
      .click();
    await page.getByText('Tidak ada konflik isian').first().waitFor();
  });
  const again = join(out, 'sleman-2.simpul');
  await report.step('Sleman sends the decision', () => saved(() => preparePackage(sleman, /Magelang/, again), again));
  await goTo(page, 'Beranda');
  await report.picture(sleman, 'beranda');
  for (const [name, label] of [
    ['Daerah', 'daerah'],
    ['Rapat', 'rapat'],
    ['Naskah', 'naskah-daftar'],
    ['Pengaturan', 'pengaturan'],
  ] as const) {
    await goTo(page, name);
    await report.picture(sleman, label);
  }
}

async function showDraft({ page }: Office): Promise<void> {
  await goTo(page, 'Naskah');
  await page.getByRole('link', { name: ITEM_TITLE }).first().click();
  await articleText(page, CLAUSE).waitFor();
}
