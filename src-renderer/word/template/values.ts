import { partyLabel } from '#domain/agreements/proposal.ts';
import { letterOf } from '#domain/wording/phrases.ts';
import type {
  AgreementOutline,
  AttendanceOutline,
  Block,
  Fact,
  Letterhead,
  MandateOutline,
  MinutesOutline,
  OutlinedArticle,
  ProceedingsOutline,
  Signature,
} from '../outline.ts';
import { COST_SUM } from '../annex-outline.ts';
import type { LetterOutline } from '../letters/outlines.ts';

/** What a template's blanks are filled with: texts by name, and lists of rows. */
export type Values = { readonly [name: string]: string | readonly Values[] };

/** Texts of an agreement by the names of domain/templates/layouts.ts. */
export function agreementValues(outline: AgreementOutline): Values {
  return {
    jenis: outline.kind,
    judul: outline.about,
    pembuka: outline.opening,
    penyebutan: outline.together,
    pengantar_dasar: outline.basesIntroduction,
    kesepakatan: outline.agreed,
    penutup: outline.closing,
    pihak: outline.parties.map((_party, index) => partyValues(outline, index)),
    konsiderans: outline.premises.map((teks, index) => ({ tanda: `${letterOf(index)}.`, teks })),
    dasar: outline.bases.map((teks, index) => ({ tanda: `${index + 1}.`, teks })),
    pasal: outline.articles.map(articleValues),
    ...costValues(outline),
  };
}

/** The annex of costs: its last row is the sum. */
function costValues({ annexes }: AgreementOutline): Values {
  const { rows = [], note = '' } = annexes.find(({ list }) => list === 'costs') ?? {};
  return {
    biaya: rows.slice(0, -1).map(([nomor = '', kegiatan = '', penanggung = '', sumber = '', jumlah = '']) => ({
      nomor,
      kegiatan,
      penanggung,
      sumber,
      jumlah,
    })),
    jumlah_biaya: rows.at(-1)?.at(-1) ?? '',
    terbilang_biaya: note.replace(COST_SUM, '').replace(/\.$/u, ''),
  };
}

/** `pemisah`: what stands before a party's name in the title, nothing before the first, the linking word before the last. */
function partyValues({ parties, numbers, partyLines, signatures, link }: AgreementOutline, index: number): Values {
  const { name, description } = partyLines[index] ?? { name: '', description: '' };
  const signature = signatures[index] ?? { post: '', name: '', below: '' };
  const between = index === parties.length - 1 ? link : ',';
  return {
    urutan: String(index + 1),
    sebutan: partyLabel(index),
    nama_pihak: parties[index] ?? '',
    nomor: numbers[index] ?? '',
    nama: name,
    uraian: description,
    jabatan: signature.post,
    nama_penandatangan: signature.name,
    nip: signature.below,
    pemisah: index === 0 ? '' : between,
  };
}

/** One ayat alone has no number (word.md §4, rule 9). */
function articleValues({ number, title, clauses }: OutlinedArticle): Values {
  return {
    nomor: String(number),
    judul: title,
    ayat: clauses.map((clause, index) => ({
      tanda: clauses.length === 1 ? '' : `(${index + 1})`,
      teks: clause.text,
      huruf: clause.letters.map((one, at) => ({
        tanda: `${letterOf(at)}.`,
        teks: one.text,
        angka: one.numbers.map((teks, place) => ({ tanda: `${place + 1})`, teks })),
      })),
    })),
  };
}

export function invitationValues(outline: LetterOutline): Values {
  const { label, name, below } = outline.signature;
  return {
    ...headValues(outline.letterhead),
    ...factValues([...outline.heading, ...factsIn(outline.body)]),
    tempat_dan_tanggal: outline.placeAndDay,
    pembuka: textIn(outline.body),
    penutup: outline.closing,
    jabatan_penandatangan: withoutComma(label),
    nama_penandatangan: name,
    nip_penandatangan: below,
    penerima: numberedNames(outline.recipients),
    daftar_undangan: numberedNames(outline.annex?.rows ?? []),
  };
}

