import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from './fixtures.ts';
import { MAGELANG, SLEMAN } from './demo/story.ts';
import { backUpInto } from './pages/backups.ts';
import { importPreviewed, preparePackage, previewFile, saveCard, takeCard } from './pages/exchange.ts';
import { goTo, setUpOffice } from './pages/first-run.ts';
import { addParty, kept, newItem, openItem, shareWithParties } from './pages/item.ts';
import { keptTwice } from './pages/kept-twice.ts';
import { killedAfter, momentsOf } from './pages/killed.ts';

/** `SIMPUL_KILLS=100 SIMPUL_SEED=7` makes a long run of the same. */
const KILLS = Number(process.env['SIMPUL_KILLS'] ?? '3');
const SEED = Number(process.env['SIMPUL_SEED'] ?? '1');
const SHARED = ['Sampah wilayah perbatasan', 'Irigasi lintas batas'] as const;

test(`W2 D1 ${String(KILLS)} kills during import, edit and backup lose nothing that was said to be kept`, async ({
  newOffice,
  folder,
}) => {
  test.setTimeout(240_000 + KILLS * 30_000);
  const [sleman, magelang] = [await newOffice('sleman').start(), await newOffice('magelang').start()];
  await setUpOffice(sleman, { ...SLEMAN, recovery: null });
  await setUpOffice(magelang, { ...MAGELANG, recovery: null });
  const [one, other] = [join(folder, 's.simpulkartu'), join(folder, 'm.simpulkartu')];
  await saveCard(sleman, one);
  await saveCard(magelang, other);
  await takeCard(magelang, one);
  await takeCard(sleman, other);
  const stick = join(folder, 'USB');
  mkdirSync(stick);
  await backUpInto(magelang, stick);

  const chance = momentsOf(SEED);
  const keptTitles: string[] = [];
  for (let kill = 0; kill < KILLS; kill += 1) {
    const kind = (['import', 'edit', 'backup'] as const)[kill % 3] ?? 'edit';
    const wait = Math.floor(chance() * (kind === 'edit' ? 900 : 350));
    console.log(`kill ${String(kill + 1)} of seed ${String(SEED)}: ${kind} after ${String(wait)} ms`);
    await test.step(`${kind} after ${String(wait)} ms`, async () => {
      if (kind === 'import') {
        const titles = SHARED.map((title) => `${title} ${String(kill)}`);
        for (const title of titles) {
          await newItem(sleman.page, title);
          await addParty(sleman.page, 'magelang', 'Kab. Magelang');
          await kept(sleman.page);
          await shareWithParties(sleman.page);
        }
        const file = join(folder, `sleman-${String(kill)}.simpul`);
        await preparePackage(sleman, /Magelang/, file);
        await expect.poll(() => existsSync(file)).toBe(true);
        await previewFile(magelang, file);
        await killedAfter(magelang, wait, () => magelang.page.getByRole('button', { name: /^Impor [\d.]+/ }).click());
        await goTo(magelang.page, 'Kerja Sama');
        await magelang.page.waitForTimeout(500);
        const here = await Promise.all(titles.map((title) => magelang.page.getByRole('link', { name: title }).count()));
        // All of the file or nothing of it.
        expect(new Set(here.map((count) => count > 0)).size).toBe(1);
        if (here[0] === 0) {
          await previewFile(magelang, file);
          await importPreviewed(magelang.page);
        }
        keptTitles.push(...titles);
      } else if (kind === 'edit') {
        const title = `Tersimpan ${String(kill)}`;
        await newItem(magelang.page, title);
        await kept(magelang.page);
        keptTitles.push(title);
        await killedAfter(magelang, wait, () => newItem(magelang.page, `Belum tentu ${String(kill)}`));
      } else {
        await goTo(magelang.page, 'Pengaturan');
        await killedAfter(magelang, wait, () =>
          magelang.page.getByRole('button', { name: 'Cadangkan sekarang' }).click(),
        );
        await goTo(magelang.page, 'Pengaturan');
        await magelang.page.getByRole('button', { name: 'Cadangkan sekarang' }).click();
        await magelang.page.getByText(/\d+ cadangan tersimpan/).waitFor();
      }
      await goTo(magelang.page, 'Kerja Sama');
      for (const title of keptTitles.slice(-12)) {
        await expect(magelang.page.getByRole('link', { name: title }).first()).toBeVisible();
      }
    });
  }
  console.log(`${String(await keptTwice(magelang))} entries are in the journal and in the database`);
  // The latest: long lists keep only what is in sight in the page.
  const title = keptTitles.at(-1) ?? '';
  await openItem(magelang.page, title);
});

test('D1 an entry that only the journal has, or only the database, is found', async ({ office }) => {
  await setUpOffice(office, { ...SLEMAN, recovery: null });
  await newItem(office.page, 'Hilang dari basis data');
  await kept(office.page);
  expect(await keptTwice(office)).toBeGreaterThan(1);
  const journal = join(office.userData, 'journal.simpul');
  const whole = readFileSync(journal);
  writeFileSync(journal, whole.subarray(0, 17));
  await expect(keptTwice(office)).rejects.toThrow('own entries that the journal has not');
  writeFileSync(journal, whole);
  await office.page.evaluate(async () => {
    const opening = indexedDB.open('simpul');
    await new Promise((resolve) => {
      opening.onsuccess = resolve;
    });
    const entries = opening.result.transaction('entries', 'readwrite').objectStore('entries');
    const keys = entries.getAllKeys();
    await new Promise((resolve) => {
      keys.onsuccess = resolve;
    });
    const [first] = keys.result;
    const gone = first === undefined ? null : entries.delete(first);
    await new Promise((resolve) => {
      if (gone !== null) gone.onsuccess = resolve;
    });
    opening.result.close();
  });
  await expect(keptTwice(office)).rejects.toThrow('entries that the journal has and the database has not');
});
