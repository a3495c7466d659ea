import { describe, expect, it } from 'vitest';
import { judgeWord, partOf, sha256Of, wordsOf } from '#testing/word-judge.ts';
import type { Agreement } from '#domain/agreements/agreement.ts';
import { yearFigures } from '#domain/reports/figures.ts';
import { registerOf } from '#domain/reports/register.ts';
import { sampleOffice } from '#testing/samples/sample-meeting.ts';
import { sampleBook, sampleImplementation, sampleTalks, TODAY } from '#testing/samples/sample-reports.ts';
import type { ImplementationOf } from './implementation-outline.ts';
import { makeAnnualReport, makeImplementationReport, makeRegister } from './make-report.ts';
import { makeHistoryDocument } from './make-document.ts';

const FILTER = { year: 2026, party: null, type: null };
const OF = { filter: FILTER, partner: '', today: TODAY };
const OPTIONS = { paper: 'F4', version: 'keadaan 2026-12-01' } as const;
const NOTHING = { items: [], agreements: [] };
const SILENCE = { meetings: [], decisions: [], actions: [] };

const register = (book = sampleBook(14), options: Parameters<typeof makeRegister>[3] = OPTIONS) =>
  makeRegister(registerOf(book, FILTER, TODAY), sampleOffice(), OF, options);

const annual = (book = sampleBook(14), talks = sampleTalks()) =>
  makeAnnualReport(yearFigures(book, talks, FILTER, { today: TODAY, own: '34.04' }), sampleOffice(), OF, OPTIONS);

const implementation = (of: ImplementationOf = sampleImplementation()) =>
  makeImplementationReport(of, sampleOffice(), OPTIONS);

const EMPTY: Agreement = {
  ...sampleImplementation().agreement,
  title: '',
  date: null,
  term: null,
  parties: [],
  bases: [],
  costs: [],
};
const BARE: ImplementationOf = { ...sampleImplementation(), ...SILENCE, agreement: EMPTY, item: null };

const xmlOf = (bytes: Uint8Array): string => partOf(bytes, 'word/document.xml');

describe('N1 reports are valid files', () => {
  it('to the Open XML SDK: register, yearly and implementation report, full and of nothing', async () => {
    const found = await Promise.all([
      register().then(judgeWord),
      register(NOTHING, { ...OPTIONS, paper: 'A4' }).then(judgeWord),
      annual().then(judgeWord),
      annual(NOTHING, SILENCE).then(judgeWord),
      implementation().then(judgeWord),
      implementation(BARE).then(judgeWord),
    ]);
    expect(found).toEqual([[], [], [], [], [], []]);
  }, 120_000);

  it('and the same bytes for the same input', async () => {
    for (const make of [register, annual, implementation]) expect(sha256Of(await make())).toBe(sha256Of(await make()));
  });
});

describe('the register on paper', () => {
  it('lies across on exactly the paper that was chosen, its head row repeated and its rows whole (word.md §4, rules 1 and 17)', async () => {
    const xml = xmlOf(await register());
    expect(xml).toContain('<w:pgSz w:w="18709" w:h="12189" w:orient="landscape"/>');
    expect(xmlOf(await register(sampleBook(), { ...OPTIONS, paper: 'A4' }))).toContain('w:w="16838" w:h="11906"');
    expect(xml.match(/<w:tblHeader\/>/gu)).toHaveLength(1);
    expect(xml.match(/<w:cantSplit\/>/gu)?.length).toBe(xml.match(/<w:tr>/gu)?.length);
    const widths = [...xml.matchAll(/<w:gridCol w:w="(\d+)"\/>/gu)].map(([, width]) => Number(width));
    expect(widths.reduce((sum, width) => sum + width, 0)).toBe(18_709 - 1701 - 1134);
    expect(Math.min(...widths)).toBeGreaterThan(500);
  });

  it('says of each agreement its numbers, signatories with posts, days and term, and what it rests on', async () => {
    const text = wordsOf(await register());
    expect(text).toContain('Nomor: 100.3.7.1/18/KSB/2026');
    expect(text).toContain('Pemerintah Kabupaten Sleman: Drs. H. Bambang Wiratmoko, M.Si., Bupati Sleman');
    expect(text).toContain('Tanda tangan 1\u00A0Sep\u00A02026\nBerakhir 1\u00A0Sep\u00A02028\n2 (dua) tahun');
    expect(text).toContain('Dasar: KSB tanggal 15\u00A0Jun\u00A02026');
    expect(text).toContain('Keadaan pada 1 Desember 2026: 10 (sepuluh) kerja sama.');
  });

  it('says in a sentence that there is nothing', async () => {
    expect(wordsOf(await register(NOTHING))).toContain('Tidak ada kerja sama yang berlaku dalam tahun 2026');
  });
});

describe('the implementation report (domain.md §3, Laporan)', () => {
  it('has A to D in order, the meeting of the year, its decisions and its action items with their state', async () => {
    const text = wordsOf(await implementation());
    const titles = [
      'A.\u00A0 Pendahuluan',
      'B.\u00A0 Kegiatan yang dilaksanakan',
      'C.\u00A0 Hasil yang dicapai',
      'D.\u00A0 Penutup',
    ];
    const places = titles.map((title) => text.indexOf(title));
    expect(places.every((place) => place > 0)).toBe(true);
    expect(places).toEqual(places.toSorted((one, other) => one - other));
    expect(text).toContain('Ruang lingkup mencakup enam bidang');
    expect(text).toContain('Belum selesai, lewat waktu');
    expect(text).toContain('berakhir pada hari Jumat, 1 September 2028');
  });

  it('of an agreement that holds nothing gives dotted blanks and an honest sentence, never a word of the machine', async () => {
    const text = wordsOf(await implementation(BARE));
    expect(text).toContain('belum dikaitkan dengan rencana kerja sama');
    expect(text).toContain('Tidak ada keputusan rapat dalam tahun 2026 menurut register.');
    expect(text).toContain('………');
    expect(text).not.toMatch(/undefined|null|NaN|\{\{|\[object/u);
    expect(text).not.toMatch(/tentang\s*,|tanggal\s*\./u);
  });
});

describe('the yearly report', () => {
  it('tells the figures in digits and words, and the tasks that are open', async () => {
    const text = wordsOf(await annual());
    expect(text).toContain('Dalam tahun 2026 ditandatangani 4 (empat) naskah, 2 (dua) kerja sama berakhir');
    expect(text).toContain('0 (nol) tindak lanjut yang selesai dan 4 (empat) yang belum selesai');
    expect(text).toContain('tanggapan Bagian Hukum Kabupaten Magelang');
  });

  it('of an empty register says so under every heading', async () => {
    const text = wordsOf(await annual(NOTHING, SILENCE));
    expect(text).toContain('Belum ada kerja sama dalam tahun 2026 menurut register.');
    expect(text).toContain('Tidak ada naskah yang ditandatangani dalam tahun 2026 menurut register.');
    expect(text).not.toMatch(/undefined|null|NaN|\[object/u);
  });
});

describe('a table cell', () => {
  it('begins a new paragraph at a line break', async () => {
    const rows = [['1', '2', '3', 'Lokasi: Tempel\nTuri']] as const;
    const history = { title: 'Riwayat', facts: [], headings: ['No.', 'Waktu', 'Oleh', 'Perubahan'], rows } as const;
    expect(wordsOf(await makeHistoryDocument(history, 'abc', OPTIONS))).toContain('Lokasi: Tempel\nTuri');
  });
});
