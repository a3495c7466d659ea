import { useCallback } from 'react';
import { useLocation } from 'wouter';
import type { CooperationItem } from '#domain/cooperation/cooperation-item.ts';
import type { NewRecord } from '#app/engine.ts';
import { drop } from '#base/drop.ts';
import type { DraftedType } from '#domain/agreements/instrument.ts';
import { agreementFromItem, meetingFromItem } from '#domain/cooperation/rules-papers.ts';
import { useRefuse } from '../errors/use-refuse.ts';
import { keepEverything } from '../session/session.ts';
import { useSession } from '../session/session-context.ts';
import { firstOf } from '../session/first-of.ts';
import { proposeAgreement } from './agreement-proposal.ts';
import { useItem } from './item-context.ts';
import { useCooperationText } from './use-cooperation-text.ts';
import { useOwnOffice } from '../session/use-own-office.ts';

/** Makes a record and opens its page. */
export function useCreate(): (record: NewRecord, page: string) => Promise<void> {
  const { engine } = useSession();
  const refuse = useRefuse();
  const [, go] = useLocation();
  return useCallback(
    async (record, page) => {
      const made = await engine.create(record);
      if (made.ok) go(`${page}/${made.value.record}`);
      else refuse(made.error);
    },
    [engine, refuse, go],
  );
}

/** Takes records out of their lists or puts them back; says whether all of it was done. */
function useSetRemoved(): (records: readonly string[], removed: boolean) => Promise<boolean> {
  const { engine } = useSession();
  const refuse = useRefuse();
  return useCallback(
    async (records, removed) => {
      for (const record of records) {
        const done = await engine.edit(record, [{ kind: 'removeRecord', removed }]);
        if (!done.ok) {
          refuse(done.error);
          return false;
        }
      }
      return true;
    },
    [engine, refuse],
  );
}

/** Takes records out of their lists, with a word on it and a way back. */
export function useArchive(): (records: readonly string[], told: string) => void {
  const session = useSession();
  const setRemoved = useSetRemoved();
  return useCallback(
    (records, told) => {
      const archive = async (): Promise<void> => {
        await keepEverything(session);
        if (!(await setRemoved(records, true))) return;
        session.toasts.show(told, () => drop(setRemoved(records, false), 'putting records back into their lists'));
      };
      drop(archive(), 'taking records out of their lists');
    },
    [session, setRemoved],
  );
}

export type ItemDoings = {
  readonly createMeeting: () => void;
  readonly createAgreement: (type: DraftedType) => void;
  readonly archive: () => void;
};

/** What the buttons of an item's page do. What is still being typed is kept first, so that it goes along. */
export function useItemDoings(): ItemDoings {
  const session = useSession();
  const { view, change, today } = useItem();
  const { header: text, list } = useCooperationText();
  const office = useOwnOffice();
  const create = useCreate();
  const archive = useArchive();
  const item = view.value;
  // What was answered a moment ago is stored by now, though the screen may not have drawn it yet.
  const stored = async (): Promise<CooperationItem> => {
    await keepEverything(session);
    return (await firstOf(session.queries.record('cooperation-item', view.value.id)))?.value ?? view.value;
  };
  const make = async (type: DraftedType): Promise<void> => {
    const item = await stored();
    const sources = { type, queries: session.queries, office: office?.value ?? null, today };
    const start = await proposeAgreement(item, sources);
    await create({ kind: 'agreement', edits: agreementFromItem(item, start, session.ids) }, '/naskah');
  };
  const meet = async (): Promise<void> => {
    const { title, ...known } = await stored();
    const { zone = 'WIB', user = '' } = office?.value ?? {};
    const start = { title: text.meetingTitle(title), topic: title, zone, noteTaker: user } as const;
    const edits = meetingFromItem({ ...known, title }, start, session.ids);
    await create({ kind: 'meeting', edits }, '/rapat');
  };
  return {
    createMeeting: () => drop(meet(), 'making a meeting of an item'),
    createAgreement: (type) => drop(make(type), 'making the draft agreement of an item'),
    archive: () => {
      if (item.removed) change([{ kind: 'removeRecord', removed: false }]);
      else archive([item.id], list.archived(1));
    },
  };
}
