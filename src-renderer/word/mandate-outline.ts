import type { Agreement, AgreementParty } from '#domain/agreements/agreement.ts';
import { instrumentOf } from '#domain/agreements/instrument.ts';
import { formatNip } from '#domain/officials/nip.ts';
import { fullName, type PersonName, signatureName } from '#domain/officials/person-name.ts';
import { headOf, officialPartyName } from '#domain/parties/official-name.ts';
import { gazetteer } from '#domain/regions/gazetteer.ts';
import { joined, titleInSentence } from '#domain/wording/phrases.ts';
import { DOTTED, type MandateOutline, SHORT_DOTTED } from './outline.ts';

/** Who gives the power: the head of the region. */
export type MandateGiver = PersonName & { readonly post: string };

/** Who is empowered by whom. `seat`: the address of the head of region; the party's row has that of its signatory. */
export type Mandate = {
  readonly party: AgreementParty;
  readonly giver: MandateGiver | null;
  readonly seat?: string;
};

/**
 * A power of attorney (*surat kuasa*) for the signatory of a party to sign the agreement (PP 28/2018 art. 2), in the order of
 * domain.md §1.9: the receiver signs at the left, the giver at the right. Its number and day are blanks unless the party's row
 * names them already.
 */
export function mandateOutline(agreement: Agreement, { party, giver, seat = '' }: Mandate): MandateOutline {
  const from = giverOf(giver, party);
  const { number, day } = written(party.mandate);
  const nip = party.nip.trim() === '' ? null : formatNip(party.nip);
  const isNamed = party.name.trim() !== '';
  return {
    post: from.post.toLocaleUpperCase('id'),
    seat: seat.trim(),
    number: `NOMOR : ${number ?? DOTTED}`,
    giver: person(from.name, from.post, seat),
    receiver: [
      ...person(isNamed ? fullName(party) : DOTTED, party.post.trim() || DOTTED, party.seat),
      ...(nip === null ? [] : [{ label: 'NIP', values: [nip] }]),
    ],
    purpose: purposeOf(agreement, party),
    closing:
      'Surat kuasa ini tidak dapat dialihkan kepada pihak lain. Demikian surat kuasa ini dibuat untuk dipergunakan sebagaimana mestinya.',
    placeAndDay: `${placeOf(party)}, ${day ?? DOTTED}`,
    signatures: [
      {
        label: 'Penerima Kuasa,',
        post: '',
        name: isNamed ? signatureName(party) : DOTTED,
        below: nip === null ? '' : `NIP ${nip}`,
      },
      { label: 'Pemberi Kuasa,', post: from.post, name: from.signed, below: '' },
    ],
  };
}

/** The head of region as known, with blanks for what is not. */
function giverOf(giver: MandateGiver | null, { party }: AgreementParty) {
  const known = giver?.post.trim() ?? '';
  const post = known === '' ? headOf(party) || DOTTED : known;
  return giver === null
    ? { post, name: DOTTED, signed: DOTTED }
    : { post, name: fullName(giver), signed: signatureName(giver) };
}

function purposeOf(agreement: Agreement, { id, party }: AgreementParty): string {
  const own = officialPartyName(party) || DOTTED;
  const others = agreement.parties.filter((one) => one.id !== id).map((one) => officialPartyName(one.party) || DOTTED);
  const { name } = instrumentOf(agreement.type);
  const title = titleInSentence(agreement.title) || DOTTED;
  const between = joined([own, ...others]);
  // An addendum has no name of its own: it is that of the agreement it changes.
  return agreement.type === 'ADD'
    ? `menandatangani ${name} atas ${agreement.parentNamed.trim() || DOTTED}, antara ${between}, untuk dan atas nama ${own}.`
    : `menandatangani ${name} antara ${between} tentang ${title}, untuk dan atas nama ${own}.`;
}

function placeOf({ party }: AgreementParty): string {
  return (party?.kind === 'region' ? gazetteer().region(party.code)?.place : undefined) ?? DOTTED;
}

function person(name: string, post: string, seat: string) {
  return [
    { label: 'Nama', values: [name] },
    { label: 'Jabatan', values: [post] },
    { label: 'Alamat', values: [seat.trim() || SHORT_DOTTED] },
  ];
}

/** What the party's row says of it: `Surat Kuasa Bupati Sleman Nomor 180/77/2026 tanggal 11 Januari 2027`. */
function written(mandate: string): { readonly number: string | null; readonly day: string | null } {
  const number = /\bNomor\s+(\S+)/iu.exec(mandate)?.[1] ?? null;
  const day = /\btanggal\s+(\d{1,2} \p{L}+ \d{4})/iu.exec(mandate)?.[1] ?? null;
  return { number, day };
}
