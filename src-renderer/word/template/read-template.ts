import { ok } from '#base/result.ts';
import { type BlankFault, checkBlanks, type FoundBlank, leftOut } from '#domain/templates/check-blanks.ts';
import { blankText, type Layout } from '#domain/templates/layouts.ts';
import { type NotDrawn, notDrawn } from '../print/not-drawn.ts';
import { wordParts } from '../print/word-parts.ts';
import type { Read } from '../returned/refusals.ts';
import { layoutBlanks } from './forms/forms.ts';
import { type BrokenMark, guardTemplate, openTemplate } from './open-template.ts';

/** What is said of a template: sound, or what is wrong blank by blank. A broken mark hides the blanks behind it. */
export type TemplateReading = {
  readonly broken: readonly BrokenMark[];
  readonly faults: readonly BlankFault[];
  /** Lists and tables of the layout that the template has no place for, as it would write them. */
  readonly leftOut: readonly string[];
  /** What of the template a PDF will not show. */
  readonly notDrawn: readonly NotDrawn[];
};

/** Judges a file as a template of a layout. A file that is not safe or no Word file is refused as a returned one is. */
export function readTemplate(file: Uint8Array, layout: Layout): Read<TemplateReading> {
  const guarded = guardTemplate(file);
  if (!guarded.ok) return guarded;
  const parts = wordParts(file);
  const hidden = parts.ok ? notDrawn(parts.value) : [];
  const opened = openTemplate(file);
  if (!opened.ok) return ok({ broken: opened.error, faults: [], leftOut: [], notDrawn: hidden });
  const [found, known] = [merged(opened.value.blanks), layoutBlanks(layout)];
  return ok({
    broken: [],
    faults: checkBlanks(found, known),
    leftOut: leftOut(found, known).map(blankText),
    notDrawn: hidden,
  });
}

/** The same list may be repeated more than once: what is needed in it must stand in one of them. */
function merged(blanks: readonly FoundBlank[]): readonly FoundBlank[] {
  const byName = new Map<string, FoundBlank>();
  for (const blank of blanks) {
    const key = `${blank.kind} ${blank.name}`;
    const before = byName.get(key);
    byName.set(key, before === undefined ? blank : { ...blank, inside: [...before.inside, ...blank.inside] });
  }
  return [...byName.values()].map((blank) => ({ ...blank, inside: merged(blank.inside) }));
}
