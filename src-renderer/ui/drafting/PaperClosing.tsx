import type { AgreementParty } from '#domain/agreements/agreement.ts';
import { closingWords } from '#domain/agreements/annexes.ts';
import { instrumentOf } from '#domain/agreements/instrument.ts';
import { partyLabel } from '#domain/agreements/proposal.ts';
import { formatNip } from '#domain/officials/nip.ts';
import { signatureName } from '#domain/officials/person-name.ts';
import { headOf } from '#domain/parties/official-name.ts';
import { useDraft } from './draft-context.ts';
import { goToPath } from './go-to-path.ts';
import { useDraftingText } from './use-drafting-text.ts';
import styles from './Paper.module.css';

/** The closing and the signatures, written from the komparisi; changed there (domain.md §2.6). */
export function PaperClosing() {
  const { view } = useDraft();
  const text = useDraftingText().paper;
  const { name } = instrumentOf(view.value.type);
  return (
    <section className={styles.section} aria-label={text.closing}>
      <div className={styles.prose}>{closingWords(view.value, name)}</div>
      <div className={styles.signatures}>
        {view.value.parties.map((row, index) => (
          <Signature key={row.id} row={row} label={partyLabel(index)} />
        ))}
      </div>
      <div className={styles.help}>{text.closing}</div>
    </section>
  );
}

function Signature({ row, label }: { readonly row: AgreementParty; readonly label: string }) {
  const text = useDraftingText();
  const post = row.post.trim() === '' ? headOf(row.party) : row.post;
  return (
    <div className={styles.signature}>
      <div>{`${label},`}</div>
      <div className={styles.capitals}>{post}</div>
      <div className={styles.stamp}>{text.paper.stamp}</div>
      {row.name.trim() === '' ? (
        <button
          type="button"
          className={styles.chip}
          onClick={() => {
            goToPath(`parties/${row.id}/name`);
          }}
        >
          {text.complete.expected.signatory}
        </button>
      ) : (
        <div>{signatureName(row)}</div>
      )}
      {row.nip.trim() !== '' && <div>{`NIP ${formatNip(row.nip)}`}</div>}
    </div>
  );
}
