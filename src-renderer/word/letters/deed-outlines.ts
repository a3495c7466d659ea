import type { Agreement } from '#domain/agreements/agreement.ts';
import { partyLabel } from '#domain/agreements/proposal.ts';
import { formatNip } from '#domain/officials/nip.ts';
import { fullName } from '#domain/officials/person-name.ts';
import { secretaryOf } from '#domain/officials/posts.ts';
import { officialPartyName } from '#domain/parties/official-name.ts';
import { type Party, partyKey } from '#domain/parties/party.ts';
import { gazetteer } from '#domain/regions/gazetteer.ts';
import { dateInWords, parseDay } from '#domain/wording/dates.ts';
import { joined, withoutClosing } from '#domain/wording/phrases.ts';
import { counted } from '#domain/wording/terbilang.ts';
import { officeLetterhead } from '../office-letterhead.ts';
import type { Block, ProceedingsOutline } from '../outline.ts';
import type { Writing } from './sources.ts';
import { dayOr, draftName, draftOf, orderedList, titleOf } from './wording.ts';

/* The two berita acara of an agreement, in the order of domain.md §1.9. */

/** Who signs for a party. Texts are '' while unknown. */
type Signatory = { readonly name: string; readonly post: string; readonly nip?: string };

/**
 * Of the discussion of a draft (*berita acara pembahasan rancangan*), signed by both TKKSDs (domain.md §3): what meetings decided
 * about the item, and a table of the articles to write the results in.
 */
export function discussionOutline(writing: Writing): ProceedingsOutline {
  const { item, agreements, decisions } = writing.sources;
  const draft = draftOf(item, agreements, writing.form.agreement);
  const about = titleOf(item, writing.blanks);
  const name = draftName(draft, item);
  if (draft === null) writing.blanks.note('draft');
  return deed(writing, {
    about: [`PEMBAHASAN RANCANGAN ${name}`, 'TENTANG', about],
    lead: `telah melaksanakan pembahasan rancangan ${name} antara ${partiesOf(writing)} tentang ${about}, dengan hasil sebagai berikut:`,
    body: [
      orderedList(decisions.length === 0 ? [writing.blanks.orDotted('', 'note')] : decisions.map(withoutClosing)),
      ...(draft === null ? [] : articleTable(draft, name, writing)),
    ],
    signatory: chairOf,
  });
}

/** An empty column for the pen: no program knows what was agreed on. */
function articleTable({ articles }: Agreement, name: string, { blanks }: Writing): readonly Block[] {
  if (articles.length === 0) return [];
  return [
    {
      kind: 'lead',
      text: `Hasil pembahasan atas ${counted(articles.length)} pasal dalam rancangan ${name}:`,
    },
    {
      kind: 'table',
      columns: [
        { heading: 'Pasal', share: 0.1, align: 'centre' },
        { heading: 'Judul', share: 0.4 },
        { heading: 'Hasil pembahasan', share: 0.5 },
      ],
      filled: 'by-hand',
      rows: articles.map(({ title }, index) => [
        String(index + 1),
        blanks.orDotted(title, 'draft-article', `Pasal ${index + 1}`),
        '',
      ]),
    },
  ];
}

/** The Sekda leads the TKKSD (domain.md §0 no. 6). */
function chairOf(party: Party | null, { sources }: Writing): Signatory {
  const region = party?.kind === 'region' ? gazetteer().region(party.code) : null;
  if (region === null) return { name: '', post: '' };
  const secretary = secretaryOf(region, sources);
  return {
    // Titles without a name are no name.
    name: secretary === null || secretary.name.trim() === '' ? '' : fullName(secretary),
    nip: secretary?.nip ?? '',
    post: `Sekretaris Daerah ${region.name} selaku Ketua Tim Koordinasi Kerja Sama Daerah`,
  };
}

/** Of the handing over of signed originals (*berita acara serah terima naskah*), between the contact persons of the parties. */
export function handoverOutline(writing: Writing): ProceedingsOutline {
  const { sources, blanks, form } = writing;
  const signed = sources.agreements.filter(({ state }) => state === 'signed');
  const latest = draftOf(sources.item, sources.agreements, form.agreement);
  const chosen =
    form.agreement !== '' && latest !== null ? [latest] : signed.length > 0 ? signed : latest === null ? [] : [latest];
  return deed(writing, {
    about: ['SERAH TERIMA NASKAH KERJA SAMA', 'TENTANG', titleOf(sources.item, blanks)],
    lead: 'telah melaksanakan serah terima naskah asli kerja sama, yang diserahkan oleh PIHAK KESATU dan diterima oleh PIHAK KEDUA, sebagai berikut:',
    body: [
      documentTable(chosen, writing),
      { kind: 'text', text: 'Naskah tersebut diterima dalam keadaan lengkap dan baik.' },
    ],
    signatory: contactOf,
  });
}

