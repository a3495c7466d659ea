import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { SLEMAN } from '../demo/story.ts';
import { Office } from '../office/office.ts';
import { compareDigits, previewFile } from '../pages/exchange.ts';
import { goTo, setUpOffice } from '../pages/first-run.ts';
import { ownCard } from './imports.ts';
import { longestTask } from './longest-task.ts';
import { watchMemory } from './memory.ts';
import type { PartnerFiles } from './packages.ts';
import type { Ratios } from './ratios.ts';

/** One document for each regency and city (word.md §5). */
const DRAFTS = 514;
const HOUR = 3_600_000;

type Tools = {
  readonly partnerPackage: (wish: object) => Promise<PartnerFiles>;
  readonly makeAgreementDocument: (agreement: unknown, options: object) => Promise<Uint8Array>;
  readonly sampleAgreement: () => unknown;
};

/** 514 drafts of a list as Word files in one folder: how long, whether the window answers, and what it holds meanwhile. */
export async function batches(tools: Tools, folder: string, ratios: Ratios): Promise<void> {
  const office = new Office({ userData: join(folder, 'batches'), language: 'id' });
  try {
    await office.start();
    await setUpOffice(office, { ...SLEMAN, recovery: null });
    await withDrafts(office, folder, tools);
    const baseline = await inNode(tools);
    const into = join(folder, 'usb');
    mkdirSync(into);
    const { took, task, memory } = await saveAll(office, into);
    const [made = ''] = readdirSync(into);
    const count = readdirSync(join(into, made)).length;
    if (count !== DRAFTS) throw new Error(`${count} documents were written`);
    const what = `${DRAFTS} drafts in one folder`;
    ratios.add({ what, ours: took, baseline, against: 'as many sample drafts in Node, not written', unit: 'ms' });
    const still = `${what}, longest task of the window’s main thread`;
    ratios.add({ what: still, ours: task, baseline: 50, against: '50 ms', unit: 'ms', target: { atMost: 1 } });
    const held = `${what}, most that the window and its workers held more than before`;
    const more = memory.most - memory.before;
    ratios.add({ what: held, ours: more, baseline: 250_000, against: '250 MB', unit: 'kB', target: { atMost: 1 } });
    const all = `${what}, most that the window and its workers held in all`;
    ratios.add({ what: all, ours: memory.most, baseline: memory.before, against: 'before it', unit: 'kB' });
  } finally {
    if (office.isRunning) await office.quit();
  }
}

/** A partner's package brings the drafts. */
async function withDrafts(office: Office, folder: string, { partnerPackage }: Tools): Promise<void> {
  const card = await ownCard(office, folder);
  const counts = { items: 20, meetings: 4, agreements: DRAFTS };
  const files = await partnerPackage({ ...counts, region: '33.08', for: { region: '34.04', card }, seed: 2 });
  const path = join(folder, 'drafts.simpulkartu');
  writeFileSync(path, files.card);
  await previewFile(office, path);
  await office.page.getByRole('button', { name: 'Terima kartu' }).click();
  await compareDigits(office.page);
  const pack = join(folder, 'drafts.simpul');
  writeFileSync(pack, files.full.package);
  office.page.setDefaultTimeout(HOUR);
  await previewFile(office, pack);
  await office.page.getByRole('button', { name: /^Impor [\d.]+/ }).click();
  await office.page.getByText(/catatan dari .* diimpor/).waitFor();
}

async function saveAll(office: Office, into: string) {
  const { page } = office;
  await goTo(page, 'Naskah');
  await page.getByRole('checkbox', { name: 'Pilih semua yang tampak' }).check();
  await office.giveOpenDialog(into);
  const memory = watchMemory(office.app.process().pid ?? 0);
  const { task, took } = await longestTask(office, async () => {
    await page.getByRole('button', { name: 'Simpan semua…' }).click();
    await page.getByRole('button', { name: /^Simpan [\d.]+ dokumen…/ }).click();
    await page.getByText(`${DRAFTS} dokumen disimpan dalam satu folder baru:`).waitFor();
  });
  return { took, task, memory: memory() };
}

async function inNode({ makeAgreementDocument, sampleAgreement }: Tools): Promise<number> {
  const agreement = sampleAgreement();
  const from = performance.now();
  for (let index = 0; index < DRAFTS; index += 1)
    await makeAgreementDocument(agreement, { paper: 'F4', version: 'versi 1' });
  return performance.now() - from;
}
