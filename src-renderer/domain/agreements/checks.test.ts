import { describe, expect, it } from 'vitest';
import { sampleAgreement, samplePks } from '#testing/samples/sample-agreement.ts';
import { sampleOf } from '#testing/samples/sample-kinds.ts';
import { sampleItem } from '#testing/samples/sample-item.ts';
import type { Agreement } from './agreement.ts';
import type { Beside } from './beside.ts';
import { blanksOf } from './blanks.ts';
import { checkAgreement, type Finding } from './check.ts';
import { DRAFTED } from './instrument.ts';
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

  it('let an official sign an addendum to a PKS by power of attorney, and not one to a KSB', () => {
    const to = (kind: string, mandate: string): Agreement => ({
      ...withParty({ post: 'Kepala Dinas', mandate }),
      type: 'ADD',
      parentNamed: `${kind} tentang Sampah, Nomor 1, tanggal 1 Januari 2026`,
    });
    expect(found(to('Perjanjian Kerja Sama', 'Surat Kuasa Nomor 1'), 'signer')).toEqual([]);
    expect(found(to('Perjanjian Kerja Sama', ''), 'signer')).toMatchObject([{ path: 'parties/party1/mandate' }]);
    expect(found(to('Kesepakatan Bersama', 'Surat Kuasa Nomor 1'), 'signer')).toHaveLength(1);
    expect(found(to('Kesepakatan Bersama', 'Surat Kuasa Nomor 1'), 'mandate')).toHaveLength(1);
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

describe('checks of every text that stands on paper', () => {
  const sample = sampleAgreement();
  const [premise] = sample.premises;
  const [basis] = sample.bases;
  if (premise === undefined || basis === undefined) throw new Error('the sample has premises and bases');

  it('find words against digits and a weekday against its date wherever they stand, each with its place', () => {
    const draft: Agreement = {
      ...samplePks(),
      title: 'Pendampingan 3 (empat) Desa',
      premises: [{ ...premise, text: 'bahwa telah ditandatangani pada Senin, 22 November 2026' }],
      bases: [{ ...basis, text: 'Peraturan dengan 2 (tiga) lampiran' }],
      costs: samplePks().costs.map((cost, index) =>
        index === 0 ? { ...cost, activity: 'Sewa 2 (dua belas) unit' } : cost,
      ),
      schedule: [{ ...SCHEDULE, begins: 'Selasa, 22 November 2026' }],
      dataMatrix: [{ ...DATA, deadline: '7 (delapan) hari' }],
      parties: samplePks().parties.map((party, index) =>
        index === 0 ? { ...party, mandate: 'Surat Kuasa tanggal Rabu, 22 November 2026' } : party,
      ),
    };
    const places = found(draft, 'count-in-words').map((finding) => ('path' in finding ? finding.path : ''));
    const [party] = draft.parties;
    const [cost] = draft.costs;
    expect(places).toEqual([
      'title',
      `parties/${party?.id ?? ''}/mandate`,
      `premises/${premise.id}/text`,
      `bases/${basis.id}/text`,
      `costs/${cost?.id ?? ''}/activity`,
      'schedule/s1/begins',
      'dataMatrix/d1/deadline',
    ]);
  });

  it('find a reference to an article that is not there in premises, bases, annexes and the English text', () => {
    const absent = `sesuai dengan Pasal 99`;
    const draft: Agreement = {
      ...sample,
      premises: [{ ...premise, text: `bahwa ${absent}`, english: 'that Article 98 applies' }],
      bases: [{ ...basis, text: 'Pasal 18 ayat (6) Undang-Undang Dasar Negara Republik Indonesia Tahun 1945' }],
      dataMatrix: [{ ...DATA, aim: absent }],
    };
    expect(
      found(draft, 'reference').map((each) => ('path' in each && 'names' in each ? [each.path, each.names] : [])),
    ).toEqual([
      [`premises/${premise.id}/text`, 99],
      [`premises/${premise.id}/english`, 98],
      ['dataMatrix/d1/aim', 99],
    ]);
  });

  it('find in an English text what its own articles do not have, and digits and words that differ', () => {
    const english = 'Referred to in Article 2 paragraph (9) and paragraph (3), for 5 (six) years.';
    const articles = sample.articles.map((article, index) => (index === 0 ? { ...article, english } : article));
    const draft: Agreement = { ...sample, type: 'MOU', articles };
    const path = `articles/${sample.articles[0]?.id ?? ''}/english`;
    expect(found(draft, 'paragraph-of-article')).toMatchObject([{ path, article: 1, of: 2, names: 9 }]);
    expect(found(draft, 'paragraph-reference')).toMatchObject([{ path, names: 3 }]);
    expect(found(draft, 'count-in-words')).toMatchObject([{ path, written: '5 (six)', right: '5 (five)' }]);
  });

  it('find a PIHAK that does not sign in an annex as in an article', () => {
    expect(found({ ...sample, dataMatrix: [{ ...DATA, receiver: 'PIHAK KETIGA' }] }, 'party-named')).toMatchObject([
      { path: 'dataMatrix/d1/receiver', label: 'PIHAK KETIGA' },
    ]);
  });

  it('find nothing in what the app proposes itself', () => {
    for (const draft of [sampleAgreement(), samplePks(), ...DRAFTED.map((type) => sampleOf(type))]) {
      for (const kind of ['count-in-words', 'reference', 'paragraph-reference', 'paragraph-of-article'] as const) {
        expect([draft.type, found(draft, kind)]).toEqual([draft.type, []]);
      }
    }
  });
});

describe('checks of the clauses on data', () => {
  const whole = { ...samplePks(), dataMatrix: [DATA] };
  const without = (title: string): Agreement => ({
    ...whole,
    articles: whole.articles.filter((article) => article.title !== title),
  });

  it.each([
    ['Pertukaran Data', 'service'],
    ['Keamanan dan Kerahasiaan Data', 'security'],
    ['Penyelesaian Sengketa Data', 'disputes'],
    ['Audit dan Pengawasan Bersama', 'audit'],
  ] as const)('find a PKS with a matrix of data and without %s', (title, clause) => {
    expect(found(whole, 'data-clause')).toEqual([]);
    expect(found(without(title), 'data-clause')).toMatchObject([{ clause, path: 'dataMatrix' }]);
  });

  it('find it where the object is data exchange, and say nothing where no data is exchanged', () => {
    const bare = { ...without('Audit dan Pengawasan Bersama'), dataMatrix: [] };
    expect(found({ ...bare, title: 'Pemanfaatan Data Kependudukan' }, 'data-clause')).toMatchObject([
      { clause: 'audit', path: 'articles' },
    ]);
    const none = bare.articles.map((article) => ({ ...article, text: article.text.replaceAll(/data/giu, 'hal') }));
    expect(found({ ...bare, articles: none }, 'data-clause')).toEqual([]);
    expect(found({ ...whole, type: 'KSB', articles: whole.articles.slice(0, 1) }, 'data-clause')).toEqual([]);
  });

  it('take an article of the office’s own words for one', () => {
    const own = without('Penyelesaian Sengketa Data');
    const articles = own.articles.map((article, index) =>
      index === 0 ? { ...article, text: `${article.text}\nPerbedaan data diselesaikan bersama.` } : article,
    );
    expect(found({ ...own, articles }, 'data-clause')).toEqual([]);
  });
});
