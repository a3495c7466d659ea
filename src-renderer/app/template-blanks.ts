import type { Blank, Layout } from '#domain/templates/layouts.ts';
import { layoutBlanks } from '#word/template/forms/forms.ts';

/** Every blank that an office's own template of a layout may have. */
export function blanksOfLayout(layout: Layout): readonly Blank[] {
  return layoutBlanks(layout);
}
