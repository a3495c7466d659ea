import type { Agreement, AgreementParty } from '#domain/agreements/agreement.ts';
import { closingWords } from '#domain/agreements/annexes.ts';
import { instrumentOf } from '#domain/agreements/instrument.ts';
import { kindNamed } from '#domain/agreements/named.ts';
import { partyLabel } from '#domain/agreements/proposal.ts';
import { formatNip } from '#domain/officials/nip.ts';
import { signatureName } from '#domain/officials/person-name.ts';
import { headOf, officialPartyName } from '#domain/parties/official-name.ts';
import { dateInWords, parseDay } from '#domain/wording/dates.ts';
import { closingMark, joined, withoutClosing } from '#domain/wording/phrases.ts';
import { annexOutlines } from './annex-outline.ts';
import { articlesOf } from './article-outline.ts';
import { MOST_IN_TITLE } from './many-parties.ts';
import { type AgreementOutline, DOTTED, type PartyLine, SHORT_DOTTED, type Signature } from './outline.ts';
import { workPlanOutline } from './work-plan-outline.ts';

const BLANK_PARTY: AgreementParty = {
  id: '',
  order: '',
  party: null,
  number: '',
  frontTitle: '',
  name: '',
  backTitle: '',
  post: '',
  nip: '',
  decree: '',
  mandate: '',
  seat: '',
  postEnglish: '',
};

/** An agreement as it is read from top to bottom (domain.md §2.1–2.6). Whatever is missing stays a dotted blank. */
export function agreementOutline(agreement: Agreement): AgreementOutline {
  const parties = sidesOf(agreement);
  const { name } = instrumentOf(agreement.type);
  const outline: AgreementOutline = {
    kind: kindOf(agreement),
    parties: parties.map((party) => capitals(partyName(party))),
    link: agreement.link,
    about: capitals(agreement.title) || DOTTED,
    numbers: parties.map((party) => party.number.trim() || DOTTED),
    opening: opening(agreement),
    partyLines: parties.map((party, index) => partyLine(party, { index, last: index === parties.length - 1 })),
    together: `${everybody(parties.length)}, terlebih dahulu menerangkan hal-hal sebagai berikut:`,
    premises: marked(agreement.premises.map(({ text }) => premise(text))),
    basesIntroduction: 'Dengan memperhatikan peraturan perundang-undangan sebagai berikut:',
    bases: marked(agreement.bases.map(({ text }) => text)),
    agreed: `Berdasarkan hal-hal tersebut di atas, PARA PIHAK sepakat untuk mengadakan ${name} dengan ketentuan sebagai berikut:`,
    articles: articlesOf(agreement),
    closing: closingWords(agreement, name),
    signatures: parties.map(signature),
    annexes: annexOutlines(agreement),
  };
  return agreement.type === 'RK' ? workPlanOutline(outline, agreement, everybody(parties.length)) : outline;
}

/** An agreement has two sides even while one is not chosen yet. */
export function sidesOf({ parties }: Agreement): readonly AgreementParty[] {
  return [...parties, BLANK_PARTY, BLANK_PARTY].slice(0, Math.max(2, parties.length));
}

/** `ADENDUM ATAS PERJANJIAN KERJA SAMA`: an addendum is called by what it changes. */
function kindOf({ type, parentNamed }: Agreement): string {
  const own = capitals(instrumentOf(type).name);
  if (type !== 'ADD') return own;
  const changed = kindNamed(parentNamed);
  return `${own} ATAS ${changed === null ? DOTTED : capitals(instrumentOf(changed).name)}`;
}

function opening({ date, place }: Agreement): string {
  const day = date === null ? null : parseDay(date);
  const when =
    day === null
      ? `${SHORT_DOTTED}, tanggal ${SHORT_DOTTED} bulan ${SHORT_DOTTED} tahun ${SHORT_DOTTED} (……-……-………)`
      : dateInWords(day);
  return `Pada hari ini ${when}, bertempat di ${place.trim() || DOTTED}, kami yang bertanda tangan di bawah ini:`;
}

/** Post, decree of appointment, seat, for whom, and what the party is called from here on (domain.md §2.2). */
function partyLine(party: AgreementParty, at: { readonly index: number; readonly last: boolean }): PartyLine {
  const description = [
    postOf(party) || DOTTED,
    ...decreeOf(party),
    `berkedudukan di ${party.seat.trim() || DOTTED}`,
    `dalam hal ini bertindak untuk dan atas nama ${partyName(party)}`,
    `selanjutnya disebut ${partyLabel(at.index)}${at.last ? '.' : ';'}`,
  ];
  // A narrow column: longer dots would break.
  return { number: at.index + 1, name: nameOf(party, SHORT_DOTTED), description: description.join(', ') };
}

/**
 * A head of region acts by a decree, so that a missing one is a blank; an organisation may have none to name, and whoever was
 * empowered names the power of attorney behind it.
 */
function decreeOf({ decree, mandate, party }: AgreementParty): readonly string[] {
  const written = [decree, mandate]
    .map((each) => each.trim().replace(/^berdasarkan /iu, ''))
    .filter((each) => each !== '');
  if (written.length > 0) return [`berdasarkan ${written.join(' dan ')}`];
  return party?.kind === 'organisation' ? [] : [`berdasarkan ${DOTTED}`];
}

function partyName({ party }: AgreementParty): string {
  return officialPartyName(party) || DOTTED;
}

function postOf({ post, party }: AgreementParty): string {
  return post.trim() || headOf(party);
}

function nameOf(party: AgreementParty, blank = DOTTED): string {
  return party.name.trim() === '' ? blank : signatureName(party);
}

/** Many parties are counted from the first to the last: a list of thirty would be read by nobody. */
function everybody(count: number): string {
  const labels = Array.from({ length: count }, (_none, index) => partyLabel(index));
  const named = count > MOST_IN_TITLE ? `${labels[0] ?? ''} sampai dengan ${labels.at(-1) ?? ''}` : joined(labels);
  return `${named} secara sendiri-sendiri disebut PIHAK dan secara bersama-sama disebut PARA PIHAK`;
}

function premise(text: string): string {
  const plain = text.trim();
  return plain === '' || /^bahwa\b/iu.test(plain) ? plain : `bahwa ${plain}`;
}

/** Closing marks are given by position: `;`, `; dan` before the last, `.` at the end. Nothing at all becomes one blank. */
function marked(texts: readonly string[]): readonly string[] {
  const all = texts.length === 0 ? [''] : texts;
  return all.map((text, index) => `${withoutClosing(text) || DOTTED}${closingMark(index, all.length)}`);
}

function signature(party: AgreementParty, index: number): Signature {
  return {
    label: `${partyLabel(index)},`,
    post: capitals(postOf(party)) || SHORT_DOTTED,
    name: nameOf(party),
    below: party.nip.trim() === '' ? '' : `NIP ${formatNip(party.nip)}`,
  };
}

function capitals(text: string): string {
  return text.trim().toLocaleUpperCase('id');
}
