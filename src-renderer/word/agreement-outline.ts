import type { Agreement, AgreementParty } from '#domain/agreements/agreement.ts';
import { headOf, officialPartyName } from '#domain/parties/official-name.ts';
import { signatureName } from '#domain/officials/person-name.ts';
import { formatNip } from '#domain/officials/nip.ts';
import { dateInWords, parseDay } from '#domain/wording/dates.ts';
import { ordinal } from '#domain/wording/terbilang.ts';
import { clausesOf } from '#domain/agreements/article-text.ts';
import { type AgreementOutline, DOTTED, type PartyLine, type Signature } from './outline.ts';

/** A Kesepakatan Bersama as it is read from top to bottom (domain.md §2.1–2.6). Whatever is missing stays a dotted blank. */
export function agreementOutline(agreement: Agreement): AgreementOutline {
  const names = agreement.parties.map((party) => officialPartyName(party.party) || DOTTED);
  return {
    kind: 'KESEPAKATAN BERSAMA',
    parties: names.map(capitals),
    link: agreement.link,
    about: capitals(agreement.title) || DOTTED,
    numbers: agreement.parties.map((party) => party.number.trim() || DOTTED),
    opening: opening(agreement),
    partyLines: agreement.parties.map(partyLine),
    together: together(agreement.parties.length),
    premises: agreement.premises.map((premise, index) => marked(premise.text, index, agreement.premises.length)),
    basesIntroduction: 'Dengan memperhatikan peraturan perundang-undangan sebagai berikut:',
    bases: agreement.bases.map((base, index) => marked(base.text, index, agreement.bases.length)),
    agreed:
      'Berdasarkan hal-hal tersebut di atas, PARA PIHAK sepakat untuk mengadakan Kesepakatan Bersama dengan ketentuan sebagai berikut:',
    articles: agreement.articles.map((article, index) => ({
      id: article.id,
      number: index + 1,
      title: capitals(article.title) || DOTTED,
      clauses: article.text.trim() === '' ? [{ text: DOTTED, letters: [] }] : clausesOf(article.text),
    })),
    closing:
      'Demikian Kesepakatan Bersama ini dibuat dan ditandatangani pada hari, tanggal, bulan, dan tahun sebagaimana tersebut pada awal Kesepakatan Bersama ini.',
    signatures: agreement.parties.map(signature),
  };
}

function opening({ date, place }: Agreement): string {
  const day = date === null ? null : parseDay(date);
  const when = day === null ? `${DOTTED}, tanggal ${DOTTED} bulan ${DOTTED} tahun ${DOTTED}` : dateInWords(day);
  return `Pada hari ini ${when}, bertempat di ${place.trim() || DOTTED}, kami yang bertanda tangan di bawah ini:`;
}

function partyLine(party: AgreementParty, index: number): PartyLine {
  const post = party.post.trim() || headOf(party.party) || DOTTED;
  const decree = party.decree.trim() === '' ? '' : `, berdasarkan ${party.decree.trim()}`;
  const description = `${post}${decree}, berkedudukan di ${party.seat.trim() || DOTTED}, dalam hal ini bertindak untuk dan atas nama ${officialPartyName(party.party) || DOTTED}, selanjutnya disebut ${partyLabel(index)}${index === 0 ? ';' : '.'}`;
  return { number: index + 1, name: nameOf(party), description };
}

function nameOf(party: AgreementParty): string {
  return party.name.trim() === '' ? DOTTED : signatureName(party);
}

/** `PIHAK KESATU`, from 0. */
function partyLabel(index: number): string {
  return `PIHAK ${ordinal(index + 1).toUpperCase()}`;
}

function together(count: number): string {
  const labels = Array.from({ length: count }, (_none, index) => partyLabel(index));
  const joined = count <= 2 ? labels.join(' dan ') : `${labels.slice(0, -1).join(', ')}, dan ${labels.at(-1) ?? ''}`;
  return `${joined} secara sendiri-sendiri disebut PIHAK dan secara bersama-sama disebut PARA PIHAK, terlebih dahulu menerangkan hal-hal sebagai berikut:`;
}

/** Closing marks are given by position: `;`, `; dan` before the last, `.` at the end. */
function marked(text: string, index: number, count: number): string {
  const plain = text.trim().replace(/[.;,\s]+$/u, '') || DOTTED;
  if (index === count - 1) return `${plain}.`;
  return index === count - 2 ? `${plain}; dan` : `${plain};`;
}

function signature(party: AgreementParty, index: number): Signature {
  const post = party.post.trim() || headOf(party.party);
  return {
    label: `${partyLabel(index)},`,
    post: post === '' ? '' : capitals(post),
    name: nameOf(party),
    below: party.nip.trim() === '' ? '' : `NIP ${formatNip(party.nip)}`,
  };
}

function capitals(text: string): string {
  return text.trim().toLocaleUpperCase('id');
}
