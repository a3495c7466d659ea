import { beforeAll, describe, expect, it } from 'vitest';
import type { Edit } from '#domain/record/edit.ts';
import { wholeRecord } from '#store/queries/records.ts';
import type { EngineOffice } from '#testing/engine-office.ts';
import { startMergeEngine } from '#testing/merge-engine.ts';
import { type Acquainted, acquainted, allParts, hand, must, shownTo } from '#testing/offices.ts';
import { packageText } from '#testing/package-text.ts';
import type { RecordChoice } from './engine.ts';

beforeAll(startMergeEngine);

const SLEMAN_MAGELANG = ['33.08', '34.04'];
const ALL = ['33.08', '34.02', '34.04'];

function set(path: string, value: string): Edit {
  return { kind: 'set', path, value };
}

async function anItem(office: EngineOffice, regions: readonly string[], title: string): Promise<string> {
  const parties = regions.map((code) => ({ kind: 'region', code }));
  const edits: readonly Edit[] = [set('title', title), { kind: 'set', path: 'parties', value: parties }];
  return must(await office.engine.create({ kind: 'cooperation-item', edits })).record;
}

async function edit(office: EngineOffice, record: string, ...edits: readonly Edit[]): Promise<void> {
  must(await office.engine.edit(record, edits));
}

async function item(office: EngineOffice, record: string) {
  return wholeRecord(office.db, 'cooperation-item', record);
}

async function three(): Promise<{
  readonly sleman: Acquainted;
  readonly magelang: Acquainted;
  readonly bantul: Acquainted;
}> {
  const [sleman, magelang, bantul] = await acquainted(['34.04', '33.08', '34.02']);
  if (sleman === undefined || magelang === undefined || bantul === undefined) throw new Error('three were asked for');
  return { sleman, magelang, bantul };
}

/** All that one office would send to another now, in plain text. */
async function sentTo(from: EngineOffice, to: Acquainted): Promise<string> {
  const texts: string[] = [];
  for (const part of await allParts(from, to)) texts.push(await packageText(part.bytes, to.keys()));
  return texts.join('\n');
}

/** Takes everything, and lets what this office wrote in a record go along to where it is shared now (R19). */
function bringing(record: string): RecordChoice {
  return { all: true, but: [], bring: [record] };
}

