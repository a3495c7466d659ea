import { Button, Modal } from '@mantine/core';
import { partyKey } from '#domain/parties/party.ts';
import { otherParties, partyName } from '../cooperation/party-names.ts';
import styles from '../cooperation/StageDialog.module.css';
import { useDraft } from './draft-context.ts';
import { chosenParties } from './PartyTools.tsx';
import { useDraftingText } from './use-drafting-text.ts';

type Props = { readonly onShare: () => void; readonly onParties: () => void; readonly onClose: () => void };

/** Says honestly what sharing means before it is done, since what a partner has cannot be taken back. */
export function ShareDraftDialog({ onShare, onParties, onClose }: Props) {
  const draft = useDraft();
  const text = useDraftingText().share;
  const others = otherParties(chosenParties(draft), draft.ownRegion);
  const regions = others.filter((party) => party.kind === 'region');
  const organisations = others.filter((party) => party.kind === 'organisation');
  const canShare = regions.length > 0;
  return (
    <Modal opened onClose={onClose} title={text.title} size={520} closeButtonProps={{ 'aria-label': text.cancel }}>
      <div className={styles.form}>
        {canShare ? (
          <>
            <p className={styles.text}>{text.what}</p>
            <ul className={styles.names}>
              {regions.map((party) => (
                <li key={partyKey(party)}>{partyName(party)}</li>
              ))}
            </ul>
            <p className={styles.text}>{text.from}</p>
            <p className={styles.text}>{text.later}</p>
            <p className={styles.text}>{text.leaves}</p>
          </>
        ) : (
          <p className={styles.text}>{text.nobody}</p>
        )}
        {organisations.length > 0 && (
          <p className={styles.law}>{text.notRegions(organisations.map(partyName).join(', '))}</p>
        )}
        <div className={styles.buttons}>
          <Button variant="default" onClick={onClose}>
            {text.cancel}
          </Button>
          <Button data-autofocus onClick={canShare ? onShare : onParties}>
            {canShare ? text.confirm : text.toParties}
          </Button>
        </div>
      </div>
    </Modal>
  );
}
