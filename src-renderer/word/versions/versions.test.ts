import { deflateSync, strToU8, unzipSync, strFromU8 } from 'fflate';
import { describe, expect, it } from 'vitest';
import type { Agreement, Version } from '#domain/agreements/agreement.ts';
import { draftTextOf } from '#domain/agreements/draft-text.ts';
import { sampleAgreement, samplePks } from '#testing/samples/sample-agreement.ts';
import { makeAgreementDocument } from '../make-document.ts';
import { answerDraft } from '../returned/answer-draft.ts';
import { type ReturnedDraft, readReturnedDraft } from '../returned/read-returned.ts';
import { compareVersionTexts, type PartDifference } from './compare-versions.ts';
import { compareSides, packDraft } from './compare-side.ts';
import { readFileBytes } from './file-text.ts';
import { packText, unpackText, type VersionText } from './version-text.ts';

const draft = (agreement: Agreement): VersionText => ({ kind: 'draft', draft: draftTextOf(agreement) });

function versionOf(agreement: Agreement, number: number, more: Partial<Version> = {}): Version {
  const beside = { at: 0, by: 'Sri', region: '34.04', base: '', print: '', source: '', size: 1, name: '' };
  const text = packDraft(agreement);
  return { id: `versi${number}`, order: `${number}`, number, sha256: '', how: 'word', text, ...beside, ...more };
}

function withText(agreement: Agreement, index: number, change: (text: string) => string): Agreement {
  const articles = agreement.articles.map((article, at) =>
    at === index ? { ...article, text: change(article.text) } : article,
  );
  return { ...agreement, articles };
}

const file = (agreement: Agreement, id: string, number: number) =>
  makeAgreementDocument(agreement, { paper: 'F4', version: `versi ${number}`, versionId: id });

async function reading(
  bytes: Uint8Array,
  now: Agreement,
  files?: ReadonlyMap<string, Uint8Array>,
): Promise<ReturnedDraft> {
  const read = await readReturnedDraft(bytes, now, files === undefined ? {} : { files });
  if (!read.ok) throw new Error(JSON.stringify(read.error));
  return read.value;
}

const sides = ({ clauses }: ReturnedDraft) =>
  clauses.flatMap(({ kind, side, title, text, place }) =>
    kind === 'added' || kind === 'removed'
      ? [`${place} ${kind} ${side ?? 'theirs'}`]
      : [...title, ...text].flatMap((hunk) => (hunk.kind === 'same' ? [] : [`${place} ${hunk.side ?? 'theirs'}`])),
  );

describe('the text of a version', () => {
  it('is packed to less than half, and reads back', () => {
    const text = draft(sampleAgreement());
    const packed = packText(text);
    expect(unpackText(packed)).toEqual(text);
    expect(packed.length).toBeLessThan(JSON.stringify(text).length / 2);
    expect(packText(text)).toBe(packed);
  });

  it('X3 of a stranger is nothing where it is none, cut, or a bomb', () => {
    const packed = packText(draft(sampleAgreement()));
    const bomb = btoa(
      Array.from(deflateSync(strToU8('0'.repeat(50_000_000))))
        .map((byte) => String.fromCharCode(byte))
        .join(''),
    );
    const odd = ['', 'x', '%%%', packed.slice(0, 400), bomb, packText({ kind: 'lain' } as unknown as VersionText)];
    expect(odd.map(unpackText)).toEqual(odd.map(() => null));
  });
});

describe('two versions', () => {
  const before = samplePks();
  const compared = async (after: Agreement): Promise<readonly PartDifference[]> =>
    (await compareVersionTexts(draft(before), draft(after), before.id)) ?? [];

  it('that say the same have no differences, also as files', async () => {
    expect(await compared(before)).toEqual([]);
    const read = readFileBytes(await file(before, 'a', 1));
    if (read === null) throw new Error('our own file is read');
    expect(await compareVersionTexts(draft(before), read, before.id)).toEqual([]);
  });

  it('are compared part by part: title, parties, premises, articles, cost rows', async () => {
    const [premise, ...premises] = before.premises;
    const [, second, ...articles] = before.articles;
    const [party, ...parties] = before.parties;
    const [cost, ...costs] = before.costs;
    if (premise === undefined || second === undefined || party === undefined || cost === undefined)
      throw new Error('the sample has all of them');
    const after: Agreement = {
      ...before,
      title: 'Judul Baru',
      premises,
      parties: [{ ...party, decree: 'Keputusan Nomor 1' }, ...parties],
      articles: [{ ...second, text: `${second.text} segera` }, ...articles],
      costs: [...costs, { ...cost, id: 'baris', activity: 'Rapat' }],
    };
    const found = await compared(after);
    expect(
      found.map(({ part, kind, fields }) => [part, kind, fields.map(({ path }) => path.split('/').at(-1))]),
    ).toEqual([
      ['whole', 'changed', ['title']],
      ['parties', 'changed', ['decree']],
      ['premises', 'removed', ['text']],
      ['articles', 'removed', ['title', 'text']],
      ['articles', 'changed', ['text']],
      ['costs', 'removed', expect.arrayContaining(['activity', 'amount'])],
      ['costs', 'added', expect.arrayContaining(['activity', 'amount'])],
    ]);
  });

  it('tell an article that was moved, with its two places', async () => {
    const [first, ...others] = before.articles;
    if (first === undefined) throw new Error('the sample has articles');
    const found = await compared({ ...before, articles: [...others, first] });
    expect(found).toMatchObject([{ kind: 'moved', before: 1, after: before.articles.length, fields: [] }]);
  });

  it('are compared by their files where the record lacks the text, and not at all where both are missing', async () => {
    const after = withText(before, 1, (text) => `${text} segera`);
    const bytes = await file(before, 'a', 1);
    const found = await compareSides(after, { kind: 'version', text: '', file: bytes }, { kind: 'now' });
    expect(found?.map(({ part, kind, before: place }) => [part, kind, place])).toEqual([['articles', 'changed', 2]]);
    expect(await compareSides(after, { kind: 'version', text: '', file: null }, { kind: 'now' })).toBeNull();
  });
});

