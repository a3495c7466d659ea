import { proposeBases } from '#domain/agreements/premises.ts';
import { instrumentOf } from '#domain/agreements/instrument.ts';
import type { Agreement } from '#domain/agreements/agreement.ts';
import { affairName } from '#domain/cooperation/affairs.ts';
import type { CooperationItem } from '#domain/cooperation/cooperation-item.ts';
import { nextDraft } from '#domain/cooperation/rules-papers.ts';
import { formatNip } from '#domain/officials/nip.ts';
import type { Official } from '#domain/officials/official.ts';
import { signatureName } from '#domain/officials/person-name.ts';
import { type Party, partyKey } from '#domain/parties/party.ts';
import { longDate, parseDay } from '#domain/wording/dates.ts';
import { closingMark, listItems, lowerFirst, titleInSentence, withoutClosing } from '#domain/wording/phrases.ts';
import { termInWords } from '#domain/wording/term.ts';
import type { Block, Fact, Signature } from '../outline.ts';
import type { Blanks } from './blanks.ts';

/* Pieces of text that several letters and forms share. */

export const LAW = 'Undang-Undang Nomor 23 Tahun 2014 tentang Pemerintahan Daerah';
export const RULE = 'Peraturan Pemerintah Nomor 28 Tahun 2018 tentang Kerja Sama Daerah';

/** The bases of the agreements as letters name them: without the numbers of Lembaran Negara. */
export function shortBases(): readonly string[] {
  return proposeBases().map((basis) => basis.replaceAll(/ \(Lembaran Negara[^)]*\)/gu, ''));
}

export function orderedList(items: readonly string[]): Block {
  return {
    kind: 'list',
    style: 'angka',
    items: items.map((text, at) => `${text}${at === items.length - 1 ? '.' : ';'}`),
  };
}

/** The item's title inside a sentence. */
export function titleOf({ title }: CooperationItem, blanks: Blanks): string {
  return blanks.orDotted(titleInSentence(withoutClosing(title)), 'title');
}

export function affairsOf({ affairs }: CooperationItem, blanks: Blanks): string {
  return blanks.orDotted(affairs.flatMap((code) => affairName(code) ?? []).join('; '), 'affairs');
}

export function termOf({ term }: CooperationItem, blanks: Blanks): string {
  return blanks.orDotted(term === null ? '' : `${termInWords(term)} terhitung sejak tanggal ditandatangani`, 'term');
}

/** What a field lists, as values of a line `Label : …`. */
export function valuesOf(text: string, blank: () => string): readonly string[] {
  const items = listItems(text);
  if (items.length === 0) return [blank()];
  return items.length === 1 ? [withoutClosing(text)] : items.map((one) => lowerFirst(one));
}

/** A day in full, which no line may break (`1 Desember 2026`). */
export function dayOr(day: string | null, blank: () => string): string {
  const parsed = day === null ? null : parseDay(day);
  return parsed === null ? blank() : longDate(parsed).replaceAll(' ', '\u00A0');
}

/** `BUPATI SLEMAN,`, with `Pj.` and its like as they are written. */
export function capitalPost(post: string): string {
  const [, acting = '', rest = ''] = /^((?:Pjs?|Plt|Plh)\.? +)?(.*)$/isu.exec(post.trim()) ?? [];
  return `${acting}${rest.toLocaleUpperCase('id')}`;
}

/** Who signs under a post, with the number of a civil servant below. `blank`: where nobody is known, or no name. */
export function signatureOf(post: string, person: Official | null, blank: () => string): Signature {
  const nip = person === null || person.nip.trim() === '' ? '' : `NIP ${formatNip(person.nip)}`;
  const held = person?.post.trim() ?? '';
  return {
    label: `${capitalPost(held === '' ? post : held)},`,
    post: '',
    name: person === null || person.name.trim() === '' ? blank() : signatureName(person),
    below: nip,
  };
}

/** What the item is called on paper: `kerja sama daerah`, or the synergy of PP 28/2018 art. 46. */
export function kindOf({ type }: Pick<CooperationItem, 'type'>): string {
  return type === 'Sinergi' ? 'sinergi perencanaan dan pelaksanaan pembangunan' : 'kerja sama daerah';
}

/** Contact persons (PPKSD) of a party as a table; two empty rows while nobody is named (domain.md §1.5, stage 1: two contacts). */
export function contactTable({ contacts }: CooperationItem, party: Party | null, blanks: Blanks): Block {
  const named = contacts.filter(
    (one) => one.name.trim() !== '' && one.party !== null && party !== null && partyKey(one.party) === partyKey(party),
  );
  const rows = named.map(({ name, post, phone, email }) => [name, post, phone, email]);
  const empty = (): readonly string[] => Array.from({ length: 4 }, () => blanks.orShort('', 'contacts'));
  return {
    kind: 'table',
    columns: [
      { heading: 'No.', share: 0.06, align: 'centre' },
      { heading: 'Nama', share: 0.24 },
      { heading: 'Jabatan', share: 0.24 },
      { heading: 'Telepon', share: 0.16 },
      { heading: 'Surel', share: 0.3 },
    ],
    rows: (rows.length === 0 ? [empty(), empty()] : rows).map((row, index) => [
      String(index + 1),
      ...row.map((text) => text.trim() || '–'),
    ]),
  };
}

/** The draft a paper is about: the one chosen, else the one of the kind that comes next, else the latest; null without any. */
export function draftOf(item: CooperationItem, agreements: readonly Agreement[], chosen: string): Agreement | null {
  const next = nextDraft(item);
  return (
    agreements.find(({ id }) => id === chosen) ?? agreements.find(({ type }) => type === next) ?? agreements[0] ?? null
  );
}

export function draftName(agreement: Agreement | null, item: CooperationItem): string {
  return instrumentOf(agreement?.type ?? nextDraft(item)).name;
}

export function fact(label: string, ...values: readonly string[]): Fact {
  return { label, values };
}

/** A line that belongs to a list: marked, or ended as items are. */
const MARKED = /^(?:[-–•*]|\d{1,2}[.)]|[a-z][.)])\s+/u;
const ENDED = /;(?:\s+(?:dan|atau|dan\/atau))?$/u;

/** Long text of a field as paragraphs; lines that are marked, or end in a semicolon, and the one that closes them are a list. */
export function textBlocks(text: string): readonly Block[] {
  const blocks: Block[] = [];
  let list: string[] = [];
  let opensNext = false;
  const close = (): void => {
    if (list.length > 0) blocks.push(closedList(list));
    list = [];
  };
  for (const line of text
    .split('\n')
    .map((one) => one.trim())
    .filter((one) => one !== '')) {
    const isListed = MARKED.test(line) || ENDED.test(line) || opensNext;
    opensNext = ENDED.test(line);
    if (isListed) list.push(line.replace(MARKED, ''));
    else {
      close();
      blocks.push(line.endsWith(':') ? { kind: 'lead', text: line } : { kind: 'text', text: closed(line, '.') });
    }
  }
  close();
  return blocks;
}

/** Lines that each say something of their own (`Hukum: …`), as a list. */
export function closedList(lines: readonly string[]): Block {
  return {
    kind: 'list',
    style: 'huruf',
    items: lines.map((text, index) => closed(text, closingMark(index, lines.length))),
  };
}

/** A text with the mark that ends it, unless it has one. */
function closed(text: string, mark: string): string {
  return /[.:;!?]$|;\s+(?:dan|atau|dan\/atau)$/u.test(text) ? text : `${text}${mark}`;
}
