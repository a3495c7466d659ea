import { fingerprintOf } from '#exchange/fingerprint.ts';
import type { OpenedTrail, TrailOffice } from '#exchange/read-trail.ts';
import type { EngineContext } from '../engine/context.ts';
import type { TrailFileOffice, TrailFileReport } from '../trail.ts';

/** Faults that are named; of more only the number is told. */
const NAMED = 200;

/** What an audit file shows, in words that a screen can use. Reads only. */
export async function trailFileReport(context: EngineContext, opened: OpenedTrail): Promise<TrailFileReport> {
  const { list, maker, authors, entries, faults } = opened;
  const row = list.about === null ? undefined : await context.db.records.get(list.about);
  return {
    created: list.created,
    maker: await officeOf(context, maker),
    about: list.about === null ? null : { record: list.about, title: row?.title ?? '' },
    authors: await Promise.all(authors.map((author) => officeOf(context, author))),
    entries,
    faults: faults.slice(0, NAMED),
    found: faults.length,
  };
}

async function officeOf(
  context: EngineContext,
  { office, region, name, standing, card, entries }: TrailOffice,
): Promise<TrailFileOffice> {
  const peer = await context.db.peers.get(office);
  const fingerprint = card === null ? '' : await fingerprintOf(card);
  return { office, region, name: peer?.name ?? name, standing, fingerprint, entries };
}
