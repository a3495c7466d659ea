import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { servePage } from '../.ci/browser-page.mjs';
import { openSources } from '../.ci/load-source.mjs';
import { expect, test } from './fixtures.ts';
import { findChromium } from './standin/chromium/profile.mjs';

/** `SIMPUL_WORLDS=20 SIMPUL_SEED=7` makes a long run of the same. */
const WORLDS = Number(process.env['SIMPUL_WORLDS'] ?? '1');
const FIRST = Number(process.env['SIMPUL_SEED'] ?? '1');
const MOST_OFFICES = 3;

type Ran = { readonly ok: boolean; readonly digest?: string; readonly step?: string; readonly finding?: string };

test(`X2 D2 ${String(WORLDS)} worlds of offices end in Chromium as they end in Node`, async ({ folder }) => {
  test.setTimeout(120_000 + WORLDS * 120_000);
  const page = await servePage('src-renderer/testing/simulator/in-browser.ts');
  const sources = await openSources();
  // A profile on disk: what is private lies in memory and commits nothing.
  const browser = await chromium.launchPersistentContext(join(folder, 'profile'), {
    executablePath: findChromium(),
    args: ['--no-sandbox'],
  });
  try {
    const [window = await browser.newPage()] = browser.pages();
    await window.goto(page.address);
    await (await sources.load('src-renderer/testing/merge-engine.ts')).startMergeEngine();
    const { optionsFor } = await sources.load('src-renderer/testing/simulator/plan.ts');
    const { runWorld } = await sources.load('src-renderer/testing/simulator/run-world.ts');
    for (let seed = FIRST; seed < FIRST + WORLDS; seed += 1) {
      const here: Ran = await runWorld(optionsFor(seed, MOST_OFFICES));
      const there = await window.evaluate(
        ([number, most]) =>
          (globalThis as unknown as { runHere: (seed: number, most: number) => Promise<Ran> }).runHere(number, most),
        [seed, MOST_OFFICES] as const,
      );
      console.log(
        `seed ${String(seed)} in Chromium: ${there.digest?.slice(0, 12) ?? `${there.step}: ${there.finding}`}`,
      );
      expect(there).toMatchObject({ ok: true });
      expect(there).toEqual(here);
    }
  } finally {
    await browser.close();
    page.close();
    await sources.close();
  }
});
