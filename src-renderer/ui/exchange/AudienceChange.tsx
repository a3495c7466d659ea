import { Checkbox } from '@mantine/core';
import type { RecordChange } from '#app/engine.ts';
import { regionName } from '../cooperation/party-names.ts';
import { useOwnOffice } from '../session/use-own-office.ts';
import { AUDIENCE_TEXT } from '../text/audiences.ts';
import { useText } from '../text/catalogue.ts';
import type { Choosing } from './use-choice.ts';
import styles from './Exchange.module.css';

type Props = {
  readonly record: RecordChange;
  readonly isTaken: boolean;
  readonly brings: boolean;
  readonly onBring: Choosing['bring'];
};

/**
 * Who would see a record that the sender shares with others than now, and whether what this office wrote meanwhile goes along
 * to them: not unless a person says so (documents R19).
 */
export function AudienceChange({ record, isTaken, brings, onBring }: Props) {
  const text = useText(AUDIENCE_TEXT);
  const own = useOwnOffice()?.value.region ?? '';
  const { sharing, behind = 0 } = record;
  if (sharing === undefined) return null;
  const names = (codes: readonly string[]): string => codes.map(regionName).join(', ');
  const others = (codes: readonly string[]): readonly string[] => codes.filter((code) => code !== own);
  const more = others(sharing.after).filter((code) => !sharing.before.includes(code));
  const less = others(sharing.before).filter((code) => !sharing.after.includes(code));
  return (
    <div className={styles.audience}>
      {more.length > 0 && <p>{text.more(names(more))}</p>}
      {less.length > 0 && <p>{text.less(names(less))}</p>}
      <p className={styles.dim}>{text.all(names(others(sharing.after)))}</p>
      {behind > 0 && (
        <Checkbox
          size="xs"
          label={text.bring(behind)}
          description={more.length > 0 ? text.bringHint(names(more)) : text.later}
          checked={brings}
          disabled={!isTaken}
          onChange={(event) => onBring(record.record, event.currentTarget.checked)}
        />
      )}
    </div>
  );
}
