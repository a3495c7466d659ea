import { useLocation } from 'wouter';
import { drop } from '#base/drop.ts';
import type { NewRecord } from '#app/engine.ts';
import { newItemEdits } from '#domain/cooperation/rules.ts';
import { useTry } from '../errors/use-refuse.ts';
import { useEngine } from './session-context.ts';
import { useOwnOffice } from './use-own-office.ts';
import { useToday } from './use-today.ts';

/** Makes an empty record and opens its screen. */
export function useNewRecord(): { readonly item: () => void; readonly meeting: () => void } {
  const engine = useEngine();
  const attempt = useTry();
  const office = useOwnOffice();
  const today = useToday();
  const [, go] = useLocation();
  const make = async (record: NewRecord, page: string): Promise<void> => {
    const made = await attempt(engine.create(record));
    if (made !== null) go(`${page}/${made.record}`);
  };
  const region = office?.value.region ?? '';
  return {
    item: () =>
      drop(
        make({ kind: 'cooperation-item', edits: newItemEdits(region, today, []) }, '/kerja-sama'),
        'a new item is made',
      ),
    meeting: () =>
      drop(
        make(
          {
            kind: 'meeting',
            edits: [
              { kind: 'set', path: 'zone', value: office?.value.zone ?? 'WIB' },
              { kind: 'set', path: 'noteTaker', value: office?.value.user ?? '' },
              ...(region === ''
                ? []
                : [{ kind: 'set', path: 'parties', value: [{ kind: 'region', code: region }] } as const]),
            ],
          },
          '/rapat',
        ),
        'a new meeting is made',
      ),
  };
}
