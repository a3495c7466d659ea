import { join } from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import { expect } from '@playwright/test';
import type { Office } from '../office/office.ts';

/**
 * Looks at a screen at 1366×768 in both schemes: axe must find nothing (WCAG 2.2 AA). A picture of each goes into
 * `SIMPUL_PICTURES` where that names a folder.
 */
export async function look({ app, page }: Office, name: string): Promise<void> {
  const into = process.env['SIMPUL_PICTURES'];
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.setSize(1366, 768));
  const found: string[] = [];
  for (const scheme of ['dark', 'light'] as const) {
    await app.evaluate(({ nativeTheme }, chosen) => {
      nativeTheme.themeSource = chosen;
    }, scheme);
    await page.waitForTimeout(300);
    if (into !== undefined) await page.screenshot({ path: join(into, `${name}-${scheme}.png`) });
    const { violations } = await new AxeBuilder({ page })
      .setLegacyMode(true)
      .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'])
      .analyze();
    found.push(...violations.map(({ id, nodes }) => `${name} ${scheme} ${id}: ${nodes[0]?.target.join(' ') ?? ''}`));
  }
  expect(found).toEqual([]);
}
