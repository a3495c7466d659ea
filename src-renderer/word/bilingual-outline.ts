import { present } from '#base/assert.ts';
import type { Agreement, AgreementParty } from '#domain/agreements/agreement.ts';
import { instrumentOf } from '#domain/agreements/instrument.ts';
import { kindNamed } from '#domain/agreements/named.ts';
import { partyLabelEnglish } from '#domain/agreements/proposal.ts';
import { englishHeadOf, englishPartyName } from '#domain/parties/english-name.ts';
import { parseDay } from '#domain/wording/dates.ts';
import { englishDate } from '#domain/wording/english.ts';
import { withoutClosing } from '#domain/wording/phrases.ts';
import { agreementOutline, sidesOf } from './agreement-outline.ts';
import { alignedArticle, type BilingualPair } from './bilingual-articles.ts';
import { LISTED, MOST_IN_TITLE } from './many-parties.ts';
import { type AgreementOutline, DOTTED, type PartyLine, SHORT_DOTTED, type Signature } from './outline.ts';

/** What the annexes say, and the head of each of them. */
type Annexed = Pick<AgreementOutline, 'annexes' | 'kind' | 'about' | 'numbers'>;

/** A document in two texts, pair by pair; what stands in a pair stands side by side on paper. */
export type BilingualOutline = Annexed & {
  readonly copy?: string;
  readonly pairs: readonly BilingualPair[];
  /** The last article, which may have to stay with the signatures. */
  readonly last: readonly BilingualPair[];
  readonly closing: BilingualPair;
  readonly signatures: readonly Signature[];
  /** The Indonesian text alone: names and numbers of many parties stand in a list that needs no second one. */
  readonly own: AgreementOutline;
};

/** A document for foreign cooperation, or an addendum to one, as it is read from top to bottom, both texts at once (Permendagri 25/2020, domain.md §1.6(i)). */
export function bilingualOutline(agreement: Agreement): BilingualOutline {
  const own = agreementOutline(agreement);
  const parties = sidesOf(agreement);
  const articles = own.articles.map((article, index) => alignedArticle(article, agreement.articles[index]));
  const { english = '' } = instrumentOf(agreement.type);
  const indefinite = /^[AEIOU]/u.test(english) ? 'an' : 'a';
  return {
    pairs: [
      ...titlePairs(agreement, own),
      pair('prose', own.opening, openingOf(agreement)),
      ...parties.map((party, index) =>
        partyPair(present(own.partyLines[index], 'a line for each party'), party, { index, count: parties.length }),
      ),
      pair('prose', own.together, togetherOf(parties.length)),
      ...listPairs(
        'premise',
        own.premises,
        agreement.premises.map((row) => row.english),
      ),
      pair('lead', own.basesIntroduction, 'Having regard to the following laws and regulations:'),
      ...listPairs(
        'basis',
        own.bases,
        agreement.bases.map((row) => row.english),
      ),
      pair(
        'lead',
        own.agreed,
        `In view of the foregoing, the PARTIES agree to conclude ${indefinite} ${english} under the following provisions:`,
      ),
      ...articles.slice(0, -1).flat(),
    ],
    last: articles.at(-1) ?? [],
    closing: pair(
      'prose',
      own.closing,
      `In witness whereof, this ${english} has been signed on the day and date first written above.`,
    ),
    own,
    annexes: own.annexes,
    kind: own.kind,
    about: own.about,
    numbers: own.numbers,
    signatures: parties.map((party, index) =>
      signatureOf(present(own.signatures[index], 'a signature for each party'), party, index),
    ),
  };
}

function pair(kind: BilingualPair['kind'], left: string, right: string): BilingualPair {
  return { kind, left, right, first: false };
}

