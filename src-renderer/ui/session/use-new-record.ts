import { useLocation } from 'wouter';
import { drop } from '#base/drop.ts';
import type { NewRecord } from '#app/engine.ts';
import { newItemEdits } from '#domain/cooperation/rules.ts';
import type { Office } from '#domain/office/office.ts';
import type { Party } from '#domain/parties/party.ts';
import type { Edit } from '#domain/record/edit.ts';
import { useTry } from '../errors/use-refuse.ts';
import { firstOf } from './first-of.ts';
import { useEngine, useQueries } from './session-context.ts';
import { useToday } from './use-today.ts';

type NewRecords = {
  /** A private draft with the own region as first party. */
  readonly item: () => void;
  /** The same with a partner that is known already. */
  readonly itemWith: (partner: Party) => void;
  readonly meeting: () => void;
};

/** Makes an empty record and opens its screen. */
export function useNewRecord(): NewRecords {
  const engine = useEngine();
  const queries = useQueries();
  const attempt = useTry();
  const today = useToday();
  const [, go] = useLocation();
  const make = async (kind: NewRecord['kind'], page: string, editsFor: (office: Office) => readonly Edit[]) => {
    // Asked for now: a key may be pressed before the screen has read the office.
    const office = await firstOf(queries.office());
    if (office === null) return;
    const made = await attempt(engine.create({ kind, edits: editsFor(office.value) }));
    if (made !== null) go(`${page}/${made.record}`);
  };
  const item = (partners: readonly Party[]): void =>
    drop(
      make('cooperation-item', '/kerja-sama', ({ region }) => newItemEdits(region, today, partners)),
      'a new item is made',
    );
  return {
    item: () => item([]),
    itemWith: (partner) => item([partner]),
    meeting: () => drop(make('meeting', '/rapat', meetingEdits), 'a new meeting is made'),
  };
}

function meetingEdits({ zone, user, region }: Office): readonly Edit[] {
  return [
    { kind: 'set', path: 'zone', value: zone },
    { kind: 'set', path: 'noteTaker', value: user },
    { kind: 'set', path: 'parties', value: [{ kind: 'region', code: region }] },
  ];
}
