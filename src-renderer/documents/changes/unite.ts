import * as A from '@automerge/automerge/slim';
import type { Bytes } from '#base/bytes.ts';
import { present } from '#base/assert.ts';
import { documentId } from '../document-id.ts';
import { isOfThePast } from '#domain/record/past.ts';
import { textFact } from '../fact.ts';
import type { Writer } from '../ports.ts';
import type { Parting } from '../read/partings.ts';
import { copyDocument, emptyDocument, headerOf, type RecordDocument } from '../record-document.ts';
import { copyInto } from './copy-place.ts';
import { writeHeader } from './create-document.ts';
import { asItLeft, into, sayMoved, write } from './move-record.ts';

export type Unite = {
  /** The documents in which the record goes on apart; the next one may be among them. */
  readonly parted: readonly { readonly document: RecordDocument; readonly writer: Writer }[];
  readonly next: { readonly scope: string; readonly document: RecordDocument | null; readonly writer: Writer };
  /** What each place holds from now on. */
  readonly places: readonly (Pick<Parting, 'place'> & { readonly held: string })[];
};

type Side = { readonly doc: string; readonly document: RecordDocument; readonly changes: readonly Bytes[] };

/**
 * Lets a record that went on in several documents go on in one (R20): it is written there as a person decided, and the others say
 * that the record went there. What somebody writes in them without knowing is left behind like after any move (R17).
 */
export function unite({ parted, next, places }: Unite): { readonly next: Side; readonly old: readonly Side[] } {
  const [first] = parted;
  const header = present(headerOf(present(first, 'there are two').document), 'only what says what it is goes on');
  const doc = documentId(header.record, next.scope);
  const left = parted.flatMap(({ document, writer }) => {
    const name = documentId(header.record, present(headerOf(document), 'it goes on').scope);
    return name === doc ? [] : [{ name, document, writer }];
  });
  const start = next.document === null ? emptyDocument(next.writer.actor) : asItLeft(next.document, next.writer);
  const written = write(start, next.writer, (stored, copy) => {
    if (next.document === null) writeHeader(stored, header.kindText, { record: header.record, scope: next.scope });
    stored.movedTo = textFact('');
    stored.origin = textFact('');
    stored.origin = textFact(left.map(({ name }) => name).join(' '));
    for (const { place, held } of places) {
      // Who sees it now did not see both: what each held of its own past stays where it was, as in any move (R10).
      if (next.document !== null || !isOfThePast(header.kindText, place.key)) copyInto(copy, place, held);
    }
  });
  const old = left.map(({ name, document, writer }) => ({
    doc: name,
    ...write(copyDocument(document, writer.actor), writer, (stored) => sayMoved(stored, doc, [])),
  }));
  const { changes } = written;
  const document = next.document === null ? written.document : into(next.document, written);
  return { next: { doc, document, changes }, old };
}

/** The documents that a record came from into this one. */
export function originsOf({ stored }: RecordDocument): readonly string[] {
  const { origin } = stored;
  return A.isImmutableString(origin) && origin.val !== '' ? origin.val.split(' ') : [];
}
