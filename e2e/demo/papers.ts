import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { articleText, fillSignatory, fillSigning, saveDraft } from '../pages/draft.ts';
import type { Office } from '../office/office.ts';
import { addParty, kept, newItem, openItem } from '../pages/item.ts';
import {
  closePreview,
  fillCosts,
  openMeetingPaper,
  readReturned,
  savePreviewed,
  savePreviewedPdf,
} from '../pages/papers.ts';
import type { Stage } from './run-demo.ts';
import { COSTS, FIVE, ITEM_TITLE, MANDATED, SEATS, WORDS_OF_MAGELANG } from './story.ts';

/** What the partner has, who works without Simpul: LibreOffice, editing a file with tracked changes. */
export type PartnersEditor = (edit: {
  readonly from: string;
  readonly to: string;
  readonly author: string;
  readonly changes: readonly (readonly [string, string])[];
}) => void;

const MEETING_PAPERS = [
  ['Undangan', 'undangan'],
  ['Daftar hadir', 'daftar-hadir'],
  ['Berita acara', 'berita-acara'],
] as const;

/** What a preview shows as Word and as PDF, which is then closed. `path` is without an ending. */
async function saveBoth(office: Office, path: string): Promise<void> {
  await saved(() => savePreviewed(office, `${path}.docx`), `${path}.docx`);
  await saved(() => savePreviewedPdf(office, `${path}.pdf`), `${path}.pdf`);
  await closePreview(office.page);
}

/** The minutes that are open, as a PDF out of their preview. */
export async function saveMinutesAsPdf(office: Office, path: string): Promise<void> {
  await saveOpenAsPdf({ office, path, asks: false });
}

async function saveOpenAsPdf(of: {
  readonly office: Office;
  readonly path: string;
  readonly asks: boolean;
}): Promise<void> {
  const { page } = of.office;
  // The dialog of the Word file before it may still be closing, and takes the keys.
  await page.getByRole('dialog').waitFor({ state: 'hidden' });
  await page.keyboard.press('Control+p');
  await page.getByRole('dialog').waitFor();
  await saved(async () => {
    await savePreviewedPdf(of.office, of.path);
    if (of.asks) await page.getByRole('dialog').getByRole('button', { name: 'Simpan berkas' }).click();
  }, of.path);
  await closePreview(page);
}

/** The draft that is open, as a PDF that leaves as a version: whom it is for is asked, and left open here. */
export async function saveDraftAsPdf(office: Office, path: string): Promise<void> {
  await saveOpenAsPdf({ office, path, asks: true });
}

/** The papers of the meeting that is open, beside its minutes. */
export async function meetingPapers({ sleman, report, out }: Stage): Promise<void> {
  for (const [name, file] of MEETING_PAPERS) {
    await report.step(`Save the ${file} of the meeting as Word and PDF`, async () => {
      await openMeetingPaper(sleman.page, name);
      await report.picture(sleman, file);
      await saveBoth(sleman, join(out, file));
    });
  }
}

/** The KSB goes out, comes back from LibreOffice with tracked changes, is taken in part and answered on top of the partner's file. */
export async function wordComesBack({ sleman, report, out }: Stage, edit: PartnersEditor): Promise<void> {
  const [sent, back, answer] = ['ksb.docx', 'ksb-balasan.docx', 'ksb-jawaban.docx'].map((name) => join(out, name));
  if (sent === undefined || back === undefined || answer === undefined) throw new Error('three names');
  const { page } = sleman;
  await report.step('Magelang edits the KSB in LibreOffice with tracked changes', () =>
    saved(async () => edit({ from: sent, to: back, ...WORDS_OF_MAGELANG }), back),
  );
  await report.step('Sleman reads the returned file, accepts a part, and answers on top of it', async () => {
    await readReturned(sleman, back);
    const dialog = page.getByRole('dialog');
    await dialog.getByText(WORDS_OF_MAGELANG.author).first().waitFor();
    await report.picture(sleman, 'berkas-balasan');
    await dialog.getByRole('checkbox').first().check();
    await dialog.getByRole('button', { name: /^Pakai 1 perubahan/ }).click();
    await sleman.giveSaveDialog(answer);
    await dialog.getByRole('button', { name: 'Simpan jawaban…' }).waitFor();
    await report.picture(sleman, 'jawaban');
    await saved(() => dialog.getByRole('button', { name: 'Simpan jawaban…' }).click(), answer);
    await dialog.waitFor({ state: 'hidden' });
    await kept(page);
  });
}

