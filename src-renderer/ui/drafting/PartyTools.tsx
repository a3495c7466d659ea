import { IconArrowUp, IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import type { AgreementParty } from '#domain/agreements/agreement.ts';
import { partyLabel } from '#domain/agreements/ksb-proposal.ts';
import { doubtNip } from '#domain/officials/nip.ts';
import { headOf, officialPartyName } from '#domain/parties/official-name.ts';
import { type Party, partyKey } from '#domain/parties/party.ts';
import { PartyPicker } from '../cooperation/PartyPicker.tsx';
import { ConflictBox } from '../kit/ConflictBox.tsx';
import { EditableText } from '../kit/EditableText.tsx';
import { useRegionsText } from '../regions/use-regions-text.ts';
import { type DraftOnScreen, useDraft } from './draft-context.ts';
import { placeFor } from './go-to-path.ts';
import { OfficialMenu } from './OfficialMenu.tsx';
import { useDraftingText } from './use-drafting-text.ts';
import { useRows } from './use-rows.ts';
import styles from './Paper.module.css';

type Props = { readonly row: AgreementParty; readonly index: number };

/** Above a party on the paper: who it is, who signs, its place among the parties. */
export function PartyTools({ row, index }: Props) {
  const draft = useDraft();
  const text = useDraftingText();
  const [isChanging, setChanging] = useState(false);
  const label = partyLabel(index);
  const { move, remove } = useRows('parties');
  const conflict = draft.view.conflicts.find((each) => each.path === `parties/${row.id}/party`);
  const doubt = doubtNip(row.nip);
  const nip = useRegionsText().nip;
  if (conflict !== undefined) return <ConflictBox label={label} conflict={conflict} />;
  return (
    <div className={styles.tools} {...placeFor(`parties/${row.id}/party`)}>
      <div className={styles.toolLine}>
        <b>{text.paper.partyRow(label, officialPartyName(row.party))}</b>
        <span className={styles.toolEnd}>
          {row.party !== null && <OfficialMenu row={row} party={row.party} />}
          <button
            type="button"
            className={styles.tool}
            aria-expanded={isChanging}
            aria-label={`${text.paper.changeParty}, ${label}`}
            onClick={() => setChanging(!isChanging)}
          >
            {text.paper.changeParty}
          </button>
          {index > 0 && (
            <button
              type="button"
              className={styles.icon}
              aria-label={text.parts.up(label)}
              onClick={() => move(row.id, -1)}
            >
              <IconArrowUp size={16} stroke={1.75} aria-hidden />
            </button>
          )}
          <button
            type="button"
            className={styles.icon}
            aria-label={text.parts.remove(label)}
            onClick={() => remove(row.id, officialPartyName(row.party) || label)}
          >
            <IconTrash size={16} stroke={1.75} aria-hidden />
          </button>
        </span>
      </div>
      {(isChanging || row.party === null) && (
        <PartyPicker
          label={text.paper.changeParty}
          chosen={chosenParties(draft)}
          onPick={(party) => {
            draft.change(partyEdits(draft, row, party));
            setChanging(false);
          }}
        />
      )}
      <div className={styles.nip}>
        <EditableText
          record={draft.view.value.id}
          path={`parties/${row.id}/nip`}
          value={row.nip}
          label={text.paper.field(text.paper.fields.nip, label)}
          optional
          advice={doubt === null ? null : nip[doubt]}
          inputMode="numeric"
          conflict={draft.view.conflicts.find((each) => each.path === `parties/${row.id}/nip`)}
        />
      </div>
    </div>
  );
}

export function chosenParties({ view }: DraftOnScreen): readonly Party[] {
  return view.value.parties.flatMap(({ party }) => (party === null ? [] : [party]));
}

/** What a row says once its party is known: the head's post, and for ourselves the seat. */
export function partyValues({ ownRegion, ownAddress }: DraftOnScreen, party: Party) {
  return { party, post: headOf(party), seat: partyKey(party) === ownRegion ? ownAddress : '' };
}

/** Another party in a row: who signed for the former one does not sign for this one. */
function partyEdits(draft: DraftOnScreen, row: AgreementParty, party: Party) {
  const person = { frontTitle: '', name: '', backTitle: '', nip: '', decree: '', number: '' };
  return Object.entries({ ...person, ...partyValues(draft, party) }).map(
    ([field, value]) => ({ kind: 'set', path: `parties/${row.id}/${field}`, value }) as const,
  );
}
