import { drop } from '#base/drop.ts';
import type { DraftedType } from '#domain/agreements/instrument.ts';
import type { Edit } from '#domain/record/edit.ts';
import { draftLook } from '#domain/office/house-style.ts';
import { headOf } from '#domain/parties/official-name.ts';
import type { Party } from '#domain/parties/party.ts';
import { useCreate } from '../cooperation/use-item-doings.ts';
import { useSession } from '../session/session-context.ts';
import { firstOf } from '../session/first-of.ts';
import { appendRows } from './row-edits.ts';

/** Makes an empty agreement of a kind with the own region as PIHAK KESATU and opens it. */
export function useCreateDraft(): (type: DraftedType) => void {
  const { ids, queries } = useSession();
  const create = useCreate();
  const work = async (type: DraftedType): Promise<void> => {
    // Asked for now: a quick hand presses N before the screen has heard who we are.
    const office = (await firstOf(queries.office()))?.value;
    const edits: Edit[] = [{ kind: 'set', path: 'type', value: type }];
    if (office !== undefined) {
      const { paper, link } = draftLook(office);
      edits.push({ kind: 'set', path: 'paper', value: paper }, { kind: 'set', path: 'link', value: link });
    }
    if (office !== undefined && office.region !== '') {
      const party: Party = { kind: 'region', code: office.region };
      const values = { party, post: headOf(party), seat: office.address };
      edits.push(...appendRows('parties', [], ids, [values]));
    }
    await create({ kind: 'agreement', edits }, '/naskah');
  };
  return (type) => drop(work(type), 'making an empty draft');
}
