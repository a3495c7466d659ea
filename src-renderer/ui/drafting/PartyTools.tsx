import { IconArrowUp, IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import type { AgreementParty } from '#domain/agreements/agreement.ts';
import { mayEmpower } from '#domain/agreements/check-kinds.ts';
import { partyLabel } from '#domain/agreements/proposal.ts';
import { doubtNip } from '#domain/officials/nip.ts';
import { headOf, officialPartyName } from '#domain/parties/official-name.ts';
import { type Party, partyKey } from '#domain/parties/party.ts';
import { PartyPicker } from '../cooperation/PartyPicker.tsx';
import { ConflictBox } from '../kit/ConflictBox.tsx';
import { EditableText } from '../kit/EditableText.tsx';
import { useRegionsText } from '../regions/use-regions-text.ts';
import { type DraftOnScreen, useDraft } from './draft-context.ts';
import { placeFor } from './go-to-path.ts';
import { MandateButton } from './MandateButton.tsx';
import { OfficialMenu } from './OfficialMenu.tsx';
import { useDraftingText } from './use-drafting-text.ts';
import { useRows } from './use-rows.ts';
import styles from './Paper.module.css';

type Props = { readonly row: AgreementParty; readonly index: number };

/** Above a party on the paper: who it is, who signs, its place among the parties. */
export function PartyTools({ row, index }: Props) {
  const draft = useDraft();
  const text = useDraftingText().paper;
  const [isChanging, setChanging] = useState(false);
  const label = partyLabel(index);
  const conflict = draft.view.conflicts.find((each) => each.path === `parties/${row.id}/party`);
  if (conflict !== undefined) return <ConflictBox label={label} conflict={conflict} />;
  return (
    <div className={styles.tools} {...placeFor(`parties/${row.id}/party`)}>
      <div className={styles.toolLine}>
        <b>{row.party === null ? text.partyRow(label, '') : label}</b>
        <span className={styles.toolEnd}>
          {row.party !== null && <OfficialMenu row={row} party={row.party} />}
          {mayEmpower(draft.view.value) && row.party?.kind === 'region' && (
            <MandateButton row={row} party={row.party} index={index} />
          )}
          <button
            type="button"
            className={styles.tool}
            aria-expanded={isChanging}
            aria-label={`${text.changeParty}, ${label}`}
            onClick={() => setChanging(!isChanging)}
          >
            {text.changeParty}
          </button>
          <PlaceTools row={row} index={index} />
        </span>
      </div>
      {(isChanging || row.party === null) && (
        <PartyPicker
          label={text.changeParty}
          chosen={chosenParties(draft)}
          onPick={(party) => {
            draft.change(partyEdits(draft, row, party));
            setChanging(false);
          }}
        />
      )}
      <NipField row={row} index={index} />
    </div>
  );
}

function PlaceTools({ row, index }: Props) {
  const text = useDraftingText().parts;
  const { move, remove } = useRows('parties');
  const label = partyLabel(index);
  return (
    <>
      {index > 0 && (
        <button type="button" className={styles.icon} aria-label={text.up(label)} onClick={() => move(row.id, -1)}>
          <IconArrowUp size={16} stroke={1.75} aria-hidden />
        </button>
      )}
      <button
        type="button"
        className={styles.icon}
        aria-label={text.remove(label)}
        onClick={() => remove(row.id, officialPartyName(row.party) || label)}
      >
        <IconTrash size={16} stroke={1.75} aria-hidden />
      </button>
    </>
  );
}

/** The number stands below the signature only, so that it is asked for here and not in the sentence. */
function NipField({ row, index }: Props) {
  const { view } = useDraft();
  const text = useDraftingText().paper;
  const sentences = useRegionsText().nip;
  const path = `parties/${row.id}/nip`;
  const doubt = doubtNip(row.nip);
  return (
    <div className={styles.nip}>
      <EditableText
        record={view.value.id}
        path={path}
        value={row.nip}
        label={text.field(text.fields.nip, partyLabel(index))}
        optional
        advice={doubt === null ? null : sentences[doubt]}
        inputMode="numeric"
        conflict={view.conflicts.find((each) => each.path === path)}
      />
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
  const person = { frontTitle: '', name: '', backTitle: '', nip: '', decree: '', mandate: '', number: '' };
  return Object.entries({ ...person, ...partyValues(draft, party) }).map(
    ([field, value]) => ({ kind: 'set', path: `parties/${row.id}/${field}`, value }) as const,
  );
}
