import { present } from '#base/assert.ts';
import type { Bytes } from '#base/bytes.ts';
import { fixedClock } from '#base/clock.ts';
import { seededIds } from '#base/ids.ts';
import { unwrap } from '#base/result.ts';
import { createDocument } from '#documents/changes/create-document.ts';
import { documentId } from '#documents/document-id.ts';
import { readRecord } from '#documents/read/read-record.ts';
import { freeDocument } from '#documents/record-document.ts';
import { recordId } from '#domain/record/record-id.ts';
import { SHAPES } from '#domain/record/shapes.ts';
import { makeCard, openCard } from '#exchange/card.ts';
import { packPackage } from '#exchange/pack.ts';
import { issueCertificate, type SignedCertificate } from '#feed/certificate.ts';
import { appendEntry, beforeFirst, type ChainedEntry } from '#feed/chain.ts';
import { encodeEntry, type EntryPart } from '#feed/entry.ts';
import { haveOf } from '#feed/have-vector.ts';
import { partiesScope } from '#feed/scope.ts';
import { type SampleOffice, sampleOffice } from './sample-offices.ts';
import { type PlannedRecord, workload } from './workload.ts';

const RECORDS_AN_ENTRY = 100;
const NOW = 1_795_000_000_000;

export type PartnerWish = {
  readonly items: number;
  readonly meetings: number;
  /** The partner's region, and that of the office the package is for. */
  readonly region: string;
  readonly for: { readonly region: string; readonly card: Uint8Array };
  readonly seed: number;
};

export type PartnerFiles = {
  readonly card: Bytes;
  readonly package: Bytes;
  /** The same records as people exchange them today: one JSON text. */
  readonly json: string;
};

/** A partner that has shared so many records: its card and its first full package, made as the app makes them. */
export async function partnerPackage(wish: PartnerWish): Promise<PartnerFiles> {
  const office = await sampleOffice(wish.region, `Bagian Kerja Sama ${wish.region}`);
  const scope = partiesScope([wish.region, wish.for.region]);
  const ids = seededIds(wish.seed);
  const certificate = await issueCertificate(
    { office: office.office, key: office.signing, scope, nonce: ids.bytes(16), started: NOW, replaces: null },
    office.signer,
  );
  const planned = workload(
    { items: wish.items, meetings: wish.meetings },
    [wish.region, wish.for.region],
    ids,
    wish.seed,
  );
  const { entries, values } = await written({ office, certificate, planned, scope, seed: wish.seed });
  const card = await makeCard(
    {
      office: office.office,
      region: wish.region,
      name: office.name,
      signing: office.signing,
      recipient: office.recipient,
      seq: 1,
      created: NOW,
      previous: null,
    },
    office.signer,
  );
  return {
    card,
    package: await packed({ office, certificate, entries, to: wish.for.card }),
    json: JSON.stringify(values),
  };
}

type Written = { readonly entries: readonly ChainedEntry[]; readonly values: readonly object[] };

async function written(of: {
  readonly office: SampleOffice;
  readonly certificate: SignedCertificate;
  readonly planned: readonly PlannedRecord[];
  readonly scope: string;
  readonly seed: number;
}): Promise<Written> {
  const { feed } = of.certificate.certificate;
  const writer = { actor: feed, user: 'Mitra', clock: fixedClock(NOW), ids: seededIds(of.seed + 1) };
  const entries: ChainedEntry[] = [];
  const values: object[] = [];
  for (let at = 0; at < of.planned.length; at += RECORDS_AN_ENTRY) {
    const parts: EntryPart[] = [];
    for (const { kind, edits } of of.planned.slice(at, at + RECORDS_AN_ENTRY)) {
      const record = present(recordId(writer.ids.next()), 'an id source makes record ids');
      const made = unwrap(
        createDocument({ record, scope: of.scope, shape: SHAPES[kind], edits }, writer),
        'the workload is valid',
      );
      parts.push({ doc: documentId(record, of.scope), changes: made.changes });
      values.push(readRecord(made.document, kind).value);
      freeDocument(made.document);
    }
    const body = unwrap(
      encodeEntry({ time: NOW, schema: 1, user: 'Mitra', parts, note: '' }),
      'an entry of some records is small',
    );
    const place = { feed, seq: entries.length + 1, prev: entries.at(-1)?.hash ?? beforeFirst() };
    entries.push(await appendEntry(place, body, of.office.signer));
  }
  return { entries, values };
}

async function packed(of: {
  readonly office: SampleOffice;
  readonly certificate: SignedCertificate;
  readonly entries: readonly ChainedEntry[];
  readonly to: Uint8Array;
}): Promise<Bytes> {
  const { office, certificate, entries } = of;
  const to = unwrap(await openCard(of.to), 'the app just made the card');
  const [first, last] = [entries[0], entries.at(-1)];
  const made = await packPackage(
    {
      kind: 'full',
      id: seededIds(9).next(),
      n: 1,
      created: NOW,
      app: '0.1.0',
      schema: 1,
      sender: { office: office.office, signing: office.signing, cardSeq: 1 },
      recipients: [{ office: to.office, region: to.region, recipient: to.recipient }],
      ranges: [
        {
          certificate,
          from: 1,
          prev: present(first, 'there are entries').prev,
          bodies: entries.map((entry) => entry.body),
          signature: present(last, 'there are entries').signature,
          certificateKnown: false,
        },
      ],
      feeds: [
        {
          feed: certificate.certificate.feed,
          office: office.office,
          scope: certificate.certificate.scope,
          have: haveOf([{ from: 1, to: entries.length }]),
        },
      ],
      want: new Map(),
    },
    office.signer,
  );
  return unwrap(made, 'what was just chained verifies').bytes;
}
