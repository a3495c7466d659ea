import { describe, expect, it } from 'vitest';
import { canonicalJson } from '#base/canonical-json.ts';
import { sampleAgreement, samplePks } from '#testing/samples/sample-agreement.ts';
import { approvalRule } from '../record/approval.ts';
import type { Agreement, Consent, Version } from './agreement.ts';
import { consentsOf } from './consents.ts';
import { agreementSaying, draftTextOf, printOf, readDraftText } from './draft-text.ts';
import { isUntold } from './version-lists.ts';
import { fileNameOf, isNumberTwice, newestFirst, nextNumber, versionNamed } from './versions.ts';

function version(number: number, more: Partial<Version> = {}): Version {
  return {
    id: `versi${number}`,
    order: `${number}`,
    number,
    sha256: '',
    size: 1,
    name: '',
    how: 'word',
    at: 0,
    by: 'Sri',
    region: '34.04',
    base: '',
    print: '',
    text: '',
    source: '',
    ...more,
  };
}

function consent(party: string, to: Version, order = 'A'): Consent {
  const beside = { name: '', how: 'paper', note: '', by: 'Sri', region: '34.04', day: '2026-11-23' } as const;
  return { id: `${party}-${to.id}-${order}`, order, party, version: to.id, ...beside };
}

describe('the numbers of versions', () => {
  it('go on from the highest, whatever the clock said', () => {
    expect(nextNumber({ versions: [] })).toBe(1);
    const versions = [version(2, { at: 9 }), version(7, { at: 1 })];
    expect(nextNumber({ versions })).toBe(8);
    expect(newestFirst(versions).map(({ number }) => number)).toEqual([7, 2]);
  });

  it('may be given twice by two offices at once, and then are told apart', () => {
    const [ours, theirs] = [version(3), version(3, { id: 'versi3b', region: '33.08' })];
    const versions = [ours, theirs, version(1)];
    expect(versions.map((each) => isNumberTwice({ versions }, each))).toEqual([true, true, false]);
  });
});

describe('the version that a file names', () => {
  const versions = [
    version(1),
    version(2, { how: 'returned' }),
    version(3),
    version(3, { id: 'lain', region: '33.08' }),
  ];

  it('is the row in its properties, and where programs dropped that the number in its footer', () => {
    expect(versionNamed({ versions }, { id: 'lain', label: 'versi 3' })?.region).toBe('33.08');
    expect(versionNamed({ versions }, { id: null, label: 'versi 1' })?.id).toBe('versi1');
    // What came back bears the number of the version it was made of, never its own.
    expect(versionNamed({ versions }, { id: null, label: 'versi 2' })).toBeNull();
  });

  it('is none where the row is not known here, though the number is: another office gave it to another text', () => {
    expect(versionNamed({ versions }, { id: 'tidakAda', label: 'versi 1' })).toBeNull();
    expect(versionNamed({ versions }, { id: null, label: 'keadaan 2026-11-20 08:00 UTC' })).toBeNull();
    expect(versionNamed({ versions }, { id: null, label: null })).toBeNull();
  });
});

describe('what a version says', () => {
  it('is all of the draft but what is beside the matter, and reads back as the same draft', () => {
    for (const agreement of [sampleAgreement(), sampleAgreement(8), samplePks()]) {
      const text = draftTextOf(agreement);
      const read = readDraftText(JSON.parse(canonicalJson(text)));
      expect(read).toEqual(text);
      const articles = agreement.articles.map((article) => ({ ...article, origin: null }));
      expect(agreementSaying(text, agreement.id)).toEqual({ ...agreement, articles, item: '', state: 'draft' });
    }
  });

  it('of a stranger is never believed beyond its schemas', () => {
    expect([null, 3, [], {}, { parties: [] }].map(readDraftText)).toEqual([null, null, null, null, null]);
    const odd = { ...draftTextOf(sampleAgreement()), term: 'lama', costs: [7, { amount: -1, activity: 'Rapat' }] };
    const read = readDraftText(odd);
    expect([read?.term, read?.costs.map(({ activity, amount }) => [activity, amount])]).toEqual([
      null,
      [['Rapat', null]],
    ]);
  });

  it('has a print that any word changes, and that neither paper, place of rows nor state does', () => {
    const agreement = sampleAgreement();
    const [first, ...others] = agreement.articles;
    if (first === undefined) throw new Error('the sample has articles');
    const same: readonly Partial<Agreement>[] = [
      { paper: 'A4' },
      { state: 'agreed' },
      { item: '' },
      { articles: [{ ...first, order: '0', id: 'lain' }, ...others] },
      { versions: [version(1)] },
    ];
    const other: readonly Partial<Agreement>[] = [
      { title: `${agreement.title}.` },
      { term: 61 },
      { articles: [{ ...first, text: `${first.text} segera` }, ...others] },
      { articles: [...others, first] },
      { costs: samplePks().costs },
    ];
    const print = printOf(agreement);
    expect(same.map((change) => printOf({ ...agreement, ...change }))).toEqual(same.map(() => print));
    expect(other.map((change) => printOf({ ...agreement, ...change }) === print)).toEqual(other.map(() => false));
  });
});