function documentTable(agreements: readonly Agreement[], writing: Writing): Block {
  const { blanks } = writing;
  const rows = agreements.map((agreement) => documentRow(agreement, writing));
  const none = (): readonly string[] => [
    blanks.orDotted('', 'draft'),
    blanks.orDotted('', 'draft-number'),
    blanks.orShort('', 'draft-date'),
    blanks.orShort('', 'draft'),
  ];
  return {
    kind: 'table',
    columns: [
      { heading: 'No.', share: 0.06, align: 'centre' },
      { heading: 'Naskah', share: 0.32 },
      { heading: 'Nomor', share: 0.28 },
      { heading: 'Tanggal', share: 0.19 },
      { heading: 'Jumlah', share: 0.15 },
    ],
    rows: (rows.length === 0 ? [none()] : rows).map((row, index) => [String(index + 1), ...row]),
  };
}

function documentRow(agreement: Agreement, { sources, blanks }: Writing): readonly string[] {
  const name = draftName(agreement, sources.item);
  const numbers = agreement.parties.map(({ number }) => blanks.orShort(number, 'draft-number', name));
  return [
    `${name} tentang ${blanks.orDotted(agreement.title, 'draft-title', name)}`,
    numbers.length === 0 ? blanks.orShort('', 'draft-number', name) : numbers.join(' dan '),
    dayOr(agreement.date, () => blanks.orShort('', 'draft-date', name)),
    '1 (satu) rangkap asli',
  ];
}

/** The first contact person (PPKSD) of a party. */
function contactOf(party: Party | null, { sources: { item } }: Writing): Signatory {
  const found = item.contacts.find(
    (one) => one.name.trim() !== '' && one.party !== null && party !== null && partyKey(one.party) === partyKey(party),
  );
  return { name: found?.name.trim() ?? '', post: found?.post.trim() ?? '' };
}

type Deed = {
  readonly about: readonly string[];
  readonly lead: string;
  readonly body: readonly Block[];
  readonly signatory: (party: Party | null, writing: Writing) => Signatory;
};

function deed(writing: Writing, { about, lead, body, signatory }: Deed): ProceedingsOutline {
  const { sources, form, blanks } = writing;
  const { parties } = sources.item;
  const sides = [...parties, null, null].slice(0, Math.max(2, parties.length));
  const day = form.date === null ? null : parseDay(form.date);
  const when = day === null ? blanks.orDotted('', 'date') : dateInWords(day);
  const people = sides.map((party) => {
    const { name, post, nip = '' } = signatory(party, writing);
    const whose = officialPartyName(party);
    return {
      name: blanks.orShort(name, 'signatory', whose),
      nip: nip.trim() === '' ? '' : `NIP ${formatNip(nip)}`,
      post: blanks.orShort(post, 'post', whose),
      whose: blanks.orDotted(whose, 'parties'),
      signed: blanks.orDotted(name, 'signatory', whose),
    };
  });
  return {
    letterhead: officeLetterhead(sources.office),
    about: about.map((text) => text.toLocaleUpperCase('id')).join('\n'),
    number: `NOMOR : ${blanks.orDotted(form.number, 'number')}`,
    opening: `Pada hari ini ${when}, bertempat di ${blanks.orDotted(form.place, 'place')}, kami yang bertanda tangan di bawah ini:`,
    sides: people.map(({ name, post, whose }, index) => ({
      number: index + 1,
      name,
      description: `${post}, dalam hal ini bertindak untuk dan atas nama ${whose}, selanjutnya disebut ${partyLabel(index)}${index === people.length - 1 ? '.' : ';'}`,
    })),
    lead,
    body,
    closing: 'Demikian Berita Acara ini dibuat dengan sebenarnya untuk dipergunakan sebagaimana mestinya.',
    signatures: people.map(({ signed, nip }, index) => ({
      label: `${partyLabel(index)},`,
      post: '',
      name: signed,
      below: nip,
    })),
  };
}

function partiesOf({ sources: { item }, blanks }: Writing): string {
  const names = item.parties.map((party) => officialPartyName(party)).filter((name) => name !== '');
  return names.length < 2 ? blanks.orDotted('', 'parties') : joined(names);
}
