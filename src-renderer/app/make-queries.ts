import type { ReadableDb } from '#store/database.ts';
import { forkNotes, type ForkNote } from '#store/fork-notes.ts';
import { agreementsOfItem, listAgreements } from '#store/queries/agreements.ts';
import { heldFile, heldFiles } from '#store/queries/blobs.ts';
import { counts, itemsByRegion, setting } from '#store/queries/counts.ts';
import { endingSoon, itemsByIds, listItems, waitingStages } from '#store/queries/items.ts';
import { countLater } from '#store/queries/later.ts';
import {
  actionsOfItem,
  decisionsOfItem,
  listMeetings,
  meetingsOfItem,
  nextMeeting,
  openActions,
  overdueActions,
} from '#store/queries/meetings.ts';
import { listLedger, listPartners, listPostponed } from '#store/queries/partners.ts';
import { listOfficials, listOrganisations } from '#store/queries/people.ts';
import {
  listClauses,
  listConflicts,
  listGroups,
  listOfficeFiles,
  officeRecord,
  wholeRecord,
} from '#store/queries/records.ts';
import { search } from '#store/queries/search.ts';
import { partnerTrust } from '#store/queries/trust.ts';
import { watch } from '#store/queries/watch.ts';
import { isRecordKind } from '#domain/record/shapes.ts';
import { readBackupState } from './engine/backup-state.ts';
import type { Queries } from './queries.ts';
import type { ConflictView, ForkView } from './views.ts';

export type KeepSetting = (name: string, value: string) => Promise<void>;

/** The queries over the rows. The window only looks; a preference of this machine is the one thing it keeps itself. */
export function makeQueries(all: ReadableDb, keepSetting: KeepSetting): Queries {
  const follow = <T>(read: (db: ReadableDb) => Promise<T>) => watch(all, read);
  return {
    items: (filter, today, limit) => follow((db) => listItems(db, filter, today, limit)),
    itemsByIds: (records) => follow((db) => itemsByIds(db, records)),
    meetings: (limit) => follow((db) => listMeetings(db, limit)),
    nextMeeting: (today) => follow((db) => nextMeeting(db, today)),
    meetingsOfItem: (item) => follow((db) => meetingsOfItem(db, item)),
    decisionsOfItem: (item) => follow((db) => decisionsOfItem(db, item)),
    actionsOfItem: (item) => follow((db) => actionsOfItem(db, item)),
    openActions: (limit) => follow((db) => openActions(db, limit)),
    overdueActions: (today, limit) => follow((db) => overdueActions(db, today, limit)),
    agreements: (limit) => follow((db) => listAgreements(db, limit)),
    agreementsOfItem: (item) => follow((db) => agreementsOfItem(db, item)),
    waitingStages: (limit) => follow((db) => waitingStages(db, limit)),
    endingSoon: (today, days, limit) => follow((db) => endingSoon(db, today, days, limit)),
    organisations: () => follow((db) => listOrganisations(db)),
    officials: (party) => follow((db) => listOfficials(db, party)),
    record: (kind, record) => follow((db) => wholeRecord(db, kind, record)),
    groups: () => follow((db) => listGroups(db)),
    officeFiles: () => follow((db) => listOfficeFiles(db)),
    clauses: () => follow((db) => listClauses(db)),
    office: () => follow((db) => officeRecord(db)),
    conflicts: () => follow(async (db) => (await listConflicts(db)).flatMap(conflictView)),
    partners: () => follow((db) => listPartners(db)),
    partnerTrust: (office) => follow((db) => partnerTrust(db, office)),
    postponed: () =>
      follow(async (db) =>
        (await listPostponed(db)).flatMap((row) => (isRecordKind(row.kind) ? [{ ...row, kind: row.kind }] : [])),
      ),
    forks: () => follow(async (db) => oneForEach(await forkNotes(db))),
    later: () => follow((db) => countLater(db)),
    ledger: (limit) => follow((db) => listLedger(db, limit)),
    heldFiles: (hashes) => follow((db) => heldFiles(db, hashes)),
    heldFile: (hash) => heldFile(all, hash),
    search: async (text, limit) =>
      (await search(all, text, limit)).flatMap(({ record, kind, title, subtitle }) =>
        isRecordKind(kind) ? [{ record, kind, title, subtitle }] : [],
      ),
    counts: () => follow((db) => counts(db)),
    itemsByRegion: () => follow((db) => itemsByRegion(db)),
    backups: () => follow((db) => readBackupState(db)),
    setting: (name) => follow((db) => setting(db, name)),
    setSetting: keepSetting,
  };
}

function oneForEach(notes: readonly ForkNote[]): readonly ForkView[] {
  const latest = notes.toSorted((one, other) => one.time - other.time);
  const byOffice = new Map(latest.map(({ office, state, time }) => [`${office} ${state}`, { office, state, time }]));
  return [...byOffice.values()].toReversed();
}

function conflictView(row: Awaited<ReturnType<typeof listConflicts>>[number]): ConflictView[] {
  const { offices: _counted, ...view } = row;
  return isRecordKind(row.kind) ? [view] : [];
}
