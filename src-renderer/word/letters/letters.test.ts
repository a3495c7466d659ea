import { describe, expect, it } from 'vitest';
import { judgeWord, sha256Of, wordsOf } from '#testing/word-judge.ts';
import { barePapers, COMPANY, companyPapers, samplePapers } from '#testing/samples/sample-papers.ts';
import type { CooperationItem } from '#domain/cooperation/cooperation-item.ts';
import { EMPTY_FORM, ITEM_PAPERS, type ItemPaper, type ItemPaperForm } from '#domain/cooperation/item-papers.ts';
import { itemPaperOutline } from './item-paper-outline.ts';
import { makeItemPaper } from './make-item-paper.ts';
import type { LetterOutline, StudyOutline } from './outlines.ts';
import type { PaperSources } from './sources.ts';

const options = { paper: 'F4', version: 'keadaan' } as const;
const FORM: ItemPaperForm = {
  ...EMPTY_FORM,
  number: '500.1/123',
  date: '2026-12-01',
  place: 'Sleman',
  theirNumber: '119/45/2026',
  theirDate: '2026-11-02',
  note: 'lokasi diperluas;\njangka waktu 3 (tiga) tahun',
};

type Said = { readonly form?: Partial<ItemPaperForm>; readonly sources?: PaperSources };

function outlineOf(which: ItemPaper, { form = {}, sources = samplePapers() }: Said = {}) {
  return itemPaperOutline({ which, form: { ...FORM, ...form }, sources });
}

function letterOf(which: ItemPaper, said: Said = {}): LetterOutline {
  const outline = outlineOf(which, said);
  if (outline.said.kind !== 'letter') throw new Error(`${which} is no letter`);
  return outline.said.outline;
}

function studyOf(which: ItemPaper, said: Said = {}): StudyOutline {
  const outline = outlineOf(which, said);
  if (outline.said.kind !== 'study') throw new Error(`${which} is no study`);
  return outline.said.outline;
}

function withItem(change: Partial<CooperationItem>, sources = samplePapers()): PaperSources {
  return { ...sources, item: { ...sources.item, ...change } };
}

async function textOf(which: ItemPaper, said: Said = {}): Promise<string> {
  return wordsOf(await makeItemPaper(outlineOf(which, said), options)).replaceAll('\u00A0', ' ');
}

const CASES = ITEM_PAPERS.flatMap((which) => [
  { which, name: 'full', form: FORM, sources: which === 'feasibility' ? companyPapers() : samplePapers() },
  { which, name: 'empty', form: EMPTY_FORM, sources: barePapers() },
]);

