import { IconAlertTriangle, IconCircleCheck } from '@tabler/icons-react';
import { isByHand, type PaperBlank } from '#domain/cooperation/item-papers.ts';
import { useItem } from '../cooperation/item-context.ts';
import { useFieldLabels } from '../cooperation/use-cooperation-text.ts';
import { useText } from '../text/catalogue.ts';
import { LETTERS_TEXT } from '../text/letters.ts';
import { type BlankPlace, placeOf } from './blank-place.ts';
import styles from './Letters.module.css';

type Props = { readonly blanks: readonly PaperBlank[]; readonly onGo: (place: BlankPlace) => void };

/** What the register has not, each with the way to the place where it is typed once; then what the pen may fill. */
export function BlankList({ blanks, onGo }: Props) {
  const text = useText(LETTERS_TEXT);
  const missing = blanks.filter((blank) => !isByHand(blank));
  const byHand = blanks.filter(isByHand);
  const nameOf = useBlankName();
  return (
    <section aria-label={text.missing} className={styles.form}>
      <h2 className={styles.heading}>
        {text.missing} <span className={styles.count}>{missing.length}</span>
      </h2>
      {missing.length === 0 ? (
        <p className={styles.complete}>
          <IconCircleCheck size={16} stroke={1.75} aria-hidden />
          {text.complete}
        </p>
      ) : (
        <ul className={styles.blanks}>
          {missing.map((blank) => (
            <MissingLine key={`${blank.what} ${blank.of}`} blank={blank} onGo={onGo} />
          ))}
        </ul>
      )}
      {byHand.length > 0 && <p className={styles.hint}>{text.byHand(byHand.map(nameOf).join('; '))}</p>}
    </section>
  );
}

function MissingLine({ blank, onGo }: { readonly blank: PaperBlank; readonly onGo: Props['onGo'] }) {
  const { view, ownRegion } = useItem();
  const text = useText(LETTERS_TEXT);
  const name = useBlankName()(blank);
  return (
    <li className={styles.blank}>
      <IconAlertTriangle size={14} stroke={1.75} aria-hidden />
      <button
        type="button"
        className={styles.go}
        aria-label={text.go(name)}
        onClick={() => onGo(placeOf(blank, view.value, ownRegion))}
      >
        {name}
      </button>
    </li>
  );
}

/** What people call a blank. */
function useBlankName(): (blank: PaperBlank) => string {
  const text = useText(LETTERS_TEXT);
  const labelOf = useFieldLabels();
  const words: Readonly<Record<string, string>> = { ...text.register, ...text.hand, burdens: text.grounds };
  return ({ what, of }) => {
    const name = words[what] ?? labelOf('cooperation-item', what);
    return of === '' ? name : text.of(name, of);
  };
}
