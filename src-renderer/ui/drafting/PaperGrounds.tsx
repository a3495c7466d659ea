import { IconGavel, IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { instrumentOf } from '#domain/agreements/instrument.ts';
import { BLANK, partyLabel } from '#domain/agreements/proposal.ts';
import { joined, letterOf } from '#domain/wording/phrases.ts';
import { useText } from '../text/catalogue.ts';
import { KINDS_TEXT } from '../text/kinds.ts';
import { LAWS_TEXT } from '../text/laws.ts';
import { BesideEnglish } from './BesideEnglish.tsx';
import { useDraft } from './draft-context.ts';
import { placeFor } from './go-to-path.ts';
import { LawDialog } from './LawDialog.tsx';
import { PaperField } from './PaperField.tsx';
import { RowTools } from './RowTools.tsx';
import { useDraftingText } from './use-drafting-text.ts';
import { useRows } from './use-rows.ts';
import styles from './Paper.module.css';

const EXPLAIN =
  ' secara sendiri-sendiri disebut PIHAK dan secara bersama-sama disebut PARA PIHAK, terlebih dahulu menerangkan hal-hal sebagai berikut:';
const planned = (named: string): string =>
  ` secara sendiri-sendiri disebut PIHAK dan secara bersama-sama disebut PARA PIHAK, dalam rangka melaksanakan ${named.trim() || BLANK}, menyepakati Rencana Kerja sebagai berikut:`;
const REGARDING = 'Dengan memperhatikan peraturan perundang-undangan sebagai berikut:';
const agreed = (name: string): string =>
  `Berdasarkan hal-hal tersebut di atas, PARA PIHAK sepakat untuk mengadakan ${name} dengan ketentuan sebagai berikut:`;

/** Why the parties cooperate, and by which law (domain.md §2.2). Closing marks are written by position. */
export function PaperGrounds() {
  const { view } = useDraft();
  const text = useDraftingText();
  // A work plan names the agreement it belongs to; why the parties agree stands there.
  const isPlan = view.value.type === 'RK';
  const labels = view.value.parties.map((_row, index) => partyLabel(index));
  return (
    <section className={styles.section} aria-label={text.parts.grounds} {...placeFor('part:grounds')}>
      <div className={styles.prose}>{`${joined(labels)}${isPlan ? planned(view.value.parentNamed) : EXPLAIN}`}</div>
      {!(isPlan && view.value.premises.length === 0) && <GroundList list="premises" />}
      {!isPlan && <div className={styles.prose}>{REGARDING}</div>}
      {!(isPlan && view.value.bases.length === 0) && <GroundList list="bases" />}
      {!isPlan && <div className={styles.prose}>{agreed(instrumentOf(view.value.type).name)}</div>}
    </section>
  );
}

/** The list of regulations, beside the button for a basis of one's own words. */
function FromLaws() {
  const text = useText(LAWS_TEXT);
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <button type="button" className={styles.tool} onClick={() => setOpen(true)}>
        <IconGavel size={16} stroke={1.75} aria-hidden />
        {text.open}
      </button>
      {isOpen && <LawDialog onClose={() => setOpen(false)} />}
    </>
  );
}

function GroundList({ list }: { readonly list: 'premises' | 'bases' }) {
  const { view } = useDraft();
  const text = useDraftingText().paper;
  const { english } = useText(KINDS_TEXT);
  const rows = useRows(list);
  const all = view.value[list];
  const words =
    list === 'premises'
      ? {
          name: text.premise,
          empty: text.premiseEmpty,
          add: text.addPremise,
          english: english.premise,
          englishEmpty: english.premiseEmpty,
        }
      : {
          name: text.basis,
          empty: text.basisEmpty,
          add: text.addBasis,
          english: english.basis,
          englishEmpty: english.basisEmpty,
        };
  return (
    <div {...placeFor(list)}>
      {all.map((row, index) => (
        <div key={row.id} className={styles.row}>
          <span className={styles.marker}>{list === 'premises' ? `${letterOf(index)}.` : `${index + 1}.`}</span>
          <BesideEnglish
            path={`${list}/${row.id}/english`}
            value={row.english}
            label={words.english(index + 1)}
            empty={words.englishEmpty}
          >
            <PaperField
              look="block"
              path={`${list}/${row.id}/text`}
              value={row.text}
              label={words.name(index + 1)}
              empty={words.empty}
            />
          </BesideEnglish>
          <RowTools
            row={row.id}
            name={words.name(index + 1)}
            isFirst={index === 0}
            isLast={index === all.length - 1}
            rows={rows}
          />
        </div>
      ))}
      <button type="button" className={styles.tool} onClick={() => rows.add('text')}>
        <IconPlus size={16} stroke={1.75} aria-hidden />
        {words.add}
      </button>
      {list === 'bases' && <FromLaws />}
    </div>
  );
}