describe('a file that came back', () => {
  const sent = sampleAgreement();
  const first = versionOf(sent, 1);
  const now: Agreement = { ...withText(sent, 0, (text) => `${text} segera`), versions: [first] };

  it('is read by way of the version that it names: ours, theirs and both are told apart', async () => {
    const theirs = withText(
      withText(sent, 1, (text) => `${text} Bersama-sama.`),
      0,
      (text) => `${text} nanti`,
    );
    const read = await reading(await file(theirs, first.id, 1), now);
    expect(read.against).toEqual({ kind: 'version', id: first.id, number: 1 });
    expect(sides(read)).toEqual(['0 both', '1 theirs']);
    // Sent back as it was: what differs from our draft is what we changed since.
    expect(sides(await reading(await file(sent, first.id, 1), now))).toEqual(['0 ours']);
  });

  it('does not make an article that we wrote since one that they removed, nor one we removed one they added', async () => {
    const [one, two, ...others] = sent.articles;
    if (one === undefined || two === undefined) throw new Error('the sample has articles');
    const ours = { ...one, id: 'baru', title: 'Pelindungan Anak', text: 'Semua kegiatan ramah anak dan lansia.' };
    const draftNow: Agreement = { ...sent, articles: [one, ours, ...others], versions: [first] };
    expect(sides(await reading(await file(sent, first.id, 1), draftNow))).toEqual(['0 added ours', '1 removed ours']);
    const without = { ...sent, articles: [one, ...others] };
    expect(sides(await reading(await file(without, first.id, 1), { ...sent, versions: [first] }))).toEqual([
      '1 removed theirs',
    ]);
  });

  it('falls back to the draft, and says why, where no version is named, known or readable', async () => {
    const against = async (bytes: Uint8Array, draftNow: Agreement, files?: ReadonlyMap<string, Uint8Array>) =>
      (await reading(bytes, draftNow, files)).against;
    const bytes = await file(sent, first.id, 1);
    expect(await against(await makeAgreementDocument(sent, { paper: 'F4', version: 'keadaan' }), now)).toMatchObject({
      why: 'unknown',
      named: 'keadaan',
    });
    expect(await against(await file(sent, 'lain', 1), now)).toMatchObject({ why: 'unknown', named: 'versi 1' });
    expect(await against(bytes, { ...now, id: 'naskahLain' })).toMatchObject({ why: 'none-named' });
    const bare = { ...now, versions: [{ ...first, text: '', sha256: 'ab' }] };
    expect(await against(bytes, bare)).toMatchObject({ why: 'no-text' });
    expect(await against(bytes, bare, new Map([['ab', bytes]]))).toMatchObject({ kind: 'version', number: 1 });
  });

  it('keeps its own words as a version, which is compared like any other', async () => {
    const theirs = withText(sent, 1, (text) => `${text} Bersama-sama.`);
    const { text } = await reading(await file(theirs, first.id, 1), now);
    const found = await compareSides(
      now,
      { kind: 'version', text: first.text, file: null },
      { kind: 'version', text, file: null },
    );
    expect(found?.map(({ part, kind, after }) => [part, kind, after])).toEqual([['articles', 'changed', 2]]);
  });
});

describe('an answer with tracked changes', () => {
  it('says in its properties which version it is, and is found by it when it comes back', async () => {
    const sent = sampleAgreement();
    const first = versionOf(sent, 1);
    const now: Agreement = { ...withText(sent, 0, (text) => `${text} segera`), versions: [first] };
    const partner = await file(sent, first.id, 1);
    const mark = { id: 'versiTiga', number: 3 };
    const writer = { author: 'Sri', date: '2026-11-23T10:00:00Z' };
    const answer = await answerDraft(partner, now, writer, { mark });
    if (!answer.ok) throw new Error('it is answered');
    const [theirs, ours] = [unzipSync(partner), unzipSync(answer.value.bytes)];
    expect(strFromU8(ours['docProps/custom.xml'] ?? new Uint8Array())).toContain('versi 3');
    const touched = Object.keys(theirs).filter(
      (part) => strFromU8(theirs[part] ?? new Uint8Array()) !== strFromU8(ours[part] ?? new Uint8Array()),
    );
    // Of the partner's file nothing but the text and this one property.
    expect(touched.toSorted()).toEqual(['docProps/custom.xml', 'word/document.xml']);
    const third = versionOf(now, 3, { id: mark.id, how: 'answer' });
    const read = await reading(answer.value.bytes, { ...now, versions: [first, third] });
    expect([read.against, sides(read)]).toEqual([{ kind: 'version', id: mark.id, number: 3 }, []]);
  });
});
