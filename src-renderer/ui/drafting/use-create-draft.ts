import { drop } from '#base/drop.ts';
import type { Edit } from '#domain/record/edit.ts';
import { headOf } from '#domain/parties/official-name.ts';
import type { Party } from '#domain/parties/party.ts';
import { useCreate } from '../cooperation/use-item-doings.ts';
import { useSession } from '../session/session-context.ts';
import { useOwnOffice } from '../session/use-own-office.ts';
import { appendRows } from './row-edits.ts';

/** Makes an empty Kesepakatan Bersama with the own region as PIHAK KESATU and opens it. */
export function useCreateDraft(): () => void {
  const { ids } = useSession();
  const create = useCreate();
  const office = useOwnOffice();
  return () => {
    const edits: Edit[] = [{ kind: 'set', path: 'type', value: 'KSB' }];
    const code = office?.value.region ?? '';
    if (code !== '') {
      const party: Party = { kind: 'region', code };
      const values = { party, post: headOf(party), seat: office?.value.address ?? '' };
      edits.push(...appendRows('parties', [], ids, [values]));
    }
    drop(create({ kind: 'agreement', edits }, '/naskah'), 'making an empty draft');
  };
}
