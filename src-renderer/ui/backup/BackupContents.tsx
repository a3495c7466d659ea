import { gazetteer } from '#domain/regions/gazetteer.ts';
import type { BackupPreview } from '#app/engine.ts';
import { BACKUPS_TEXT } from '../text/backups.ts';
import { useText } from '../text/catalogue.ts';
import { useMoment } from './use-moment.ts';
import styles from './Backup.module.css';

/** What a backup would bring back: whose, of when, how much. */
export function BackupContents({ preview }: { readonly preview: BackupPreview }) {
  const text = useText(BACKUPS_TEXT);
  const moment = useMoment();
  const { name, region, created, records, entries, partners } = preview;
  return (
    <output className={styles.found}>
      <span>{text.found}</span>
      <strong>{text.office(name, gazetteer().region(region)?.name ?? '')}</strong>
      <span>{text.counts(String(records), String(entries), String(partners))}</span>
      <span>{text.made(moment(created))}</span>
    </output>
  );
}
