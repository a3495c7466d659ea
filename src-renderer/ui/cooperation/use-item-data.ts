import { useCallback, useEffect, useState } from 'react';
import type { HistoryLine } from '#app/engine.ts';
import type { ItemFilter, ListOf } from '#app/queries.ts';
import type {
  ActionRow,
  AgreementRow,
  DecisionRow,
  ItemRow,
  MeetingRow,
  OrganisationRow,
  RecordView,
} from '#app/views.ts';
import { drop } from '#base/drop.ts';
import type { Edit } from '#domain/record/edit.ts';
import { useEdits, useEngine } from '../session/session-context.ts';
import { useOwnOffice } from '../session/use-own-office.ts';
import { useToday } from '../session/use-today.ts';
import { useWatched, useWatchedSteady } from '../session/use-watched.ts';

/** The list for a filter; null until it is read. While another filter is read, the former list stays. */
export function useItems(filter: ItemFilter, limit: number): ListOf<ItemRow> | null {
  const today = useToday();
  const { text, type, stage, nature, affair, party, endsWithin } = filter;
  const list = useWatchedSteady(
    (queries) => queries.items({ text, type, stage, nature, affair, party, endsWithin }, today, limit),
    [text, type, stage, nature, affair, party, endsWithin, today, limit],
  );
  return list ?? null;
}

const NONE: readonly never[] = [];

export function useOrganisations(): readonly OrganisationRow[] {
  return useWatched((queries) => queries.organisations(), []) ?? NONE;
}

export function useDecisionsOfItem(item: string): readonly DecisionRow[] {
  return useWatched((queries) => queries.decisionsOfItem(item), [item]) ?? NONE;
}

export function useMeetingsOfItem(item: string): readonly MeetingRow[] {
  return useWatched((queries) => queries.meetingsOfItem(item), [item]) ?? NONE;
}

export function useAgreementsOfItem(item: string): readonly AgreementRow[] {
  return useWatched((queries) => queries.agreementsOfItem(item), [item]) ?? NONE;
}

export function useActionsOfItem(item: string): readonly ActionRow[] {
  return useWatched((queries) => queries.actionsOfItem(item), [item]) ?? NONE;
}

/** The history of a record, the latest first; read again whenever the record changed. */
export function useHistory(record: string, changed: number): readonly HistoryLine[] {
  const engine = useEngine();
  const [lines, setLines] = useState<readonly HistoryLine[]>(NONE);
  useEffect(() => {
    let isOver = false;
    const read = async (): Promise<void> => {
      const history = await engine.history(record);
      if (!isOver && history.ok) setLines(history.value.toSorted((one, other) => other.time - one.time));
    };
    drop(read(), 'reading the history of a record for its card');
    return () => {
      isOver = true;
    };
    // oxlint-disable-next-line react/exhaustive-effect-dependencies -- read again when the record changed
  }, [engine, record, changed]);
  return lines;
}

export type ItemScreenState =
  | { readonly kind: 'waiting' }
  | { readonly kind: 'gone' }
  | {
      readonly kind: 'there';
      readonly view: RecordView<'cooperation-item'>;
      readonly ownRegion: string;
      readonly today: string;
    };

/** Everything that the page of an item needs before it can show anything. */
export function useItemScreen(record: string): ItemScreenState {
  const view = useWatched((queries) => queries.record('cooperation-item', record), [record]);
  const office = useOwnOffice();
  const today = useToday();
  if (view === undefined || office === undefined) return { kind: 'waiting' };
  if (view === null) return { kind: 'gone' };
  return { kind: 'there', view, ownRegion: office?.value.region ?? '', today };
}

/** Changes a record; the edits wait in the one line, and the top bar tells how it went. */
export function useChange(record: string): (edits: readonly Edit[]) => void {
  const { push } = useEdits();
  return useCallback((edits) => push(record, edits), [push, record]);
}
