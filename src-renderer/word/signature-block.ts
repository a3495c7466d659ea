import type { Paragraph, Table } from 'docx';
import { nameSize } from './name-size.ts';
import type { Signature } from './outline.ts';
import { mm } from './paper.ts';
import { bareCell, bareTable, bold, keepTitles, paragraph, plain, run, tight } from './pieces.ts';

/** Up to so many parties the whole block stays on one page with the last article (word.md §4, rule 12). */
export const BLOCK_ON_ONE_PAGE = 6;

const STYLE = 'SKTandaTangan';
/** What a cell keeps free at its sides, in twips. */
const SIDES = 60;

/**
 * Rules 12 and 13: two columns, 24 mm to sign and seal, rows whole, an odd last party in the middle. Posts and names have rows of
 * their own, so that two names stand level when one post takes two lines. `firstSide`: where the first of a pair stands
 * (domain.md §2.6: both occur).
 */
export function signatureTable(
  signatures: readonly Signature[],
  width: number,
  firstSide: 'left' | 'right' = 'left',
): Table {
  const half = Math.floor(width / 2);
  const size = Math.min(...signatures.map(({ name }) => nameSize(name, half - SIDES)));
  const rows = [];
  for (let index = 0; index < signatures.length; index += 2) {
    const inOrder = signatures.slice(index, index + 2);
    const pair = firstSide === 'left' ? inOrder : inOrder.toReversed();
    const span = pair.length === 1 ? 2 : 1;
    const isLast = index + 2 >= signatures.length;
    const keepNext = !isLast && signatures.length <= BLOCK_ON_ONE_PAGE;
    const cell = (children: readonly Paragraph[]) => bareCell(children, half * span, span);
    rows.push(
      pair.map((signature) => cell(postParagraphs(signature, index === 0 ? 0 : mm(10)))),
      pair.map((signature) => cell(nameParagraphs(signature, size, keepNext))),
    );
  }
  return bareTable([half, half], rows);
}

function postParagraphs({ label, post, english }: Signature, before: number): Paragraph[] {
  const labels = english === undefined ? [label] : [label, english.label];
  const posts = english === undefined ? [post] : [post, english.post];
  const last = posts.findLastIndex((each) => each !== '');
  return [
    ...labels.map((each, index) =>
      paragraph(STYLE, bold(each), { keepNext: true, spacing: tight({ before: index === 0 ? before : 0 }) }),
    ),
    ...posts.flatMap((each, index) =>
      each === '' ? [] : [paragraph(STYLE, plain(index === last ? `${each},` : each), { keepNext: true })],
    ),
  ];
}

function nameParagraphs({ name, below }: Signature, size: number, keepNext: boolean): Paragraph[] {
  return [
    paragraph(STYLE, [run(keepTitles(name), { bold: true, size })], {
      keepNext: keepNext || below !== '',
      spacing: tight({ before: mm(24) }),
    }),
    ...(below === '' ? [] : [paragraph(STYLE, plain(below.replaceAll(' ', '\u00A0')), { keepNext })]),
  ];
}
