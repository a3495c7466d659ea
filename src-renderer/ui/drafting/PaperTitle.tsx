import type { AgreementParty } from '#domain/agreements/agreement.ts';
import { filledNumber, isNumberOpen } from '#domain/agreements/number-pattern.ts';
import { instrumentOf } from '#domain/agreements/instrument.ts';
import { partyLabel } from '#domain/agreements/proposal.ts';
import { partyKey } from '#domain/parties/party.ts';
import { officialPartyName } from '#domain/parties/official-name.ts';
import { ConflictBox } from '../kit/ConflictBox.tsx';
import { useOwnOffice } from '../session/use-own-office.ts';
import { useText } from '../text/catalogue.ts';
import { KINDS_TEXT } from '../text/kinds.ts';
import { BesideEnglish } from './BesideEnglish.tsx';
import { useDraft } from './draft-context.ts';
import { goWhenThere, placeFor } from './go-to-path.ts';
import { PaperField } from './PaperField.tsx';
import { PaperParent } from './PaperParent.tsx';
import { useDraftingText } from './use-drafting-text.ts';
import styles from './Paper.module.css';

const BETWEEN = 'ANTARA';
const ABOUT = 'TENTANG';
const NUMBER = 'NOMOR';
const COLON = ':';
const COMMA = ',';

/** The head of the document: its kind, the parties, what it is about, and a number per party (domain.md §2.1). */
export function PaperTitle() {
  const { view } = useDraft();
  const text = useDraftingText().paper;
  const { english } = useText(KINDS_TEXT);
  const draft = view.value;
  const last = draft.parties.length - 1;
  return (
    <section className={styles.section} aria-label={useDraftingText().parts.title} {...placeFor('part:title')}>
      <div className={styles.head}>
        <div>{instrumentOf(draft.type).name.toUpperCase()}</div>
        <div>{BETWEEN}</div>
        {draft.parties.map((row, index) => (
          <div key={row.id}>
            {index > 0 && index === last && <Link />}
            <div className={styles.capitals}>
              {officialPartyName(row.party) || text.partyRow(partyLabel(index), '')}
              {index < last - 1 && COMMA}
            </div>
          </div>
        ))}
        <div>{ABOUT}</div>
        <BesideEnglish
          path="titleEnglish"
          value={draft.titleEnglish}
          label={english.title}
          empty={english.titleEmpty}
          capitals
        >
          <PaperField
            look="block"
            path="title"
            value={draft.title}
            label={text.title}
            empty={text.titleEmpty}
            capitals
          />
        </BesideEnglish>
      </div>
      <PaperParent />
      <div className={styles.numbers}>
        {draft.parties.map((row, index) => (
          <div key={row.id} className={styles.number}>
            <span>{NUMBER}</span>
            <span>{COLON}</span>
            <PaperField
              path={`parties/${row.id}/number`}
              value={row.number}
              label={text.number(partyLabel(index))}
              empty={text.numberEmpty(partyLabel(index))}
            />
            <FromPattern row={row} label={partyLabel(index)} />
          </div>
        ))}
      </div>
    </section>
  );
}

/** For our own number while it is open: what the office's pattern gives, with dots for the running part. */
function FromPattern({ row, label }: { readonly row: AgreementParty; readonly label: string }) {
  const { view, change, ownRegion } = useDraft();
  const text = useDraftingText().paper;
  const pattern = useOwnOffice()?.value.numberPattern ?? '';
  const isOwn = row.party !== null && partyKey(row.party) === ownRegion;
  const filled = filledNumber(pattern, view.value);
  const path = `parties/${row.id}/number`;
  const isDisputed = view.conflicts.some((each) => each.path === path);
  if (!isOwn || isDisputed || !isNumberOpen(row.number, filled)) return null;
  return (
    <button
      type="button"
      className={styles.tool}
      aria-label={`${text.numberFromPattern}, ${label}: ${filled}`}
      title={filled}
      onClick={() => {
        change([{ kind: 'set', path, value: filled }]);
        goWhenThere(path);
      }}
    >
      {text.numberFromPattern}
    </button>
  );
}

const WORDS = ['DAN', 'DENGAN'] as const;

/** The word before the last of the parties: DAN or DENGAN (domain.md §2.1). The others are parted by commas, as they are printed. */
function Link() {
  const { view, change } = useDraft();
  const text = useDraftingText().paper;
  const conflict = view.conflicts.find((each) => each.path === 'link');
  if (conflict !== undefined) return <ConflictBox label={text.link} conflict={conflict} />;
  return (
    <select
      className={styles.link}
      aria-label={text.link}
      value={view.value.link}
      onChange={(event) => {
        const word = WORDS.find((each) => each === event.currentTarget.value);
        if (word !== undefined) change([{ kind: 'set', path: 'link', value: word }]);
      }}
    >
      {WORDS.map((word) => (
        <option key={word} value={word}>
          {word}
        </option>
      ))}
    </select>
  );
}
