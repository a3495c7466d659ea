import { present } from '#base/assert.ts';
import { type Bytes, concatBytes } from '#base/bytes.ts';
import { fixedClock } from '#base/clock.ts';
import { type IdSource, seededIds } from '#base/ids.ts';
import { unwrap } from '#base/result.ts';
import { applyEdits } from '#documents/changes/apply-edits.ts';
import { createDocument } from '#documents/changes/create-document.ts';
import { documentId } from '#documents/document-id.ts';
import type { Writer } from '#documents/ports.ts';
import { readRecord } from '#documents/read/read-record.ts';
import { freeDocument, type RecordDocument } from '#documents/record-document.ts';
import { type RecordId, recordId } from '#domain/record/record-id.ts';
import { type RecordKind, SHAPES } from '#domain/record/shapes.ts';
import { makeCard, openCard } from '#exchange/card.ts';
import { packPackage } from '#exchange/pack.ts';
import { issueCertificate, type SignedCertificate } from '#feed/certificate.ts';
import { appendEntry, beforeFirst, type ChainedEntry } from '#feed/chain.ts';
import { encodeEntry, type EntryPart } from '#feed/entry.ts';
import { haveOf } from '#feed/have-vector.ts';
import { partiesScope } from '#feed/scope.ts';
import { type SampleOffice, sampleOffice } from './sample-offices.ts';
import { type Counts, type PlannedRecord, workload, workOfAWeek } from './workload.ts';

const RECORDS_AN_ENTRY = 100;
const NOW = 1_795_000_000_000;

export type PartnerWish = Counts & {
  /** The partner's region, and that of the office the package is for. */
  readonly region: string;
  readonly for: { readonly region: string; readonly card: Uint8Array };
  readonly seed: number;
};

export type PartnerFiles = {
  readonly card: Bytes;
  /** Everything the partner has. */
  readonly full: PartnerFile;
  /** What it did in the week after: 120 fields, 15 texts, 6 meetings, 3 agreements, an entry each. */
  readonly week: PartnerFile & {
    /** The records of that week, whole, as JSON. */
    readonly changed: string;
  };
};

export type PartnerFile = {
  readonly package: Bytes;
  /** All records at that time as people exchange them today: one JSON text. */
  readonly json: string;
  /** Nothing but the changes, one after the other. */
  readonly changes: Bytes;
};

/** A partner that has shared so many records: its card, its first full package and its next one, made as the app makes them. */
export async function partnerPackage(wish: PartnerWish): Promise<PartnerFiles> {
  const office = await sampleOffice(wish.region, `Bagian Kerja Sama ${wish.region}`);
  const regions = [wish.region, wish.for.region];
  const scope = partiesScope(regions);
  const ids = seededIds(wish.seed);
  const certificate = await issueCertificate(
    { office: office.office, key: office.signing, scope, nonce: ids.bytes(16), started: NOW, replaces: null },
    office.signer,
  );
  const planned = workload(wish, regions, ids, wish.seed);
  const week = workOfAWeek(planned, regions, ids, wish.seed + 1);
  const writing = new Writing(office, certificate, wish.seed);
  writing.keep(new Set(week.edits.map(({ at }) => at)));
  for (let at = 0; at < planned.length; at += RECORDS_AN_ENTRY) {
    await writing.add(planned.slice(at, at + RECORDS_AN_ENTRY), at);
  }
  const to = wish.for.card;
  const full = {
    package: await packed({ writing, from: 1, to }),
    json: writing.json(),
    changes: writing.changesSince(1),
  };
  const next = writing.entries.length + 1;
  for (const { at, edits } of week.edits) await writing.edit(at, edits);
  for (const [index, record] of week.added.entries()) await writing.add([record], planned.length + index);
  const changed = [...week.edits.map(({ at }) => at), ...week.added.map((_record, index) => planned.length + index)];
  const after = {
    package: await packed({ writing, from: next, to }),
    json: writing.json(),
    changes: writing.changesSince(next),
  };
  writing.close();
  return { card: await cardOf(office, wish.region), full, week: { ...after, changed: writing.json(new Set(changed)) } };
}

type Held = { readonly id: RecordId; readonly kind: RecordKind; readonly document: RecordDocument };

/** A feed being written, with the documents that will be written in again. */
class Writing {
  readonly entries: ChainedEntry[] = [];
  readonly #changes: Uint8Array[][] = [];
  readonly #values = new Map<number, object>();
  readonly #held = new Map<number, Held>();
  #kept: ReadonlySet<number> = new Set();
  readonly #writer: Writer;
  readonly #ids: IdSource;