export function minutesValues(outline: MinutesOutline): Values {
  return {
    ...headValues(outline.letterhead),
    ...factValues([...outline.facts, ...outline.leaders]),
    penutup: outline.closing,
    tempat_dan_tanggal: outline.placeAndDay,
    peserta: outline.participants.map(({ number, name, post, institution, presence }) => ({
      nomor: number,
      nama: name,
      jabatan: post,
      instansi: institution,
      kehadiran: presence,
    })),
    pembahasan: outline.topics.map(({ number, title, paragraphs }) => ({
      nomor: String(number),
      judul: title,
      isi: paragraphs.map(({ label, text }) => ({ label, teks: text })),
    })),
    hasil: outline.rows.map(({ number, text, who, until, state }) => ({
      nomor: number,
      teks: text,
      penanggung_jawab: who,
      target: until,
      status: state,
    })),
    penandatangan: outline.signatures.map(({ label, name, below }) => ({
      sebutan: withoutComma(label),
      nama: name,
      nip: below,
    })),
  };
}

export function attendanceValues({ letterhead, facts, rows }: AttendanceOutline): Values {
  return {
    ...headValues(letterhead),
    ...factValues(facts),
    peserta: rows.map(({ number, name, post, institution }) => ({
      nomor: number,
      nama: name,
      jabatan: post,
      instansi: institution,
    })),
  };
}

export function proceedingsValues(outline: ProceedingsOutline): Values {
  return {
    ...headValues(outline.letterhead),
    judul: outline.about,
    nomor: outline.number,
    pembuka: outline.opening,
    pengantar: outline.lead,
    penutup: outline.closing,
    pihak: outline.sides.map(({ number, name, description }) => ({
      urutan: String(number),
      nama: name,
      uraian: description,
    })),
    hasil: itemsIn(outline.body).map((teks, index) => ({ nomor: String(index + 1), teks })),
    penandatangan: outline.signatures.map(signatureValues),
  };
}

export function mandateValues(outline: MandateOutline): Values {
  const lines = (facts: readonly Fact[]): readonly Values[] =>
    facts.map(({ label, values }) => ({ label, isi: values.join(', ') }));
  return {
    kop_jabatan: outline.post,
    kop_alamat: outline.seat,
    nomor: outline.number,
    keperluan: outline.purpose,
    penutup: outline.closing,
    tempat_dan_tanggal: outline.placeAndDay,
    pemberi: lines(outline.giver),
    penerima: lines(outline.receiver),
    penandatangan: outline.signatures.map(signatureValues),
  };
}

function signatureValues({ label, post, name, below }: Signature): Values {
  return { sebutan: withoutComma(label), jabatan: post, nama: name, nip: below };
}

/** The comma behind a post stands in the template. */
function withoutComma(label: string): string {
  return label.trim().replace(/,$/u, '');
}

function headValues({ government, unit, office, address, contact = '' }: Letterhead): Values {
  return { kop_pemerintah: government, kop_unit: unit, kop_kantor: office, kop_alamat: address, kop_kontak: contact };
}

/** `Hari, tanggal` becomes `hari_tanggal`; several values are numbered in lines. */
function factValues(facts: readonly Fact[]): Values {
  return Object.fromEntries(
    facts.map(({ label, values }) => [
      label.toLowerCase().replaceAll(/[^a-z]+/gu, '_'),
      values.length === 1 ? (values[0] ?? '') : values.map((value, index) => `${index + 1}. ${value}`).join('\n'),
    ]),
  );
}

function numberedNames(names: readonly string[]): readonly Values[] {
  return names.map((nama, index) => ({ nomor: String(index + 1), nama }));
}

function textIn(body: readonly Block[]): string {
  return body.flatMap((block) => (block.kind === 'text' || block.kind === 'lead' ? [block.text] : [])).join('\n');
}

function factsIn(body: readonly Block[]): readonly Fact[] {
  return body.flatMap((block) => (block.kind === 'facts' ? block.facts : []));
}

function itemsIn(body: readonly Block[]): readonly string[] {
  return body.flatMap((block) => (block.kind === 'list' ? block.items : []));
}
