import type { ReadableDb } from '#store/database.ts';
import { agreementsOfItem, listAgreements } from '#store/queries/agreements.ts';
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
import { listConflicts, listGroups, officeRecord, wholeRecord } from '#store/queries/records.ts';
import { search } from '#store/queries/search.ts';
import { partnerTrust } from '#store/queries/trust.ts';
import { watch } from '#store/queries/watch.ts';
import { isRecordKind } from '#domain/record/shapes.ts';
import { readBackupState } from './engine/backup-state.ts';
import type { Queries } from './queries.ts';
import type { ConflictView } from './views.ts';

export type KeepSetting = (name: string, value: string) => Promise<void>;

/** The queries over the rows. The window only looks; a preference of this machine is the one thing it keeps itself. */
export function makeQueries(db: ReadableDb, keepSetting: KeepSetting): Queries {
  return {
    items: (filter, today, limit) => watch(() => listItems(db, filter, today, limit)),
    itemsByIds: (records) => watch(() => itemsByIds(db, records)),
    meetings: (limit) => watch(() => listMeetings(db, limit)),
    nextMeeting: (today) => watch(() => nextMeeting(db, today)),
    meetingsOfItem: (item) => watch(() => meetingsOfItem(db, item)),
    decisionsOfItem: (item) => watch(() => decisionsOfItem(db, item)),
    actionsOfItem: (item) => watch(() => actionsOfItem(db, item)),
    openActions: (limit) => watch(() => openActions(db, limit)),
    overdueActions: (today, limit) => watch(() => overdueActions(db, today, limit)),
    agreements: (limit) => watch(() => listAgreements(db, limit)),
    agreementsOfItem: (item) => watch(() => agreementsOfItem(db, item)),
    waitingStages: (limit) => watch(() => waitingStages(db, limit)),
    endingSoon: (today, days, limit) => watch(() => endingSoon(db, today, days, limit)),
    organisations: () => watch(() => listOrganisations(db)),
    officials: (party) => watch(() => listOfficials(db, party)),
    record: (kind, record) => watch(() => wholeRecord(db, kind, record)),
    groups: () => watch(() => listGroups(db)),
    office: () => watch(() => officeRecord(db)),
    conflicts: () => watch(async () => (await listConflicts(db)).flatMap(conflictView)),
    partners: () => watch(() => listPartners(db)),
    partnerTrust: (office) => watch(() => partnerTrust(db, office)),
    postponed: () =>
      watch(async () =>
        (await listPostponed(db)).flatMap((row) => (isRecordKind(row.kind) ? [{ ...row, kind: row.kind }] : [])),
      ),
    later: () => watch(() => countLater(db)),
    ledger: (limit) => watch(() => listLedger(db, limit)),
    search: async (text, limit) =>
      (await search(db, text, limit)).flatMap(({ record, kind, title, subtitle }) =>
        isRecordKind(kind) ? [{ record, kind, title, subtitle }] : [],
      ),
    counts: () => watch(() => counts(db)),
    itemsByRegion: () => watch(() => itemsByRegion(db)),
    backups: () => watch(() => readBackupState(db)),
    setting: (name) => watch(() => setting(db, name)),
    setSetting: keepSetting,
  };
}

function conflictView(row: Awaited<ReturnType<typeof listConflicts>>[number]): ConflictView[] {
  const { offices: _counted, ...view } = row;
  return isRecordKind(row.kind) ? [view] : [];
}
