import { present } from '#base/assert.ts';
import type { Bytes } from '#base/bytes.ts';
import { seededIds } from '#base/ids.ts';
import { unwrap } from '#base/result.ts';
import { makeCard, openCard } from '#exchange/card.ts';
import { packPackage } from '#exchange/pack.ts';
import { issueCertificate } from '#feed/certificate.ts';
import { haveOf } from '#feed/have-vector.ts';
import { partiesScope } from '#feed/scope.ts';
import { type SampleOffice, sampleOffice } from '../sample-offices.ts';
import { type Counts, workload, workOfAWeek } from '../workload.ts';
import { type DocumentKeeper, documentKeeper, logKeeper, NOW } from './keepers.ts';
import { makeWorkbook } from './workbook.ts';
import { Writing } from './writing.ts';

const RECORDS_AN_ENTRY = 100;

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
    /** All records as they are exchanged today: a workbook with a sheet for each kind and each of its lists. */
    readonly workbook: Bytes;
    /** The same week in the same file, out of a plain log of fields (op-log.ts). */
    readonly ofOpLog: Bytes;
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
  const edited = new Set(week.edits.map(({ at }) => at));
  const documents = documentKeeper({ feed: certificate.certificate.feed, scope, edited });
  const own = new Writing(office, certificate, documents);
  const floor = new Writing(office, certificate, logKeeper());
  const to = wish.for.card;
  const write = async (writing: Writing): Promise<Sent> => {
    for (let at = 0; at < planned.length; at += RECORDS_AN_ENTRY) {
      await writing.add(planned.slice(at, at + RECORDS_AN_ENTRY), at);
    }
    return { writing, from: 1, to };
  };
  const writeWeek = async (writing: Writing): Promise<Sent> => {
    const from = writing.entries.length + 1;
    for (const { at, edits } of week.edits) await writing.edit(at, edits);
    for (const [index, record] of week.added.entries()) await writing.add([record], planned.length + index);
    return { writing, from, to };
  };
  const full = await fileOf(await write(own), documents);
  const after = await fileOf(await writeWeek(own), documents);
  await write(floor);
  const logged = await packed(await writeWeek(floor));
  const changed = new Set([...edited, ...week.added.map((_record, index) => planned.length + index)]);
  documents.close();
  return {
    card: await cardOf(office, wish.region),
    full,
    week: {
      ...after,
      changed: documents.json(changed),
      workbook: await makeWorkbook(documents.values()),
      ofOpLog: logged,
    },
  };
}

type Sent = { readonly writing: Writing; readonly from: number; readonly to: Uint8Array };

async function fileOf(sent: Sent, documents: DocumentKeeper): Promise<PartnerFile> {
  return { package: await packed(sent), json: documents.json(), changes: sent.writing.changesSince(sent.from) };
}

function cardOf(office: SampleOffice, region: string): Promise<Bytes> {
  const { name, signing, recipient } = office;
  return makeCard(
    { office: office.office, region, name, signing, recipient, seq: 1, created: NOW, previous: null },
    office.signer,
  );
}

async function packed({ writing, from, to }: Sent): Promise<Bytes> {
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
