import { dateInWords, parseDay } from '#domain/wording/dates.ts';
import { EditableDate } from '../kit/EditableDate.tsx';
import { useDraft } from './draft-context.ts';
import { goToPath, placeFor } from './go-to-path.ts';
import { PaperField } from './PaperField.tsx';
import { useDraftingText } from './use-drafting-text.ts';
import styles from './Paper.module.css';

const ON = 'Pada hari ini ';
const AT = ', bertempat di ';
const WE = ', kami yang bertanda tangan di bawah ini:';

/**
 * When and where the parties meet. The day is chosen once; its weekday, words and digits are written from it and therefore
 * always agree (domain.md §7.2).
 */
export function PaperOpening() {
  const { view, today } = useDraft();
  const text = useDraftingText().paper;
  const { id, date, place } = view.value;
  const day = date === null ? null : parseDay(date);
  return (
    <>
      <div className={styles.tools} {...placeFor('date')}>
        <div className={styles.day}>
          <EditableDate
            record={id}
            path="date"
            value={date}
            label={text.date}
            today={today}
            conflict={view.conflicts.find((each) => each.path === 'date')}
          />
        </div>
      </div>
      <div className={styles.prose}>
        {ON}
        {day === null ? (
          <button type="button" className={styles.chip} onClick={() => goToPath('date')}>
            {text.noDate}
          </button>
        ) : (
          <output aria-label={text.inWords}>{dateInWords(day)}</output>
        )}
        {AT}
        <PaperField path="place" value={place} label={text.place} empty={text.placeEmpty} />
        {WE}
      </div>
    </>
  );
}
