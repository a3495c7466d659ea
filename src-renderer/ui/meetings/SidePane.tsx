import { AttendanceList } from './AttendanceList.tsx';
import { ClockCard } from './ClockCard.tsx';
import { MinutesPaper } from './MinutesPaper.tsx';
import styles from './Side.module.css';

/** The clock of the meeting, who is there, and the minutes as a document. */
export function SidePane() {
  return (
    <div className={styles.side}>
      <ClockCard />
      <div className={styles.scroll}>
        <AttendanceList />
      </div>
      <MinutesPaper />
    </div>
  );
}
