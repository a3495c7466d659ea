import {
  IconCalendarEvent,
  IconCircleCheck,
  IconCircleDashed,
  IconClock,
  IconFileText,
  IconGavel,
} from '@tabler/icons-react';
import type { ActionRow } from '#app/views.ts';
import { daysUntil } from '#domain/cooperation/rules.ts';
import { CardRow, ItemCard } from './ItemCard.tsx';
import { useItem } from './item-context.ts';
import { useActionsOfItem, useAgreementsOfItem, useDecisionsOfItem, useMeetingsOfItem } from './use-item-data.ts';
import { useCooperationText, useDayText } from './use-cooperation-text.ts';

const ICON = { size: 16, stroke: 1.75, 'aria-hidden': true } as const;

export function DecisionsCard() {
  const { view } = useItem();
  const text = useCooperationText().cards;
  const day = useDayText();
  const rows = useDecisionsOfItem(view.value.id);
  return (
    <ItemCard title={text.decisions} count={rows.length} empty={text.decisionsEmpty}>
      {rows.map((row) => (
        <CardRow
          key={row.key}
          href={`/rapat/${row.meeting}`}
          icon={<IconGavel {...ICON} />}
          title={row.text}
          second={text.fromMeeting(day(row.meetingDate, 'short'))}
        />
      ))}
    </ItemCard>
  );
}

export function MeetingsCard() {
  const { view } = useItem();
  const text = useCooperationText().cards;
  const day = useDayText();
  const rows = useMeetingsOfItem(view.value.id);
  return (
    <ItemCard title={text.meetings} count={rows.length} empty={text.meetingsEmpty}>
      {rows.map((row) => (
        <CardRow
          key={row.record}
          href={`/rapat/${row.record}`}
          icon={<IconCalendarEvent {...ICON} />}
          title={row.title}
          second={[day(row.date, 'short'), row.place].filter(Boolean).join(', ')}
          badge={stateText(text.meetingState, row.state)}
        />
      ))}
    </ItemCard>
  );
}

export function AgreementsCard() {
  const { view } = useItem();
  const text = useCooperationText().cards;
  const day = useDayText();
  const rows = useAgreementsOfItem(view.value.id);
  return (
    <ItemCard title={text.documents} count={rows.length} empty={text.documentsEmpty}>
      {rows.map((row) => (
        <CardRow
          key={row.record}
          href={`/naskah/${row.record}`}
          icon={<IconFileText {...ICON} />}
          title={`${row.type} ${row.title}`.trim()}
          second={[text.articles(row.articles), day(row.date, 'short')].filter(Boolean).join(', ')}
          badge={stateText(text.agreementState, row.state)}
        />
      ))}
    </ItemCard>
  );
}

/** The word for a state; a state that this version does not know is shown as it is (D5). */
function stateText(words: { readonly [state: string]: string }, state: string): string {
  return words[state] ?? state;
}

export function ActionsCard() {
  const { view } = useItem();
  const text = useCooperationText().cards;
  const rows = useActionsOfItem(view.value.id);
  return (
    <ItemCard title={text.actions} count={rows.length} empty={text.actionsEmpty}>
      {rows.map((row) => (
        <ActionLine key={row.key} row={row} />
      ))}
    </ItemCard>
  );
}

function ActionLine({ row }: { readonly row: ActionRow }) {
  const { today } = useItem();
  const text = useCooperationText().cards;
  const isLate = row.state === 'open' && row.until !== '' && row.until < today;
  const Icon = row.state === 'done' ? IconCircleCheck : isLate ? IconClock : IconCircleDashed;
  return (
    <CardRow
      href={`/rapat/${row.meeting}`}
      icon={<Icon {...ICON} />}
      tone={isLate ? 'bad' : 'plain'}
      title={row.text}
      second={row.who === '' ? text.nobody : row.who}
      end={useActionEnd(row, isLate)}
    />
  );
}

/** What stands at the end of an action item: its state, how late it is, or its day. */
function useActionEnd(row: ActionRow, isLate: boolean): string {
  const { today } = useItem();
  const { cards, list } = useCooperationText();
  const day = useDayText();
  if (row.state === 'done') return cards.actionDone;
  if (row.state === 'dropped') return cards.actionDropped;
  if (isLate) return list.daysPast(-daysUntil(row.until, today));
  return row.until === '' ? cards.noDay : day(row.until, 'short');
}
