import type { Agreement } from '#domain/agreements/agreement.ts';
import { hasTwoTexts } from '#domain/agreements/two-texts.ts';
import type { OutsideSource } from '#domain/agreements/outside-text.ts';
import { agreementOutline, sidesOf } from '../agreement-outline.ts';
import { type BilingualOutline, bilingualOutline } from '../bilingual-outline.ts';
import type { AgreementOutline, Signature } from '../outline.ts';
import type { OutsideSources } from './compare/outside.ts';
import type { FoundText } from './recognise/clauses.ts';
import type { Line } from './recognise/lines.ts';
import { plainText } from './recognise/plain-text.ts';

type Entry = readonly [text: string, source: OutsideSource];

const FIXED: OutsideSource = { kind: 'fixed' };

/**
 * Where each line around the articles of our own file comes from: the same words are looked for among what the draft says, in
 * the order of reading. What is not found there is a sentence that every document of the kind has.
 */
export function outsideSources(draft: Agreement, { opening, closing }: FoundText): OutsideSources {
  const second = hasTwoTexts(draft) ? bilingualOutline(draft) : null;
  const own = agreementOutline(draft);
  return {
    opening: matched(opening, [...openingOf(draft, own), ...(second === null ? [] : englishOf(draft, second))]),
    closing: matched(closing, closingOf(draft, second === null ? own : { ...own, signatures: second.signatures })),
  };
}

function matched(lines: readonly Line[], entries: readonly Entry[]): readonly OutsideSource[] {
  const left = new Map<string, OutsideSource[]>();
  for (const [text, source] of entries) {
    const key = plainText(text);
    left.set(key, [...(left.get(key) ?? []), source]);
  }
  return lines
    .filter(({ text }) => text !== '')
    .map(({ text }) => {
      const sources = left.get(plainText(text));
      // The last one stays: the same words may stand on paper more often than in the outline.
      return (sources !== undefined && sources.length > 1 ? sources.shift() : sources?.[0]) ?? FIXED;
    });
}

function openingOf(draft: Agreement, outline: AgreementOutline): readonly Entry[] {
  const parties = sidesOf(draft).map(({ id }) => id);
  return [
    [outline.kind, draft.type === 'ADD' ? elsewhere('parentNamed') : FIXED],
    ...parties.flatMap((id, index) => bothEnds(outline.parties[index] ?? '', party(id, 'party'))),
    [outline.about, value('title', '')],
    ...parties.map((id, index): Entry => [`NOMOR : ${outline.numbers[index] ?? ''}`, number(id, 'NOMOR : ')]),
    [outline.opening, elsewhere('date')],
    ...outline.partyLines.flatMap(({ name, description }, index): readonly Entry[] => [
      [name, party(parties[index] ?? '', 'name')],
      [description, party(parties[index] ?? '', 'name')],
      [`${name}, ${description}`, party(parties[index] ?? '', 'name')],
    ]),
    [outline.together, draft.type === 'RK' ? elsewhere('parentNamed') : FIXED],
    ...rows(outline.premises, draft.premises, 'premises', 'text'),
    ...rows(outline.bases, draft.bases, 'bases', 'text'),
    ...(outline.works ?? []).flatMap(({ activity, roles, output, funding, time }) =>
      [activity, ...roles, output, funding, time].map((text): Entry => [text, elsewhere('works')]),
    ),
  ];
}

function englishOf(draft: Agreement, { pairs }: BilingualOutline): readonly Entry[] {
  const parties = sidesOf(draft).map(({ id }) => id);
  const of = (kind: string): readonly string[] => pairs.filter((pair) => pair.kind === kind).map(({ right }) => right);
  const names = of('title').filter((text) => !['BETWEEN', 'AND', 'CONCERNING'].includes(text));
  return [
    // The first names the kind of document, the others the parties.
    ...(draft.type === 'ADD' ? names.slice(0, 1) : []).map((name): Entry => [name, elsewhere('parentNamed')]),
    ...names.slice(1).flatMap((name, index) => bothEnds(name.replace(/,$/u, ''), party(parties[index] ?? '', 'party'))),
    ...of('about').map((text): Entry => [text, value('titleEnglish', '')]),
    ...of('number').map((text, index): Entry => [text, number(parties[index] ?? '', 'NUMBER : ')]),
    ...of('prose')
      .slice(0, 1)
      .map((text): Entry => [text, elsewhere('date')]),
    ...of('party').map((text, index): Entry => [text, party(parties[index] ?? '', 'postEnglish')]),
    ...rows(of('premise'), draft.premises, 'premises', 'english'),
    ...rows(of('basis'), draft.bases, 'bases', 'english'),
  ];
}

function closingOf(draft: Agreement, outline: AgreementOutline): readonly Entry[] {
  const parties = sidesOf(draft).map(({ id }) => id);
  return [
    ...outline.signatures.flatMap((signature, index) => signatureLines(signature, parties[index] ?? '')),
    ...outline.parties.flatMap((name, index): readonly Entry[] => [
      [name, party(parties[index] ?? '', 'party')],
      [outline.numbers[index] ?? '', number(parties[index] ?? '', '')],
    ]),
    ...outline.numbers.map((text): Entry => [`NOMOR : ${text}`, elsewhere('part:title')]),
    [`TENTANG ${outline.about}`, elsewhere('title')],
    ...outline.annexes.flatMap(({ list, rows: cells, note }) =>
      [...cells.flat(), note].map((text): Entry => [text, elsewhere(`part:annex/${list}`)]),
    ),
  ];
}

function signatureLines({ post, name, below, english }: Signature, id: string): readonly Entry[] {
  const posts = [post, ...(english === undefined ? [] : [english.post])];
  return [
    ...posts.flatMap((text) => bothEnds(text, party(id, 'name'))),
    [name, party(id, 'name')],
    [below, party(id, 'name')],
  ];
}

/** A name that stands in a list has a comma behind it, but for the last. */
function bothEnds(text: string, source: OutsideSource): readonly Entry[] {
  return [
    [text, source],
    [`${text},`, source],
  ];
}

function rows(
  texts: readonly string[],
  written: readonly { readonly id: string }[],
  list: 'premises' | 'bases',
  field: 'text' | 'english',
): readonly Entry[] {
  return texts.map((text, index): Entry => [text, { kind: 'row', list, row: written[index]?.id ?? '', field }]);
}

function party(id: string, field: string): OutsideSource {
  return elsewhere(id === '' ? 'part:parties' : `parties/${id}/${field}`);
}

function number(id: string, lead: string): OutsideSource {
  return id === '' ? elsewhere('part:parties') : { kind: 'value', path: `parties/${id}/number`, lead };
}

function value(path: string, lead: string): OutsideSource {
  return { kind: 'value', path, lead };
}

function elsewhere(path: string): OutsideSource {
  return { kind: 'elsewhere', path };
}
