import { gazetteer } from '#domain/regions/gazetteer.ts';
import { useOwnOffice } from '../session/use-own-office.ts';
import styles from './Shell.module.css';

/** Who works on this laptop, and for which office. */
export function OfficeLine() {
  const office = useOwnOffice();
  if (office === undefined || office === null) return null;
  const { user, name, region } = office.value;
  const regionName = gazetteer().region(region)?.name ?? '';
  return (
    <div className={styles.office}>
      <strong>{user}</strong>
      <span>{name}</span>
      {!name.endsWith(regionName) && <div>{regionName}</div>}
    </div>
  );
}
