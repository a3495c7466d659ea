import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { SLEMAN } from './demo/story.ts';
import { expect, test } from './fixtures.ts';
import { saveDraft } from './pages/draft.ts';
import { goTo, setUpOffice } from './pages/first-run.ts';
import { kept } from './pages/item.ts';
import { look } from './pages/look.ts';
import { readReturned } from './pages/papers.ts';

const TEXT = 'word/document.xml';
const BY = 'w:author="Eleanor, Northbridge" w:date="2026-11-20T08:00:00Z"';

function xmlOf(path: string): string {
  return strFromU8(unzipSync(new Uint8Array(readFileSync(path)))[TEXT] ?? new Uint8Array());
}

/** The file as the city abroad sends it back: English words with tracking on, their number, an article without its bookmark written anew. */
function answered(path: string): string {
  const parts = unzipSync(new Uint8Array(readFileSync(path)));
  const before = xmlOf(path);
  const place = (words: string): string => {
    if (!before.includes(words)) throw new Error(`the draft says ${words}`);
    return words;
  };
  const comment = `<w:comments xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:comment w:id="0" w:author="Eleanor, Northbridge"><w:p><w:r><w:t>Please confirm the English name of the regency.</w:t></w:r></w:p></w:comment></w:comments>`;
  const xml = before
    .replace(
      / annual activity plans/u,
      ` annual</w:t></w:r><w:ins w:id="901" ${BY}><w:r><w:t xml:space="preserve"> and quarterly</w:t></w:r></w:ins><w:r><w:t xml:space="preserve"> activity plans`,
    )
    .replaceAll(place('WASTE MANAGEMENT'), 'MUNICIPAL WASTE MANAGEMENT')
    .replace(/NOMOR : …+(?!.*NOMOR : )/u, 'NOMOR : NB/2026/41')
    .replace(/<\/w:p>/u, '<w:r><w:commentReference w:id="0"/></w:r></w:p>')
    .replace(/kami yang bertanda tangan di bawah ini/u, 'kami yang bertanda tangan berikut ini');
  const made = { ...parts, [TEXT]: strToU8(withoutAnchor(xml, 5)), 'word/comments.xml': strToU8(comment) };
  const back = path.replace('.docx', ' (balasan).docx');
  writeFileSync(back, zipSync(made));
  return back;
}

/** An article whose bookmark is gone and whose words are nearly all others. */
function withoutAnchor(xml: string, number: number): string {
  const from = xml.lastIndexOf('<w:tr>', xml.indexOf(`>Pasal ${number}<`));
  const to = xml.lastIndexOf('<w:tr>', xml.indexOf(`>Pasal ${number + 1}<`));
  const rows = xml
    .slice(from, to)
    .replaceAll(/<w:bookmark(?:Start|End)[^>]*\/>/gu, '')
    .replaceAll(
      /(<w:t[^>]*>)([^<]{12,})</gu,
      (_all, open: string) => `${open}Ketentuan baru atas permintaan kota mitra.<`,
    );
  return xml.slice(0, from) + rows + xml.slice(to);
}

test('an MoU in two languages that comes back is read, asked about where it is not sure, taken into the right language and answered', async ({
  office,
  folder,
}) => {
  test.setTimeout(420_000);
  const { page } = office;
  await setUpOffice(office, { ...SLEMAN, recovery: null });
  await goTo(page, 'Naskah');
  await page.getByRole('button', { name: 'Naskah baru' }).click();
  await page.getByRole('menuitem', { name: 'Memorandum Saling Pengertian', exact: true }).click();
  await page.getByRole('textbox', { name: 'Judul', exact: true }).fill('Pengelolaan Sampah');
  await page.getByRole('textbox', { name: 'Judul dalam bahasa Inggris' }).fill('Waste Management');
  await page.getByRole('button', { name: 'Isi dengan pasal lazim' }).click();
  const english = page.getByRole('textbox', { name: 'Isi Pasal 3 dalam bahasa Inggris' });
  await english.waitFor();
  await kept(page);
  const path = join(folder, 'mou.docx');
  await saveDraft(office, path);
  await expect.poll(() => existsSync(path)).toBe(true);

  const back = answered(path);
  await readReturned(office, back);
  const dialog = page.getByRole('dialog');
  await dialog.getByText('Teks bahasa Inggris').first().waitFor();
  await look(office, 'balasan-mou');
  const which = dialog.getByRole('combobox', { name: /di berkas mitra adalah$/u });
  await which.first().scrollIntoViewIfNeeded();
  await which.first().selectOption({ label: 'Pasal 5: Kelompok Kerja' });
  await dialog.getByText('Pasal ini Anda pilih sendiri.').waitFor();
  await look(office, 'balasan-mou-dipilih');
  await dialog.getByRole('heading', { name: 'Di luar pasal' }).scrollIntoViewIfNeeded();
  await expect(dialog.getByText('Please confirm the English name of the regency.')).toBeVisible();
  await look(office, 'balasan-mou-luar');

  await dialog.getByRole('checkbox', { name: /and quarterly/u }).check();
  await dialog.getByRole('checkbox', { name: /MUNICIPAL/u }).check();
  await dialog.getByRole('button', { name: /^Pakai 2 perubahan/u }).click();
  await expect(english).toHaveValue(/annual and quarterly activity plans/u);
  await expect(page.getByRole('textbox', { name: 'Judul dalam bahasa Inggris' })).toHaveValue(
    'Municipal Waste Management',
  );
  await look(office, 'balasan-mou-jawab');
  const answer = join(folder, 'jawaban.docx');
  await office.giveSaveDialog(answer);
  await dialog.getByRole('button', { name: 'Simpan jawaban…' }).click();
  await expect.poll(() => existsSync(answer)).toBe(true);
  const xml = xmlOf(answer);
  expect(xml).toContain('w:author="Eleanor, Northbridge"');
  expect(xml).toMatch(/<w:del [^>]*w:author="[^"]*Kab\. Sleman"/u);
  await dialog.waitFor({ state: 'hidden' });
});
