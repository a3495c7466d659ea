import { toHex } from '#base/bytes.ts';
import { ok, type Result } from '#base/result.ts';
import type { ContactCard } from '#exchange/card.ts';
import { isRecordKind } from '#domain/record/shapes.ts';
import { fingerprintOf } from '#exchange/fingerprint.ts';
import { type CardJudgement, judgeCard } from '#exchange/judge-card.ts';
import { wantOf } from '#exchange/manifest.ts';
import type { HeldRange, OpenedPackage } from '#exchange/opened-package.ts';
import type { Refusal } from '#exchange/refusal.ts';
import { openFile } from '#exchange/unpack.ts';
import { sha256 } from '#feed/digest.ts';
import { countEntries } from '#feed/have-vector.ts';
import { commit } from '#store/commit.ts';
import { vouchersOf } from '#store/queries/trust.ts';
import type { ImportPreview, Refused } from '../engine.ts';
import { absorb, type Absorbed, type NewEntry } from '../engine/absorb.ts';
import { type EngineContext, refuse, type Self } from '../engine/context.ts';
import { partWithMissing } from '../engine/missing-parts.ts';
import { countChanges, inOrder, RECORDS_AT_ONCE } from '../engine/preview-records.ts';
import { knownOffices, readerFor } from '../engine/reader.ts';
import { toldRevocations } from '../engine/statements.ts';
import { isKept } from './kept-files.ts';
import { trailFileReport } from './trail-file-report.ts';

type PackagePreview = ImportPreview & { readonly kind: 'package' };

export type GivenFile = { readonly name: string; readonly bytes: Uint8Array };

/**
 * Opens any file and says what it is and what taking it would do. Nothing is written; a file that is refused leaves one
 * line in the ledger (X1, X3).
 */
export async function previewFile(context: EngineContext, file: GivenFile): Promise<Result<ImportPreview, Refused>> {
  const self = context.state.self;
  if (self === null) return refuse('not-set-up');
  const hash = toHex(await sha256([file.bytes]));
  const opened = await openFile(file.bytes, await readerFor(context, self));
  if (!opened.ok) return noteRefused(context, { file, hash, reason: opened.error });
  if (opened.value.kind === 'card') return previewCard(context, self, opened.value.card);
  if (opened.value.kind === 'trail') {
    return ok({ kind: 'trail', fileName: file.name, trail: await trailFileReport(context, opened.value.trail) });
  }
  return previewPackage(context, { opened: opened.value.package, file, sha256: hash });
}

/** One line in the ledger; what may be of use later is kept with it. */
async function noteRefused(
  context: EngineContext,
  { file, hash, reason }: { readonly file: GivenFile; readonly hash: string; readonly reason: Refusal },
): Promise<{ readonly ok: false; readonly error: Refused }> {
  // A fork is proof of an old copy or a stolen key: the other side of it is kept beside ours (exchange.md §3.3).
  const held = reason === 'newer-version' || reason === 'forked';
  const line = {
    sha256: hash,
    direction: 'in',
    fileName: file.name,
    office: '',
    time: context.clock.now(),
    verdict: reason,
    records: 0,
    number: 0,
  } as const;
  // What a later version can read is kept and tried again after the update (X4).
  const kept = {
    what: 'file',
    reason,
    detail: file.name,
    time: line.time,
    feed: '',
    seq: 0,
    bytes: new Uint8Array(file.bytes),
  } as const;
  const again = reason === 'newer-version' && (await isKept(context, hash));
  const noted = await commit(context.db, { ledger: [line], quarantine: held && !again ? [kept] : [] });
  // The sentence of these reasons says that the file is kept: it must be true.
  if (held && !noted.ok) return refuse('database-not-written', `${noted.error.reason}: ${noted.error.detail}`);
  return refuse(reason, file.name);
}

async function previewCard(
  context: EngineContext,
  self: Self,
  card: ContactCard,
): Promise<Result<ImportPreview, Refused>> {
  const judgement = judgeCard(card, self, await knownOffices(context, self));
  if (judgement === 'own') return refuse('own-file');
  const fingerprint = await fingerprintOf(card);
  const held = await heldFor(context, card, judgement);
  return ok({
    kind: 'card',
    office: card.office,
    name: card.name,
    region: card.region,
    fingerprint,
    known: judgement,
    held: held === fingerprint ? null : held,
    vouchers: await vouchersOf(context.db, { office: card.office, fingerprint }),
  });
}

