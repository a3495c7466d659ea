import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SLEMAN } from '../demo/story.ts';
import { Office } from '../office/office.ts';
import { setUpOffice } from '../pages/first-run.ts';
import { batches } from './batches.ts';
import { documents } from './documents.ts';
import { emptyPage, everyday, searchBehindImport, startToList } from './everyday.ts';
import { imports, ownCard } from './imports.ts';
import { packageSizes, type PartnerFiles } from './packages.ts';
import { Ratios } from './ratios.ts';
import { records } from './records.ts';
import { returned, type ReturnedTools } from './returned.ts';
import { aYear, sending, type SendingTools } from './sending.ts';
import { templates, type TemplateTools } from './templates.ts';

/** What the product's own modules give the bench; it drives the rest through the screen. */
export type BenchTools = ReturnedTools &
  SendingTools &
  TemplateTools & {
    readonly out: string;
    readonly counts: { readonly items: number; readonly meetings: number; readonly agreements: number };
    readonly partnerPackage: (wish: object) => Promise<PartnerFiles>;
  };

/** Runs every measure once and writes bench/results.md, also when one of them fails. Ratios only mean something within one run. */
export async function runBench(tools: BenchTools): Promise<void> {
  const { counts } = tools;
  const folder = mkdtempSync(join(tmpdir(), 'simpul-bench-'));
  const office = new Office({ userData: join(folder, 'office'), language: 'id' });
  const ratios = new Ratios();
  try {
    await documents(folder, ratios);
    await returned(tools, ratios);
    await templates(tools, ratios);
    await records(folder, counts, ratios);
    const baseline = await emptyPage();
    await office.start();
    await setUpOffice(office, { ...SLEMAN, recovery: null });
    const card = await ownCard(office, folder);
    await office.quit();
    const start = {
      what: 'start to a usable list, nothing in it',
      against: 'empty page in the same Chromium',
      unit: 'ms',
    } as const;
    ratios.add({ ...start, ours: await startToList(office), baseline });
    const files = await tools.partnerPackage({ ...counts, region: '33.08', for: { region: '34.04', card }, seed: 1 });
    packageSizes(files, ratios);
    sending(tools, counts.items + counts.meetings + counts.agreements, ratios);
    aYear(tools, counts, ratios);
    await office.start();
    await imports(office, folder, files, ratios);
    await searchBehindImport(office, ratios);
    await office.quit();
    const all = counts.items + counts.meetings + counts.agreements;
    ratios.add({ ...start, what: `start to a usable list, ${all} records`, ours: await startToList(office), baseline });
    await office.start();
    await everyday(office, ratios);
    await office.quit();
    await batches(tools, folder, ratios);
  } finally {
    if (office.isRunning) await office.quit();
    rmSync(folder, { recursive: true, force: true });
    ratios.write(
      join(tools.out, 'results.md'),
      `${counts.items} items, ${counts.meetings} meetings, ${counts.agreements} agreements`,
    );
  }
}
