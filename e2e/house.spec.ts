import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, strToU8, unzipSync, zipSync, zlibSync } from 'fflate';
import { SLEMAN } from './demo/story.ts';
import { expect, test } from './fixtures.ts';
import { draftKsb, saveDraft } from './pages/draft.ts';
import { setUpOffice } from './pages/first-run.ts';
import { kept } from './pages/item.ts';
import { look } from './pages/look.ts';

const SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];

/** A green picture of 900 × 1200 as PNG, larger than emblems are kept. */
function picture(): Uint8Array {
  const [width, height] = [900, 1200];
  const row = new Uint8Array(1 + width * 3);
  for (let x = 0; x < width; x += 1) row.set([40, 110, 60], 1 + x * 3);
  const rows = new Uint8Array(row.length * height);
  for (let y = 0; y < height; y += 1) rows.set(row, y * row.length);
  const header = new Uint8Array(13);
  new DataView(header.buffer).setUint32(0, width);
  new DataView(header.buffer).setUint32(4, height);
  header.set([8, 2, 0, 0, 0], 8);
  return Uint8Array.from([
    ...SIGNATURE,
    ...chunk('IHDR', header),
    ...chunk('IDAT', zlibSync(rows)),
    ...chunk('IEND', new Uint8Array()),
  ]);
}

function chunk(name: string, data: Uint8Array): Uint8Array {
  const bytes = new Uint8Array(12 + data.length);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, data.length);
  bytes.set(new TextEncoder().encode(name), 4);
  bytes.set(data, 8);
  let crc = 0xff_ff_ff_ff;
  for (const byte of bytes.subarray(4, 8 + data.length)) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit += 1) crc = (crc >>> 1) ^ (crc % 2 === 0 ? 0 : 0xed_b8_83_20);
  }
  view.setUint32(8 + data.length, (crc ^ 0xff_ff_ff_ff) >>> 0);
  return bytes;
}

test('an emblem and a preset are given once, and every draft made afterwards bears them', async ({
  office,
  folder,
}) => {
  test.setTimeout(180_000);
  await setUpOffice(office, { ...SLEMAN, recovery: null });
  const { page } = office;
  await page.evaluate(() => {
    location.hash = '#/pengaturan/naskah';
  });
  await page.getByRole('heading', { name: 'Naskah dan kop', level: 1 }).waitFor();
  const file = join(folder, 'lambang.png');
  writeFileSync(file, picture());
  await office.giveOpenDialog(file);
  await page.getByRole('button', { name: 'Pilih gambar, Lambang Kab. Sleman' }).click();
  // The sample page bears the emblem too, on a quick machine already now.
  await page.getByRole('region', { name: 'Lambang' }).getByRole('img', { name: 'Lambang Kab. Sleman' }).waitFor();
  await page.getByRole('button', { name: 'F4 daerah' }).click();
  await kept(page);
  const sample = page.getByRole('img', { name: /^Contoh halaman pertama/ });
  await expect(sample).toHaveAttribute('aria-busy', 'false');
  await expect(sample.locator('img').first()).toBeVisible();
  await look(office, 'naskah-dan-kop');
  await page.getByRole('button', { name: 'Surat', exact: true }).click();
  await expect(sample).toContainText('PEMERINTAH KABUPATEN SLEMAN');
  await look(office, 'naskah-dan-kop-surat');

  await draftKsb(page, 'Pengelolaan Sampah');
  const path = join(folder, 'naskah.docx');
  await saveDraft(office, path);
  await expect.poll(() => existsSync(path)).toBe(true);
  const parts = unzipSync(new Uint8Array(readFileSync(path)));
  const xml = strFromU8(parts['word/document.xml'] ?? new Uint8Array());
  expect(xml).toContain('<w:pgSz w:w="11906" w:h="18709"');
  expect(xml).toContain('descr="Lambang Kab. Sleman"');
  // 900 × 1200 pixels came in; 354 are as fine as paper needs.
  const emblem = Object.entries(parts).find(([name]) => name.startsWith('word/media/'))?.[1] ?? new Uint8Array();
  const sides = new DataView(emblem.buffer, emblem.byteOffset);
  expect([sides.getUint32(16), sides.getUint32(20)]).toEqual([266, 354]);
});

test('a template of the office’s own, begun with the one of the app, makes the Word file of a draft', async ({
  office,
  folder,
}) => {
  test.setTimeout(180_000);
  await setUpOffice(office, { ...SLEMAN, recovery: null });
  const { page } = office;
  await page.evaluate(() => {
    location.hash = '#/pengaturan/naskah';
  });
  const [starter, own] = [join(folder, 'templat.docx'), join(folder, 'templat daerah.docx')];
  await office.giveSaveDialog(starter);
  await page.getByRole('button', { name: 'Simpan templat awal, Kesepakatan Bersama' }).click();
  await expect.poll(() => existsSync(starter)).toBe(true);
  const parts = unzipSync(new Uint8Array(readFileSync(starter)));
  const xml = strFromU8(parts['word/document.xml'] ?? new Uint8Array());
  const give = async (changed: string): Promise<void> => {
    writeFileSync(own, zipSync({ ...parts, 'word/document.xml': strToU8(changed) }));
    await office.giveOpenDialog(own);
    await page.getByRole('button', { name: 'Pilih templat, Kesepakatan Bersama' }).click();
  };
  await give(xml.replace('{{penutup}}', '{{penutop}}'));
  await page.getByText('Penanda {{penutop}} tidak dikenal. Maksudnya {{penutup}}?').waitFor();
  await look(office, 'templat-keliru');
  await give(xml.replace('ANTARA', 'ANTARA MENURUT TEMPLAT DAERAH'));
  await page.getByRole('button', { name: 'Pakai templat, Kesepakatan Bersama' }).click();
  await page.getByText('Memakai templat daerah.docx').waitFor();
  await page.getByRole('button', { name: 'Lihat penanda, Kesepakatan Bersama' }).click();
  await page.getByRole('dialog').getByText('{{judul}}').first().waitFor();
  await look(office, 'templat-penanda');
  await page.keyboard.press('Escape');

  await draftKsb(page, 'Pengelolaan Sampah');
  const path = join(folder, 'naskah.docx');
  await saveDraft(office, path);
  await expect.poll(() => existsSync(path)).toBe(true);
  const made = strFromU8(unzipSync(new Uint8Array(readFileSync(path)))['word/document.xml'] ?? new Uint8Array());
  expect(made).toContain('ANTARA MENURUT TEMPLAT DAERAH');
  expect(made).toContain('PEMERINTAH KABUPATEN SLEMAN');
  expect(made).not.toContain('{{');
});
