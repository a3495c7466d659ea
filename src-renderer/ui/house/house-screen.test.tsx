// @vitest-environment happy-dom
import { cleanup, configure, fireEvent, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { fail, ok, unwrap } from '#base/result.ts';
import { partyKey } from '#domain/parties/party.ts';
import { toBase64 } from '#base/base64.ts';
import { BLANK } from '#domain/agreements/proposal.ts';
import type { Office } from '#domain/office/office.ts';
import { STANDARD_HOUSE } from '#domain/office/house-style.ts';
import { type EngineOffice, readyOffice } from '#testing/engine-office.ts';
import { startMergeEngine } from '#testing/merge-engine.ts';
import { sampleEmblem } from '#testing/samples/sample-emblem.ts';
import { sessionOf, showScreen } from '#testing/screen.tsx';
import { firstOf } from '../session/first-of.ts';
import type { Session } from '../session/session.ts';
import { HouseScreen } from './HouseScreen.tsx';

vi.setConfig({ testTimeout: 30_000 });
configure({ asyncUtilTimeout: 30_000 });

beforeAll(startMergeEngine);
afterEach(cleanup);

let seed = 9100;
async function sleman(): Promise<EngineOffice> {
  seed += 1;
  return readyOffice({ region: '34.04', name: 'Bagian Kerja Sama Setda', user: 'Rina', seed });
}

/** The screen of an office to whose file dialog a picture is given. */
function show(office: EngineOffice, given: Uint8Array<ArrayBuffer> | null = null): Session {
  const session = sessionOf(office, '2026-11-23');
  const { width, height } = sampleEmblem('x', [1, 2, 3]);
  const read: Session = {
    ...session,
    host: { ...session.host, openFile: async () => ok({ name: 'lambang.png', bytes: given ?? new Uint8Array() }) },
    engine: {
      ...session.engine,
      readEmblem: async () => (given === null ? fail('not-a-picture') : ok({ bytes: given, width, height })),
    },
  };
  showScreen({ session: read, screen: HouseScreen, pattern: '/pengaturan/naskah', path: '/pengaturan/naskah' });
  return read;
}

async function officeOf({ queries }: Session): Promise<Office> {
  return (await firstOf(queries.office()))?.value ?? (await Promise.reject(new Error('no office')));
}

async function emblemsOf({ queries }: Session) {
  return (await firstOf(queries.officeFiles())).map(({ value }) => value);
}

describe('Naskah dan kop', () => {
  it('a preset sets many fields at one go, and one undo takes all of them back', async () => {
    const office = await sleman();
    const session = show(office);
    fireEvent.click(await screen.findByRole('button', { name: 'F4 daerah' }));
    await waitFor(async () => expect(await officeOf(session)).toMatchObject({ paper: 'F4-21', initials: 'yes' }));
    unwrap(await office.engine.undo(), 'what was done can be undone');
    expect(await officeOf(session)).toMatchObject(STANDARD_HOUSE);
  });

  it('a margin is kept as it is typed; what is none is said and not kept', async () => {
    const session = show(await sleman());
    const field = await screen.findByRole('textbox', { name: /Batas kiri/u });
    await userEvent.clear(field);
    await userEvent.type(field, '5');
    expect(await screen.findByText(/bilangan bulat dari 10 sampai 60/u)).toBeTruthy();
    await userEvent.clear(field);
    await userEvent.type(field, '35');
    await waitFor(async () => expect((await officeOf(session)).marginLeft).toBe(35));
    expect(screen.queryByText(/bilangan bulat dari 10 sampai 60/u)).toBeNull();
  });

  it('the pattern of document numbers shows what it gives, names a misspelt blank, and is kept', async () => {
    const session = show(await sleman());
    const field = await screen.findByRole('textbox', { name: /Pola nomor naskah/u });
    await userEvent.type(field, '{{urut}/{{jenis}/{{bulan}/{{tahunn}');
    expect(await screen.findByText(/Isian ini tidak dikenal: \{tahunn\}/u)).toBeTruthy();
    await userEvent.type(field, '{Backspace}{Backspace}}');
    expect(await screen.findByText(`Contoh: ${BLANK}/PKS/XI/2026`)).toBeTruthy();
    expect(screen.queryByText(/Isian ini tidak dikenal/u)).toBeNull();
    await waitFor(async () => expect((await officeOf(session)).numberPattern).toBe('{urut}/{jenis}/{bulan}/{tahun}'));
    expect(screen.getByText(/belum dapat dipastikan; tulis menurut aturan kantor ini/u)).toBeTruthy();
  });

  it('what could not be confirmed says so (domain.md §1.9)', async () => {
    show(await sleman());
    expect((await screen.findAllByText(/Belum dipastikan dari naskah Permendagri 1\/2023/u)).length).toBeGreaterThan(1);
    expect(screen.getByText(/pasal 34 ayat \(2\)/u)).toBeTruthy();
  });

  it('an emblem is given with its alternative text, kept once by its content, taken out, and undone', async () => {
    const emblem = sampleEmblem('34.04', [40, 90, 60]);
    const office = await sleman();
    const session = show(office, emblem.bytes);
    const button = await screen.findByRole('button', { name: 'Pilih gambar, Lambang Kab. Sleman' });
    fireEvent.click(button);
    await waitFor(async () => expect(await emblemsOf(session)).toHaveLength(1));
    const [kept] = await emblemsOf(session);
    expect(kept).toMatchObject({ of: '34.04', alternative: 'Lambang Kab. Sleman', bytes: toBase64(emblem.bytes) });
    expect(await screen.findByRole('img', { name: 'Lambang Kab. Sleman' })).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: 'Pilih gambar, Lambang Kab. Sleman' }));
    await waitFor(() => expect(session.toasts.store.getState().toast?.text).toMatch(/sudah sama/u));
    fireEvent.click(screen.getByRole('button', { name: 'Keluarkan, Lambang Kab. Sleman' }));
    await waitFor(async () => expect((await emblemsOf(session))[0]?.removed).toBe(true));
    unwrap(await office.engine.undo(), 'what was done can be undone');
    expect((await emblemsOf(session)).map(({ removed }) => removed)).toEqual([false]);
  });

  it('a ministry or a company has an emblem of its own, which is drawn over the title of an agreement with it', async () => {
    const emblem = sampleEmblem('org:x', [20, 60, 120]);
    const office = await sleman();
    const edits = [{ kind: 'set', path: 'name', value: 'PT Bersih Sejahtera' }] as const;
    const { record } = unwrap(await office.engine.create({ kind: 'organisation', edits }), 'the company is known');
    const session = show(office, emblem.bytes);
    fireEvent.click(await screen.findByRole('button', { name: 'Tambah lambang mitra' }));
    const field = await screen.findByRole('combobox', { name: 'Tambah lambang mitra' });
    await userEvent.type(field, 'Bersih');
    fireEvent.click(await screen.findByRole('option', { name: /PT Bersih Sejahtera/u }));
    fireEvent.click(await screen.findByRole('button', { name: 'Pilih gambar, Lambang PT Bersih Sejahtera' }));
    await waitFor(async () => expect(await emblemsOf(session)).toHaveLength(1));
    const [kept] = await emblemsOf(session);
    expect(kept).toMatchObject({ of: `org:${record}`, alternative: 'Lambang PT Bersih Sejahtera' });
    const party = { kind: 'organisation', id: record, name: 'PT Bersih Sejahtera' } as const;
    expect(kept?.of).toBe(partyKey(party));
  });

  it('a file that is no picture is refused by what it is, and nothing is kept', async () => {
    const session = show(await sleman());
    const row = (await screen.findByText('Lambang negara')).closest('div')?.parentElement;
    if (row === null || row === undefined) throw new Error('the emblem has a row');
    fireEvent.click(within(row).getByRole('button', { name: /Pilih gambar/u }));
    expect(await screen.findByText(/bukan gambar PNG atau JPEG/u)).toBeTruthy();
    expect(await emblemsOf(session)).toEqual([]);
  });
});
