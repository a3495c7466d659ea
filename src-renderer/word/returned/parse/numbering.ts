import { type Document, type Element } from '@xmldom/xmldom';
import { roman } from '#domain/wording/terbilang.ts';
import { attribute, child, children, isW } from './dom.ts';

type Level = { readonly format: string; readonly text: string; readonly start: number };
type Num = { readonly abstract: string; readonly overrides: ReadonlyMap<number, number> };

/** Gives the label that a numbered paragraph shows, such as `(2)` or `Pasal 5`, in the order of the document. */
export type Numberer = (num: string, level: number) => string;

/** Counts as Word does: one count per abstract list and level; a list that overrides its start begins there once. */
export function numbererOf(numbering: Document | null): Numberer {
  const { levels, nums } = read(numbering);
  const counts = new Map<string, number[]>();
  const begun = new Set<string>();
  return (num, level) => {
    const list = nums.get(num);
    if (list === undefined || level < 0 || level > 8) return '';
    const own = levels.get(list.abstract) ?? [];
    const count = counts.get(list.abstract) ?? [];
    counts.set(list.abstract, count);
    const override = begun.has(`${num}/${level}`) ? undefined : list.overrides.get(level);
    begun.add(`${num}/${level}`);
    count[level] = override ?? next(count[level], own[level]);
    count.length = level + 1;
    return label(own, count, level);
  };
}

function next(before: number | undefined, level: Level | undefined): number {
  return before === undefined ? (level?.start ?? 1) : before + 1;
}

function label(levels: readonly Level[], count: readonly number[], level: number): string {
  const text = levels[level]?.text ?? '';
  if (levels[level]?.format === 'bullet') return '•';
  return text.replaceAll(/%([1-9])/gu, (_all, digit: string) => {
    const at = Number(digit) - 1;
    const of = levels[at];
    return shown(count[at] ?? of?.start ?? 1, of?.format ?? 'decimal');
  });
}

function shown(value: number, format: string): string {
  if (value < 1 || value > 3000) return String(value);
  switch (format) {
    case 'lowerLetter':
      return letters(value);
    case 'upperLetter':
      return letters(value).toUpperCase();
    case 'lowerRoman':
      return roman(value).toLowerCase();
    case 'upperRoman':
      return roman(value);
    case 'decimalZero':
      return String(value).padStart(2, '0');
    case 'none':
      return '';
    default:
      return String(value);
  }
}

/** Word's way: a … z, aa, bb, cc. */
function letters(value: number): string {
  return String.fromCharCode(97 + ((value - 1) % 26)).repeat(Math.ceil(value / 26));
}

function read(numbering: Document | null): {
  readonly levels: ReadonlyMap<string, readonly Level[]>;
  readonly nums: ReadonlyMap<string, Num>;
} {
  const levels = new Map<string, readonly Level[]>();
  const nums = new Map<string, Num>();
  const root = numbering?.documentElement ?? null;
  for (const one of root === null ? [] : children(root)) {
    if (isW(one, 'abstractNum')) levels.set(attribute(one, 'abstractNumId') ?? '', levelsOf(one));
    if (isW(one, 'num')) nums.set(attribute(one, 'numId') ?? '', numOf(one));
  }
  return { levels, nums };
}

function levelsOf(abstract: Element): readonly Level[] {
  const found: Level[] = [];
  for (const one of children(abstract)) {
    const at = Number(attribute(one, 'ilvl'));
    if (!isW(one, 'lvl') || !Number.isInteger(at) || at < 0 || at > 8) continue;
    found[at] = {
      format: attribute(child(one, 'numFmt'), 'val') ?? 'decimal',
      text: attribute(child(one, 'lvlText'), 'val') ?? '',
      start: Number(attribute(child(one, 'start'), 'val') ?? '1'),
    };
  }
  return found;
}

function numOf(num: Element): Num {
  const overrides = new Map<number, number>();
  for (const one of children(num)) {
    const start = attribute(child(one, 'startOverride'), 'val');
    if (isW(one, 'lvlOverride') && start !== null) overrides.set(Number(attribute(one, 'ilvl')), Number(start));
  }
  return { abstract: attribute(child(num, 'abstractNumId'), 'val') ?? '', overrides };
}