describe('N1 letters and forms of an item are files', () => {
  it.each(CASES)(
    'valid to the Open XML SDK, and twice the same bytes: $which, $name',
    async ({ which, form, sources }) => {
      const outline = itemPaperOutline({ which, form, sources });
      const bytes = await makeItemPaper(outline, options);
      expect(await judgeWord(bytes)).toEqual([]);
      expect(sha256Of(await makeItemPaper(itemPaperOutline({ which, form, sources }), options))).toBe(sha256Of(bytes));
    },
    60_000,
  );

  it.each(ITEM_PAPERS)('that hold no word of the machine and no empty value for an empty item: %s', async (which) => {
    const text = await textOf(which, { form: EMPTY_FORM, sources: barePapers() });
    expect(text).toContain('………');
    expect(text).not.toMatch(/undefined|null|NaN|\{\{|\[object/u);
    expect(text).not.toMatch(/(?:Nomor|tanggal|tentang|kepada|antara) (?:[,.;]|dan )/u);
  });
});

describe('what is dotted on paper is what is listed as missing', () => {
  it.each(CASES)('both or neither: $which, $name', ({ which, form, sources }) => {
    const { said, blanks } = itemPaperOutline({ which, form, sources });
    expect(JSON.stringify(said).includes('………')).toBe(blanks.length > 0);
  });

  const FIELDS = {
    title: '',
    affairs: [],
    purpose: '',
    term: null,
    background: '',
    benefits: '',
    scopeOfWork: '',
    location: '',
    funding: '',
    target: '',
    activities: '',
    roles: '',
    risks: '',
    unit: '',
    workUnit: '',
    budgetYear: null,
    nature: null,
  } as const;

  it.each(Object.keys(FIELDS) as (keyof typeof FIELDS)[])('for each field of a KAK: %s', (field) => {
    const full = outlineOf('framework');
    const { said, blanks } = outlineOf('framework', { sources: withItem({ [field]: FIELDS[field] }) });
    expect(full.blanks).toEqual([]);
    expect(blanks.map(({ what }) => what)).toContain(field);
    expect(JSON.stringify(said)).toContain('………');
  });
});

describe('an offer (domain.md §1.6(e))', () => {
  it('of a head of region to another: legal basis, affairs, purpose, enclosures and contacts, under the head’s own letterhead', async () => {
    const letter = letterOf('offer');
    expect(letter.letterhead).toEqual({
      government: '',
      unit: 'BUPATI SLEMAN',
      office: '',
      address: samplePapers().office.address,
      emblem: 'state',
    });
    expect(letter.recipients).toEqual(['Bupati Magelang']);
    expect(letter.signature).toMatchObject({
      label: 'BUPATI SLEMAN,',
      name: 'Drs. H. BAMBANG WIRATMOKO, M.Si.',
      below: '',
    });
    expect(letter.copies).toEqual([
      'Gubernur Daerah Istimewa Yogyakarta',
      'Sekretaris Daerah Kabupaten Sleman',
      'Para Asisten Sekretaris Daerah Kabupaten Sleman',
      'Kepala Bagian Kerja Sama Sekretariat Daerah',
      'Kepala Dinas Lingkungan Hidup Kabupaten Sleman',
    ]);
    const text = await textOf('offer');
    for (const said of [
      'Peraturan Pemerintah Nomor 28 Tahun 2018 tentang Kerja Sama Daerah',
      'pekerjaan umum dan penataan ruang; lingkungan hidup',
      '5 (lima) tahun terhitung sejak tanggal ditandatangani',
      'Kerangka Acuan Kerja',
      'rancangan Kesepakatan Bersama',
      'kerjasama@sleman.example',
      'Sleman, 1 Desember 2026',
    ])
      expect(text).toContain(said);
    expect(text).not.toContain('kerjasama@magelang.example');
  });

  it('of a third party to the head of region: its own name, address, director and feasibility study (UU 23/2014 art. 366)', async () => {
    const said = { form: { from: `org:${COMPANY.id}` }, sources: companyPapers() };
    const letter = letterOf('offer', said);
    expect(letter.letterhead).toMatchObject({ unit: 'PT BERSIH SEJAHTERA', address: 'Jalan Contoh Nomor 9, Jakarta' });
    expect(letter.recipients).toEqual(['Bupati Sleman']);
    expect(letter.signature).toMatchObject({ label: 'DIREKTUR UTAMA,', name: 'RUDI HARTONO' });
    expect(letter.copies[0]).toBe('Sekretaris Daerah Kabupaten Sleman selaku Ketua TKKSD');
    const text = await textOf('offer', said);
    expect(text).toContain('Studi Kelayakan');
    expect(text).toContain('dewi@bersih.example');
    expect(text).not.toContain('Kerangka Acuan Kerja');
  });

  it('of a ministry: a synergy by PP 28/2018 art. 46, with Nota Kesepakatan and Rencana Kerja and no PKS', async () => {
    const ministry = { kind: 'organisation', id: 'k', name: 'Kementerian Lingkungan Hidup' } as const;
    const [own] = samplePapers().item.parties;
    if (own === undefined) throw new Error('the sample has parties');
    const sources = withItem({ type: 'Sinergi', nature: null, parties: [own, ministry] });
    const text = await textOf('offer', { form: { from: 'org:k' }, sources });
    expect(text).toContain('Pasal 46');
    expect(text).toContain('rancangan Nota Kesepakatan');
    expect(text).toContain('rancangan Rencana Kerja');
    expect(text).toContain('Penawaran Sinergi');
    expect(text).not.toMatch(/Perjanjian Kerja Sama|kerja sama daerah/u);
    expect(outlineOf('offer', { form: { from: 'org:k' }, sources }).blanks).toContainEqual({
      what: 'speaker',
      of: 'Kementerian Lingkungan Hidup',
    });
  });

  it('D4 names nobody as signing who is no more in office, nor one of two', () => {
    const { officials, ...rest } = samplePapers();
    const gone = officials.map((one) => (one.id === 'o1' ? { ...one, until: '2026-11-30' } : one));
    const two = [...officials, ...officials.filter(({ id }) => id === 'o1').map((one) => ({ ...one, id: 'o9' }))];
    for (const people of [gone, two]) {
      const { blanks } = outlineOf('offer', { sources: { ...rest, officials: people } });
      expect(blanks).toEqual([{ what: 'head', of: 'Pemerintah Kabupaten Sleman' }]);
    }
  });
});

describe('a reply to an offer', () => {
  it('accepts, asks for changes or declines, and names the letter it answers', async () => {
    const accept = await textOf('reply');
    expect(accept).toContain('surat Bupati Magelang Nomor 119/45/2026 tanggal 2 November 2026');
    expect(accept).toContain('menerima penawaran kerja sama daerah tersebut.');
    expect(accept).not.toContain('lokasi diperluas');
    const changes = await textOf('reply', { form: { answer: 'changes' } });
    expect(changes).toContain('dengan penyesuaian sebagai berikut:');
    expect(changes).toContain('jangka waktu 3 (tiga) tahun.');
    const decline = await textOf('reply', { form: { answer: 'decline' } });
    expect(decline).toContain('belum dapat menerima');
    expect(decline).not.toContain('petugas penghubung');
  });
});

describe('a request for the approval of the DPRD (PP 28/2018 art. 6(2))', () => {
  it('gives the grounds that the office answered with yes, and a blank while there is none', async () => {
    expect(await textOf('approval-request')).toContain(
      'karena rencana kerja sama tersebut pendanaannya belum teranggarkan dalam Anggaran Pendapatan dan Belanja Daerah tahun anggaran berjalan.',
    );
    const both = await textOf('approval-request', { sources: withItem({ burdens: 'yes' }) });
    expect(both).toContain('membebani masyarakat dan daerah dan pendanaannya belum teranggarkan');
    const none = outlineOf('approval-request', { sources: withItem({ unfunded: null }) });
    expect(none.blanks).toEqual([{ what: 'burdens', of: '' }]);
  });

  it('names no period for the answer, since none is confirmed within the country (domain.md §1.5)', async () => {
    expect(await textOf('approval-request')).not.toMatch(/hari kerja/u);
  });
});

describe('a letter of initiation (domain.md §1.5, stage 1)', () => {
  it('goes from the responsible unit to the Sekda as Ketua TKKSD, signed by its head', () => {
    const letter = letterOf('initiation');
    expect(letter.letterhead).toMatchObject({
      government: 'PEMERINTAH KABUPATEN SLEMAN',
      unit: 'DINAS LINGKUNGAN HIDUP',
      address: 'Jalan Contoh Nomor 2, Sleman, Kode Pos 55511',
    });
    expect(letter.recipients).toEqual([
      'Sekretaris Daerah Kabupaten Sleman selaku Ketua Tim Koordinasi Kerja Sama Daerah',
    ]);
    expect(letter.signature).toMatchObject({
      label: 'KEPALA DINAS LINGKUNGAN HIDUP,',
      name: 'Dr. SRI HANDAYANI, S.T., M.T.',
      below: 'NIP 19750312 200212 2 001',
    });
  });
});

describe('studies', () => {
  it('a KAK has ten chapters, for KSDD and for Sinergi (domain.md §1.6(b), (c))', () => {
    const chapters = [
      'Latar Belakang',
      'Tujuan dan Target',
      'Manfaat',
      'Ruang Lingkup',
      'Kegiatan (Objek KSDD)',
      'Peran Para Pihak',
      'Pembiayaan',
      'Lokasi',
      'Jangka Waktu',
      'Mitigasi Risiko',
    ];
    expect(studyOf('framework').chapters.map(({ title }) => title)).toEqual(chapters);
    const synergy = studyOf('framework', { sources: withItem({ type: 'Sinergi', nature: null }) });
    expect(synergy.chapters.map(({ title }) => title)).toEqual(chapters.map((one) => one.replace(' (Objek KSDD)', '')));
    expect(JSON.stringify(synergy)).not.toMatch(/kerja sama (?:wajib|sukarela)/u);
  });

  it('a KAK says why the cooperation is wajib (UU 23/2014 art. 364) or that it is sukarela (art. 365)', async () => {
    expect(await textOf('framework')).toContain('kerja sama wajib sebagaimana dimaksud dalam Pasal 364 ayat (1)');
    const voluntary = await textOf('framework', { sources: withItem({ nature: 'voluntary' }) });
    expect(voluntary).toContain('kerja sama sukarela sebagaimana dimaksud dalam Pasal 365');
  });

  it('take the costs from the draft that has them, with their sum', async () => {
    const text = await textOf('framework');
    expect(text).toContain('Rincian biaya menurut rancangan PKS:');
    expect(text).toContain('1.775.500.000');
    const none = await textOf('framework', { sources: { ...samplePapers(), agreements: [] } });
    expect(none).not.toContain('Rincian biaya');
  });

  it('a feasibility study has fourteen chapters and concludes as the office did (domain.md §1.6(d))', async () => {
    const study = studyOf('feasibility', { sources: companyPapers() });
    expect(study.chapters).toHaveLength(14);
    expect(study.chapters.at(-1)?.title).toBe('Lampiran');
    const sources = withItem(
      { feasibility: 'conditional', feasibilityNote: 'izin lingkungan terbit' },
      companyPapers(),
    );
    expect(await textOf('feasibility', { sources })).toContain('dinyatakan layak bersyarat, dengan syarat:');
    const open = outlineOf('feasibility', { sources: companyPapers() }).blanks.map(({ what }) => what);
    expect(open).toContain('feasibility');
  });

  it('count the parties on the cover when they would fill it', () => {
    const parties = Array.from(
      { length: 9 },
      (_none, index) => ({ kind: 'region', code: `33.0${index + 1}` }) as const,
    );
    expect(studyOf('framework', { sources: withItem({ parties }) }).parties[1]).toBe('8 (DELAPAN) PIHAK LAINNYA');
  });
});

describe('berita acara (domain.md §1.9)', () => {
  it('of a discussion is signed by both TKKSDs, has what meetings decided, and a row for each article', async () => {
    const text = await textOf('discussion');
    expect(text).toContain('Selasa, tanggal satu bulan Desember tahun dua ribu dua puluh enam (01-12-2026)');
    expect(text).toContain('Sekretaris Daerah Kabupaten Sleman selaku Ketua Tim Koordinasi Kerja Sama Daerah');
    expect(text).toContain('Hadi Santosa, S.H., M.Hum.');
    expect(text).toContain('Biaya dibebankan pada APBD masing-masing.');
    for (const { title } of samplePapers().agreements[1]?.articles ?? []) expect(text).toContain(title);
  });

  it('of a handing over lists what is signed, else the draft of the stage, and is signed by the contact persons', async () => {
    const text = await textOf('handover');
    expect(text).toContain('Retno Wulandari, S.STP., M.A.P.');
    expect(text).toContain('Agus Prasetyo, S.H.');
    expect(text).toContain('Kesepakatan Bersama tentang');
    const { agreements, ...rest } = samplePapers();
    const signed = agreements.map((one) => (one.type === 'PKS' ? { ...one, state: 'signed' as const } : one));
    const other = await textOf('handover', { sources: { ...rest, agreements: signed } });
    expect(other).toContain('Perjanjian Kerja Sama tentang');
    expect(other).not.toContain('Kesepakatan Bersama tentang');
  });
});
