import { beforeAll, expect, it } from 'vitest';
import { startMergeEngine } from '#testing/merge-engine.ts';
import { must, twoOffices } from '#testing/offices.ts';

beforeAll(startMergeEngine);

it('R16 a history over 8 MB is refused by its own name, and the present state is shared all the same', async () => {
  const { sleman } = await twoOffices();
  const parties = ['34.04', '33.08'].map((code) => ({ kind: 'region', code }));
  const { record } = must(
    await sleman.engine.create({ kind: 'cooperation-item', edits: [{ kind: 'set', path: 'parties', value: parties }] }),
  );
  const paths = ['background', 'purpose', 'location', 'scopeOfWork', 'benefits', 'impact', 'funding'];
  // Three bytes a letter, and nothing is pressed within an entry (R12).
  for (let time = 10; time < 32; time += 1) {
    const value = `${String(time)}${'字'.repeat(19_900)}`;
    must(
      await sleman.engine.edit(
        record,
        paths.map((path) => ({ kind: 'set', path, value })),
      ),
    );
  }
  expect(await sleman.engine.share(record, { with: 'parties', history: true })).toMatchObject({
    ok: false,
    error: { reason: 'history-too-big' },
  });
  must(await sleman.engine.share(record, { with: 'parties', history: false }));
});
