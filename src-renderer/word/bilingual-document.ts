import {
  AlignmentType,
  Bookmark,
  type Document,
  type IParagraphOptions,
  Paragraph,
  type ParagraphChild,
  type Table,
  type TableCell,
  type TextRun,
} from 'docx';
import { annexParagraphs } from './annex.ts';
import { numbered } from './articles.ts';
import type { AgreementLook } from './agreement-document.ts';
import type { BilingualPair } from './bilingual-articles.ts';
import type { BilingualOutline } from './bilingual-outline.ts';
import { bookmarkOf } from './bookmark.ts';
import { gap } from './fact-table.ts';
import { framed, type Identity } from './frame.ts';
import { textWidth } from './paper.ts';
import { partyList } from './party-list.ts';
import { bareCell, bareTable, body, legalRuns, paragraph, plain, run, tight } from './pieces.ts';
import { asSheet } from './sheet.ts';
import { signatureTable } from './signature-block.ts';

/**
 * Two texts in two columns, Indonesian at the left: every ayat a row, so that like stands beside like on every page. Narrow columns
 * are not justified (word.md §4, rule 4).
 */
export function bilingualDocument(outline: BilingualOutline, identity: Identity, look: AgreementLook): Document {
  const width = textWidth(look.paper);
  const { pairs, last, closing, signatures, copy } = outline;
  const isShort = signatures.length <= LAST_ARTICLE_KEPT;
  const children = [
    ...(copy === undefined
      ? []
      : [paragraph('SKKaki', plain(copy), { alignment: AlignmentType.RIGHT, spacing: tight({ after: 200 }) })]),
    pairTable(isShort ? pairs : [...pairs, ...last], { width, stays: 'no', look }),
    ...(isShort ? [gap(20), pairTable([...last, closing], { width, stays: 'yes', look }), gap(240)] : across(closing)),
    signatureTable(signatures, width, asSheet(look.paper).house.style.firstSide),
    ...partyList(outline.own, width),
    ...annexParagraphs(outline.own, width),
  ];
  const initials = look.initials ? signatures.length : 0;
  return framed(identity, { paper: look.paper, initials }, { first: [], children, comments: look.comments.comments });
}

/** What stays with the signatures may not be taller than a page (word.md §4, rule 18): of more parties only the closing words do. */
const LAST_ARTICLE_KEPT = 4;

/** Both closing sentences over the whole width, one below the other. */
function across({ left, right }: BilingualPair): Paragraph[] {
  return ([left, right] as const).map((text, index) =>
    paragraph('SKIsi', runsOf(text, index === 0 ? 'Kiri' : 'Kanan', false), {
      keepNext: true,
      keepLines: true,
      spacing: body({ before: index === 0 ? 200 : 0, after: index === 0 ? 60 : 240 }),
    }),
  );
}

type Place = {
  readonly width: number;
  /** Whether every row stays with what follows it. */
  readonly stays: 'yes' | 'no';
  readonly look: AgreementLook;
};

type Side = 'Kiri' | 'Kanan';

function pairTable(pairs: readonly BilingualPair[], place: Place): Table {
  const half = Math.floor(place.width / 2);
  return bareTable(
    [half, half],
    pairs.map((pair, index) => [
      cellOf(pair, 'Kiri', { ...place, isTop: index === 0 }),
      cellOf(pair, 'Kanan', { ...place, isTop: index === 0 }),
    ]),
  );
}

/** White between the columns: what a cell leaves free at its right. */
const BETWEEN = 160;

function cellOf(pair: BilingualPair, side: Side, place: Place & { readonly isTop: boolean }): TableCell {
  const text = side === 'Kiri' ? pair.left : pair.right;
  const look = LOOKS[pair.kind];
  const keepNext = place.stays === 'yes' || look.keeps === true || pair.leads === true;
  const options: IParagraphOptions = {
    alignment: look.centred === true ? AlignmentType.CENTER : AlignmentType.LEFT,
    spacing: body({ before: look.before ?? 0, after: look.after }),
    indent: { right: BETWEEN },
    keepNext,
    keepLines: true,
    ...(text === '' ? {} : numberingOf(pair, side)),
  };
  const runs = runsOf(text, side, look.bold === true);
  const marked = side === 'Kiri' ? anchored(pair, runs, place) : runs;
  return bareCell(
    [new Paragraph({ style: look.style, ...options, children: [...marked] })],
    Math.floor(place.width / 2),
  );
}

