import type { AgreementParty } from '#domain/agreements/agreement.ts';
import { annexesAsPart } from '#domain/agreements/annexes.ts';
import { instrumentOf } from '#domain/agreements/instrument.ts';
import { partyLabel } from '#domain/agreements/proposal.ts';
import { formatNip } from '#domain/officials/nip.ts';
import { signatureName } from '#domain/officials/person-name.ts';
import { headOf } from '#domain/parties/official-name.ts';
import { useDraft } from './draft-context.ts';
import { goToPath } from './go-to-path.ts';
import { useDraftingText } from './use-drafting-text.ts';
import styles from './Paper.module.css';

const closing = (name: string): string =>
  `Demikian ${name} ini dibuat dan ditandatangani pada hari, tanggal, bulan, dan tahun sebagaimana tersebut pada awal ${name} ini.`;

/** The closing and the signatures, written from the komparisi; changed there (domain.md §2.6). */
export function PaperClosing() {
  const { view } = useDraft();
  const text = useDraftingText().paper;
  const { name } = instrumentOf(view.value.type);
  const part = annexesAsPart(view.value, name);
  return (
    <section className={styles.section} aria-label={text.closing}>
      {part !== '' && <div className={styles.prose}>{part}</div>}
      <div className={styles.prose}>{closing(name)}</div>
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
