import type { CooperationItem } from '#domain/cooperation/cooperation-item.ts';
import type { StudyText } from '#domain/cooperation/study.ts';
import { unitHead } from '#domain/officials/posts.ts';
import { officialPartyName } from '#domain/parties/official-name.ts';
import { closingMark, listItems, lowerFirst, withoutClosing } from '#domain/wording/phrases.ts';
import { counted } from '#domain/wording/terbilang.ts';
import { costTable } from '../annex-outline.ts';
import { capitalGovernment } from '../office-letterhead.ts';
import type { Block } from '../outline.ts';
import type { Blanks } from './blanks.ts';
import { placeAndDay, unitOf } from './letter-parts.ts';
import type { StudyOutline } from './outlines.ts';
import { ownRegion, ownSide, type Writing } from './sources.ts';
import { closedList, draftOf, fact, signatureOf, termOf, textBlocks, titleOf } from './wording.ts';

/* Chapters and cover that the KAK and the feasibility study share (domain.md §1.6(b)–(d)). */

type Chapter = StudyOutline['chapters'][number];

/** Fields of the item with long text that a chapter is made of. */
type Field = Exclude<StudyText, 'regulation'> | 'background' | 'location' | 'benefits' | 'funding';

export function chapter(title: string, body: readonly Block[]): Chapter {
  return { title, body };
}

/** The text of a field, or one dotted line. */
export function fieldBlocks(field: Field, { sources: { item }, blanks }: Writing): readonly Block[] {
  const blocks = textBlocks(item[field]);
  return blocks.length === 0 ? [{ kind: 'text', text: blanks.orDotted('', field) }] : blocks;
}

/** Tujuan dan target. */
export function aims(writing: Writing): readonly Block[] {
  const { sources, blanks } = writing;
  const items = listItems(sources.item.purpose);
  const said = items.length === 0 ? [blanks.orDotted('', 'purpose')] : items;
  return [
    { kind: 'lead', text: 'Kerja sama ini bertujuan untuk:' },
    lettered(said),
    { kind: 'lead', text: 'Target yang hendak dicapai:' },
    ...fieldBlocks('target', writing),
  ];
}

export function lettered(items: readonly string[]): Block {
  return {
    kind: 'list',
    style: 'huruf',
    items: items.map((text, index) => `${lowerFirst(withoutClosing(text))}${closingMark(index, items.length)}`),
  };
}

/** Ruang lingkup, an item a line. */
export function scope({ sources: { item }, blanks }: Writing): readonly Block[] {
  const items = listItems(item.scopeOfWork);
  return [
    { kind: 'lead', text: 'Ruang lingkup kerja sama ini meliputi:' },
    lettered(items.length === 0 ? [blanks.orDotted('', 'scopeOfWork')] : items),
  ];
}

/** Several lines are a list, one for each party or risk. */
function lineBlocks(text: string): readonly Block[] {
  const blocks = textBlocks(text);
  const lines = blocks.flatMap((block) => (block.kind === 'text' ? [block.text] : []));
  return lines.length > 1 && lines.length === blocks.length ? [closedList(lines)] : blocks;
}

/** Peran para pihak; a dotted line for each party until it is written. */
export function roles(writing: Writing): readonly Block[] {
  const { item } = writing.sources;
  if (item.roles.trim() !== '') return lineBlocks(item.roles);
  const { blanks } = writing;
  const names = item.parties.map((party) => officialPartyName(party)).filter((name) => name !== '');
  const items = twoOrMore(names, blanks).map((name) => `${name}: ${blanks.orDotted('', 'roles')}`);
  return [{ kind: 'list', style: 'huruf', items }];
}

/**
 * Pembiayaan: what the item says, and the costs of its draft where they are worked out (amount and source of each party). A list:
 * before a table in running text, LibreOffice 7.4 leaves headings alone at the foot of the page.
 */
export function financing(writing: Writing): readonly Block[] {
  const { item, agreements } = writing.sources;
  const costs = agreements.find((one) => one.costs.length > 0)?.costs ?? [];
  const said = fieldBlocks('funding', writing);
  if (costs.length === 0) return said;
  const { rows, inWords } = costTable(costs);
  if (inWords === '') writing.blanks.note('funding');
  return [
    ...said,
    { kind: 'lead', text: `Rincian biaya menurut rancangan ${draftLabel(item, writing)}:` },
    lettered(rows.map((row) => `${row.activity}, ${row.bearer}, ${row.source}: Rp${row.amount},00`)),
    ...(inWords === '' ? [] : [{ kind: 'text', text: `Jumlah seluruhnya: ${inWords}.` } as const]),
  ];
}