/** The hidden bookmark and the margin comments of an article stand on its Indonesian heading (word.md §2), the others on the title. */
function anchored(
  { kind, anchor = '' }: BilingualPair,
  runs: readonly TextRun[],
  { look, isTop }: Pick<Place, 'look'> & { readonly isTop: boolean },
): readonly ParagraphChild[] {
  if (kind === 'title' && isTop) return look.comments.around(null, runs);
  if (kind !== 'heading') return runs;
  const words = look.comments.around(anchor, runs);
  return anchor === '' ? words : [new Bookmark({ id: bookmarkOf(anchor), children: [...words] })];
}

type Look = {
  readonly style: string;
  readonly bold?: boolean;
  readonly centred?: boolean;
  readonly keeps?: boolean;
  readonly before?: number;
  readonly after: number;
};

const HEADING = { bold: true, centred: true, keeps: true } as const;

const LOOKS: Readonly<Record<BilingualPair['kind'], Look>> = {
  title: { ...HEADING, style: 'SKKiri', after: 60 },
  about: { ...HEADING, style: 'SKKiri', after: 200 },
  number: { style: 'SKKiri', centred: true, keeps: true, after: 60 },
  prose: { style: 'SKKiri', before: 120, after: 120 },
  lead: { style: 'SKKiri', before: 120, after: 120, keeps: true },
  party: { style: 'SKKiri', after: 120 },
  premise: { style: 'SKKiri', after: 60 },
  basis: { style: 'SKKiri', after: 60 },
  heading: { ...HEADING, style: 'SKPasal', before: 200, after: 0 },
  'article-title': { ...HEADING, style: 'SKJudulPasal', after: 120 },
  change: { style: 'SKKiri', after: 100 },
  'quoted-heading': { ...HEADING, style: 'SKKiri', after: 0 },
  'quoted-title': { ...HEADING, style: 'SKKiri', after: 120 },
  single: { style: 'SKKiri', after: 100 },
  ayat: { style: 'SKKiri', after: 100 },
  letter: { style: 'SKKiri', after: 60 },
  'number-below': { style: 'SKKiri', after: 60 },
  'single-letter': { style: 'SKKiri', after: 60 },
  'single-number': { style: 'SKKiri', after: 60 },
};

function numberingOf({ kind, first }: BilingualPair, side: Side): Pick<IParagraphOptions, 'numbering'> {
  switch (kind) {
    case 'party':
    case 'basis':
      return { numbering: numbered(`angka${side}`, 0, first) };
    case 'premise':
    case 'single-letter':
      return { numbering: numbered(`huruf${side}`, 0, first) };
    case 'single-number':
      return { numbering: numbered(`huruf${side}`, 1, false) };
    case 'ayat':
      return { numbering: numbered(`ayat${side}`, 0, first) };
    case 'letter':
      return { numbering: numbered(`ayat${side}`, 1, false) };
    case 'number-below':
      return { numbering: numbered(`ayat${side}`, 2, false) };
    default:
      return {};
  }
}

const ENGLISH = { language: { value: 'en-GB' } } as const;

/** The defined terms stand out in both texts; English words are marked as English, so that no word processor underlines them. */
function runsOf(text: string, side: Side, bold: boolean): readonly TextRun[] {
  if (side === 'Kiri') return bold ? [run(text, { bold })] : legalRuns(text);
  return text
    .split(/((?:\b[A-Z]+(?:-[A-Z]+)? )?\bPART(?:Y|IES)\b)/u)
    .filter((part) => part !== '')
    .map((part) => run(part, { ...ENGLISH, bold: bold || /PART(?:Y|IES)$/u.test(part) }));
}
