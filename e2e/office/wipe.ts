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

/** What a full disk can make Chromium do: the database is gone, the journal is not. The app is to be started again. */
export async function loseDatabase({ page }: Office): Promise<void> {
  await page.evaluate(async () => {
    const names = await indexedDB.databases();
    await Promise.all(
      names.map(
        ({ name }) =>
          new Promise((resolve) => {
            const wish = indexedDB.deleteDatabase(name ?? '');
            wish.onsuccess = resolve;
            wish.onblocked = resolve;
          }),
      ),
    );
  });
}
