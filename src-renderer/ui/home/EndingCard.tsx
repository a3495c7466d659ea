import { IconAlertTriangle } from '@tabler/icons-react';
import type { ItemRow } from '#app/views.ts';
import { daysUntil, endWeight } from '#domain/cooperation/rules.ts';
import { Badge, MeaningText } from '../kit/Badge.tsx';
import { Card } from '../kit/Card.tsx';
import { CardRow } from '../kit/CardRow.tsx';
import { DateText } from '../kit/DateText.tsx';
import { EmptyState } from '../kit/EmptyState.tsx';
import { useWatchedSteady } from '../session/use-watched.ts';
import { HOME_TEXT } from '../text/home.ts';
import { KIT_TEXT } from '../text/kit.ts';
import { useText } from '../text/catalogue.ts';
import { MoreButton } from './MoreButton.tsx';
import { useExpandable } from './use-expandable.ts';

/** Days before its end from which a cooperation is shown. */
const DAYS = 90;

/** Cooperation that ends within 90 days; from 45 days on in red. */
export function EndingCard({ today }: { readonly today: string }) {
  const text = useText(HOME_TEXT).ending;
  const { limit, isOpen, toggle } = useExpandable();
  const list = useWatchedSteady((queries) => queries.endingSoon(today, DAYS, limit), [today, limit]);
  if (list === undefined) return null;
  return (
    <Card
      title={text.title}
      beside={list.matching > 0 && <Badge meaning="warn">{list.matching}</Badge>}
      action={<MoreButton shown={list.rows.length} matching={list.matching} isOpen={isOpen} onToggle={toggle} />}
    >
      {list.rows.length === 0 && <EmptyState>{text.none}</EmptyState>}
      {list.rows.map((row) => (
        <EndingRow key={row.record} row={row} today={today} />
      ))}
    </Card>
  );
}

function EndingRow({ row, today }: { readonly row: ItemRow; readonly today: string }) {
  const text = useText(HOME_TEXT);
  const kit = useText(KIT_TEXT);
  const days = daysUntil(row.ends, today);
  return (
    <CardRow
      title={row.title === '' ? text.untitled : row.title}
      under={<DateText day={row.ends} look="long" />}
      end={
        <MeaningText
          meaning={endWeight(days) === 'soon' ? 'warn' : 'bad'}
          icon={<IconAlertTriangle stroke={1.75} aria-hidden />}
        >
          {days < 0 ? kit.daysPast(-days) : kit.daysLeft(days)}
        </MeaningText>
      }
      href={`/kerja-sama/${row.record}`}
    />
  );
}