function titlePairs(
  { type, parentNamed, titleEnglish, parties }: Agreement,
  { kind, parties: names, link, about, numbers }: ReturnType<typeof agreementOutline>,
): readonly BilingualPair[] {
  const english = (index: number): string => capitals(englishPartyName(parties[index]?.party ?? null)) || DOTTED;
  const last = names.length - 1;
  const isListed = names.length > MOST_IN_TITLE;
  return [
    pair('title', kind, kindEnglish({ type, parentNamed })),
    pair('title', 'ANTARA', 'BETWEEN'),
    ...(isListed ? [pair('title', LISTED, 'THE PARTIES NAMED IN THE LIST OF PARTIES')] : []),
    ...(isListed ? [] : names).flatMap((name, index) => [
      ...(index === last && index > 0 ? [pair('title', link, 'AND')] : []),
      pair('title', index < last - 1 ? `${name},` : name, index < last - 1 ? `${english(index)},` : english(index)),
    ]),
    pair('title', 'TENTANG', 'CONCERNING'),
    pair('about', about, capitals(titleEnglish) || DOTTED),
    ...(isListed ? [] : numbers).map((number) => pair('number', `NOMOR : ${number}`, `NUMBER : ${number}`)),
  ];
}

/** `ADDENDUM TO THE MEMORANDUM OF UNDERSTANDING`. */
function kindEnglish({ type, parentNamed }: Pick<Agreement, 'type' | 'parentNamed'>): string {
  const own = capitals(instrumentOf(type).english ?? '');
  if (type !== 'ADD') return own;
  const changed = kindNamed(parentNamed);
  const { english = '' } = changed === null ? {} : instrumentOf(changed);
  return `${own} TO THE ${capitals(english) || DOTTED}`;
}

function openingOf({ date, place }: Agreement): string {
  const day = date === null ? null : parseDay(date);
  const when = day === null ? DOTTED : englishDate(day);
  return `On this day, ${when}, in ${place.trim() || DOTTED}, the undersigned:`;
}

/** Name and post as the Indonesian text has them; the post in English, the party by its English name. */
function partyPair(
  line: PartyLine,
  party: AgreementParty,
  { index, count }: { readonly index: number; readonly count: number },
): BilingualPair {
  const described = [
    postOf(party) || DOTTED,
    `having its seat at ${party.seat.trim() || DOTTED}`,
    `acting for and on behalf of ${englishPartyName(party.party) || DOTTED}`,
    `hereinafter referred to as ${partyLabelEnglish(index)}${index === count - 1 ? '.' : ';'}`,
  ];
  return {
    kind: 'party',
    left: `${line.name}, ${line.description}`,
    right: `${line.name}, ${described.join(', ')}`,
    first: index === 0,
  };
}

function postOf({ postEnglish, party }: AgreementParty): string {
  return postEnglish.trim() || englishHeadOf(party);
}

/** Many parties are counted from the first to the last, as in the Indonesian text. */
function togetherOf(count: number): string {
  const labels = Array.from({ length: count }, (_none, index) => partyLabelEnglish(index));
  const last = labels.at(-1) ?? '';
  const listed = labels.length <= 2 ? labels.join(' and ') : `${labels.slice(0, -1).join(', ')}, and ${last}`;
  const all = count > MOST_IN_TITLE ? `${labels[0] ?? ''} to ${last}` : listed;
  const begun = all.charAt(0).toUpperCase() + all.slice(1);
  return `${begun}, hereinafter referred to individually as PARTY and collectively as the PARTIES, first state the following:`;
}

/** Closing marks by position, as in the Indonesian text. */
function listPairs(
  kind: 'premise' | 'basis',
  left: readonly string[],
  english: readonly string[],
): readonly BilingualPair[] {
  const last = left.length - 1;
  return left.map((text, index) => {
    const mark = index === last ? '.' : index === last - 1 ? '; and' : ';';
    const right = `${(english[index] ?? '').trim().replace(/(?:[;,]?\s+and)?[.;,\s]*$/u, '') || DOTTED}${mark}`;
    return { kind, left: text, right, first: index === 0 };
  });
}

function signatureOf(signature: Signature, party: AgreementParty, index: number): Signature {
  const label = `${partyLabelEnglish(index).replace(/^the /u, '')},`;
  const post = capitals(postOf(party)) || SHORT_DOTTED;
  return { ...signature, label: withoutClosing(signature.label), english: { label, post } };
}

function capitals(text: string): string {
  return text.trim().toLocaleUpperCase('id');
}
