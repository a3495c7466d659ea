import './page-types.ts';
import type { Office } from './office.ts';

/**
 * Empties a running office as if it had just been installed, except for its keys: journal put aside, database cleared, page loaded
 * anew. Black box: through the bridge and the browser alone.
 */
export async function wipe(office: Office): Promise<void> {
  const { page } = office;
  await page.evaluate(() => window.simpul.call['journal.setAside']?.());
  const client = await page.context().newCDPSession(page);
  const origin = await page.evaluate(() => location.origin);
  await client.send('Storage.clearDataForOrigin', { origin, storageTypes: 'all' });
  await client.detach();
  await page.evaluate(() => {
    location.hash = '';
  });
  await page.reload();
}
