import { Link } from 'wouter';
import type { ItemRow } from '#app/views.ts';
import { daysUntil } from '#domain/cooperation/rules.ts';
import { stageSchema } from '#domain/cooperation/stage.ts';
import { Badge } from '../kit/Badge.tsx';
import { Card } from '../kit/Card.tsx';
import { CardRow } from '../kit/CardRow.tsx';
import { EmptyState } from '../kit/EmptyState.tsx';
import { PartyNames } from '../kit/PartyNames.tsx';
import { StageBlocks } from '../kit/StageBlocks.tsx';
import { useOwnOffice } from '../session/use-own-office.ts';
import { useWatched } from '../session/use-watched.ts';
import { HOME_TEXT } from '../text/home.ts';
import { useText } from '../text/catalogue.ts';
import styles from './Home.module.css';

const SHOWN = 5;

/** Items whose current stage (*tahap*) waits for somebody, the longest waiting first. */
export function StagesCard({ today }: { readonly today: string }) {
  const text = useText(HOME_TEXT).stages;
  const list = useWatched((queries) => queries.waitingStages(SHOWN), []);
  if (list === undefined) return null;
  return (
    <Card
      title={text.title}
      beside={list.matching > 0 && <Badge meaning="plain">{list.matching}</Badge>}
      action={<Link href="/kerja-sama">{text.all}</Link>}
    >
      {list.rows.length === 0 && <EmptyState>{text.none}</EmptyState>}
      {list.rows.map((row) => (
        <StageRow key={row.record} row={row} today={today} />
      ))}
    </Card>
  );
}

function StageRow({ row, today }: { readonly row: ItemRow; readonly today: string }) {
  const text = useText(HOME_TEXT);
  const own = useOwnOffice();
  const stage = stageSchema.safeParse(row.stage);
  return (
    <CardRow
      title={row.title === '' ? text.untitled : row.title}
      under={<PartyNames parties={row.parties} names={row.partyNames} without={own?.value.region ?? ''} most={3} />}
      middle={
        <>
          <span className={styles.stage}>
            {stage.success && <StageBlocks stage={stage.data} skipped={row.skipped} />}
          </span>
          <span className={styles.waits}>
            {row.waitingFor === '' ? text.stages.unknown : text.stages.waitingFor(row.waitingFor)}
          </span>
        </>
      }
      end={
        <span className={styles.days}>
          {row.stageSince === '' ? '' : text.stages.days(Math.max(0, -daysUntil(row.stageSince, today)))}
        </span>
      }
      href={`/kerja-sama/${row.record}`}
    />
  );
}