describe('consents of the parties bind to one version', () => {
  const base = sampleAgreement();
  const [first, second] = base.parties.map(({ id }) => id);
  const now = printOf(base);
  const [one, two] = [version(1, { print: 'f'.repeat(16) }), version(2, { print: now })];
  const given = (...approvals: readonly Consent[]) => consentsOf({ ...base, versions: [one, two], approvals });

  it('and are whole only when all parties consented to the same one', () => {
    expect(given()).toMatchObject({ version: null, missing: [0, 1] });
    expect(given(consent(first ?? '', two))).toMatchObject({ version: two, missing: [1], since: 'same' });
    // The second party consented to an older text: that is no consent to this one.
    const mixed = given(consent(first ?? '', two), consent(second ?? '', one));
    expect(mixed).toMatchObject({ version: two, missing: [1] });
    expect(mixed.parties[1]?.given?.version.number).toBe(1);
    expect(given(consent(first ?? '', two), consent(second ?? '', two))).toMatchObject({ missing: [], since: 'same' });
  });

  it('and say when the draft has changed since', () => {
    const agreement = { ...base, versions: [one], approvals: [consent(first ?? '', one), consent(second ?? '', one)] };
    expect(consentsOf(agreement)).toMatchObject({ version: one, missing: [], since: 'changed' });
  });

  it('and are no change of the text that was approved (documents R15)', () => {
    const rule = approvalRule('agreement');
    expect(['versions/a/number', 'dispatches/a/to', 'approvals/a/day'].map((path) => rule?.isBeside(path))).toEqual([
      true,
      true,
      true,
    ]);
    expect(['articles/a/text', 'parties/a/number'].map((path) => rule?.isBeside(path))).toEqual([false, false]);
  });
});

describe('fields that only machines read', () => {
  it('are digests, rows and packed texts of an agreement, and nothing that people are told', () => {
    const told = ['versions/a/number', 'versions/a/to', 'approvals/a/name', 'articles/a/text'];
    expect(told.filter((path) => isUntold('agreement', path))).toEqual([]);
    const untold = ['versions/a/sha256', 'versions/a/text', 'dispatches/a/version', 'approvals/a/party'];
    expect(untold.filter((path) => !isUntold('agreement', path))).toEqual([]);
    expect(isUntold('meeting', 'versions/a/sha256')).toBe(false);
  });
});

describe('what another office wrote of its files', () => {
  it('never takes the last number from this one', () => {
    const most = version(99_999);
    expect(
      [[], [version(1), version(7)], [most], [most, version(1), version(2), version(4)]].map((versions) =>
        nextNumber({ versions }),
      ),
    ).toEqual([1, 8, 1, 3]);
  });

  it.each([
    ['KSB Air versi 1.docx', 'word', 'KSB Air versi 1.docx'],
    ['KSB Air versi 1.PDF', 'pdf', 'KSB Air versi 1.PDF'],
    ['naskah.pdf.exe', 'pdf', 'naskah.pdf.exe.pdf'],
    ['naskah\u202Excod.exe', 'returned', 'naskahxcod.exe.docx'],
    ['', 'answer', 'naskah.docx'],
  ] as const)('gives a file no other ending than its kind has: %j as %s', (name, how, expected) => {
    expect(fileNameOf({ name, how })).toBe(expected);
  });
});