/** The numbers that stand here for the office or the region of a card with other keys. */
async function heldFor(context: EngineContext, card: ContactCard, judgement: CardJudgement): Promise<string | null> {
  const known = await context.db.peers.get(card.office);
  if (known !== undefined) return known.fingerprint;
  if (judgement !== 'key-changed') return null;
  const peers = await context.db.peers.toArray();
  return peers.find((peer) => peer.region === card.region && peer.trust !== 'revoked')?.fingerprint ?? null;
}

async function previewPackage(
  context: EngineContext,
  of: { readonly opened: OpenedPackage; readonly file: GivenFile; readonly sha256: string },
): Promise<Result<ImportPreview, Refused>> {
  const { opened, file } = of;
  for (const certificate of opened.certs) context.state.certificates.set(certificate.certificate.feed, certificate);
  const progress = (done: number, total: number): void => context.progress({ task: 'preview', done, total });
  const absorbed = await absorb(context, newEntries(opened), { compare: true, progress });
  if (!absorbed.ok) return absorbed;
  const peer = await context.db.peers.get(opened.sender.office);
  const token = context.ids.next();
  const putOff = new Set((await context.db.postponed.toArray()).map(({ record }) => record));
  const changes = inOrder(absorbed.value.changes);
  const shown = { ...absorbed.value, changes };
  const later = laterIn(opened, absorbed.value);
  const forks = forkedIn(opened);
  const bytes = new Uint8Array(file.bytes);
  context.state.pending.set(token, {
    opened,
    sha256: of.sha256,
    fileName: file.name,
    forLater: later.inFile ? bytes : null,
    forked: forks.length > 0 ? bytes : null,
    absorbed: shown,
  });
  const all = opened.ranges.reduce((sum, range) => sum + range.entries.length, 0);
  return ok({
    kind: 'package',
    token,
    fileName: file.name,
    size: file.bytes.length,
    sha256: of.sha256,
    from: {
      office: opened.sender.office,
      name: peer?.name ?? '',
      region: opened.sender.region,
      trust: opened.sender.trust,
    },
    created: opened.manifest.created,
    part: await partWithMissing(context, opened),
    entries: all,
    ownBack: ownBack(context, opened),
    alreadyKnown: opened.ranges.reduce((sum, { entries }) => sum + entries.filter(({ known }) => known).length, 0),
    later,
    waiting: absorbed.value.waiting + opened.held.length - forks.length,
    forked: forks.map(({ office, from, to, at = from }) => ({
      office,
      own: office === context.state.self?.office,
      entries: to - Math.max(from, at) + 1,
    })),
    wants: wantsOf(context, opened),
    counts: countChanges(changes),
    postponed: changes.map(({ record }) => record).filter((record) => putOff.has(record)),
    records: changes.slice(0, RECORDS_AT_ONCE),
    revocations: await toldRevocations(context, opened),
  });
}

function ownBack({ state }: EngineContext, { ranges }: OpenedPackage): number {
  const own = ranges.filter(({ office }) => office === state.self?.office);
  return own.reduce((sum, { entries }) => sum + entries.filter(({ known }) => !known).length, 0);
}

/** Ranges that tell another past than what is here: they are kept apart. */
function forkedIn({ held }: OpenedPackage): readonly HeldRange[] {
  return held.filter(({ reason }) => reason === 'forked');
}

/** What the sender asks for of the feeds that are known here. */
function wantsOf(context: EngineContext, { manifest }: OpenedPackage): PackagePreview['wants'] {
  const byOffice = new Map<string, number>();
  for (const [feed, spans] of wantOf(manifest)) {
    const office = context.state.certificates.get(feed)?.certificate.office;
    if (office !== undefined) byOffice.set(office, (byOffice.get(office) ?? 0) + countEntries(spans));
  }
  return [...byOffice].map(([office, entries]) => ({ office, entries }));
}

/** What of it only a later version can show: it is taken and kept all the same, and said to be there. */
function laterIn({ ranges, held }: OpenedPackage, { projections }: Absorbed): PackagePreview['later'] {
  const unread = ranges.flatMap(({ entries }) => entries).filter(({ known, decoded }) => !known && decoded === null);
  return {
    records: projections.filter(({ record }) => !isRecordKind(record.kind)).length,
    changes: unread.length,
    inFile: held.some(({ reason }) => reason === 'newer-version'),
  };
}

/** What of a package is not here yet and can be merged. */
export function newEntries(opened: OpenedPackage): readonly NewEntry[] {
  return opened.ranges.flatMap(({ feed, scope, entries }) =>
    entries.flatMap(({ known, seq, decoded }) =>
      // What a later version wrote is kept as it is; nothing of it can be merged yet (SPEC R41).
      known || decoded === null ? [] : [{ feed, scope, seq, decoded }],
    ),
  );
}
