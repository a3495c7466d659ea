import { assertNever } from '#base/assert.ts';
import type { TemplateReading } from '#app/document-methods.ts';
import { blanksOfLayout } from '#app/template-blanks.ts';
import { type Blank, blankText, type Layout } from '#domain/templates/layouts.ts';
import type { TEMPLATES_TEXT } from '../text/templates.ts';

export type TemplateText = (typeof TEMPLATES_TEXT)['id'];

/** What is not right with a template, a sentence for each blank. */
export function faultSentences(
  { broken, faults }: TemplateReading,
  layout: Layout,
  text: TemplateText,
): readonly string[] {
  return [
    ...broken.map(({ tag }) => text.broken(tag)),
    ...faults.map((fault) => sentenceOf(fault, formOf(blanksOfLayout(layout)), text)),
  ];
}

type Forms = ReadonlyMap<string, string>;

function sentenceOf(fault: TemplateReading['faults'][number], forms: Forms, text: TemplateText): string {
  const written = (name: string): string => forms.get(name) ?? `{{${name}}}`;
  const where = fault.within.length === 0 ? '' : text.inList(fault.within.join(', '));
  switch (fault.kind) {
    case 'unknown':
      return fault.meant === null
        ? text.unknown(`{{${fault.name}}}`, where)
        : text.meant(`{{${fault.name}}}`, where, written(fault.meant));
    case 'missing':
      return text.missing(written(fault.name), where);
    case 'misplaced':
      return fault.belongs === ''
        ? text.outsideOnly(`{{${fault.name}}}`)
        : text.misplaced(`{{${fault.name}}}`, written(fault.belongs));
    case 'wrong-form':
      return text.wrongForm(`{{${fault.name}}}`, written(fault.name));
    default:
      return assertNever(fault, 'what is wrong with a blank');
  }
}

/** How each blank of a layout is written, lists with their end. */
function formOf(blanks: readonly Blank[]): Forms {
  return new Map(blanks.flatMap((blank) => [[blank.name, blankText(blank)] as const, ...formOf(blank.rows ?? [])]));
}
