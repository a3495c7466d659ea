import { describe, expect, it } from 'vitest';
import { sampleAgreement } from '#testing/samples/sample-agreement.ts';
import { sampleMeeting, sampleOffice } from '#testing/samples/sample-meeting.ts';
import type { Agreement } from '#domain/agreements/agreement.ts';
import { agreementOutline } from './agreement-outline.ts';
import { attendanceOutline } from './attendance-outline.ts';
import { minutesOutline } from './minutes-outline.ts';

const EMPTY: Agreement = {
  ...sampleAgreement(),
  title: '',
  place: '',
  date: null,
  term: null,
  premises: [],
  bases: [],
  articles: [],
  parties: [],
};

describe('what a Kesepakatan Bersama says', () => {
  it('opens with a weekday, words and digits of one day, and leaves a dotted line for a number written by hand', () => {
    const outline = agreementOutline(sampleAgreement());
    expect(outline.opening).toBe(
      'Pada hari ini Senin, tanggal empat belas bulan Desember tahun dua ribu dua puluh enam (14-12-2026), bertempat di Kabupaten Sleman, kami yang bertanda tangan di bawah ini:',
    );
    expect(outline.numbers).toEqual(['100.3.7.1/18/KSB/2026', '………………………………']);
  });

  it('names each party by post, decree, seat and region, and each signatory in capitals with titles in their own case', () => {
    const outline = agreementOutline(sampleAgreement());
    expect(outline.parties).toEqual(['PEMERINTAH KABUPATEN SLEMAN', 'PEMERINTAH KABUPATEN MAGELANG']);
    expect(outline.partyLines[1]).toEqual({
      number: 2,
      name: 'Hj. SITI NURHAYATI, S.E., M.M.',
      description:
        'Bupati Magelang, berdasarkan Keputusan Menteri Dalam Negeri Nomor 100.2.1.3-902 Tahun 2025 tanggal 18 Februari 2025, berkedudukan di Jalan Soekarno-Hatta Nomor 59, Kota Mungkid, Magelang, dalam hal ini bertindak untuk dan atas nama Pemerintah Kabupaten Magelang, selanjutnya disebut PIHAK KEDUA.',
    });
    expect(outline.signatures.map(({ label, post, name }) => [label, post, name])).toEqual([
      ['PIHAK KESATU,', 'BUPATI SLEMAN', 'Drs. H. BAMBANG WIRATMOKO, M.Si.'],
      ['PIHAK KEDUA,', 'BUPATI MAGELANG', 'Hj. SITI NURHAYATI, S.E., M.M.'],
    ]);
  });

  it('numbers its articles by their place and closes its lists by theirs', () => {
    const outline = agreementOutline(sampleAgreement());
    expect(outline.articles.map((article) => article.number)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]);
    expect(outline.premises.every((premise) => premise.startsWith('bahwa '))).toBe(true);
    expect(outline.premises.map((premise) => /(?:; dan|;|\.)$/u.exec(premise)?.[0])).toEqual([';', ';', '; dan', '.']);
    const [premise] = sampleAgreement().premises;
    if (premise === undefined) throw new Error('the sample has premises');
    const typed = { ...sampleAgreement(), premises: [{ ...premise, text: 'Sampah bertambah; dan' }] };
    expect(agreementOutline(typed).premises).toEqual(['bahwa Sampah bertambah.']);
  });

  it('speaks of more than two parties in the same way', () => {
    const outline = agreementOutline(sampleAgreement(7));
    expect(outline.together).toContain('PIHAK KEENAM, dan PIHAK KETUJUH secara sendiri-sendiri');
    expect(outline.partyLines.map(({ description }) => description.at(-1))).toEqual([
      ';',
      ';',
      ';',
      ';',
      ';',
      ';',
      '.',
    ]);
    expect(outline.signatures[6]?.post).toBe('GUBERNUR DAERAH ISTIMEWA YOGYAKARTA');
  });

  it('keeps two sides and a dotted blank for everything that is missing', () => {
    const outline = agreementOutline(EMPTY);
    expect(outline.partyLines.length).toBe(2);
    expect(outline.opening).toMatch(/^Pada hari ini …+, tanggal …+ bulan …+ tahun …+ \(……-……-………\), bertempat di …+,/u);
    expect(JSON.stringify(outline)).not.toMatch(/undefined|null|NaN|\{\{/u);
  });

  it('asks no decree of an organisation', () => {
    const [first, second] = sampleAgreement().parties;
    if (first === undefined || second === undefined) throw new Error('the sample has two parties');
    const company = { kind: 'organisation', id: 'x', name: 'PT Bersih Sejahtera' } as const;
    const parties = [first, { ...second, party: company, post: 'Direktur', decree: '' }];
    expect(agreementOutline({ ...sampleAgreement(), parties }).partyLines[1]?.description).toMatch(
      /^Direktur, berkedudukan di .* atas nama PT Bersih Sejahtera,/u,
    );
  });
});

describe('what minutes say (domain.md §3)', () => {
  it('stand in the order of the form, with hours and weekday computed', () => {
    const outline = minutesOutline(sampleMeeting(), sampleOffice());
    expect(outline.facts.map(({ label, values }) => [label, values.length === 1 ? values[0] : values.length])).toEqual([
      ['Nama rapat', sampleMeeting().title],
      ['Hari, tanggal', 'Senin, 23 November 2026'],
      ['Pukul', '09.00 WIB s.d. 12.15 WIB'],
      ['Tempat', sampleMeeting().place],
      ['Susunan acara', 4],
    ]);
    expect(outline.leaders.at(-1)?.values).toEqual(['12 (dua belas) orang, hadir 11 (sebelas) orang']);
    expect(outline.placeAndDay).toBe('Sleman, 23 November 2026');
  });

  it('number decisions, action items and open points over the whole meeting, under their topics and in the table', () => {
    const outline = minutesOutline(sampleMeeting(), sampleOffice());
    expect(outline.rows.map((row) => [row.number, row.until, row.state])).toEqual([
      ['K-1', '–', 'Diputuskan'],
      ['K-2', '–', 'Diputuskan'],
      ['T-1', '4 Des 2026', 'Belum selesai'],
      ['K-3', '–', 'Diputuskan'],
      ['T-2', '30 Nov 2026', 'Belum selesai'],
      ['K-4', '–', 'Diputuskan'],
      ['K-5', '–', 'Diputuskan'],
      ['T-3', '7 Des 2026', 'Belum selesai'],
      ['T-4', '9 Des 2026', 'Belum selesai'],
    ]);
    expect(outline.topics[1]?.paragraphs.map(({ label }) => label)).toEqual([
      '',
      'Keputusan K-3',
      'Belum sepakat B-1',
      'Tindak lanjut T-2',
    ]);
  });

  it('stand under the letterhead of the office: the secretariat with its unit, or an office elsewhere by its own name', () => {
    const head = (name: string) => minutesOutline(sampleMeeting(), { ...sampleOffice(), name }).letterhead;
    expect(head('Bagian Kerja Sama Sekretariat Daerah')).toMatchObject({
      government: 'PEMERINTAH KABUPATEN SLEMAN',
      unit: 'SEKRETARIAT DAERAH',
      office: 'Bagian Kerja Sama',
      address: sampleOffice().address,
    });
    expect(head('Sekretariat Daerah')).toMatchObject({ unit: 'SEKRETARIAT DAERAH', office: '' });
    expect(head('Sekretariat Bersama Kartamantul')).toMatchObject({
      unit: 'SEKRETARIAT BERSAMA KARTAMANTUL',
      office: '',
    });
  });

  it('sign with the number of the office’s own user only', () => {
    const below = (noteTaker: string) =>
      minutesOutline({ ...sampleMeeting(), noteTaker }, sampleOffice()).signatures.map((one) => one.below);
    expect(below('Retno Wulandari, S.STP., M.A.P.')).toEqual(['NIP 19870412 200602 2 001', '']);
    expect(below('')).toEqual(['', '']);
  });

  it('keep dotted blanks for a meeting that nobody filled in', () => {
    const empty = {
      ...sampleMeeting(),
      title: '',
      date: null,
      starts: null,
      ends: null,
      chair: '',
      topics: [],
      participants: [],
      blocks: [],
    };
    const outline = minutesOutline(empty, { ...sampleOffice(), region: '', name: '', address: '' });
    expect(JSON.stringify(outline)).not.toMatch(/undefined|null|NaN/u);
    expect(outline.placeAndDay).toBe('………………………………, ………………………………');
  });
});

describe('what an attendance sheet says', () => {
  it('has the facts of the meeting, everybody who is expected, and empty rows for others (domain.md §3)', () => {
    const meeting = sampleMeeting();
    const outline = attendanceOutline(meeting, sampleOffice());
    expect(outline.facts.map(({ label, values }) => [label, values[0]])).toEqual([
      ['Acara', meeting.title],
      ['Hari, tanggal', 'Senin, 23 November 2026'],
      ['Pukul', '09.00 WIB s.d. 12.15 WIB'],
      ['Tempat', meeting.place],
    ]);
    expect(outline.rows.slice(0, 12).map(({ name }) => name)).toEqual(meeting.participants.map(({ name }) => name));
    expect(outline.rows.map(({ number }) => number)).toEqual(Array.from({ length: 17 }, (_, at) => String(at + 1)));
    expect(outline.rows.slice(12).every(({ name, post, institution }) => `${name}${post}${institution}` === '')).toBe(
      true,
    );
  });

  it('is a whole sheet of empty rows when nobody is expected yet', () => {
    expect(attendanceOutline({ ...sampleMeeting(), participants: [] }, sampleOffice()).rows).toHaveLength(15);
  });
});
