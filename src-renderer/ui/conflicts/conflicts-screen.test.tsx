// @vitest-environment happy-dom
import { cleanup, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { Json } from '#base/canonical-json.ts';
import { type Result, unwrap } from '#base/result.ts';
import type { Edit } from '#domain/record/edit.ts';
import { listConflicts, wholeRecord } from '#store/queries/records.ts';
import { type EngineOffice, readyOffice } from '#testing/engine-office.ts';
import { startMergeEngine } from '#testing/merge-engine.ts';
import { sessionOf, showScreen } from '#testing/screen.tsx';
import { ConflictsScreen } from './ConflictsScreen.tsx';

const TODAY = '2026-11-23';

beforeAll(async () => {
  await startMergeEngine();
  // A real engine answers here, with real keys: on a busy machine that takes longer than a second.
}, 30_000);
afterEach(cleanup);

function must<T>(result: Result<T, unknown>): T {
  return unwrap(result, 'the step of the test works');
}

const set = (values: Readonly<Record<string, Json>>): readonly Edit[] =>
  Object.entries(values).map(([path, value]) => ({ kind: 'set', path, value }));

async function hand(from: EngineOffice, to: EngineOffice, toId: string): Promise<void> {
  const made = must(await from.engine.makePackage(toId));
  const shown = must(await to.engine.preview({ name: 'x', bytes: made.bytes }));
  if (shown.kind !== 'package') throw new Error('it is a package');
  must(await to.engine.accept(shown.token));
}

let seed = 700;
/** Sleman's laptop after both offices changed the same fields: `[own, theirs]` by field. */
async function disputed(fields: Readonly<Record<string, readonly [Json, Json]>>) {
  seed += 2;
  const sleman = await readyOffice({ region: '34.04', name: 'Sleman', user: 'Sri', seed });
  const magelang = await readyOffice({ region: '33.08', name: 'Magelang', user: 'Rina', seed: seed + 1 });
  const [one, other] = [must(await sleman.engine.card()), must(await magelang.engine.card())];
  must(await sleman.engine.acceptCard(other.bytes));
  must(await magelang.engine.acceptCard(one.bytes));
  const parties = [
    { kind: 'region', code: '34.04' },
    { kind: 'region', code: '33.08' },
  ];
  const values = { title: 'Pengelolaan Sampah', parties, term: 60, scopeOfWork: 'biaya dibagi rata tiap bulan' };
  const { record } = must(await sleman.engine.create({ kind: 'cooperation-item', edits: set(values) }));
  must(await sleman.engine.share(record));
  await hand(sleman, magelang, other.office);
  const side = (index: 0 | 1) =>
    set(Object.fromEntries(Object.entries(fields).map(([path, both]) => [path, both[index]])));
  must(await sleman.engine.edit(record, side(0)));
  must(await magelang.engine.edit(record, side(1)));
  await hand(magelang, sleman, one.office);
  return { office: sleman, record };
}

function show(office: EngineOffice, path = '/pertukaran/konflik') {
  return showScreen({
    session: sessionOf(office, TODAY),
    screen: ConflictsScreen,
    pattern: '/pertukaran/konflik/:record?',
    path,
  });
}

const item = async (office: EngineOffice, record: string) =>
  (await wholeRecord(office.db, 'cooperation-item', record))?.value;

describe('a field in dispute', () => {
  it('D2 D4 shows what it was, and every value with office, person and whose clock', async () => {
    const { office } = await disputed({ term: [36, 24] });
    show(office);
    expect(await screen.findByRole('heading', { level: 1, name: 'Jangka waktu' })).toBeTruthy();
    expect(screen.getByText('5 (lima) tahun')).toBeTruthy();
    const ours = await screen.findByRole('region', { name: 'Kita, Kab. Sleman' });
    expect(within(ours).getByText('3 (tiga) tahun')).toBeTruthy();
    const theirs = await screen.findByRole('region', { name: 'Mereka, Kab. Magelang' });
    expect(within(theirs).getByText('2 (dua) tahun')).toBeTruthy();
    expect(within(theirs).getByText('Rina')).toBeTruthy();
    expect(within(theirs).getByText(/menurut jam laptop mereka/)).toBeTruthy();
  });

  it('D2 takes the value that a person chooses, and no other', async () => {
    const { office, record } = await disputed({ term: [36, 24] });
    show(office);
    const user = userEvent.setup();
    await user.click(await screen.findByRole('button', { name: 'Pakai isian ini, Mereka, Kab. Magelang' }));
    // While in dispute the record may show either value: only the end of the dispute tells that it was decided.
    await waitFor(async () => expect(await listConflicts(office.db)).toEqual([]));
    expect((await item(office, record))?.term).toBe(24);
    expect(await screen.findByText('Tidak ada konflik isian.')).toBeTruthy();
  });

  it('takes a value by its number on the keyboard, also the own one', async () => {
    const { office, record } = await disputed({ term: [36, 24] });
    show(office);
    const ours = await screen.findByRole('button', { name: 'Pakai isian ini, Kita, Kab. Sleman' });
    await userEvent.setup().keyboard(ours.getAttribute('aria-keyshortcuts') ?? '');
    await waitFor(async () => expect(await listConflicts(office.db)).toEqual([]));
    expect((await item(office, record))?.term).toBe(36);
  });

  it('compares texts by word and takes what was combined by hand', async () => {
    const { office, record } = await disputed({
      scopeOfWork: ['biaya dibagi menurut tonase tiap bulan', 'biaya dibagi rata tiap tahun'],
    });
    show(office);
    const theirs = await screen.findByRole('region', { name: 'Mereka, Kab. Magelang' });
    expect(theirs.querySelector('del')?.textContent).toContain('bulan');
    expect(theirs.querySelector('ins')?.textContent).toContain('tahun');
    const user = userEvent.setup();
    const result = screen.getByLabelText('Hasil');
    expect(result).toHaveProperty('value', 'biaya dibagi menurut tonase tiap bulan');
    await user.clear(result);
    await user.type(result, 'biaya dibagi menurut tonase tiap tahun 12');
    expect((await listConflicts(office.db)).length).toBe(1);
    await user.click(screen.getByRole('button', { name: /Pakai hasil ini/ }));
    await waitFor(async () =>
      expect((await item(office, record))?.scopeOfWork).toBe('biaya dibagi menurut tonase tiap tahun 12'),
    );
    expect(await listConflicts(office.db)).toEqual([]);
  });

  it('goes on to the next one, and leaves what is put off', async () => {
    const { office } = await disputed({ term: [36, 24], location: ['Tempel', 'Muntilan'] });
    show(office);
    const user = userEvent.setup();
    const first = (await screen.findByRole('heading', { level: 1 })).textContent;
    await user.click(screen.getByRole('button', { name: 'Biarkan terbuka' }));
    expect(await screen.findByText(/^dibiarkan terbuka, Sri, /)).toBeTruthy();
    await waitFor(() => expect(screen.getByRole('heading', { level: 1 }).textContent).not.toBe(first));
    await user.click(await screen.findByRole('button', { name: /Pakai isian ini, Kita/ }));
    await waitFor(() => expect(screen.getByRole('heading', { level: 1 }).textContent).toBe(first));
    expect((await listConflicts(office.db)).length).toBe(1);
  });

  it('says so when the one asked for is decided already', async () => {
    const { office, record } = await disputed({ term: [36, 24] });
    show(office, `/pertukaran/konflik/${record}?isian=title`);
    expect(await screen.findByText('Konflik isian ini sudah diselesaikan.')).toBeTruthy();
  });

  it('leaves whoever has gone elsewhere where they are, though the decision is still being written', async () => {
    const { office, record } = await disputed({ term: [36, 24] });
    const session = sessionOf(office, TODAY);
    let letWrite: () => void = () => undefined;
    const gate = new Promise<void>((resolve) => {
      letWrite = resolve;
    });
    const edit: typeof session.engine.edit = async (...all) => {
      await gate;
      return session.engine.edit(...all);
    };
    const shown = showScreen({
      session: { ...session, engine: { ...session.engine, edit } },
      screen: ConflictsScreen,
      pattern: '/pertukaran/konflik/:record?',
      path: '/pertukaran/konflik',
    });
    const user = userEvent.setup();
    await user.click(await screen.findByRole('button', { name: /^Pakai isian ini, Mereka/ }));
    await user.click(screen.getByRole('link', { name: 'Buka catatan' }));
    letWrite();
    await waitFor(async () => expect((await item(office, record))?.term).toBe(24));
    expect(shown.path()).toBe(`/kerja-sama/${record}`);
  });
});
