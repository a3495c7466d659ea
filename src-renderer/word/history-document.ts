import type { Document } from 'docx';
import { framed, type Identity } from './frame.ts';
import { gridTable } from './grid-table.ts';
import { mm, textWidth } from './paper.ts';
import { paragraph, plain, tight } from './pieces.ts';
import type { OnPaper } from './sheet.ts';

/** The history of a record or an office on paper, in the words and the language of the screen it came from. */
export type HistoryPaper = {
  readonly title: string;
  /** What it is about, whose clock the times are by, and how it was checked: a line each. */
  readonly facts: readonly string[];
  readonly headings: readonly [number: string, when: string, who: string, what: string];
  readonly rows: readonly (readonly [number: string, when: string, who: string, what: string])[];
};

/** A table of changes, its head repeated on every page (rule 17). */
export function historyDocument(history: HistoryPaper, identity: Identity, paper: OnPaper): Document {
  const width = textWidth(paper);
  const [number, when, who] = [mm(15), mm(27), mm(36)];
  const widths = [number, when, who, width - number - when - who] as const;
  const columns = history.headings.map((heading, index) => ({
    heading,
    width: widths[index] ?? 0,
    centred: index < 2,
  }));
  const children = [
    paragraph('SKJudul', plain(history.title.toLocaleUpperCase('id')), { spacing: tight({ after: 120 }) }),
    ...history.facts.map((fact) => paragraph('SKKiri', plain(fact), { spacing: tight({ after: 40 }) })),
    paragraph('SKCelah', [], { spacing: tight({ after: 120 }) }),
    gridTable(columns, history.rows),
  ];
  return framed(identity, { paper, initials: 0 }, { first: [], children });
}
