import type { Page } from '@playwright/test';
import type { Office } from '../office/office.ts';

/** A paragraph as it is typed: `k ` a decision, `t ` an action item, `b ` a point left open; action items with who and until when. */
export type Line = { readonly text: string; readonly who?: string; readonly until?: string };

type Facts = {
  readonly date: string;
  readonly starts: string;
  readonly ends: string;
  readonly place: string;
  readonly chair: string;
};

export async function fillMeeting(page: Page, facts: Facts): Promise<void> {
  await page.getByRole('button', { name: 'Rincian rapat' }).click();
  await page.getByLabel('Tanggal rapat').fill(facts.date);
  await page.keyboard.press('Tab');
  await page.getByLabel('Mulai pukul').fill(facts.starts);
  await page.getByLabel('Selesai pukul').fill(facts.ends);
  await page.getByLabel('Tempat', { exact: true }).fill(facts.place);
  await page.getByLabel('Pimpinan rapat').fill(facts.chair);
}

/** Adds people one after the other without leaving the form. */
export async function addParticipants(
  page: Page,
  people: readonly (readonly [string, string, string])[],
): Promise<void> {
  await page.getByRole('button', { name: 'Tambah peserta atau tamu' }).click();
  for (const [name, post, institution] of people) {
    await page.getByLabel('Nama dan gelar').fill(name);
    await page.getByLabel(/^Jabatan/).fill(post);
    await page.getByLabel(/^Instansi/).fill(institution);
    await page.getByRole('button', { name: 'Tambahkan' }).click();
  }
  await page.keyboard.press('Escape');
}

/** Opens the topic with this number and calls it so; a new one when there is none yet. */
export async function topic(page: Page, number: number, title: string): Promise<void> {
  const list = page.getByRole('region', { name: 'Acara rapat' }).getByRole('listitem');
  const there = await list.count();
  if (number > there) await page.getByRole('button', { name: 'Tambah acara' }).click();
  else
    await list
      .nth(number - 1)
      .getByRole('button')
      .first()
      .click();
  await page.getByRole('heading', { level: 1, name: new RegExp(`^${number}\\.`) }).waitFor();
  await page.getByLabel('Judul acara').fill(title);
}

/** Types minutes under the topic that is open, paragraph by paragraph, as people talk. */
export async function typeMinutes(page: Page, lines: readonly Line[]): Promise<void> {
  const minutes = page.getByRole('region', { name: 'Notula' });
  await minutes.getByLabel('Ketik catatan').click();
  for (const [index, line] of lines.entries()) {
    if (index > 0) await page.keyboard.press('Enter');
    await page.keyboard.type(line.text, { delay: 2 });
  }
  const actions = lines.filter((line) => line.who !== undefined);
  for (const [index, { who, until }] of actions.entries()) {
    await minutes
      .getByLabel(/^Penanggung jawab/)
      .nth(index)
      .fill(who ?? '');
    await minutes
      .getByLabel(/^Batas waktu/)
      .nth(index)
      .fill(until ?? '');
    await page.keyboard.press('Tab');
  }
}

/** Saves the minutes as a Word file. */
export async function saveMinutes(office: Office, path: string): Promise<void> {
  await office.giveSaveDialog(path);
  await office.page.getByRole('button', { name: 'Simpan notula sebagai Word' }).click();
}
