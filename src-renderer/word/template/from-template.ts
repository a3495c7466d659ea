import type { Bytes } from '#base/bytes.ts';
import type { Layout } from '#domain/templates/layouts.ts';
import type { Identity } from '../frame.ts';
import type { House } from '../sheet.ts';
import { fillTemplate } from './fill-template.ts';
import { layoutValues, type Said } from './forms/forms.ts';

/** The document out of the office's own template, where it has one for the layout. */
export function fromTemplate<L extends Layout>(
  house: House | undefined,
  layout: L,
  said: Said[L],
  identity: Identity,
): Bytes | null {
  const template = house?.templates?.[layout];
  return template === undefined ? null : fillTemplate(template, layoutValues(layout, said), identity);
}
