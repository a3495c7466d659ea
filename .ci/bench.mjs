// npm run bench: how fast and how small, as ratios against a baseline of the same run; results go to bench/. The workload is that of
// the exchange design (2,000 items, 500 meetings, 200 agreements, and a week of work on them); `-- --big` has 20,000 items instead.
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { buildIfStale } from './build-if-stale.mjs';
import { root } from './electron.mjs';
import { openSources } from './load-source.mjs';
import { provisionOrExit } from './provision.mjs';

provisionOrExit({});
buildIfStale();
const out = join(root, 'bench');
mkdirSync(out, { recursive: true });
const sources = await openSources();
try {
  const { runBench } = await sources.load('e2e/bench/run-bench.ts');
  const { partnerPackage } = await sources.load('src-renderer/testing/partner-package/partner-package.ts');
  const { startMergeEngine } = await sources.load('src-renderer/testing/merge-engine.ts');
  const word = await sources.load('src-renderer/word/make-document.ts');
  const { readReturned } = await sources.load('src-renderer/word/returned/read-returned.ts');
  const baselines = await sources.load('src-renderer/testing/bench-documents.ts');
  const { makeStarterTemplate } = await sources.load('src-renderer/word/template/starter.ts');
  const { layoutValues } = await sources.load('src-renderer/word/template/forms/forms.ts');
  const { agreementOutline } = await sources.load('src-renderer/word/agreement-outline.ts');
  const { STANDARD_HOUSE: standardHouse } = await sources.load('src-renderer/domain/office/house-style.ts');
  const forTemplates = { makeStarterTemplate, layoutValues, agreementOutline, standardHouse };
  await startMergeEngine();
  const big = process.argv.includes('--big');
  const counts = big
    ? { items: 20_000, meetings: 500, agreements: 200 }
    : { items: 2000, meetings: 500, agreements: 200 };
  const { makeAgreementDocument } = word;
  const { resending } = await sources.load('src-renderer/testing/resending.ts');
  const { haveSize } = await sources.load('src-renderer/testing/have-size.ts');
  const { yearOfHistory } = await sources.load('src-renderer/testing/year-of-history.ts');
  const ofDocuments = { makeAgreementDocument, readReturned, ...baselines, ...forTemplates };
  await runBench({ out, counts, partnerPackage, resending, haveSize, yearOfHistory, ...ofDocuments });
} catch (error) {
  console.error(error);
  process.exitCode = 1;
} finally {
  await sources.close();
}
