import { present } from '#base/assert.ts';
import { type Bytes, concatBytes } from '#base/bytes.ts';
import { seededIds } from '#base/ids.ts';
import { unwrap } from '#base/result.ts';
import { documentId } from '#documents/document-id.ts';
import { type RecordId, recordId } from '#domain/record/record-id.ts';
import type { SignedCertificate } from '#feed/certificate.ts';
import { appendEntry, beforeFirst, type ChainedEntry } from '#feed/chain.ts';
import { encodeEntry, type EntryPart } from '#feed/entry.ts';
import type { SampleOffice } from '../sample-offices.ts';
import type { PlannedRecord } from '../workload.ts';
import { type Keeper, NOW } from './keepers.ts';

/** A feed being written: what the keeper makes of the plan, chained and signed. */
export class Writing {
  readonly entries: ChainedEntry[] = [];
  readonly office: SampleOffice;
  readonly certificate: SignedCertificate;
  readonly #changes: Uint8Array[][] = [];
  readonly #records = new Map<number, RecordId>();
  readonly #keeper: Keeper;
  readonly #ids = seededIds(NAMES);

  constructor(office: SampleOffice, certificate: SignedCertificate, keeper: Keeper) {
    this.office = office;
    this.certificate = certificate;
    this.#keeper = keeper;
  }

  /** One entry with these records, the first of them in the place `from`. */
  async add(records: readonly PlannedRecord[], from: number): Promise<void> {
    const parts = records.map((record, index): EntryPart => {
      const id = present(recordId(this.#ids.next()), 'an id source makes record ids');
      this.#records.set(from + index, id);
      return this.#part(id, this.#keeper.add(from + index, id, record));
    });
    await this.#append(parts);
  }

  async edit(at: number, edits: PlannedRecord['edits']): Promise<void> {
    const id = present(this.#records.get(at), 'the plan edits what it made');
    await this.#append([this.#part(id, this.#keeper.edit(at, edits))]);
  }

  /** From an entry's number on. */
  changesSince(seq: number): Bytes {
    return concatBytes(this.#changes.slice(seq - 1).flat());
  }

  #part(id: RecordId, changes: readonly Bytes[]): EntryPart {
    return { doc: documentId(id, this.certificate.certificate.scope), changes };
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

/** The same names in every feed, so that two of them say the same. */
const NAMES = 2;
