import { Button } from '@mantine/core';
import type { PostponedView } from '#app/views.ts';
import { HOURS_AHEAD } from '#domain/office/office.ts';
import { Card } from '../kit/Card.tsx';
import { CardRow } from '../kit/CardRow.tsx';
import { useLanguage } from '../session/session-context.ts';
import { useOfficeNames } from '../session/use-office-names.ts';
import { useZone } from '../session/use-today.ts';
import { useWatched } from '../session/use-watched.ts';
import { useText } from '../text/catalogue.ts';
import { momentText } from '../text/days.ts';
import { EXCHANGE_TEXT } from '../text/exchange.ts';
import { POSTPONED_TEXT } from '../text/postponed.ts';
import { SHELL_TEXT } from '../text/shell.ts';
import { useTakePostponed } from './use-take-postponed.ts';
import styles from './Exchange.module.css';

/** Records of taken files that a person has put off; none, no card. */
export function PostponedCard() {
  const text = useText(POSTPONED_TEXT);
  const rows = useWatched((queries) => queries.postponed(), []);
  const take = useTakePostponed();
  if (rows === undefined || rows.length === 0) return null;
  return (
    <Card
      title={text.title}
      action={
        rows.length > 1 && (
          <Button size="compact-xs" variant="subtle" onClick={() => take(rows.map(({ record }) => record))}>
            {text.takeAll}
          </Button>
        )
      }
    >
      <p className={styles.cardNote}>{text.under}</p>
      {rows.map((row) => (
        <Line key={row.doc} row={row} onTake={() => take([row.record])} />
      ))}
    </Card>
  );
}

function Line({ row, onTake }: { readonly row: PostponedView; readonly onTake: () => void }) {
  const text = useText(POSTPONED_TEXT);
  const { preview } = useText(EXCHANGE_TEXT);
  const { kinds } = useText(SHELL_TEXT);
  const language = useLanguage();
  const ahead = HOURS_AHEAD[useZone()];
  const officeName = useOfficeNames();
  const title = row.title === '' ? `${kinds[row.kind]}, ${preview.untitled.toLowerCase()}` : row.title;
  return (
    <CardRow
      title={title}
      under={text.from(
        officeName({ office: row.office, own: false }),
        momentText(row.time, language, ahead),
        row.changes,
      )}
      end={
        <Button size="compact-xs" variant="default" aria-label={text.takeNow(title)} onClick={onTake}>
          {text.button}
        </Button>
      }
    />
  );
}