  readonly office: SampleOffice;
  readonly certificate: SignedCertificate;

  constructor(office: SampleOffice, certificate: SignedCertificate, seed: number) {
    this.office = office;
    this.certificate = certificate;
    const { feed } = certificate.certificate;
    this.#writer = { actor: feed, user: 'Mitra', clock: fixedClock(NOW) };
    this.#ids = seededIds(seed + 1);
  }

  /** Documents of records that will be edited stay open. */
  keep(places: ReadonlySet<number>): void {
    this.#kept = places;
  }

  async add(records: readonly PlannedRecord[], from: number): Promise<void> {
    const parts: EntryPart[] = [];
    for (const [index, { kind, edits }] of records.entries()) {
      const id = present(recordId(this.#ids.next()), 'an id source makes record ids');
      const { scope } = this.certificate.certificate;
      const wanted = { record: id, scope, shape: SHAPES[kind], edits };
      const made = unwrap(createDocument(wanted, this.#writer), 'the workload is valid');
      parts.push({ doc: documentId(id, scope), changes: made.changes });
      this.#values.set(from + index, readRecord(made.document, kind).value);
      if (this.#kept.has(from + index)) this.#held.set(from + index, { id, kind, document: made.document });
      else freeDocument(made.document);
    }
    await this.#append(parts);
  }

  async edit(at: number, edits: PlannedRecord['edits']): Promise<void> {
    const { id, kind, document } = present(this.#held.get(at), 'it was kept for this');
    const edited = unwrap(applyEdits(document, SHAPES[kind], edits, this.#writer), 'the workload is valid');
    freeDocument(document);
    this.#held.set(at, { id, kind, document: edited.document });
    this.#values.set(at, readRecord(edited.document, kind).value);
    await this.#append([{ doc: documentId(id, this.certificate.certificate.scope), changes: edited.changes }]);
  }

  json(only?: ReadonlySet<number>): string {
    return JSON.stringify(
      [...this.#values].filter(([at]) => only === undefined || only.has(at)).map(([, value]) => value),
    );
  }

  /** From an entry's number on. */
  changesSince(seq: number): Bytes {
    return concatBytes(this.#changes.slice(seq - 1).flat());
  }

  close(): void {
    for (const { document } of this.#held.values()) freeDocument(document);
  }

  async #append(parts: readonly EntryPart[]): Promise<void> {
    const entry = encodeEntry({ time: NOW, schema: 1, user: 'Mitra', parts, note: '' });
    const body = unwrap(entry, 'an entry of some records is small');
    const place = {
      feed: this.certificate.certificate.feed,
      seq: this.entries.length + 1,
      prev: this.entries.at(-1)?.hash ?? beforeFirst(),
    };
    this.entries.push(await appendEntry(place, body, this.office.signer));
    this.#changes.push(parts.flatMap(({ changes }) => [...changes]));
  }
}

function cardOf(office: SampleOffice, region: string): Promise<Bytes> {
  const { name, signing, recipient } = office;
  return makeCard(
    { office: office.office, region, name, signing, recipient, seq: 1, created: NOW, previous: null },
    office.signer,
  );
}

async function packed({
  writing,
  from,
  to,
}: {
  readonly writing: Writing;
  readonly from: number;
  readonly to: Uint8Array;
}): Promise<Bytes> {
  const { office, certificate } = writing;
  const entries = writing.entries.slice(from - 1);
  const { office: id, region, recipient } = unwrap(await openCard(to), 'the app just made the card');
  const prev = present(entries[0], 'there are entries').prev;
  const { signature } = present(entries.at(-1), 'there are entries');
  const bodies = entries.map((entry) => entry.body);
  const { feed, scope } = certificate.certificate;
  const made = await packPackage(
    {
      kind: from === 1 ? 'full' : 'delta',
      id: seededIds(9 + from).next(),
      n: from === 1 ? 1 : 2,
      created: NOW,
      app: '0.1.0',
      schema: 1,
      sender: { office: office.office, signing: office.signing, cardSeq: 1 },
      recipients: [{ office: id, region, recipient }],
      ranges: [{ certificate, from, prev, bodies, signature, certificateKnown: false }],
      feeds: [{ feed, office: office.office, scope, have: haveOf([{ from: 1, to: writing.entries.length }]) }],
      want: new Map(),
    },
    office.signer,
  );
  return unwrap(made, 'what was just chained verifies').bytes;
}
