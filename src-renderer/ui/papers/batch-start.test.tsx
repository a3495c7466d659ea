// @vitest-environment happy-dom
import { cleanup, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeAll, expect, it } from 'vitest';
import { toBase64 } from '#base/base64.ts';
import { ok, unwrap } from '#base/result.ts';
import type { Layout } from '#domain/templates/layouts.ts';
import { readyOffice } from '#testing/engine-office.ts';
import { startMergeEngine } from '#testing/merge-engine.ts';
import { sessionOf, showScreen } from '#testing/screen.tsx';
import { firstOf } from '../session/first-of.ts';
import { BatchStart } from './BatchStart.tsx';

beforeAll(startMergeEngine);
afterEach(cleanup);

let seed = 9700;

/** A batch of these layouts in an office that uses a template of its own, with text boxes in it, for the KSB and keeps one for the PKS. */
async function shown(layouts: readonly Layout[]) {
  seed += 1;
  const office = await readyOffice({ region: '34.04', name: 'Sleman', user: 'Sri', seed });
  const give = async (of: Layout): Promise<string> => {
    const values = { use: 'template', of, name: 'a.docx', state: 'sound', bytes: toBase64(new Uint8Array([1])) };
    const edits = Object.entries(values).map(([path, value]) => ({ kind: 'set', path, value }) as const);
    return unwrap(await office.engine.create({ kind: 'office-file', edits }), 'a template').record;
  };
  const used = await give('KSB');
  await give('PKS');
  const session = sessionOf(office, '2026-12-01');
  const own = (await firstOf(session.queries.office()))?.value.id ?? '';
  unwrap(
    await office.engine.edit(own, [{ kind: 'set', path: 'templates', value: { KSB: used } }], 'Templat dipakai'),
    'in use',
  );
  const engine: typeof session.engine = {
    ...session.engine,
    readTemplate: async () => ok({ broken: [], faults: [], leftOut: [], notDrawn: ['text-box'] }),
  };
  const Screen = () => (
    <BatchStart title="Simpan" count={2} layouts={layouts} onStart={() => undefined} onClose={() => undefined} />
  );
  showScreen({ session: { ...session, engine }, screen: Screen, pattern: '/', path: '/' });
  return userEvent.setup();
}

const TOLD = /^Kesepakatan Bersama: PDF tidak menampilkan kotak teks dalam templatnya/u;

it('says of the templates in use what their PDFs will not show, and nothing of it for Word', async () => {
  const user = await shown(['KSB', 'KSB', 'PKS']);
  await user.click(await screen.findByRole('button', { name: 'PDF' }));
  expect(await screen.findByText(TOLD)).toBeTruthy();
  expect(screen.queryByText(/^Perjanjian Kerja Sama/u)).toBeNull();
  await user.click(screen.getByRole('button', { name: 'Word' }));
  expect(screen.queryByText(TOLD)).toBeNull();
});
