import type { HistoryLine } from '#app/engine.ts';
import { HistoryLink } from '../history/HistoryLink.tsx';
import { ItemCard } from './ItemCard.tsx';
import { useItem } from './item-context.ts';
import { useHistory } from './use-item-data.ts';
import { useCooperationText, useFieldLabels, useMomentText } from './use-cooperation-text.ts';
import styles from './HistoryCard.module.css';

const SHORT = 5;
const NAMED = 3;

/** Who changed what and when, the latest first, read from the signed entries; the whole of it has a page of its own. */
export function HistoryCard() {
  const { view } = useItem();
  const text = useCooperationText().cards;
  const lines = useHistory(view.value.id, view.changed);
  const more = lines.length > 0 && <HistoryLink kind="cooperation-item" record={view.value.id} />;
  return (
    <ItemCard title={text.history} count={text.changes(lines.length)} empty={text.historyEmpty} action={more}>
      {lines.slice(0, SHORT).map((line, index) => (
        <Line key={`${line.time}/${lines.length - index}`} line={line} isFirst={index === lines.length - 1} />
      ))}
    </ItemCard>
  );
}

function Line({ line, isFirst }: { readonly line: HistoryLine; readonly isFirst: boolean }) {
  const text = useCooperationText().cards;
  const time = useMomentText();
  const label = useFieldLabels();
  const fields = [...new Set(line.paths.map((path) => label('cooperation-item', path)))];
  const named = fields.slice(0, NAMED).join(', ');
  const rest = fields.length > NAMED ? ` ${text.andMore(fields.length - NAMED)}` : '';
  const changed = isFirst ? text.created(line.user) : text.changed(line.user, `${named}${rest}`);
  const words = line.note === '' ? changed : `${line.user}: ${line.note}`;
  return (
    <li className={styles.line}>
      <span className={styles.time}>{time(line.time)}</span>
      <span>{words}</span>
    </li>
  );
}
