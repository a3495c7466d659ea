import { describe, expect, it } from 'vitest';
import { sampleAgreement, samplePks } from '#testing/samples/sample-agreement.ts';
import { sampleItem } from '#testing/samples/sample-item.ts';
import type { Agreement } from './agreement.ts';
import type { Beside } from './beside.ts';
import { blanksOf } from './blanks.ts';
import { checkAgreement, type Finding } from './check.ts';
import { BLANK } from './proposal.ts';

const NOTHING: Beside = { item: null, ministries: new Set() };

function found(agreement: Agreement, kind: Finding['kind'], beside: Beside = NOTHING): readonly Finding[] {
  return checkAgreement(agreement, beside).filter((finding) => finding.kind === kind && !finding.good);
}

function good(agreement: Agreement, kind: Finding['kind'], beside: Beside = NOTHING): readonly Finding[] {
  return checkAgreement(agreement, beside).filter((finding) => finding.kind === kind && finding.good);
}

/** The sample with one article's text replaced, by its place from 0. */
function withText(text: string, at = 0, of = sampleAgreement()): Agreement {
  return { ...of, articles: of.articles.map((article, index) => (index === at ? { ...article, text } : article)) };
}

function withParty(values: Partial<Agreement['parties'][number]>, of = sampleAgreement()): Agreement {
  return { ...of, parties: of.parties.map((party, index) => (index === 0 ? { ...party, ...values } : party)) };
}

const SCHEDULE = {
  id: 's1',
  order: 'A',
  activity: 'Sosialisasi',
  begins: 'Januari 2027',
  finishes: '',
  responsible: '',
};
const DATA = {
  id: 'd1',
  order: 'A',
  data: 'Data pemilih',
  owner: 'PIHAK KESATU',
  receiver: 'PIHAK KEDUA',
  aim: 'verifikasi',
  sensitivity: 'limited',
  personal: 'specific',
  deadline: '7 hari',
} as const;

describe('checks of references', () => {
  it('find one to an article that was taken out, and one to an ayat', () => {
    expect(found(withText(`Sesuai dengan Pasal ${BLANK} ayat (1).`), 'lost-reference')).toMatchObject([
      { of: 'article', path: 'articles/article1/text' },
    ]);
    expect(found(withText(`Sesuai dengan ayat (${BLANK}).`), 'lost-reference')).toMatchObject([{ of: 'paragraph' }]);
  });

  it('find an ayat that the named article does not have', () => {
    expect(found(withText('Sesuai dengan Pasal 2 ayat (9).'), 'paragraph-of-article')).toMatchObject([
      { of: 2, names: 9, article: 1 },
    ]);
    expect(found(withText('Sesuai dengan Pasal 2 ayat (1).'), 'paragraph-of-article')).toEqual([]);
  });
});

describe('checks of parties and signatories', () => {
  it('find a party that is named and does not sign', () => {
    expect(found(withText('PIHAK KETIGA membantu.'), 'party-named')).toEqual([
      { kind: 'party-named', good: false, path: 'articles/article1/text', label: 'PIHAK KETIGA' },
    ]);
    expect(found(withText('Bekerja dengan pihak ketiga dan PIHAK KEDUA.'), 'party-named')).toEqual([]);
    expect(found({ ...withText('PIHAK KETIGA membantu.'), ...partiesOf(3) }, 'party-named')).toEqual([]);
  });

  function partiesOf(count: number): Pick<Agreement, 'parties'> {
    return { parties: sampleAgreement(count).parties };
  }

  it('find a party of the cooperation that was left out', () => {
    const item = { ...sampleItem(), parties: [...sampleItem().parties, { kind: 'region', code: '33.71' } as const] };
    const left = found(sampleAgreement(), 'party-left-out', { ...NOTHING, item });
    expect(left).toMatchObject([{ name: 'Pemerintah Kota Magelang', path: 'parties' }]);
    expect(found(sampleAgreement(), 'party-left-out', { ...NOTHING, item: sampleItem() })).toEqual([]);
  });

  it('find a signatory of a KSB who is no head of region, and one of a PKS without a power of attorney (PP 28/2018 art. 2)', () => {
    expect(found(withParty({ post: 'Sekretaris Daerah' }), 'signer')).toMatchObject([{ path: 'parties/party1/post' }]);
    expect(found(withParty({ post: 'Pj. Bupati Sleman' }), 'signer')).toEqual([]);
    expect(good(sampleAgreement(), 'signer')).toHaveLength(2);
    expect(found({ ...withParty({ post: 'Kepala Dinas' }), type: 'NK' }, 'signer')).toHaveLength(1);
    expect(found(samplePks(), 'signer')).toEqual([]);
    expect(found(withParty({ mandate: '' }, samplePks()), 'signer')).toMatchObject([
      { path: 'parties/party1/mandate', party: 0 },
    ]);
    expect(found(withParty({ mandate: 'Surat Kuasa Nomor 1' }), 'mandate')).toMatchObject([{ party: 0 }]);
  });

  it('find a NIP that cannot be', () => {
    expect(found(withParty({ nip: '19701305 199603 1 001' }), 'nip')).toMatchObject([
      { path: 'parties/party1/nip', doubt: 'no-birth-date' },
    ]);
    expect(good(withParty({ nip: '197005121996032001' }), 'nip')).toHaveLength(1);
  });

  it('find a synergy that is drafted as a KSB (PP 28/2018 art. 46): by the register, by the name, by its item', () => {
    const of = (name: string): Agreement => withParty({ party: { kind: 'organisation', id: 'org1', name } });
    expect(found(of('Kementerian Lingkungan Hidup'), 'synergy')).toMatchObject([
      { name: 'Kementerian Lingkungan Hidup' },
    ]);
    expect(found(of('BRIN'), 'synergy')).toEqual([]);
    expect(found(of('BRIN'), 'synergy', { ...NOTHING, ministries: new Set(['org1']) })).toHaveLength(1);
    expect(found({ ...of('Kementerian X'), type: 'NK' }, 'synergy')).toEqual([]);
    expect(
      found(sampleAgreement(), 'synergy', { ...NOTHING, item: { ...sampleItem(), type: 'Sinergi' } }),
    ).toHaveLength(1);
  });
});

