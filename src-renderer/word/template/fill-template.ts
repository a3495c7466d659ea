import type PizZip from 'pizzip';
import type { Bytes } from '#base/bytes.ts';
import { cleanText } from '../clean-text.ts';
import type { Identity } from '../frame.ts';
import { type Parts, zipNormalised } from '../normalise.ts';
import { isRows, type Values } from './forms/form.ts';
import { identify } from './identify.ts';
import { openTemplate } from './open-template.ts';
import { tableWriter } from './table-xml.ts';

/** What the library fills: texts, lists, and tables as XML. */
type Filled = { readonly [name: string]: string | readonly Filled[] };

/**
 * An office's template filled with what a document says: the same bytes for the same input (N1). Only a template that was judged
 * sound comes here; another one throws.
 */
export function fillTemplate(file: Uint8Array, values: Values, identity: Identity): Bytes {
  const opened = openTemplate(file);
  if (!opened.ok) throw new Error(`A template is broken at ${opened.error.map(({ tag }) => tag).join(', ')}`);
  const { template, zip } = opened.value;
  template.render(filled(values, tableWriter(partsOf(zip))));
  const parts = partsOf(zip);
  identify(parts, identity);
  return zipNormalised(parts);
}

/** What the library holds, without packing it first. It has folders as parts of their own, which no template has. */
function partsOf(zip: PizZip): Parts {
  const files = Object.values(zip.files).filter(({ dir }) => !dir);
  return Object.fromEntries(files.map((file) => [file.name, file.asUint8Array()]));
}

/** Every text goes through what keeps out what would break the file; a table is written by what cleans its own. */
function filled(values: Values, write: ReturnType<typeof tableWriter>): Filled {
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => {
      if (value === null) return [name, ''];
      if (typeof value === 'string') return [name, value.split('\n').map(cleanText).join('\n')];
      return [name, isRows(value) ? value.map((row) => filled(row, write)) : write(value)];
    }),
  );
}
