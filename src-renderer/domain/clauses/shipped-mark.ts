import { AFFAIRS } from '../cooperation/affairs.ts';
import { englishPartyName } from '../parties/english-name.ts';
import { officialPartyName } from '../parties/official-name.ts';
import type { Party } from '../parties/party.ts';
import { gazetteer } from '../regions/gazetteer.ts';
import { type Clause, NOTHING_SAID, type Wording } from './clause.ts';
import { textMark } from './text-mark.ts';

/*
 * The marks of shipped texts. A text is a function, so that its mark is that of what it writes for cooperations that differ: each
 * way that some clause goes by parties, affairs, contacts or the changed agreement is gone by one of them.
 */

const REGIONS = {
  sleman: { kind: 'region', code: '34.04' },
  bantul: { kind: 'region', code: '34.02' },
  magelang: { kind: 'region', code: '33.08' },
  yogyakarta: { kind: 'region', code: '34' },
} as const satisfies Readonly<Record<string, Party>>;

const THIRD_PARTIES: Wording = {
  title: 'Objek',
  purpose: 'tujuan',
  scopeOfWork: 'satu; dua',
  location: 'lokasi',
  funding: 'biaya',
  term: 12,
  nature: 'mandatory',
  affairs: [],
  parties: ['Satu', 'Dua', 'Tiga'].map((name) => ({ kind: 'organisation', id: name, name })),
  contacts: [],
  document: 'Naskah',
};

/** Regencies of one province: their governor settles disputes. */
const ONE_PROVINCE: Wording = {
  ...THIRD_PARTIES,
  purpose: 'meningkatkan layanan',
  term: 18,
  affairs: ['1.01', '1.02'],
  parties: [REGIONS.sleman, REGIONS.bantul],
  contacts: [{ party: REGIONS.sleman, post: 'Kepala Bagian', phone: '0274', email: 'a@b.id' }],
  parent: 'Perjanjian Kerja Sama tentang Objek',
};

/** Regions of two provinces: the Minister does. */
const TWO_PROVINCES: Wording = {
  ...ONE_PROVINCE,
  nature: 'voluntary',
  affairs: ['1.01', '1.02', '1.03'],
  parties: [REGIONS.yogyakarta, REGIONS.magelang],
};

const SAID: readonly Wording[] = [NOTHING_SAID, THIRD_PARTIES, ONE_PROVINCE, TWO_PROVINCES];

type Text = Pick<Clause, 'write' | 'english'>;

/**
 * The mark of a text of a shipped clause, alone or, for a document in two languages, together with its English text. Names of
 * regions and affairs are left out: they come from their own lists and not from the clause.
 */
export function shippedMark({ write, english }: Text, inBoth: boolean): string {
  const lines = SAID.flatMap((wording) => write(wording));
  const beside =
    english === undefined || !inBoth
      ? []
      : [english.title, ...SAID.flatMap((wording) => english.write({ ...wording, object: 'Object' }))];
  return textMark(withoutNames([...lines, ...beside].join('\n')));
}

let hidden: readonly (readonly [name: string, sign: string])[] | null = null;

function withoutNames(text: string): string {
  hidden ??= names();
  return hidden.reduce((left, [name, sign]) => left.replaceAll(name, sign), text);
}

/** The longest first, since one name stands inside another. */
function names(): readonly (readonly [string, string])[] {
  const regions = Object.values(REGIONS).flatMap((party) =>
    [officialPartyName(party), englishPartyName(party), gazetteer().region(party.code)?.name ?? ''].map(
      (name) => [name, party.code] as const,
    ),
  );
  const affairs = AFFAIRS.map(({ code, name }) => [`bidang ${name}`, `bidang ${code}`] as const);
  return [...regions, ...affairs]
    .filter(([name]) => name !== '')
    .toSorted(([one], [other]) => other.length - one.length);
}
