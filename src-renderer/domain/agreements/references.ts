/*
 * References inside the texts of articles: `Pasal 5 ayat (1)`, `ayat (2) dan ayat (3)`. Texts are plain words (they are typed,
 * merged between offices and come back from Word), so that a reference is what reads as one. Those to articles of laws and of
 * other agreements are told apart by what stands beside them, and are never touched.
 */

/** `from` and `to` are the place of the digits in the text. */
export type Reference = {
  readonly kind: 'article' | 'ayat';
  readonly from: number;
  readonly to: number;
  readonly number: number;
  /** For an ayat: the number of the article it is named with; null: of the article it stands in. */
  readonly of: number | null;
};

const AND = String.raw`(?:,? (?:dan/atau|dan|atau|sampai dengan|s\.d\.) |, )`;
const AYAT = String.raw`ayat \(\d{1,2}\)`;
const BELOW = String.raw`(?: (?:huruf|angka) [a-z\d]{1,3}(?:${AND}(?:huruf|angka) [a-z\d]{1,3})*)?`;
const ARTICLE = String.raw`Pasal \d{1,3}(?![\dA-Za-z])(?: ${AYAT}${BELOW}(?:${AND}${AYAT}${BELOW})*)?${BELOW}`;

/** Articles named together stand before one law, or before none. */
const ARTICLES = new RegExp(String.raw`\b${ARTICLE}(?:${AND}${ARTICLE})*`, 'gu');
const OWN_AYAT = new RegExp(String.raw`\b${AYAT}`, 'gu');

const LAW = String.raw`(?:Undang-[Uu]ndang|UU|UUD|Peraturan|PP|Perpres|Permen\w*|Pergub|Perbup|Perwali|Perda|Keputusan|Kep(?:pres|mendagri|men)|Instruksi|Surat Edaran|Kitab|KUH\w*|Qanun|Konvensi|Statuta)\b`;
const LAW_BEHIND = new RegExp(String.raw`^,? (?:(?:dari|dalam|pada|menurut) )?${LAW}`, 'u');
/** `Undang-Undang Nomor 23 Tahun 2014 Pasal 363`: nothing between that begins another thought. */
const LAW_BEFORE = new RegExp(
  String.raw`\b${LAW}(?:(?!\b(?:sebagaimana|dalam|pada|dan|atau|ini|serta)\b)[^.;\n])*$`,
  'u',
);
const AGREEMENT_BEHIND =
  /^,? (?:(?:dari|dalam|pada|menurut) )?(?:Kesepakatan Bersama|Perjanjian Kerja Sama|Perjanjian|Nota Kesepa\w+|Memorandum Saling Pengertian|Memorandum|Pernyataan Kehendak|Rencana Kerja|Adendum)/u;

/** The references of a text to articles and ayat of its own agreement, in the order in which they stand. */
export function referencesIn(written: string): readonly Reference[] {
  const text = written.replaceAll('\u00A0', ' ');
  const groups = [...text.matchAll(ARTICLES)];
  const named = groups.flatMap((group) =>
    isForeign(text, group.index, group[0]) ? [] : inGroup(group[0], group.index),
  );
  const covered = (at: number): boolean =>
    groups.some((group) => at >= group.index && at < group.index + group[0].length);
  const alone = [...text.matchAll(OWN_AYAT)].flatMap((match) =>
    covered(match.index) ? [] : [referenceAt('ayat', match[0], match.index, null)],
  );
  return [...named, ...alone].toSorted((one, other) => one.from - other.from);
}

function isForeign(text: string, from: number, group: string): boolean {
  const behind = text.slice(from + group.length);
  if (LAW_BEHIND.test(behind) || LAW_BEFORE.test(text.slice(Math.max(0, from - 300), from))) return true;
  const agreement = AGREEMENT_BEHIND.exec(behind)?.[0];
  // `Pasal 5 Kesepakatan Bersama ini` is the agreement's own.
  return agreement !== undefined && !/^ ini\b/u.test(behind.slice(agreement.length));
}

function inGroup(group: string, at: number): readonly Reference[] {
  const found: Reference[] = [];
  let article: number | null = null;
  for (const match of group.matchAll(/Pasal \d{1,3}|ayat \(\d{1,2}\)/gu)) {
    const kind = match[0].startsWith('Pasal') ? 'article' : 'ayat';
    const reference = referenceAt(kind, match[0], at + match.index, kind === 'ayat' ? article : null);
    if (kind === 'article') article = reference.number;
    found.push(reference);
  }
  return found;
}

function referenceAt(kind: Reference['kind'], words: string, at: number, of: number | null): Reference {
  const digits = /\d+/u.exec(words);
  const from = at + (digits?.index ?? 0);
  const length = digits?.[0].length ?? 0;
  return { kind, from, to: from + length, number: Number(digits?.[0] ?? 0), of };
}

/** Finds the references of a text in its language. */
export type FindReferences = (text: string) => readonly Reference[];

/** The text with other words in place of some digits; `next` gives null where a reference stays as it is. */
export function withReferences(
  text: string,
  next: (reference: Reference) => string | null,
  find: FindReferences = referencesIn,
): string {
  let [made, at] = ['', 0];
  for (const reference of find(text)) {
    const words = next(reference);
    if (words !== null) {
      made += text.slice(at, reference.from) + words;
      at = reference.to;
    }
  }
  return made + text.slice(at);
}

/** The text with every number of a reference hidden: two texts that are the same but for their references become equal. */
export function withoutNumbers(text: string): string {
  return withReferences(text, () => '#').replaceAll(/\b(Pasal |ayat \()…+/gu, '$1#');
}
