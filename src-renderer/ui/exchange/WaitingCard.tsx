import { useEffect, useState } from 'react';
import type { WaitingRecords } from '#app/start-report.ts';
import { drop } from '#base/drop.ts';
import { Card } from '../kit/Card.tsx';
import { useEngine } from '../session/session-context.ts';
import { useText } from '../text/catalogue.ts';
import { WAITING_TEXT } from '../text/waiting.ts';
import styles from './Exchange.module.css';

const NOTHING: WaitingRecords = { hidden: 0, behind: 0 };

/** Records that wait for what a partner wrote before, as after a restore from the safety journal alone; none, no card. */
export function WaitingCard() {
  const text = useText(WAITING_TEXT);
  const engine = useEngine();
  const [{ hidden, behind }, setWaiting] = useState(NOTHING);
  useEffect(() => {
    const ask = engine.waitingRecords().then((answer) => setWaiting(answer.ok ? answer.value : NOTHING));
    drop(ask, 'the records that wait are counted');
  }, [engine]);
  if (hidden + behind === 0) return null;
  return (
    <Card title={text.title}>
      {hidden > 0 && <p className={styles.cardNote}>{text.hidden(hidden)}</p>}
      {behind > 0 && <p className={styles.cardNote}>{text.behind(behind)}</p>}
      <p className={styles.cardNote}>{text.next}</p>
    </Card>
  );
}
