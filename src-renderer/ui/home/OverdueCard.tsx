import { IconClock } from '@tabler/icons-react';
import type { ActionRow } from '#app/views.ts';
import { daysUntil } from '#domain/cooperation/rules.ts';
import { Badge, MeaningText } from '../kit/Badge.tsx';
import { Card } from '../kit/Card.tsx';
import { CardRow } from '../kit/CardRow.tsx';
import { EmptyState } from '../kit/EmptyState.tsx';
import { useLanguage } from '../session/session-context.ts';
import { useWatchedSteady } from '../session/use-watched.ts';
import { dayText } from '../text/days.ts';
import { HOME_TEXT } from '../text/home.ts';
import { KIT_TEXT } from '../text/kit.ts';
import { useText } from '../text/catalogue.ts';
import { MoreButton } from './MoreButton.tsx';
import { useExpandable } from './use-expandable.ts';
import styles from './Home.module.css';

/** Action items (*tindak lanjut*) whose day has passed. */
export function OverdueCard({ today }: { readonly today: string }) {
  const text = useText(HOME_TEXT).overdue;
  const { limit, isOpen, toggle } = useExpandable();
  const list = useWatchedSteady((queries) => queries.overdueActions(today, limit), [today, limit]);
  if (list === undefined) return null;
  return (
    <Card
      title={text.title}
      beside={list.matching > 0 && <Badge meaning="bad">{list.matching}</Badge>}
      action={<MoreButton shown={list.rows.length} matching={list.matching} isOpen={isOpen} onToggle={toggle} />}
    >
      {list.rows.length === 0 && <EmptyState>{text.none}</EmptyState>}
      {list.rows.map((row) => (
        <OverdueRow key={row.key} row={row} today={today} />
      ))}
    </Card>
  );
}

function OverdueRow({ row, today }: { readonly row: ActionRow; readonly today: string }) {
  const text = useText(HOME_TEXT);
  const kit = useText(KIT_TEXT);
  const language = useLanguage();
  const meeting = row.meetingTitle === '' ? text.untitled : row.meetingTitle;
  return (
    <CardRow
      icon={<IconClock className={styles.bad} size={18} stroke={1.75} aria-hidden />}
      title={row.text}
      under={text.overdue.from(meeting, dayText(row.meetingDate, language, 'long'))}
      middle={<span className={styles.who}>{row.who === '' ? text.overdue.nobody : row.who}</span>}
      end={<MeaningText meaning="bad">{kit.daysPast(-daysUntil(row.until, today))}</MeaningText>}
      href={`/rapat/${row.meeting}`}
    />
  );
}
