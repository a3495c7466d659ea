import type { Party } from '#domain/parties/party.ts';
import { officialPartyName } from '#domain/parties/official-name.ts';
import type { Stage } from '#domain/cooperation/stage.ts';
import { affairName } from '#domain/cooperation/affairs.ts';
import { type BookAgreement, partiesOf } from '#domain/reports/book.ts';
import { titleOf, type RegisterEntry } from '#domain/reports/register.ts';
import type { TermState } from '#domain/reports/year.ts';
import { instrumentOf } from '#domain/agreements/instrument.ts';
import { fullName } from '#domain/officials/person-name.ts';
import { type Day, longDate, parseDay, shortDate } from '#domain/wording/dates.ts';
import { listItems } from '#domain/wording/phrases.ts';
import { termInWords } from '#domain/wording/term.ts';
import { SHORT_DOTTED } from './outline.ts';

/*
 * What reports call things. Nothing is invented here: what a record does not hold becomes a dotted blank.
 */

/** The ten stages as PP 28/2018 art. 6(1) orders them; names as domain.md §1.5 has them. */
export const STAGE_NAMES: Readonly<Record<Stage, string>> = {
  preparation: 'Persiapan',
  offer: 'Penawaran',
  'ksb-drafting': 'Penyusunan Kesepakatan Bersama',
  'ksb-signing': 'Penandatanganan Kesepakatan Bersama',
  'dprd-approval': 'Persetujuan DPRD',
  'pks-drafting': 'Penyusunan Perjanjian Kerja Sama',
  'pks-signing': 'Penandatanganan Perjanjian Kerja Sama',
  implementation: 'Pelaksanaan',
  administration: 'Penatausahaan',
  reporting: 'Pelaporan',
};

export const STATE_NAMES: Readonly<Record<TermState, string>> = {
  coming: 'Belum mulai',
  running: 'Berlaku',
  ending: 'Segera berakhir',
  ended: 'Berakhir',
  open: 'Berlaku, jangka waktu belum diisi',
};

/** Kinds of cooperation in full (PP 28/2018 art. 1 and 46). */
export const TYPE_NAMES: Readonly<Record<string, string>> = {
  KSDD: 'Kerja sama daerah dengan daerah lain (KSDD)',
  KSDPK: 'Kerja sama daerah dengan pihak ketiga (KSDPK)',
  Sinergi: 'Sinergi dengan pemerintah pusat',
  KSDPL: 'Kerja sama dengan pemerintah daerah di luar negeri (KSDPL)',
  KSDLL: 'Kerja sama dengan lembaga di luar negeri (KSDLL)',
};

/** `23 Nov 2026` for a table, on one line; a blank where nobody wrote a day. */
export function tableDay(day: string | null): string {
  return formatted(day, (each) => shortDate(each).replaceAll(' ', '\u00A0'));
}

/** `23 November 2026` */
export function textDay(day: string | null): string {
  return formatted(day, longDate);
}

function formatted(text: string | null, format: (day: Day) => string): string {
  const day = text === null ? null : parseDay(text);
  return day === null ? SHORT_DOTTED : format(day);
}

export function orBlank(text: string): string {
  return text.trim() || SHORT_DOTTED;
}

export function partyNames(parties: readonly Party[]): readonly string[] {
  return parties.map((party) => officialPartyName(party) || SHORT_DOTTED);
}

/** A list typed in lines or with semicolons as one text: `satu; dua; tiga`. */
export function inOneLine(text: string): string {
  return listItems(text).join('; ');
}

/** What an entry is called, with its kind, its affairs and its place below. */
export function entryTitle({ item, agreement }: RegisterEntry): string {
  const affairs = (item?.affairs ?? []).flatMap((code) => affairName(code) ?? []);
  return [
    titleOf({ item, agreement }) || SHORT_DOTTED,
    ...(item === null ? [] : [item.type]),
    ...(affairs.length === 0 ? [] : [`Urusan: ${affairs.join('; ')}`]),
    ...(item === null ? [] : [`Lokasi: ${orBlank(inOneLine(item.location))}`]),
  ].join('\n');
}

/** The instrument with each party's number, and what it rests on. */
export function entryDocument({ item, agreement, parent }: RegisterEntry): string {
  if (agreement === null) {
    const number = item?.number.trim() ?? '';
    return ['Belum ada naskah bertanda tangan', ...(number === '' ? [] : [`Nomor: ${number}`])].join('\n');
  }
  return [
    instrumentOf(agreement.type).name,
    ...agreement.parties.map(({ number }) => `Nomor: ${orBlank(number)}`),
    ...(parent === null ? [] : [`Dasar: ${instrumentOf(parent.type).short} tanggal ${tableDay(parent.date)}`]),
  ].join('\n');
}

/** Each party with its signatory and post; the parties alone where no agreement is known. */
export function entryParties({ item, agreement }: RegisterEntry): string {
  if (agreement === null) return partyNames(partiesOf(item, null)).join('\n') || SHORT_DOTTED;
  return agreement.parties.map(signatory).join('\n') || SHORT_DOTTED;
}

function signatory(party: BookAgreement['parties'][number]): string {
  const who = party.name.trim() === '' ? SHORT_DOTTED : fullName(party);
  const post = party.post.trim();
  return `${officialPartyName(party.party) || SHORT_DOTTED}: ${who}${post === '' ? '' : `, ${post}`}`;
}

/** Day of signing, last day and length of the term, each computed or blank. */
export function entryTerm({ agreement, item, span }: RegisterEntry): string {
  const term = agreement?.term ?? item?.term ?? null;
  return [
    `${agreement === null ? 'Mulai' : 'Tanda tangan'} ${tableDay(span.from)}`,
    `Berakhir ${tableDay(span.to)}`,
    ...(term === null ? [] : [termInWords(term)]),
  ].join('\n');
}
