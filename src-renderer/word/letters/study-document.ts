import type { Document, Paragraph, Table } from 'docx';
import { roman } from '#domain/wording/terbilang.ts';
import { factTable, gap } from '../fact-table.ts';
import { framed, type Identity } from '../frame.ts';
import { mm, pageOf, textWidth } from '../paper.ts';
import { bold, paragraph, run } from '../pieces.ts';
import type { OnPaper } from '../sheet.ts';
import { blockParagraphs } from './blocks.ts';
import { rightSignature } from './letter-document.ts';
import type { StudyOutline } from './outlines.ts';

/** Letters of the cover: 14 pt (domain.md §1.6(b)), in exact lines of 20 pt, about so many capitals to a line. */
const COVER = { size: 28, line: 400, capitals: 38 } as const;
const BETWEEN = 200;
/** Room for the emblem of the region, 4 × 4 cm. */
const EMBLEM = mm(40);
/** Labels of the cover's table, and what the table takes of the page. */
const LABEL = mm(72);
const TABLE = mm(24);

/** A cover on a page of its own, chapters with roman numbers, and who answers for it. */
export function studyDocument(outline: StudyOutline, identity: Identity, paper: OnPaper): Document {
  const width = textWidth(paper);
  const { chapters } = outline;
  const children: (Paragraph | Table)[] = [
    ...cover(outline, paper),
    ...chapters.flatMap(({ title, body }, index) => [
      paragraph('SKBagian', bold(`${roman(index + 1)}. ${title.toLocaleUpperCase('id')}`), {
        pageBreakBefore: index === 0,
      }),
      ...blockParagraphs(body, index === chapters.length - 1 ? { width, end: 'kept' } : { width }),
    ]),
    gap(240),
    rightSignature({ ...outline.signature, label: `${outline.placeAndDay}\n${outline.signature.label}` }, width),
  ];
  return framed(identity, { paper, initials: 0 }, { first: [], children });
}

function cover(outline: StudyOutline, paper: OnPaper): (Paragraph | Table)[] {
  const free = freeOnCover(outline, paper);
  const part = (share: number): number => Math.max(20, Math.floor(free * share));
  const line = (text: string, before = 0): Paragraph =>
    paragraph('SKJudul', [run(text, { bold: true, size: COVER.size })], {
      spacing: { line: COVER.line, lineRule: 'exact', before, after: 0 },
    });
  return [
    gap(part(0.08)),
    ...outline.title.map((text) => line(text)),
    line('TENTANG', BETWEEN),
    line(outline.about, BETWEEN),
    line('ANTARA', BETWEEN),
    ...outline.parties.flatMap((name, index) => (index === 0 ? [line(name)] : [line('DAN'), line(name)])),
    gap(part(0.22) + EMBLEM + part(0.22)),
    factTable(outline.cover, textWidth(paper), LABEL),
    gap(part(0.4)),
    ...outline.foot.map((text) => line(text)),
  ];
}

/** Twips of the page that nothing on the cover takes; none when a long list of parties fills it. */
function freeOnCover({ title, about, parties, foot }: StudyOutline, paper: OnPaper): number {
  const texts = [...title, 'TENTANG', about, 'ANTARA', ...parties, ...parties.slice(1).map(() => 'DAN'), ...foot];
  const lines = texts.reduce((sum, text) => sum + Math.max(1, Math.ceil(text.length / COVER.capitals)), 0);
  const used = lines * COVER.line + 3 * BETWEEN + EMBLEM + TABLE;
  const { size, margin } = pageOf(paper);
  return Math.max(0, size.height - margin.top - margin.bottom - used);
}