describe('checks of the term, its end and the DPRD', () => {
  it('find a last day in the text that the term does not reach', () => {
    const until = (day: string) => withText(`Berlaku 5 (lima) tahun, sampai dengan tanggal ${day}.`, 5);
    expect(sampleAgreement().articles[5]?.title).toBe('Jangka Waktu');
    expect(found(until('31 Desember 2031'), 'end-in-text')).toMatchObject([
      { written: '31 Desember 2031', right: '14 Desember 2031', path: 'articles/article6/text' },
    ]);
    for (const day of ['14 Desember 2031', '13 Desember 2031']) expect(found(until(day), 'end-in-text')).toEqual([]);
  });

  it('find another last day in the register', () => {
    const at = (ends: string): Beside => ({ ...NOTHING, item: { ...sampleItem(), ends } });
    expect(found(sampleAgreement(), 'end-in-register', at('2030-01-01'))).toMatchObject([
      { right: '14 Desember 2031' },
    ]);
    expect(found(sampleAgreement(), 'end-in-register', at('2031-12-14'))).toEqual([]);
  });

  it('find a PKS whose DPRD step is missing or under way (PP 28/2018 art. 6(2))', () => {
    const row = { id: 'dprd-approval', order: '05', started: '2027-01-02', finished: null, note: '', skipped: false };
    const at = (stages: Beside['item'] extends null ? never : readonly (typeof row)[]): Beside => ({
      ...NOTHING,
      item: { ...sampleItem(), stages },
    });
    expect(found(samplePks(), 'council', at([]))).toMatchObject([{ open: true }]);
    expect(found(samplePks(), 'council', at([row]))).toMatchObject([{ open: false }]);
    expect(found(samplePks(), 'council', at([{ ...row, skipped: true }]))).toEqual([]);
    expect(found(sampleAgreement(), 'council', at([]))).toEqual([]);
  });
});

describe('checks of annexes', () => {
  it('find one that no article names, one that is not there, and one without its number', () => {
    expect(found({ ...sampleAgreement(), schedule: [SCHEDULE] }, 'annex-unnamed')).toMatchObject([
      { path: 'schedule' },
    ]);
    const two = { ...withText('Tercantum dalam Lampiran III dan Lampiran.'), schedule: [SCHEDULE], dataMatrix: [DATA] };
    expect(found(two, 'annex-absent')).toMatchObject([{ names: 'III', article: 1 }]);
    expect(found(two, 'annex-unnumbered')).toMatchObject([{ count: 2 }]);
    const named = { ...withText('Tercantum dalam Lampiran I.'), schedule: [SCHEDULE], dataMatrix: [DATA] };
    expect(found(named, 'annex-unnamed')).toMatchObject([{ path: 'dataMatrix' }]);
  });

  it('find personal data without an article that protects it (UU 27/2022)', () => {
    const bare = withText('Satu.');
    const open = { ...bare, articles: bare.articles.slice(0, 3), dataMatrix: [DATA] };
    expect(found(open, 'data-protection')).toMatchObject([{ path: 'dataMatrix' }]);
    expect(found({ ...sampleAgreement(), dataMatrix: [DATA] }, 'data-protection')).toEqual([]);
  });

  it('count what is blank in them', () => {
    const paths = blanksOf({
      ...sampleAgreement(),
      schedule: [{ ...SCHEDULE, begins: '' }],
      dataMatrix: [{ ...DATA, sensitivity: null }],
    }).map(({ path }) => path);
    expect(paths).toEqual(expect.arrayContaining(['schedule/s1/begins', 'dataMatrix/d1/sensitivity']));
  });
});