describe('R17 what was written where a record no longer is', () => {
  async function apart() {
    const { sleman, magelang, bantul } = await three();
    const record = await anItem(sleman, SLEMAN_MAGELANG, 'Jembatan');
    must(await sleman.engine.share(record));
    await hand(sleman, magelang);
    // Sleman shares it with Bantul too, and Magelang goes on where it was.
    must(await sleman.engine.share(record, { with: ALL, history: false }));
    return { sleman, magelang, bantul, record };
  }

  it('R19 the preview says that a partner shared it with more, also when no field changes', async () => {
    const { sleman, magelang, record } = await apart();
    const shown = await shownTo(magelang, must(await sleman.engine.makePackage(magelang.id)).bytes);
    expect(shown.counts).toMatchObject({ shared: 1 });
    expect(shown.records).toMatchObject([
      { record, change: 'shared', fields: [], behind: 0, sharing: { before: SLEMAN_MAGELANG, after: ALL } },
    ]);
    must(await magelang.engine.accept(shown.token));
    must(await sleman.engine.share(record, { with: SLEMAN_MAGELANG, history: false }));
    const narrowed = await hand(sleman, magelang);
    expect(narrowed.records).toMatchObject([{ change: 'shared', sharing: { before: ALL, after: SLEMAN_MAGELANG } }]);
    await edit(sleman, record, set('location', 'Mertoyudan'));
    const plain = await hand(sleman, magelang);
    expect(plain.records.map((each) => each.sharing)).toEqual([undefined]);
  });

  it('R19 what this office wrote meanwhile stays behind unless a person lets it along, then or later', async () => {
    const { sleman, magelang, bantul, record } = await apart();
    await edit(magelang, record, set('location', 'Sungai Progo'));
    const shown = await shownTo(magelang, must(await sleman.engine.makePackage(magelang.id)).bytes);
    expect(shown.records).toMatchObject([{ record, behind: 1, sharing: { before: SLEMAN_MAGELANG, after: ALL } }]);
    expect(must(await magelang.engine.accept(shown.token))).toMatchObject({ carried: 0 });
    const again = magelang.restarted();
    must(await again.engine.start());
    must(await again.engine.edit(record, [set('funding', 'APBD')]));
    expect(await item(again, record)).toMatchObject({ leftBehind: 1, sharedWith: ALL, value: { location: '' } });
    expect(await sentTo(again, bantul)).not.toContain('Progo');
    must(await again.engine.bringAlong(record));
    expect(await item(again, record)).toMatchObject({ leftBehind: 0, value: { location: 'Sungai Progo' } });
  });

  it('R17 its writer brings it along with the file, and nobody else has to', async () => {
    const { sleman, magelang, bantul, record } = await apart();
    await edit(magelang, record, set('location', 'Sungai Progo'));
    const shown = await shownTo(magelang, must(await sleman.engine.makePackage(magelang.id)).bytes);
    expect(must(await magelang.engine.accept(shown.token, bringing(record)))).toMatchObject({ carried: 1 });
    expect(await item(magelang, record)).toMatchObject({
      leftBehind: 0,
      sharedWith: ALL,
      value: { title: 'Jembatan', location: 'Sungai Progo' },
    });
    await hand(magelang, sleman);
    await hand(sleman, bantul);
    for (const office of [sleman, bantul]) {
      expect(await item(office, record)).toMatchObject({ leftBehind: 0, value: { location: 'Sungai Progo' } });
      expect(must(await office.engine.rebuild()).differences).toBe(0);
    }
  });

  it('R17 it comes into dispute with what was written since, and covers nothing', async () => {
    const { sleman, magelang, record } = await apart();
    await edit(sleman, record, set('location', 'Sungai Opak'));
    await edit(magelang, record, set('location', 'Sungai Progo'));
    await hand(sleman, magelang);
    must(await magelang.engine.bringAlong(record, 'own'));
    expect((await item(magelang, record))?.conflicts).toMatchObject([{ path: 'location' }]);
    await hand(magelang, sleman);
    expect((await item(sleman, record))?.conflicts[0]?.values.map(({ value }) => value).toSorted()).toEqual([
      'Sungai Opak',
      'Sungai Progo',
    ]);
  });

  it('R17 it can be brought along when the news of the move came first and the record itself later', async () => {
    const { sleman, magelang, record } = await apart();
    await edit(magelang, record, set('location', 'Sungai Progo'));
    const moved = must(await sleman.engine.makePackage(magelang.id));
    // Only what stands in the old scope arrives: the file is opened by an office that lacks the new one.
    const shown = await shownTo(magelang, moved.bytes);
    must(await magelang.engine.accept(shown.token, { all: false, but: [], bring: [record] }));
    expect(await item(magelang, record)).toMatchObject({
      value: { location: 'Sungai Progo' },
      sharedWith: SLEMAN_MAGELANG,
    });
    must(await magelang.engine.takePostponed([record]));
    expect(await item(magelang, record)).toMatchObject({ leftBehind: 1, sharedWith: ALL });
    must(await magelang.engine.bringAlong(record, 'own'));
    expect(await item(magelang, record)).toMatchObject({ leftBehind: 0, value: { location: 'Sungai Progo' } });
  });

  it('D3 taking back the file that moved a record leaves the record, with what was written before and since', async () => {
    const { sleman, magelang, record } = await apart();
    await edit(sleman, record, set('funding', 'APBD'));
    await edit(magelang, record, set('location', 'Sungai Progo'));
    const shown = await shownTo(magelang, must(await sleman.engine.makePackage(magelang.id)).bytes);
    must(await magelang.engine.accept(shown.token, bringing(record)));
    expect(must(await magelang.engine.undoImport(shown.sha256))).toMatchObject({ how: 'taken-back' });
    expect(await item(magelang, record)).toMatchObject({
      value: { title: 'Jembatan', location: 'Sungai Progo', funding: '', removed: false },
    });
  });

  it('R17 what an office that was left out wrote is shown, and goes along when a person says so', async () => {
    const { sleman, bantul } = await three();
    const record = await anItem(sleman, ['34.02', '34.04'], 'Pasar');
    must(await sleman.engine.share(record));
    await hand(sleman, bantul);
    must(await sleman.engine.share(record, { with: 'nobody', history: false }));
    await edit(bantul, record, set('location', 'Kasihan'));
    const shown = await hand(bantul, sleman);
    expect(shown.records).toMatchObject([{ record, change: 'beside', fields: [] }]);
    expect(await item(sleman, record)).toMatchObject({ leftBehind: 1, value: { location: '' } });
    expect(must(await sleman.engine.bringAlong(record))).toEqual({ changes: 1 });
    expect(await item(sleman, record)).toMatchObject({ leftBehind: 0, value: { location: 'Kasihan' } });
  });

  it('R17 what an import could not bring along stays shown, and is brought by hand', async () => {
    const { sleman, magelang, record } = await apart();
    await edit(magelang, record, set('location', 'Sungai Progo'));
    const shown = await shownTo(magelang, must(await sleman.engine.makePackage(magelang.id)).bytes);
    magelang.shell.fails = 'journal';
    expect(must(await magelang.engine.accept(shown.token, bringing(record)))).toMatchObject({ carried: 0 });
    expect(await item(magelang, record)).toMatchObject({ leftBehind: 1 });
    magelang.shell.fails = 'nothing';
    must(await magelang.engine.bringAlong(record, 'own'));
    expect(await item(magelang, record)).toMatchObject({ leftBehind: 0, value: { location: 'Sungai Progo' } });
  });
});
