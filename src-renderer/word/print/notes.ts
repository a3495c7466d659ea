import type { Document } from '@xmldom/xmldom';
import { attribute, descendants } from '../returned/parse/dom.ts';
import { escapeHtml, type Looks } from './markup.ts';
import { PRINT_FONT } from './run-look.ts';

/** Margin comments (*catatan tepi*) on paper: a number where each stands, and all of them on a page of their own at the end. */
export type Notes = {
  /** The sign at the place of a comment. */
  readonly mark: (id: string) => string;
  /** What the comments say, in the order of their places; '' when there are none. */
  readonly html: () => string;
};

export function notesOf(comments: Document | null, looks: Looks): Notes {
  const lines = new Map(
    (comments === null ? [] : descendants(comments, 'comment')).map((comment) => [
      attribute(comment, 'id') ?? '',
      descendants(comment, 'p').map((line) =>
        descendants(line, 't')
          .map((text) => text.textContent ?? '')
          .join(''),
      ),
    ]),
  );
  const seen: string[] = [];
  return {
    mark: (id) => {
      if (!lines.has(id)) return '';
      seen.push(id);
      return `<span${looks.of([...SMALL, 'font-weight:700', 'line-height:0', 'vertical-align:super'])}>[${seen.length}]</span>`;
    },
    html: () => {
      if (seen.length === 0) return '';
      const notes = seen.flatMap((id, index) => (lines.get(id) ?? []).map((line, at) => ({ line, at, index })));
      const rows = notes.map(({ line, at, index }) => {
        const css = [
          ...SMALL,
          'line-height:12pt',
          `margin-top:${at === 0 ? 6 : 0}pt`,
          'margin-left:8mm',
          'text-indent:-8mm',
        ];
        return `<p${looks.of(css)}>${at === 0 ? `[${index + 1}] ` : '      '}${escapeHtml(line)}</p>`;
      });
      const title = `<h1${looks.of([`font:700 12pt/18pt '${PRINT_FONT}',serif`])}>Catatan tepi</h1>`;
      return `<div${looks.of(['break-before:var(--sheet-break,page)'])}>${title}${rows.join('')}</div>`;
    },
  };
}

const SMALL = [`font-family:'${PRINT_FONT}',serif`, 'font-size:9pt'] as const;
