import type { Page } from '@playwright/test';
import type { Office } from '../office/office.ts';
import { addParty, kept, newItem } from './item.ts';

export type Signatory = {
  readonly frontTitle: string;
  readonly name: string;
  readonly backTitle: string;
  readonly post: string;
  readonly seat: string;
};

export async function fillSignatory(
  page: Page,
  party: 'KESATU' | 'KEDUA',
  person: Signatory,
  decree: string,
): Promise<void> {
  const field = (label: string) => page.getByLabel(`${label} PIHAK ${party}`);
  await field('Gelar depan').fill(person.frontTitle);
  await field('Nama').fill(person.name);
  await field('Gelar belakang').fill(person.backTitle);
  await field('Jabatan').fill(person.post);
  await field('Keputusan pengangkatan').fill(decree);
  await field('Berkedudukan di').fill(person.seat);
}

export async function fillSigning(
  page: Page,
  facts: { readonly date: string; readonly place: string; readonly number: string },
): Promise<void> {
  await page.getByLabel('Nomor PIHAK KESATU').fill(facts.number);
  await page.getByLabel('Tanggal penandatanganan').fill(facts.date);
  await page.keyboard.press('Tab');
  await page.getByLabel('Tempat penandatanganan').fill(facts.place);
}

export function articleText(page: Page, number: number) {
  return page.getByLabel(`Isi Pasal ${number}`, { exact: true });
}

export async function saveDraft(office: Office, path: string): Promise<void> {
  await office.giveSaveDialog(path);
  await office.page.getByRole('button', { name: 'Simpan sebagai Word' }).click();
  await office.page.getByRole('dialog').getByRole('button', { name: 'Simpan berkas' }).click();
}

/** Drafts a KSB with Kab. Magelang for a new item, and waits for its first article. */
export async function draftKsb(page: Page, title: string): Promise<void> {
  await newItem(page, title);
  await addParty(page, 'magelang', 'Kab. Magelang');
  await kept(page);
  await page.getByRole('button', { name: 'Buat rancangan KSB' }).click();
  await articleText(page, 1).waitFor();
}
