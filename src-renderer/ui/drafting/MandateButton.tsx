import { useState } from 'react';
import type { AgreementParty } from '#domain/agreements/agreement.ts';
import { partyLabel } from '#domain/agreements/proposal.ts';
import type { Party } from '#domain/parties/party.ts';
import { registeredHead } from '../cooperation/registered-head.ts';
import { PaperDialog } from '../papers/PaperDialog.tsx';
import { useSession } from '../session/session-context.ts';
import { useDraft } from './draft-context.ts';
import { useDraftingText } from './use-drafting-text.ts';
import styles from './Paper.module.css';

type Props = { readonly row: AgreementParty; readonly party: Party; readonly index: number };

/** The power of attorney for whoever signs for a party: looked at and saved. The head who gives it is taken from the register. */
export function MandateButton({ row, party, index }: Props) {
  const { queries } = useSession();
  const { view, today } = useDraft();
  const text = useDraftingText().paper;
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <button
        type="button"
        className={styles.tool}
        aria-label={`${text.mandate}, ${partyLabel(index)}`}
        onClick={() => setOpen(true)}
      >
        {text.mandate}
      </button>
      {isOpen && (
        <PaperDialog
          name={text.fields.mandate}
          wish={async () => {
            const giver = await registeredHead(party, { queries, today });
            return { kind: 'mandate', record: view.value.id, row: row.id, giver };
          }}
          paper={view.value.paper}
          onClose={() => setOpen(false)}
        />
      )}
    </>
  );
}
