import type { ForkView } from '#app/views.ts';
import { HOURS_AHEAD } from '#domain/office/office.ts';
import { Card } from '../kit/Card.tsx';
import { useLanguage } from '../session/session-context.ts';
import { useOfficeNames } from '../session/use-office-names.ts';
import { useZone } from '../session/use-today.ts';
import { useWatched } from '../session/use-watched.ts';
import { useText } from '../text/catalogue.ts';
import { dayOf, dayText } from '../text/days.ts';
import { FORKS_TEXT } from '../text/forks.ts';
import styles from './Exchange.module.css';

/** Offices whose data went on in two laptops, this one's among them; none, no card. */
export function ForksCard() {
  const text = useText(FORKS_TEXT);
  const forks = useWatched((queries) => queries.forks(), []) ?? [];
  if (forks.length === 0) return null;
  return (
    <Card title={text.title}>
      {forks.map((fork) => (
        <Line key={`${fork.office} ${fork.state}`} fork={fork} />
      ))}
    </Card>
  );
}

function Line({ fork: { office, state, time } }: { readonly fork: ForkView }) {
  const text = useText(FORKS_TEXT);
  const language = useLanguage();
  const ahead = HOURS_AHEAD[useZone()];
  const officeName = useOfficeNames();
  const day = dayText(dayOf(time, ahead), language, 'long');
  const words = {
    theirs: () => text.theirs(officeName({ office, own: false })),
    other: () => text.other,
    parted: () => text.parted,
    mend: () => text.mend,
  };
  return <p className={styles.cardNote}>{state === 'mended' ? text.mended(day) : words[state]()}</p>;
}
