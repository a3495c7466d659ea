import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { SLEMAN } from './demo/story.ts';
import { expect, type Office, test } from './fixtures.ts';
import { articleText, draftKsb, saveDraft } from './pages/draft.ts';
import { setUpOffice } from './pages/first-run.ts';
import { kept } from './pages/item.ts';
import { look } from './pages/look.ts';

/** The file as a partner sends it back: one word of it is another, with a tracked change beside it. */
function answered(path: string): string {
  const parts = unzipSync(new Uint8Array(readFileSync(path)));
  const xml = strFromU8(parts['word/document.xml'] ?? new Uint8Array());
  const run = /<w:r>(?:(?!<\/w:r>).)*<w:t[^>]*>[^<]*wilayah perbatasan[^<]*<\/w:t><\/w:r>/u.exec(xml)?.[0];
  if (run === undefined) throw new Error('the draft speaks of the border');
  const [old, fresh] = [run.replace(/<w:t([^>]*)>/u, '<w:delText$1>').replace('</w:t>', '</w:delText>'), run];
  const by = 'w:author="Rina, Kab. Magelang" w:date="2026-11-20T08:00:00Z"';
  const tracked = `<w:del w:id="901" ${by}>${old}</w:del><w:ins w:id="902" ${by}>${fresh.replace('wilayah perbatasan', 'daerah perbatasan')}</w:ins>`;
  const changed = zipSync({ ...parts, 'word/document.xml': strToU8(xml.replace(run, tracked)) });
  const back = path.replace('.docx', ' (balasan).docx');
  writeFileSync(back, changed);
  return back;
}

async function read(office: Office, path: string): Promise<void> {
  const { page } = office;
  await office.giveOpenDialog(path);
  await page.getByRole('button', { name: 'Tindakan lain' }).click();
  await page.getByRole('menuitem', { name: 'Baca berkas balasan…' }).click();
  await page.getByRole('dialog').waitFor();
}

test('N2 a draft that comes back from Word unchanged shows no change, and a tracked one is shown by name and taken', async ({
  office,
  folder,
}) => {
  test.setTimeout(420_000);
  await setUpOffice(office, { ...SLEMAN, recovery: null });
  const { page } = office;
  await draftKsb(page, 'Pengelolaan Sampah');
  await articleText(page, 1).fill('Sampah di wilayah perbatasan dikelola bersama oleh PARA PIHAK.');
  await kept(page);
  const path = join(folder, 'naskah.docx');
  await page.getByRole('button', { name: 'Simpan sebagai Word' }).click();
  await page.getByRole('checkbox', { name: 'Kab. Magelang' }).check();
  await look(office, 'versi-simpan');
  await page.keyboard.press('Escape');
  await saveDraft(office, path);
  await expect.poll(() => existsSync(path)).toBe(true);

  await read(office, path);
  const dialog = page.getByRole('dialog');
  await dialog
    .getByText(/[Tt]idak ada/)
    .first()
    .waitFor();
  await look(office, 'balasan-sama');
  await page.keyboard.press('Escape');
  await dialog.waitFor({ state: 'hidden' });

  await read(office, answered(path));
  await dialog
    .getByText(/Rina, Kab. Magelang/)
    .first()
    .waitFor();
  await look(office, 'balasan-berubah');
  await dialog.getByRole('checkbox').first().check();
  await dialog.getByRole('button', { name: /^Pakai 1 perubahan/ }).click();
  await expect(articleText(page, 1)).toHaveValue(/daerah perbatasan/);

  // What is written after the acceptance goes out as a tracked change on top of their file.
  await dialog.getByRole('button', { name: 'Selesai tanpa jawaban' }).click();
  await dialog.waitFor({ state: 'hidden' });
  await articleText(page, 1).fill('Sampah di daerah perbatasan dikelola bersama oleh PARA PIHAK setiap hari.');
  await kept(page);
  await read(office, path.replace('.docx', ' (balasan).docx'));
  await expect(dialog.getByText('Kita yang mengubah sejak versi itu; mitra masih memakai kata lama.')).toBeVisible();
  await look(office, 'balasan-kita');
  await dialog.getByRole('button', { name: 'Lanjut tanpa menerima' }).click();
  await look(office, 'balasan-jawaban');
  const answer = join(folder, 'jawaban.docx');
  await office.giveSaveDialog(answer);
  await dialog.getByRole('button', { name: 'Simpan jawaban…' }).click();
  await expect.poll(() => existsSync(answer)).toBe(true);
  const xml = strFromU8(unzipSync(new Uint8Array(readFileSync(answer)))['word/document.xml'] ?? new Uint8Array());
  expect(xml).toContain('w:author="Rina, Kab. Magelang"');
  expect(xml).toMatch(/<w:ins [^>]*w:author="[^"]*Kab\. Sleman"[^>]*>.*setiap hari/u);
  await dialog.waitFor({ state: 'hidden' });

  // What went out, what came back and the answer are its versions, byte for byte; two of them are compared word by word.
  await page.getByRole('button', { name: 'Tindakan lain' }).click();
  await page.getByRole('menuitem', { name: 'Versi naskah' }).click();
  await expect(dialog.getByRole('heading', { level: 3 })).toHaveText(['Versi 3', 'Versi 2', 'Versi 1']);
  await look(office, 'versi-daftar');
  const again = join(folder, 'versi-1-lagi.docx');
  await office.giveSaveDialog(again);
  await dialog
    .getByRole('group', { name: 'Tindakan untuk versi 1' })
    .getByRole('button', { name: 'Simpan berkas ini lagi' })
    .click();
  await expect.poll(() => existsSync(again)).toBe(true);
  expect(readFileSync(again).equals(readFileSync(path))).toBe(true);
  await dialog
    .getByRole('group', { name: 'Tindakan untuk versi 1' })
    .getByRole('button', { name: 'Bandingkan dengan sekarang' })
    .click();
  await expect(dialog.getByText('setiap hari')).toBeVisible();
  await look(office, 'versi-banding');
  await dialog.getByRole('button', { name: 'Kembali ke daftar' }).click();
  await dialog
    .getByRole('group', { name: 'Tindakan untuk versi 3' })
    .getByRole('button', { name: 'Catat persetujuan' })
    .click();
  await look(office, 'versi-setuju');
  await dialog.getByRole('button', { name: 'Catat persetujuan' }).click();
  await expect(dialog.getByText(/^Disetujui PIHAK KESATU \(Kab\. Sleman\)/)).toBeVisible();
  await look(office, 'versi-disetujui');
});
