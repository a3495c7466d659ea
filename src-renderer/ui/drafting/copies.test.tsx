// @vitest-environment happy-dom
import { cleanup, configure, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeAll, expect, it, vi } from 'vitest';
import type { PrintWish } from '#app/document-wish.ts';
import { ok, unwrap } from '#base/result.ts';
import type { Edit } from '#domain/record/edit.ts';
import { readyOffice } from '#testing/engine-office.ts';
import { startMergeEngine } from '#testing/merge-engine.ts';
import { sessionOf, showScreen } from '#testing/screen.tsx';
import { DraftScreen } from './DraftScreen.tsx';

vi.setConfig({ testTimeout: 30_000 });
configure({ asyncUtilTimeout: 10_000 });

beforeAll(startMergeEngine);
afterEach(cleanup);

it('an agreement of many is saved as one document for all and an original for each party, in one folder', async () => {
  const office = await readyOffice({ region: '34.04', name: 'Bagian Kerja Sama', user: 'Rina', seed: 1450 });
  const parties = ['34.04', '33.08', '34.71'].map((code, index): Edit => ({
    kind: 'add',
    list: 'parties',
    row: `party${index}0000000000000000000`,
    order: `${index}`,
    values: { party: { kind: 'region', code } },
  }));
  const edits: Edit[] = [{ kind: 'set', path: 'title', value: 'Sampah' }, ...parties];
  const { record } = unwrap(await office.engine.create({ kind: 'agreement', edits }), 'a draft');
  const session = sessionOf(office, '2026-12-01');
  const [printed, folders]: [PrintWish[], string[]] = [[], []];
  showScreen({
    session: {
      ...session,
      engine: {
        ...session.engine,
        document: async (print) => {
          if (print.wish.kind === 'agreement' || print.wish.kind === 'copy') printed.push(print);
          return ok({ bytes: new Uint8Array(1), suggestedName: `${printed.length}.docx` });
        },
      },
      host: {
        ...session.host,
        beginBatch: async (name) => {
          folders.push(name);
          return ok({ id: 'b', place: '/usb' });
        },
        writeToBatch: async ({ suggestedName }) => ok({ name: suggestedName, folder: '/usb/Rangkap' }),
      },
    },
    screen: DraftScreen,
    pattern: '/naskah/:id',
    path: `/naskah/${record}`,
  });
  const user = userEvent.setup();
  await user.click(await screen.findByRole('button', { name: 'Tindakan lain' }));
  await user.click(await screen.findByRole('menuitem', { name: 'Simpan rangkap tiap pihak…' }));
  expect(await screen.findByText('4 dokumen disimpan dalam satu folder baru:')).toBeTruthy();
  expect(folders).toEqual(['Rangkap KSB Sampah']);
  expect(printed.map(({ wish }) => (wish.kind === 'copy' ? wish.row : wish.kind))).toEqual([
    'agreement',
    ...parties.map((party) => (party.kind === 'add' ? party.row : '')),
  ]);
});