/** The PKS of the same item, with the four data articles among its usual ones, the annex of costs, and the power of attorney. */
export async function draftExecution({ sleman, report, out }: Stage): Promise<void> {
  const { page } = sleman;
  await openItem(page, ITEM_TITLE);
  await report.step('Draft the Perjanjian Kerja Sama with its data articles and an annex of costs', async () => {
    await page.getByRole('button', { name: 'Tindakan lain' }).click();
    await page.getByRole('menuitem', { name: 'Buat rancangan PKS' }).click();
    await articleText(page, 10).waitFor();
    await fillSigning(page, { date: '18/01/2027', place: 'Kabupaten Sleman', number: '180/02/PKS/I/2027' });
    await fillSignatory(page, 'KESATU', MANDATED, '');
    await page.getByLabel('Surat kuasa PIHAK KESATU').fill(MANDATED.mandate);
    await page.getByLabel('Berkedudukan di PIHAK KEDUA').fill(SEATS.magelang);
    await fillCosts(page, COSTS);
    await kept(page);
  });
  await report.picture(sleman, 'naskah-pks');
  const [pks, mandate] = [join(out, 'pks.docx'), join(out, 'surat-kuasa')];
  await report.step(
    'Save the PKS as Word',
    () => saved(() => saveDraft(sleman, pks), pks),
    () => `${statSync(pks).size} bytes`,
  );
  await report.step('Save the PKS as PDF', () => saveDraftAsPdf(sleman, join(out, 'pks.pdf')));
  await report.step('Save the power of attorney of its signatory as Word and PDF', async () => {
    await page.getByRole('button', { name: /^Surat kuasa…, PIHAK KESATU/ }).click();
    await page.getByRole('dialog').waitFor();
    await report.picture(sleman, 'surat-kuasa');
    await saveBoth(sleman, mandate);
  });
}

const ORDINALS = ['KEDUA', 'KETIGA', 'KEEMPAT', 'KELIMA'] as const;

/** An agreement of five regions; who signs stands in the register. */
export async function draftOfFive({ sleman, report, out }: Stage): Promise<void> {
  const { page } = sleman;
  const path = join(out, 'ksb-lima-daerah.docx');
  await report.step('Draft a Kesepakatan Bersama of five regions', async () => {
    await newItem(page, FIVE.title);
    for (const [search, name] of FIVE.parties) await addParty(page, search, name);
    await kept(page);
    await page.getByRole('button', { name: 'Buat rancangan KSB' }).click();
    await articleText(page, 10).waitFor();
    await fillSigning(page, { date: '14/12/2026', place: 'Kota Yogyakarta', number: '119/52/KB/XII/2026' });
    for (const [index, seat] of SEATS.others.entries())
      await page.getByLabel(`Berkedudukan di PIHAK ${ORDINALS[index] ?? ''}`, { exact: true }).fill(seat);
    await kept(page);
    await saved(() => saveDraft(sleman, path), path);
    await saveDraftAsPdf(sleman, path.replace(/docx$/, 'pdf'));
  });
  await report.picture(sleman, 'naskah-lima-daerah');
}

/** Does what saves a file and waits until it is there. */
export async function saved(work: () => Promise<void>, file: string): Promise<void> {
  await work();
  for (let tries = 0; tries < 200; tries += 1) {
    if (existsSync(file)) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`${file} was not saved`);
}