function draftLabel(item: CooperationItem, writing: Writing): string {
  const { sources } = writing;
  const draft = sources.agreements.find((one) => one.costs.length > 0) ?? draftOf(item, sources.agreements, '');
  return writing.blanks.orShort(draft?.type, 'draft');
}

export function place(writing: Writing): readonly Block[] {
  return fieldBlocks('location', writing);
}

/** Jangka waktu with its reason (Permendagri 22/2020 art. 7: *jangka waktu*, as told in domain.md §1.6(a)). */
export function period({ sources: { item }, blanks }: Writing): readonly Block[] {
  return [
    { kind: 'text', text: `Kerja sama ini direncanakan berlangsung selama ${termOf(item, blanks)}.` },
    ...textBlocks(item.termReason),
  ];
}

/** The five kinds of risk that the form names (domain.md §1.6(b), X). */
const RISKS = ['Anggaran', 'Hukum', 'Teknis', 'Sosial', 'Lingkungan'];

/** Mitigasi risiko, with the analysis of social and environmental effects that the preparation data hold. */
export function risks(writing: Writing): readonly Block[] {
  const { sources, blanks } = writing;
  const { item } = sources;
  const impact = textBlocks(item.impact);
  const shown: readonly Block[] = [
    ...(item.risks.trim() === ''
      ? [
          {
            kind: 'list',
            style: 'huruf',
            items: RISKS.map((kind) => `${kind}: ${blanks.orDotted('', 'risks')}`),
          } as const,
        ]
      : lineBlocks(item.risks)),
  ];
  if (impact.length === 0) return shown;
  return [...shown, { kind: 'lead', text: 'Analisis dampak sosial dan lingkungan:' }, ...impact];
}

/** More parties than these are counted on the cover, since they would fill it. */
const MOST_ON_COVER = 5;

function onCover(parties: readonly string[], blanks: Blanks): readonly string[] {
  const [first, ...others] = parties;
  if (first !== undefined && parties.length > MOST_ON_COVER) return [first, `${counted(others.length)} pihak lainnya`];
  return twoOrMore(parties, blanks);
}

/** Cooperation has two sides even while one is not chosen yet. */
function twoOrMore(parties: readonly string[], blanks: Blanks): readonly string[] {
  const missing = Math.max(0, 2 - parties.length);
  return [...parties, ...Array.from({ length: missing }, () => blanks.orDotted('', 'parties'))];
}

/** Cover, parties and signature, the same for both studies: of the responsible unit (domain.md §1.6(b), (d)). */
export function studyFrame(writing: Writing): Omit<StudyOutline, 'title' | 'chapters'> {
  const { sources, blanks } = writing;
  const { item, officials, today } = sources;
  const region = ownRegion(sources);
  const unit = unitOf(writing);
  const head = region === null ? null : unitHead(item.unit, region, { officials, today });
  const parties = item.parties.map((party) => officialPartyName(party)).filter((name) => name !== '');
  const year = item.budgetYear === null ? blanks.orShort('', 'budgetYear') : String(item.budgetYear);
  const signature = signatureOf(unit.post, head, () => blanks.orDotted('', 'unit-head', item.unit.trim()));
  return {
    about: titleOf(item, blanks).toLocaleUpperCase('id'),
    parties: onCover(parties, blanks).map((name) => name.toLocaleUpperCase('id')),
    cover: [
      fact('Perangkat daerah pemrakarsa', unit.name),
      fact('Unit kerja', blanks.orDotted(item.workUnit, 'workUnit')),
      fact('Tahun anggaran perencanaan', year),
    ],
    foot: [capitalGovernment(region), unit.name.toLocaleUpperCase('id')].filter((line) => line !== ''),
    placeAndDay: placeAndDay(ownSide(sources), writing),
    signature: { ...signature, label: `Mengetahui,\nKepala Perangkat Daerah Pemrakarsa,\n${signature.label}` },
  };
}
