import { Box } from '@mantine/core';
import { useState } from 'react';
import { IconPlus } from '@tabler/icons-react';
import { PartyPicker } from '../cooperation/PartyPicker.tsx';
import { TOKENS } from '../kit/tokens.ts';
import { useDraft } from './draft-context.ts';
import { goToPath, placeFor } from './go-to-path.ts';
import { PaperAnnexes } from './PaperAnnexes.tsx';
import { PaperArticles } from './PaperArticles.tsx';
import { PaperClosing } from './PaperClosing.tsx';
import { PaperGrounds } from './PaperGrounds.tsx';
import { PaperOpening } from './PaperOpening.tsx';
import { PaperParties } from './PaperParty.tsx';
import { PaperPlan } from './PaperPlan.tsx';
import { PaperTitle } from './PaperTitle.tsx';
import { chosenParties, partyValues } from './PartyTools.tsx';
import { useAppend } from './use-append.ts';
import { useDraftingText } from './use-drafting-text.ts';
import './fonts.css';
import styles from './Paper.module.css';

/** Paper stays light in both looks: what stands on it takes the light colours. */
const LIGHT: Record<`--s-${string}`, string> = Object.fromEntries(
  Object.entries(TOKENS).flatMap(([name, value]) => (name === 'paper' ? [] : [[`--s-${name}`, value.light]])),
);

/** The draft as it will be printed, typed into where it stands. */
export function Paper() {
  const { view } = useDraft();
  const text = useDraftingText();
  return (
    <div className={styles.canvas}>
      <div className={styles.sheet} data-paper={view.value.paper}>
        <Box className={styles.ink} __vars={LIGHT} lang="id">
          <PaperTitle />
          <section className={styles.section} aria-label={text.parts.parties} {...placeFor('part:parties')}>
            <PaperOpening />
            <PaperParties />
            <AddParty />
          </section>
          <PaperGrounds />
          <PaperPlan />
          <PaperArticles />
          <PaperClosing />
          <PaperAnnexes />
        </Box>
      </div>
    </div>
  );
}

/** A draft needs two parties; more are for cooperation of several regions. */
function AddParty() {
  const draft = useDraft();
  const text = useDraftingText().paper;
  const append = useAppend();
  const [isOpen, setOpen] = useState(false);
  const { parties } = draft.view.value;
  if (parties.length >= 2 && !isOpen) {
    return (
      <button
        type="button"
        className={styles.tool}
        onClick={() => {
          setOpen(true);
          setTimeout(() => goToPath('parties'));
        }}
      >
        <IconPlus size={16} stroke={1.75} aria-hidden />
        {text.addParty}
      </button>
    );
  }
  return (
    <div className={styles.tools} {...placeFor('parties')}>
      <PartyPicker
        label={text.addParty}
        chosen={chosenParties(draft)}
        onPick={(party) => {
          append('parties', partyValues(draft, party));
          setOpen(false);
        }}
      />
    </div>
  );
}
