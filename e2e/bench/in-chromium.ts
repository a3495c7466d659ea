import { join } from 'node:path';
import { chromium, type Page } from '@playwright/test';
import { servePage } from '../../.ci/browser-page.mjs';
import { findChromium } from '../standin/chromium/profile.mjs';

/** Opens one of the project's modules as a page in the Chromium that the app runs on, and gives what is asked of it there. */
export async function inChromium<T>(folder: string, module: string, ask: (page: Page) => Promise<T>): Promise<T> {
  const served = await servePage(module);
  // A profile on disk: what is private lies in memory.
  const browser = await chromium.launchPersistentContext(join(folder, 'chromium'), {
    executablePath: findChromium(),
    args: ['--no-sandbox', '--headless=new', '--disable-gpu'],
  });
  try {
    const [page = await browser.newPage()] = browser.pages();
    await page.goto(served.address);
    return await ask(page);
  } finally {
    await browser.close();
    served.close();
  }
}
