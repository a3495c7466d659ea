import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test as base, type TestInfo } from '@playwright/test';
import { type Language, Office } from './office/office.ts';
import { wipe } from './office/wipe.ts';

export { expect } from '@playwright/test';
export { Office } from './office/office.ts';

/** Another office on another data folder, not started yet. */
type MakeOffice = (name: string) => Office;

type TestFixtures = {
  /** A folder of this test alone, gone afterwards: for files that offices hand to each other. */
  readonly folder: string;
  /** A started app on fresh data. */
  readonly office: Office;
  /** Further offices for specs with two: `const partner = await newOffice('magelang').start()`. Ended with the test. */
  readonly newOffice: MakeOffice;
  /** An app that the worker's specs share, emptied and loaded anew for each: a quarter of the time of a fresh start. */
  readonly sharedOffice: Office;
};

type WorkerFixtures = {
  /** The language of the system; `test.use({ language: 'en' })`. */
  readonly language: Language;
  readonly startedOffice: Office;
};

export const test = base.extend<TestFixtures, WorkerFixtures>({
  language: ['id', { option: true, scope: 'worker' }],

  folder: async ({}, use) => {
    const folder = temporaryFolder();
    await use(folder);
    remove(folder);
  },

  newOffice: async ({ folder, language }, use, info) => {
    const offices = new Map<string, Office>();
    await use((name) => {
      const office = new Office({ userData: join(folder, `data-${name}`), language });
      offices.set(name, office);
      return office;
    });
    for (const [name, office] of offices) await end(office, name, info);
  },

  office: async ({ newOffice }, use) => {
    await use(await newOffice('office').start());
  },

  startedOffice: [
    async ({ language }, use) => {
      const userData = temporaryFolder();
      const office = new Office({ userData, language });
      await use(office);
      if (office.isRunning) await office.quit();
      remove(userData);
    },
    { scope: 'worker' },
  ],

  sharedOffice: async ({ startedOffice }, use, info) => {
    if (startedOffice.isRunning) await wipe(startedOffice);
    else await startedOffice.start();
    const before = startedOffice.output.length;
    await use(startedOffice);
    await attachFailure(startedOffice, { name: 'office', info, from: before });
    // Whatever a failed spec left behind must not reach the next one.
    if (hasFailed(info) && startedOffice.isRunning) await startedOffice.quit();
  },
});

async function end(office: Office, name: string, info: TestInfo): Promise<void> {
  await attachFailure(office, { name, info, from: 0 });
  if (office.isRunning) await office.quit();
}

function hasFailed(info: TestInfo): boolean {
  return info.status !== info.expectedStatus;
}

type Failure = { readonly name: string; readonly info: TestInfo; readonly from: number };

/** The window and what the main process said, beside a failed test. */
async function attachFailure(office: Office, { name, info, from }: Failure): Promise<void> {
  if (!hasFailed(info)) return;
  await info.attach(`${name}-output.txt`, { body: office.output.slice(from), contentType: 'text/plain' });
  if (!office.isRunning) return;
  const picture = await office.page.screenshot({ timeout: 5000 }).catch(() => null);
  if (picture !== null) await info.attach(`${name}-window.png`, { body: picture, contentType: 'image/png' });
}

function temporaryFolder(): string {
  return mkdtempSync(join(tmpdir(), 'simpul-e2e-'));
}

function remove(folder: string): void {
  rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
}
